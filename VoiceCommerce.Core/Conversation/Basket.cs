using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>One product that a turn is about.</summary>
public sealed record BasketLine(ProductId Product, DisplayName Name, Quantity Quantity, PastPurchases? Past)
{
    private const int HalfADozen = 6_000; // In thousandths.

    /// <summary>As <see cref="QuoteLine.HeardSize"/>.</summary>
    public PackSize? HeardSize { get; init; }

    /// <summary>As <see cref="QuoteLine.HeardPacks"/>.</summary>
    public int? HeardPacks { get; init; }

    public static BasketLine Of(QuoteLine line) => new(line.Product, line.Name, line.Quantity, line.Past) { HeardSize = line.HeardSize, HeardPacks = line.HeardPacks };

    /// <summary>The amount of goods that was said just now; once the pack is known, it is a number of packs or <see cref="HeardSize"/>. Null where none was.</summary>
    public PackSize? Said { get; init; }

    /// <summary>
    /// The same, counted in packs: "forty-eight rolls" are two packs of twenty-four. What does not come out even is the fewest packs that hold it, no more than the home usually
    /// takes, and is asked back by a rail.
    /// </summary>
    /// <param name="pack">Null where it is not known.</param>
    public BasketLine InPacksOf(PackSize? pack)
    {
        BasketLine line = this with { Said = null };
        return Said is null || pack is null ? line : Said switch
        {
            { Unit: PackUnit.Each } when !pack.CountsPieces => line, // A pack that says nothing of what is in it: the number is one of packs.
            { Unit: PackUnit.Can or PackUnit.Bottle or PackUnit.Roll } when pack.Unit != Said.Unit => line with { Quantity = Quantity.From(Said.Thousandths / 1_000) ?? Quantity },
            _ when Said.WholeIn(pack) is { } packs => Quantity.From(packs) is { } exact ? line with { Quantity = exact } : line with { HeardSize = Said },
            // "Two bagels" of the usual six-packs are two packs; six or a dozen of anything are pieces, however many are in a pack.
            { Unit: PackUnit.Each } when Said.Thousandths == Quantity.Value * 1_000 => Said.Thousandths % HalfADozen != 0 ? line : line with { Quantity = Usual, HeardSize = Said },
            { Unit: not PackUnit.Each } when Said.In(pack) is { } part => line with { Quantity = Quantity.From((int)Math.Clamp(Math.Ceiling(part), 1, Usual.Value))!, HeardSize = Said },
            _ => line with { HeardSize = Said },
        };
    }

    private Quantity Usual => Past?.UsualQuantity ?? Quantity.One;
}

/// <summary>What has to be priced for a turn, and under which order id.</summary>
/// <param name="Id">The open quote's, when it is priced once more; null makes a new one.</param>
public sealed record Basket(IReadOnlyList<BasketLine> Lines, bool FromCart = false, Households.OrderId? Id = null)
{
    /// <summary>Null when the turn prices nothing.</summary>
    public static Basket? For(DialogueState state, Intent intent, Meaning? meaning, HouseholdRecord record, Speaker speaker, DateTimeOffset now) => intent switch
    {
        Intent.Reorder reorder => One(meaning, reorder.Quantity, Naming.SizeOf(intent), record),
        Intent.Buy or Intent.Rather or Intent.ShowKinds => One(meaning, Naming.QuantityOf(intent), Naming.SizeOf(intent), record),
        Intent.ChooseNumber or Intent.ChooseName or Intent.Code when state is DialogueState.Choosing choosing =>
            Picked(choosing, intent) is { } picked && (choosing.Purpose == Purpose.Order || HasSize(picked)) ? picked : null,
        Intent.AddToOrder add when OpenQuote(state) is { FromCart: false } open => Beside(open, add, One(meaning, add.Quantity, Naming.SizeOf(intent), record)),
        // What goes into the cart is only priced where an amount in rolls or pounds is to become so many packs.
        Intent.AddToCart or Intent.AddToOrder => One(meaning, Naming.QuantityOf(intent), Naming.SizeOf(intent), record) is { } put && HasSize(put) ? put : null,
        Intent.ChooseName choose when OpenQuote(state) is { FromCart: false } open && Kept(open, choose) is { Count: > 0 } kept => Less(open, [.. open.Lines.Except(kept)]),
        Intent.ChooseName choose => One(meaning, choose.Quantity, Naming.SizeOf(intent), record),
        Intent.Approve approve => Waiting.Meant(record, approve.Order, now) is [var only] ? Again(only.Quote, Approval.AsAsked) : null,
        Intent.Code when state is DialogueState.AwaitingApprovalCode approving => Again(approving.Quote),
        Intent.Verified when state is DialogueState.AwaitingApprovalVerification approving => Again(approving.Quote),
        Intent.Yes or Intent.Code or Intent.Verified when OpenQuote(state) is { FromCart: true } open => OfCart(record, speaker, open.Id),
        Intent.Yes or Intent.Code or Intent.Verified when OpenQuote(state) is { } open => Again(open),
        Intent.Yes when state is DialogueState.Idle { Topic: { } topic } => Of(topic, null, null),
        Intent.ChangeQuantity change when OpenQuote(state) is { } open && LinesOf(open, change) is { Count: > 0 } lines => Changed(Again(open) with { Id = null }, lines, change),
        Intent.Remove { FromCart: false } remove when OpenQuote(state) is { FromCart: false } open && Unwanted(open, remove.Product) is var unwanted && unwanted.Count > 0 && unwanted.Count < open.Lines.Count =>
            Less(open, unwanted),
        Intent.ChooseMost when OpenQuote(state) is { FromCart: false, Lines: [var offered] } => One(meaning, offered.Quantity.Value, null, record),
        Intent.CheckOut => OfCart(record, speaker, null),
        Intent.RepeatLastOrder repeat => LastTime(meaning, record, speaker) is { } last ? Less(last, repeat.Without) : null,
        _ => null,
    };

    /// <summary>The quote that is being asked about; null when none is.</summary>
    public static Quote? OpenQuote(DialogueState state) => state switch
    {
        DialogueState.Confirming asked => asked.Quote,
        DialogueState.ConfirmingHold asked => asked.Quote,
        DialogueState.AwaitingCode asked => asked.Quote,
        DialogueState.AwaitingVerification asked => asked.Quote,
        _ => null,
    };

    /// <summary>The lines whose number it is: what was named with it, the only one, or each; none where that is not clear.</summary>
    public static IReadOnlyList<QuoteLine> LinesOf(Quote open, Intent.ChangeQuantity change) => change.Product is { } named
        ? Naming.OnlyCalled(named, open.Lines, line => line.Name) is { } called ? [called] : []
        : change.OfEach || open.Lines.Count == 1 ? open.Lines : [];

    /// <summary>Which lines of an offer are named as not wanted; none where it does not have what was named.</summary>
    public static IReadOnlyList<QuoteLine> Unwanted(Quote open, Phrase named) => Naming.BestFits(named, open.Lines, line => line.Name);

    /// <summary>"Only the milk and the bread", of several things that are offered: those, as they stand there. None where anything else was named.</summary>
    public static IReadOnlyList<QuoteLine> Kept(Quote open, Intent.ChooseName named) =>
        open.Lines.Count > 1 && named.Quantity is null && Naming.SizeOf(named) is null ? Naming.AllCalled(named.Product, open.Lines, line => line.Name) : [];

    /// <summary>"Three milks" while milk is on offer: so many packs of it. Null where something else is meant, and for pieces that are no number of packs.</summary>
    public static Intent.ChangeQuantity? Recount(Quote open, Intent.ChooseName named)
    {
        if (named.Quantity is not { } number || Naming.OnlyCalled(named.Product, open.Lines, line => line.Name) is not { } line)
        {
            return null;
        }

        BasketLine? packs = Quantity.From(number) is { } quantity ? (BasketLine.Of(line) with { Quantity = quantity, HeardSize = null, Said = Naming.SizeOf(named) }).InPacksOf(line.Pack) : null;
        return packs?.HeardSize is not null ? null : new Intent.ChangeQuantity(packs?.Quantity.Value ?? number) { Product = named.Product, In = CountedIn.Packs };
    }

    private static Basket? One(Meaning? meaning, int? spoken, PackSize? size, HouseholdRecord record) => meaning switch
    {
        Meaning.Usual(var habit) when spoken is { } number && Quantity.From(number) is null => SpokenTwins.Of(number) == habit.UsualQuantity.Value
            ? new([new(habit.Product, habit.Name, habit.UsualQuantity, PastPurchases.Of(habit)) { HeardPacks = number }]) : null,
        Meaning.Usual(var habit) => new([new(habit.Product, habit.Name, Counted(spoken, habit.UsualQuantity)!, PastPurchases.Of(habit)) { Said = size }]),
        Meaning.Several(var things, _) => new([.. things.Select(thing =>
            new BasketLine(thing.Habit.Product, thing.Habit.Name, thing.Quantity, PastPurchases.Of(thing.Habit)) { Said = thing.HeardSize })]),
        Meaning.NewToHome(var product) => Counted(spoken, Quantity.One) is { } quantity
            ? new([new(product.Id, product.NameIn(record.Household.Locale), quantity, null) { Said = size }]) : null,
        _ => null,
    };

    private static bool HasSize(Basket basket) => basket.Lines.Any(line => line.Said is not null);

    private static Basket? Picked(DialogueState.Choosing choosing, Intent intent)
    {
        (Quantity? quantity, PackSize? size) = Choices.AmountOf(choosing, intent);
        return Choices.Pick(choosing, intent) is { } picked ? Of(picked, quantity, size) : null;
    }

    private static Basket Of(Choice choice, Quantity? quantity, PackSize? heardSize) =>
        new([new(choice.Product, choice.Name, quantity ?? choice.Usual, choice.Past) { Said = heardSize }]);

    /// <summary>The same goods under the same id, to be priced once more.</summary>
    public static Basket Again(Quote open) =>
        new([.. open.Lines.Select(BasketLine.Of)], open.FromCart, open.Id);

    /// <summary>What a guardian agrees to of it; without lines when nothing is left.</summary>
    public static Basket Again(Quote held, Approval approval) => Again(held) with
    {
        Lines = [.. held.Lines.Select(line => approval.Of(line) is { } quantity ? BasketLine.Of(line) with { Quantity = quantity } : null).OfType<BasketLine>()],
    };

    // What is in the cart now, which need not be what was read out; the yes then finds that the offer has changed.
    private static Basket? OfCart(HouseholdRecord record, Speaker speaker, Households.OrderId? id) => record.CartFor(speaker) is not { Count: > 0 } cart ? null
        : new([.. cart.Select(line => new BasketLine(line.Product, line.Name, line.Quantity, line.Past) { HeardSize = line.HeardSize })], FromCart: true, id);

    private static Basket? Changed(Basket open, IReadOnlyList<QuoteLine> lines, Intent.ChangeQuantity change) => lines.All(line => change.Of(line.Quantity) is not null)
        ? open with { Lines = [.. open.Lines.Select(one => lines.Any(line => line.Product == one.Product) ? Changed(one, change.Of(one.Quantity)!, change) : one)] }
        : null;

    private static Basket Less(Quote open, IReadOnlyList<QuoteLine> unwanted) =>
        Again(open) with { Id = null, Lines = [.. Again(open).Lines.Where(line => unwanted.All(other => other.Product != line.Product))] };

    // "One more" does not say again what may have been misheard.
    private static BasketLine Changed(BasketLine line, Quantity quantity, Intent.ChangeQuantity change) =>
        change.Change == QuantityChange.To ? line with { Quantity = quantity, HeardSize = null, Said = change.Size, HeardPacks = null } : line with { Quantity = quantity };

    /// <summary>What is on offer, with what is wanted too; more of it where it is on offer already. Null where that is not clear, or too much.</summary>
    private static Basket? Beside(Quote open, Intent.AddToOrder add, Basket? wanted)
    {
        // "And milk" beside chocolate milk is the home's milk; only what is not clear by itself is what is offered by that name.
        QuoteLine? offered = wanted is null ? Naming.OnlyCalled(add.Product, open.Lines, line => line.Name)
            : wanted.Lines is [var only] ? open.Lines.FirstOrDefault(line => line.Product == only.Product)
            : null;
        Basket? more = offered is null ? wanted
            : Counted(add.Quantity, Quantity.One) is { } number ? new([(BasketLine.Of(offered) with { Quantity = number, HeardSize = null, Said = Naming.SizeOf(add), HeardPacks = null }).InPacksOf(offered.Pack)])
            : null;
        Basket? sum = more is null ? null : Again(open) with { Id = null };
        foreach (BasketLine line in more?.Lines ?? [])
        {
            sum = sum is null ? null : More(sum, line);
        }

        return sum is { Lines.Count: <= Quote.MaxLines } ? sum : null;
    }

    private static Basket? More(Basket open, BasketLine wanted) => open.Lines.FirstOrDefault(line => line.Product == wanted.Product) is not { } there
        ? open with { Lines = [.. open.Lines, wanted] }
        // Another amount in rolls or pounds does not add up with a number of packs.
        : wanted is { HeardSize: null, HeardPacks: null, Said: null } && Quantity.From(there.Quantity.Value + wanted.Quantity.Value) is { } quantity
            ? open with { Lines = [.. open.Lines.Select(line => line == there ? line with { Quantity = quantity } : line)] }
            : null;

    /// <summary>What was bought last, as it was; null where that is nothing, or not for this voice to hear.</summary>
    public static Basket? LastTime(Meaning? meaning, HouseholdRecord record, Speaker speaker) => One(meaning, null, null, record)
        ?? (record.Orders.FirstOrDefault(order => order.Spends && record.MayName(speaker, order)) is { } own ? LikeBefore(own) : null); // A guest's, who hears of no habits.

    /// <summary>Without everything that is called so, or else what is called so most nearly; null where nothing is left.</summary>
    public static Basket? Less(Basket all, Phrase? without)
    {
        if (without is null)
        {
            return all;
        }

        IReadOnlyList<BasketLine> called = Naming.AllCalled(without, all.Lines, line => line.Name);
        BasketLine[] left = [.. all.Lines.Except(called.Count > 0 ? called : Naming.BestFits(without, all.Lines, line => line.Name))];
        return left.Length > 0 ? all with { Lines = left } : null;
    }

    private static Basket LikeBefore(Order last) => new([.. last.Quote.Lines.Select(line =>
        new BasketLine(line.Product, line.Name, line.Quantity, line.PastOnceBought(last.At)))]);

    private static Quantity? Counted(int? spoken, Quantity? otherwise) => spoken is { } number ? Quantity.From(number) : otherwise;
}
