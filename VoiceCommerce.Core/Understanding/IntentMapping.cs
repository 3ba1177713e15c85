using System.Globalization;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Understanding;

/// <summary>From a platform's intent name and slots to what the customer wants; the same for every channel. What is missing or unknown becomes Fallback, but a wish without a product is one.</summary>
public static class IntentMapping
{
    public static Intent ToIntent(Understood? understood) =>
        understood is null ? new Intent.Fallback() : ToIntent(understood.Intent, understood.Slots);

    public static Intent ToIntent(string name, IReadOnlyDictionary<string, SlotReading> slots) => name switch
    {
        IntentNames.Reorder => Wish(slots, product => new Intent.Reorder(product, Number(slots, SlotNames.Quantity))),
        IntentNames.Buy => Wish(slots, product => new Intent.Buy(product, Number(slots, SlotNames.Quantity))),
        IntentNames.BuyToo => Wish(slots, product => new Intent.Buy(product, Number(slots, SlotNames.Quantity)) { Too = true }),
        IntentNames.AddToCart => Wish(slots, product => new Intent.AddToCart(product, Number(slots, SlotNames.Quantity))),
        IntentNames.AddToOrder => WithProduct(slots, product => new Intent.AddToOrder(product, Number(slots, SlotNames.Quantity))),
        IntentNames.And => WithProduct(slots, product => new Intent.AddToOrder(product) { And = true }),
        IntentNames.AddItToCart => new Intent.AddItToCart(),
        IntentNames.ShowCart => new Intent.ShowCart(),
        IntentNames.Remove => WithProduct(slots, product => new Intent.Remove(product, FromCart: slots.ContainsKey(SlotNames.Cart))),
        IntentNames.ClearCart => new Intent.ClearCart(),
        IntentNames.CheckOut => new Intent.CheckOut(),
        IntentNames.RepeatLastOrder => new Intent.RepeatLastOrder(Product(slots)),
        IntentNames.ChooseNumber => Choice(slots),
        IntentNames.ChooseLast => new Intent.ChooseNumber(-1),
        IntentNames.ChooseName => WithProduct(slots, product => new Intent.ChooseName(product)),
        IntentNames.Swap => WithProduct(slots, product => new Intent.ChooseName(product) { ForIt = true }),
        IntentNames.Rather => WithProduct(slots, product => new Intent.Rather(product)),
        IntentNames.ChooseCheapest => new Intent.ChooseMost(Trait.Cheapest),
        IntentNames.ChooseLargest => new Intent.ChooseMost(Trait.Largest),
        IntentNames.ChooseSmallest => new Intent.ChooseMost(Trait.Smallest),
        IntentNames.ChangeQuantity => Change(slots, CountedIn.Unsaid),
        IntentNames.ChangePacks => Change(slots, CountedIn.Packs),
        IntentNames.ChangeRolls => Change(slots, CountedIn.Rolls),
        IntentNames.ChangeCans => Change(slots, CountedIn.Cans),
        IntentNames.ChangeBottles => Change(slots, CountedIn.Bottles),
        IntentNames.ChangeEach => Number(slots, SlotNames.Quantity) is { } each ? new Intent.ChangeQuantity(each) { OfEach = true } : new Intent.Fallback(),
        IntentNames.More => Counted(slots, QuantityChange.More),
        IntentNames.Fewer => Counted(slots, QuantityChange.Fewer),
        IntentNames.Double => new Intent.ChangeQuantity(2, QuantityChange.Times) { Product = Product(slots) },
        IntentNames.Code => Code(slots),
        IntentNames.LastBought => WithProduct(slots, product => new Intent.LastBought(product)),
        IntentNames.Ordered => Ordered(slots),
        IntentNames.Spent => new Intent.Spent(SpanOf(slots)),
        IntentNames.ShowUsuals => new Intent.ShowUsuals(),
        IntentNames.ShowDue => new Intent.ShowDue(),
        IntentNames.ShowKinds => WithProduct(slots, product => new Intent.ShowKinds(product)),
        IntentNames.PriceOf => new Intent.PriceOf(Product(slots)) { Number = Number(slots, SlotNames.Ordinal) },
        IntentNames.PriceOfLast => new Intent.PriceOf(Product: null) { Number = -1 },
        IntentNames.OrderStatus => new Intent.OrderStatus(),
        IntentNames.WhenItComes => new Intent.WhenItComes(),
        IntentNames.Total => new Intent.Total(),
        IntentNames.WhatIsIt => new Intent.WhatIsIt(),
        IntentNames.LastTime => new Intent.LastTime(),
        IntentNames.Contents => new Intent.AskShop(Matter.Contents),
        IntentNames.Wait => new Intent.Wait(),
        IntentNames.WhyNot => new Intent.WhyNot(),
        IntentNames.ForgotCode => new Intent.ForgotCode(),
        IntentNames.Undo => new Intent.Undo(),
        IntentNames.WhyHeld => new Intent.WhyHeld(),
        IntentNames.WhyCode => new Intent.WhyCode(),
        IntentNames.MayBuy => MayBuy(slots),
        IntentNames.ShowWaiting => new Intent.ShowWaiting(),
        IntentNames.Approve => new Intent.Approve(Product(slots)),
        IntentNames.Decline => new Intent.Decline(Product(slots)),
        IntentNames.CustomerService => new Intent.AskShop(Matter.CustomerService),
        IntentNames.Return => new Intent.AskShop(Matter.Return),
        IntentNames.DeliveryCost => new Intent.AskShop(Matter.DeliveryCost),
        IntentNames.DeliveryWish => new Intent.AskShop(Matter.DeliveryWish),
        IntentNames.Address => new Intent.AskShop(Matter.Address),
        IntentNames.Payment => new Intent.AskShop(Matter.Payment),
        IntentNames.EveryWeek => new Intent.AskShop(Matter.EveryWeek),
        IntentNames.Deals => new Intent.AskShop(Matter.Deals),
        IntentNames.WhoAreYou => new Intent.AskShop(Matter.WhoAreYou),
        IntentNames.Recordings => new Intent.AskShop(Matter.Recordings),
        IntentNames.HomeSettings => new Intent.AskShop(Matter.Settings),
        IntentNames.Account => new Intent.AskShop(Matter.Account),
        IntentNames.OrderSomething => new Intent.AskShop(Matter.Ordering),
        IntentNames.OrderIt => new Intent.Yes(It: true),
        IntentNames.Yes => new Intent.Yes(),
        IntentNames.No => new Intent.No(),
        IntentNames.Help => new Intent.Help(),
        IntentNames.Repeat => new Intent.Repeat(),
        IntentNames.StartOver => new Intent.Launch(), // Nothing that was open stays so.
        IntentNames.Stop or IntentNames.NavigateHome => new Intent.Stop(),
        IntentNames.Cancel => new Intent.Cancel(),
        _ => new Intent.Fallback(),
    };

    /// <summary>Amazon's certification ("Voice Interface and User Experience Testing") wants to be asked for what is missing.</summary>
    private static Intent Wish(IReadOnlyDictionary<string, SlotReading> slots, Func<Phrase, Intent> wanted) =>
        Product(slots) is { } product ? wanted(product) : new Intent.AskShop(Matter.Ordering);

    private static Intent WithProduct(IReadOnlyDictionary<string, SlotReading> slots, Func<Phrase, Intent> wanted) =>
        Product(slots) is { } product ? wanted(product) : new Intent.Fallback();

    /// <summary>Null when none was heard.</summary>
    private static Phrase? Product(IReadOnlyDictionary<string, SlotReading> slots)
    {
        SlotReading? heard = slots.GetValueOrDefault(SlotNames.Product);
        if (heard is { Name: null, Value: { } all } && Phrase.From(SecondThoughts.Last(all)) is { } instead)
        {
            return instead;
        }

        Phrase? canonical = Phrase.From(heard?.Name);
        Phrase? spoken = Phrase.From(heard?.Value);
        return spoken is null ? canonical : canonical is null || canonical.Text == spoken.Text ? spoken : spoken with { Canonical = canonical };
    }

    private static Intent Change(IReadOnlyDictionary<string, SlotReading> slots, CountedIn counted) =>
        Number(slots, SlotNames.Quantity) is { } quantity && Product(slots) is var product && (product is null || !SecondThoughts.IsNumbered(product.Text))
            ? new Intent.ChangeQuantity(quantity) { Product = product, In = counted }
            : new Intent.Fallback();

    /// <summary>"One more" has no number; one that was said and not heard is not one.</summary>
    private static Intent Counted(IReadOnlyDictionary<string, SlotReading> slots, QuantityChange change) =>
        (string.IsNullOrWhiteSpace(slots.GetValueOrDefault(SlotNames.Quantity)?.Value) ? 1 : Number(slots, SlotNames.Quantity)) is { } number
            ? new Intent.ChangeQuantity(number, change) { Product = Product(slots) }
            : new Intent.Fallback();

    private static Intent MayBuy(IReadOnlyDictionary<string, SlotReading> slots) => Person(slots) is { } who ? new Intent.MayBuy(who.Who, who.Kin) : new Intent.Fallback();

    private static Intent.Ordered Ordered(IReadOnlyDictionary<string, SlotReading> slots) => new(SpanOf(slots), Person(slots)?.Who, Person(slots)?.Kin);

    private static (Phrase Who, Kin? Kin)? Person(IReadOnlyDictionary<string, SlotReading> slots)
    {
        SlotReading? heard = slots.GetValueOrDefault(SlotNames.Person);
        Kin? kin = heard?.Id switch
        {
            "child" => Kin.Child,
            "teenager" => Kin.Teen,
            _ => null,
        };
        return Phrase.From(heard?.Value) is { } who ? (who, kin) : null;
    }

    private static Span SpanOf(IReadOnlyDictionary<string, SlotReading> slots) => slots.GetValueOrDefault(SlotNames.Span)?.Id switch
    {
        "today" => Span.Today,
        "yesterday" => Span.Yesterday,
        "longer" => Span.Longer,
        _ => Span.Week,
    };

    private static Intent Choice(IReadOnlyDictionary<string, SlotReading> slots) =>
        (Number(slots, SlotNames.Ordinal) ?? Number(slots, SlotNames.Number)) is { } number and >= 1
            ? new Intent.ChooseNumber(number)
            : new Intent.Fallback();

    // Both slots can be filled at once: a platform may hear the four-digit slot in a longer code, so the longer one counts.
    private static Intent Code(IReadOnlyDictionary<string, SlotReading> slots)
    {
        SpokenCode? code = new[] { SlotNames.Code, SlotNames.LongCode }
            .Select(slot => SpokenCode.From(slots.GetValueOrDefault(slot)?.Value?.Replace(" ", "", StringComparison.Ordinal)))
            .MaxBy(code => code?.Digits.Length ?? 0);
        return code is null ? new Intent.Fallback() : new Intent.Code(code);
    }

    /// <summary>Null when nothing was heard, or "?". What does not fit an int becomes its largest value, so that it is refused as too many and never read as none.</summary>
    private static int? Number(IReadOnlyDictionary<string, SlotReading> slots, string slot)
    {
        string? heard = slots.GetValueOrDefault(slot)?.Value?.Trim();
        if (string.IsNullOrEmpty(heard))
        {
            return null;
        }

        if (heard.All(char.IsAsciiDigit))
        {
            return int.TryParse(heard, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
        }

        // A platform may hand on the words, or "2nd".
        IReadOnlyList<SpokenWord> words = SpokenWords.Of(heard);
        NumberReading? reading = (slot == SlotNames.Ordinal ? SpokenNumbers.OrdinalAt(words, 0) : null) ?? SpokenNumbers.CardinalAt(words, 0);
        return reading is { } read && read.End == words.Count ? read.Value : null;
    }
}
