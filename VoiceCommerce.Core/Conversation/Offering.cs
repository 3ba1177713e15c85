using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>From the product that was named to the offer that is read out. Nothing is ever ordered here.</summary>
internal static class Offering
{
    public static Decision Named(Scene scene, Intent intent) => (scene.Facts.Meaning, Naming.QuantityOf(intent)) switch
    {
        (not null and not Meaning.Nothing, { } number) when Quantity.From(number) is null && scene.Facts.Priced is null => scene.Tell(new Act.QuantityOutOfBounds()),
        (Meaning.WhichUsual(var habits), var quantity) => scene.Ask(Which([.. habits.Select(Option)], Purpose.Order, quantity) with { HeardSize = Naming.SizeOf(intent) }, Missing(scene)),
        (Meaning.WhichNew(var products), var quantity) => scene.Ask(Which([.. products.Select(product => Option(product, scene))], Purpose.Order, quantity) with { HeardSize = Naming.SizeOf(intent) }, Missing(scene)),
        (Meaning.Kinds(var bought, var others), _) => scene.Ask(Which([.. bought.Select(Option), .. others.Select(product => Option(product, scene))], Purpose.Order, null)),
        // What is on offer stays so: it is asked for again by its name.
        (null or Meaning.Nothing, _) when intent is Intent.ShowKinds => scene.Say(NotFound(intent, offerStands: Basket.OpenQuote(scene.State) is not null)),
        (null or Meaning.Nothing, _) => Basket.OpenQuote(scene.State) is null ? scene.Tell(NotFound(intent)) : scene.Say(NotFound(intent, offerStands: true)),
        _ => Of(scene, Missing(scene)),
    };

    /// <summary>A number before a name may belong to it, so that nothing was found by both; where nobody can order so many, that is said of it.</summary>
    public static Act NotFound(Intent intent, bool offerStands = false) => Naming.BeginsWithImpossibleNumber(intent) ? new Act.QuantityOutOfBounds() : new Act.NoSuchProduct(offerStands);

    public static Decision Chosen(Scene scene, DialogueState.Choosing asked, Intent intent) => (Choices.Pick(asked, intent), asked.Purpose) switch
    {
        (null, _) => scene.NotUnderstood(),
        _ when Naming.QuantityOf(intent) is { } number && Quantity.From(number) is null => scene.Say(new Act.QuantityOutOfBounds()),
        ({ } choice, Purpose.AddToCart) when Choices.AmountOf(asked, intent) is var amount => Carting.Put(scene.WithoutQuestion, choice, amount.Quantity ?? choice.Usual, amount.Size),
        _ => Of(scene),
    };

    public static Decision LikeLastTime(Scene scene, Intent.RepeatLastOrder repeat) => Basket.LastTime(scene.Facts.Meaning, scene.Record, scene.Speaker) switch
    {
        null => scene.Tell(new Act.NoOrders()),
        _ when scene.Facts.Priced is null => scene.Tell(new Act.NotOrdered()), // What was not wanted was all of it.
        var all when repeat.Without is not null && Basket.Less(all, repeat.Without)?.Lines.Count == all.Lines.Count => Of(scene, [.. Missing(scene), new Act.NotInCart(Offered: true)]),
        _ => Of(scene, Missing(scene)),
    };

    public static Decision Recounted(Scene scene, Intent.ChangeQuantity change) => Basket.OpenQuote(scene.State) switch
    {
        { } open when Basket.LinesOf(open, change) is { Count: > 0 } lines =>
            lines.All(line => change.Of(line.Quantity) is not null) ? Recounted(scene, open) : scene.Say(new Act.QuantityOutOfBounds()),
        null when change.Product is { } named => Carting.Recount(scene, named, change),
        var open => scene.Say(new Act.NothingToChange(Several: open is not null)),
    };

    /// <summary>What is on offer, with one thing more; where that is not clear or cannot be had, the offer stays as it was.</summary>
    public static Decision Beside(Scene scene, Intent.AddToOrder add) => (scene.Facts.Priced, scene.Facts.Meaning) switch
    {
        (Priced.Offered(var quote), _) => Of(scene, quote, Missing(scene)) is var offered && Basket.OpenQuote(offered.State) is null ? offered with { State = scene.State } : offered,
        ({ } obstacle, _) => scene.Say(Told(scene, obstacle)),
        (_, null or Meaning.Nothing) => scene.Say(new Act.NoSuchProduct(OfferStands: true)),
        _ when add.Quantity is { } number && Quantity.From(number) is null => scene.Say(new Act.QuantityOutOfBounds()),
        _ => scene.Say(new Act.TakenInPart([])),
    };

    /// <summary>Judges the basket that was priced for this turn and reads it out, with whatever had to be said first.</summary>
    public static Decision Of(Scene scene, params Act[] first) => scene.Facts.Priced switch
    {
        Priced.Offered(var quote) => Of(scene, quote, first),
        var obstacle => scene.Tell(Told(scene, obstacle)),
    };

    /// <summary>Another in place of what is on offer; where there is none, it stays.</summary>
    public static Decision OtherOfItsKind(Scene scene, Trait trait) => scene.Facts.Priced is Priced.Offered ? Of(scene) : scene.Say(new Act.NoneLikeIt(trait));

    public static DialogueState.Choosing Which(IReadOnlyList<Choice> choices, Purpose purpose, int? quantity) =>
        new([.. choices.Take(DialogueState.MaxChoices)], purpose, quantity is { } number ? Quantity.From(number) : null);

    public static Choice Option(Habit habit) => new(habit.Product, habit.Name, habit.Brand, PastPurchases.Of(habit)) { AgeRestricted = Discretion.IsRestricted(habit) };

    public static Choice Option(Product product, Scene scene) =>
        new(product.Id, product.NameIn(scene.Record.Household.Locale), product.Brand, null) { AgeRestricted = Discretion.IsRestricted(product) };

    /// <summary>The purchase is refused: says by which rail, and keeps it for "why?".</summary>
    public static Decision Refuse(Scene scene, Quote quote, Judgement judgement, Finding because) =>
        scene.Tell(new Act.RefusedBy(because)) with
        {
            Record = scene.Record with { LastHeldBack = new(NameOf(quote, because), quote.Id, judgement.Findings, scene.Now, scene.Speaker) },
            Audit = [scene.Noted(AuditEvent.Refused, quote, judgement)],
        };

    /// <summary>The offer that is open to this voice once more, with what is unusual about it; null where there is none, or nothing is.</summary>
    public static Act[]? WhyAsked(Scene scene) => Again(scene) is [Act.Offer { Unusual.Count: > 0 }, ..] offer ? offer : null;

    /// <summary>The offer that is open to this voice once more; null where there is none.</summary>
    public static Act[]? Again(Scene scene)
    {
        (Quote? open, Speaker? asked) = scene.State switch
        {
            DialogueState.Confirming offer => (offer.Quote, offer.Asked),
            DialogueState.ConfirmingHold offer => (offer.Quote, offer.Asked),
            _ => ((Quote?)null, (Speaker?)null),
        };
        if (open is null || asked is null || !scene.Speaker.IsSameVoiceAs(asked))
        {
            return null;
        }

        Judgement judgement = scene.Judge(open, new Evidence());
        return judgement.Verdict is Verdict.Refused ? null : ReadOut(open, judgement);
    }

    /// <summary>Of several things the one that the rail spoke of.</summary>
    public static DisplayName NameOf(Quote quote, Finding because) => quote.Lines.FirstOrDefault(line => line.Name.Value == because.Subject)?.Name ?? quote.Name;

    /// <summary>What stands in the way; of goods for adults only that they are.</summary>
    public static Act Told(Scene scene, Priced? obstacle) => obstacle switch
    {
        { AgeRestricted: true } when !scene.IsSurelyAnAdult => new Act.OnlyForAdults(),
        Priced.OutOfStock(var name, var left) => new Act.OutOfStock(name, left),
        Priced.Gone(var name) => new Act.NoLongerSold(name),
        Priced.OverLimit(var name, var most) => new Act.OverLimit(name, most),
        _ => new Act.NoSuchProduct(),
    };

    /// <summary>Whether these words mean a thing that is offered, and not out of the cart.</summary>
    public static bool Has(Scene scene, Phrase phrase) => Basket.OpenQuote(scene.State) is { FromCart: false } open && Basket.Unwanted(open, phrase).Count > 0;

    /// <summary>What is left of an offer when this of it is not wanted.</summary>
    public static Decision Without(Scene scene, Phrase phrase) =>
        Basket.OpenQuote(scene.State) is { } open && Basket.Unwanted(open, phrase).Count < open.Lines.Count
            ? Of(scene, Naming.NamesMore(phrase, open.Lines, line => line.Name) ? [new Act.NotInCart(Offered: true, Rest: true)] : [])
            : scene.Tell(new Act.NotOrdered());

    /// <summary>Whether the one thing that is offered has all of these words, so that nothing else is meant by them, and nothing is said of how much.</summary>
    public static bool IsOffered(Scene scene, Intent.ChooseName chosen) => Basket.OpenQuote(scene.State) is { Lines: [var only] }
        && Naming.IsCalled(chosen.Product, only.Name) && chosen.Quantity is null && Naming.SizeOf(chosen) is null;

    /// <summary>What stands in the way of a part of what was wanted, or of what would have been offered otherwise.</summary>
    private static Act[] Missing(Scene scene) => [.. scene.Facts.Missing.Select(missing => Told(scene, missing))];

    private static Decision Recounted(Scene scene, Quote open)
    {
        if (scene.Facts.Priced is not Priced.Offered)
        {
            return scene.Say(Told(scene, scene.Facts.Priced)); // What was on offer can still be had.
        }

        // What is refused changes no cart.
        Decision offered = Of(scene);
        return !open.FromCart || Basket.OpenQuote(offered.State)?.Lines is not { } now ? offered : offered with
        {
            Record = offered.Record with { Cart = [.. offered.Record.Cart.Select(line => now.FirstOrDefault(one => one.Product == line.Product) is { } offer ? line with { Quantity = offer.Quantity, HeardSize = offer.HeardSize } : line)] },
        };
    }

    private static Decision Of(Scene scene, Quote quote, Act[] first)
    {
        Judgement judgement = scene.Judge(quote, new Evidence());
        if (judgement.Verdict is Verdict.Refused(var because))
        {
            return Refuse(scene, quote, judgement, because);
        }

        DialogueState question = judgement.Verdict is Verdict.NeedsGuardian ? new DialogueState.ConfirmingHold(quote, scene.Speaker) : new DialogueState.Confirming(quote, scene.Speaker);
        return scene.Ask(question, [.. first, .. ReadOut(quote, judgement)]) with { Audit = [scene.Noted(AuditEvent.Offered, quote, judgement)] };
    }

    private static Act[] ReadOut(Quote quote, Judgement judgement)
    {
        Act.Offer offer = new(quote, Unusual(judgement));
        return judgement.Verdict is Verdict.NeedsGuardian(var because) ? [offer, new Act.NeedsGuardian(because)] : [offer];
    }

    private static Finding[] Unusual(Judgement judgement) => [.. judgement.Findings.Where(finding => finding.Requirement != Requirement.Clear)];
}
