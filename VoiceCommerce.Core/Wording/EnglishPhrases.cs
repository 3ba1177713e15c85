using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Wording;

/// <summary>The small parts that English sentences are made of.</summary>
internal static class EnglishPhrases
{
    /// <summary>"$12.34", "£0.99", "DKK 80.00": speech synthesis reads the signs as words.</summary>
    public static string Spoken(Money money)
    {
        string amount = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(money.Minor) / 100}.{Math.Abs(money.Minor) % 100:00}");
        string sign = money.Minor < 0 ? "minus " : "";
        return money.Currency.Code switch
        {
            "USD" => $"{sign}${amount}",
            "GBP" => $"{sign}£{amount}",
            "EUR" => $"{sign}€{amount}",
            var code => $"{sign}{code} {amount}",
        };
    }

    public static string Counted(Quantity quantity, string what) => quantity == Quantity.One ? what : $"{quantity} times {what}";

    public static string Packs(Quantity quantity) => quantity == Quantity.One ? "one pack" : $"{quantity} packs";

    public static string All(IReadOnlyList<string> items) => Joined(items, "and");

    public static string OneOf(IReadOnlyList<string> items) => Joined(items, "or");

    public static string InDays(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
    };

    public static string DaysAgo(int days) => days switch
    {
        0 => "today",
        1 => "yesterday",
        < 14 => string.Create(CultureInfo.InvariantCulture, $"{days} days ago"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{days / 7} weeks ago"),
        < 365 => string.Create(CultureInfo.InvariantCulture, $"{days / 30} months ago"),
        _ => "more than a year ago",
    };

    /// <summary>"12 rolls", "1.5 liters", "each" for a single thing.</summary>
    public static string Size(PackSize pack, string locale)
    {
        string amount = (pack.Thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
        return pack switch
        {
            { Unit: PackUnit.Each, Thousandths: 1_000 } => "single",
            { Unit: PackUnit.Gallon, Thousandths: 250 } => "1 quart",
            { Unit: PackUnit.Gallon or PackUnit.Litre or PackUnit.Pint or PackUnit.Pound, Thousandths: 500 } => $"half a {Unit(PackSize.Whole(1, pack.Unit)!, locale)}",
            _ => $"{amount} {Unit(pack, locale)}",
        };
    }

    /// <summary>A product with what its pack holds: "Oat Milk, 1 liter"; not said twice where the name has the number already, as in "Oat Milk 1L".</summary>
    public static string Packed(DisplayName name, PackSize pack, string locale)
    {
        string amount = (pack.Thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
        bool said = pack.Thousandths != 1_000 && name.Value.Split(' ', '(', ')', 'x', '/').Any(word => word.StartsWith(amount, StringComparison.Ordinal) && !word.AsSpan(amount.Length).StartsWith(".") && !word.AsSpan(amount.Length).StartsWith("%")
            && !word.Skip(amount.Length).Any(char.IsAsciiDigit));
        return said ? name.Value : $"{name}, {Size(pack, locale)}";
    }

    /// <summary>"With tax and delivery that's $9.74".</summary>
    public static string InAll(Charges charges, Money total) =>
        $"With {(charges.TaxIncluded ? "" : "tax and ")}{(charges.Delivery.IsZero ? "free delivery" : "delivery")} that's {Spoken(total)}{(charges.TaxIncluded ? ", tax included" : "")}";

    /// <summary>What is bought, a line each.</summary>
    public static IEnumerable<string> Goods(Quote quote, string locale) => quote.Lines.Select(line => $"{line.Quantity} x {Packed(line.Name, line.Pack, locale)}");

    /// <summary>What is bought and what it costs, a line each.</summary>
    public static IEnumerable<string> Bill(Order order, string locale) =>
        order.Quote.Lines.Select(line => $"{line.Quantity} x {Packed(line.Name, line.Pack, locale)}: {Spoken(line.Price)}")
            .Append($"{(order.Quote.Charges.TaxIncluded ? "Tax in the prices" : "Tax")}: {Spoken(order.Quote.Charges.Tax)}")
            .Append($"Delivery: {Spoken(order.Quote.Charges.Delivery)}")
            .Append($"Total: {Spoken(order.Total)}");

    /// <summary>An order by its products where it has one or two, else by the first and how many others it has.</summary>
    public static string Named(Quote quote) => quote.Lines.Count <= 2
        ? string.Join(" and ", quote.Lines.Select(line => line.Name.Value))
        : string.Create(CultureInfo.InvariantCulture, $"{quote.Name} and {quote.Lines.Count - 1} more");

    /// <summary>The same, with the number of each product; none with a number is left uncounted: "2 times Milk, 3 times Eggs and 1 more".</summary>
    public static string Counted(Quote quote)
    {
        QuoteLine[] numbered = [.. quote.Lines.Where(line => quote.Lines.Count <= 2 || line.Quantity != Quantity.One)];
        string[] told = [.. (numbered.Length > 0 ? numbered : quote.Lines.Take(1)).Select(line => Counted(line.Quantity, line.Name.Value))];
        int more = quote.Lines.Count - told.Length;
        string[] all = more == 0 ? told : [.. told, string.Create(CultureInfo.InvariantCulture, $"{more} more")];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>The same as the subject of a sentence, with its verb.</summary>
    public static string NamedIs(Quote quote) => $"{Named(quote)} {(quote.Lines.Count == 1 ? "is" : "are")}";

    public static string Stands(Order order, bool canUndo) => order.State switch
    {
        OrderState.Held => "is waiting for a guardian",
        OrderState.Placing or OrderState.Authorised => "is being placed",
        OrderState.Placed when canUndo => "is placed, and you can still undo it",
        OrderState.Placed or OrderState.Capturing or OrderState.Captured or OrderState.WrittenOff => "is placed and on its way",
        _ when order.IsBeingTakenBack => "is being taken back",
        OrderState.Undone => "was taken back",
        OrderState.Expired => "was not approved in time",
        OrderState.Refused => "was not approved",
        _ => "could not be placed, and you were not charged",
    };

    private static string Unit(PackSize pack, string locale)
    {
        bool british = locale == "en-GB";
        string one = pack.Unit switch
        {
            PackUnit.Each => "piece",
            PackUnit.Roll => "roll",
            PackUnit.Sheet => "sheet",
            PackUnit.Bag => "bag",
            PackUnit.Bottle => "bottle",
            PackUnit.Can => british ? "tin" : "can",
            PackUnit.Box => "box",
            PackUnit.Capsule => "capsule",
            PackUnit.Tablet => "tablet",
            PackUnit.Gram => "gram",
            PackUnit.Kilogram => "kilogram",
            PackUnit.Ounce => "ounce",
            PackUnit.Pound => "pound",
            PackUnit.Millilitre => british ? "millilitre" : "milliliter",
            PackUnit.Litre => british ? "litre" : "liter",
            PackUnit.FluidOunce => "fluid ounce",
            PackUnit.Gallon => "gallon",
            PackUnit.Pint => "pint",
            _ => throw new InvalidOperationException($"There is no word for {pack.Unit}."),
        };
        return pack.Thousandths == 1_000 ? one : pack.Unit == PackUnit.Box ? "boxes" : $"{one}s";
    }

    private static string Joined(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join("; ", items.SkipLast(1))}; {last} {items[^1]}";
}
