using System.Globalization;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Takes "two packs of", "a dozen", "a couple of" off the start of a phrase. A number that may belong to the product's name ("7 up", "2 percent milk",
/// "four cheese pizza") stays, because a product not found is asked for again, and a wrong number would be ordered.
/// </summary>
internal static class SpokenQuantity
{
    private const int FewestPieces = 3;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["couple"] = 2,
        ["hundred"] = 100,
    };

    private static readonly HashSet<string> Packs = new(StringComparer.Ordinal)
    {
        "pack", "packet", "package", "bottle", "box", "bag", "can", "tin", "jar", "carton", "tub", "tube", "case", "bunch", "loaf", "head", "pair", "jug", "bar", "unit", "piece", "crate", "pouch",
    };

    // What a pack may hold several of; where it does not, they are so many packs.
    private static readonly Dictionary<string, PackUnit> Containers = new(StringComparer.Ordinal) { ["can"] = PackUnit.Can, ["tin"] = PackUnit.Can, ["bottle"] = PackUnit.Bottle };

    // How much is in a pack, which the customer hears with the offer; it is not how many packs.
    private static readonly Dictionary<string, PackSize> Measures = new(StringComparer.Ordinal)
    {
        ["ounce"] = One(PackUnit.Ounce),
        ["oz"] = One(PackUnit.Ounce),
        ["gram"] = One(PackUnit.Gram),
        ["g"] = One(PackUnit.Gram),
        ["kg"] = One(PackUnit.Kilogram),
        ["kilo"] = One(PackUnit.Kilogram),
        ["kilogram"] = One(PackUnit.Kilogram),
        ["pound"] = One(PackUnit.Pound),
        ["lb"] = One(PackUnit.Pound),
        ["ml"] = One(PackUnit.Millilitre),
        ["cl"] = PackSize.Whole(10, PackUnit.Millilitre)!,
        ["l"] = One(PackUnit.Litre),
        ["liter"] = One(PackUnit.Litre),
        ["litre"] = One(PackUnit.Litre),
        ["quart"] = PackSize.From(250, PackUnit.Gallon)!,
        ["gallon"] = One(PackUnit.Gallon),
        ["pint"] = One(PackUnit.Pint),
        ["roll"] = One(PackUnit.Roll),
        ["count"] = One(PackUnit.Each),
        ["ct"] = One(PackUnit.Each),
    };

    // "Twelve toilet rolls" are twelve rolls of toilet paper; bread rolls are pieces like any other.
    private static readonly HashSet<string> OnARoll = new(StringComparer.Ordinal) { "toilet", "loo", "bog", "kitchen" };

    private static readonly HashSet<string> AfterANamesNumber = new(StringComparer.Ordinal)
    {
        "percent", "%", "up", "grain", "grains", "cheese", "cheeses", "spice", "seed", "seeds", "bean", "beans", "hour", "minute", "ply", "star", "layer", "way", "in", "musketeers", "lives",
        "bite", "a", "day", "calorie", "oclock", "eleven", "island", "blade", "piece", "gum", "berry", "fruit", "wick", "volt", "watt", "inch", "second", "year", "color", "colour", "ring", "ingredient",
        "meat", "pepper", "onion", "cup", "olive", "olives", "herb", "stage", "stroke", "flavor", "flavour",
    };

    /// <summary>The number of packs; null when none was said. What it understood is taken off.</summary>
    /// <param name="words">Of the phrase.</param>
    /// <param name="size">The amount that was said instead; null when none was.</param>
    public static int? Take(List<string> words, out PackSize? size)
    {
        size = null;
        bool article = First(words) is "a" or "an";
        bool half = First(words) == "half";
        int at = half && words.Count > 1 && words[1] is "a" or "an" ? 2 : article || half ? 1 : 0;
        int? number = Number(words, ref at);
        if (At(words, at) is "dozen")
        {
            int pieces = half && number is null ? 6 : 12 * (number ?? 1);
            if (!Packs.Contains(Singular(At(words, at + 1))))
            {
                size = PackSize.Whole(pieces, PackUnit.Each);
                return Dozen(words, at + 1, pieces, half && number is null ? null : number ?? 1);
            }

            (number, half, at) = (pieces, false, at + 1); // A dozen bottles.
        }

        at += number is not null && At(words, at) == "of" && (Packs.Contains(Singular(At(words, at + 1))) || At(words, at + 1) == "more") ? 1 : 0; // A couple of bottles of.
        at += number is not null && At(words, at) is "more" or "extra" or "other" ? 1 : 0;
        at += number is not null && Number(words, at) is not null && Singular(At(words, at + 1)) == "pack" ? 1 : 0; // Two six-packs.
        string unit = Singular(At(words, at));
        bool sized = At(words, at) == "pack" && number > 1; // A six-pack is one.
        if (Measures.TryGetValue(unit, out PackSize? measure) && (number is not null || At(words, at + 1) == "of"))
        {
            size = PackSize.From(measure.Thousandths * (number ?? 1) / (half ? 2 : 1), measure.Unit);
            return Off(words, at + 1, null);
        }

        if (Packs.Contains(unit) && (number is not null || At(words, at + 1) == "of"))
        {
            size = !half && Containers.TryGetValue(unit, out PackUnit container) ? PackSize.Whole(number ?? 1, container) : null;
            return Off(words, at + 1, half || sized ? null : number ?? (article ? 1 : null));
        }

        return number is { } bare && IsCount(words, at, bare) ? Bare(words, at, bare, out size) : null;
    }

    /// <summary>The amount at the end of a phrase, as the shop itself reads a pack out: "whole milk, one gallon"; null when none was said there. It is taken off.</summary>
    public static PackSize? TakeLast(List<string> words)
    {
        for (int begin = 1; begin < words.Count - 1; begin++)
        {
            int at = begin;
            if (Number(words, ref at) is { } number && at == words.Count - 1 && Measures.TryGetValue(Singular(words[at]), out PackSize? measure))
            {
                words.RemoveRange(begin, words.Count - begin);
                return PackSize.From(measure.Thousandths * number, measure.Unit);
            }
        }

        return null;
    }

    /// <summary>"Four" or "4", alone.</summary>
    public static bool IsNumber(string word) => Number([word], 0) is not null;

    // Where the shop's packs do not tell how many eggs they hold, a dozen eggs is a pack of eggs.
    private static int? Dozen(List<string> words, int at, int pieces, int? packs) => Off(words, at, Singular(words[^1]) == "egg" ? packs : pieces);

    private static bool IsCount(List<string> words, int at, int number) =>
        At(words, at) == "of" || (number <= Catalogue.Quantity.Max && at < words.Count && !AfterANamesNumber.Contains(words[at]) && (number == 1 || IsPlural(words[^1]) || IsCommon(words, at)));

    // "Two milk", "three toilet paper"; not "two good yogurt", which may be called so.
    private static bool IsCommon(List<string> words, int at) =>
        Goods.IsThing(Singular(words[^1])) && words.Skip(at).SkipLast(1).All(word => OnARoll.Contains(word) || Goods.IsOfGoods(Singular(word)));

    private static bool IsPlural(string word) => word.EndsWith('s') && word != Singular(word);

    private static int? Number(List<string> words, int at) => Number(words, ref at);

    private static int? Number(List<string> words, ref int at)
    {
        string word = At(words, at);
        int value = Numbers.TryGetValue(word, out int named) ? named
            : word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits
            : 0;
        int more = value is >= 20 and < 100 && value % 10 == 0 && Numbers.TryGetValue(At(words, at + 1), out int ones) && ones < 10 ? ones : 0;
        at += value == 0 ? 0 : more == 0 ? 1 : 2;
        return value == 0 ? null : value + more;
    }

    // It may count pieces ("six eggs") or packs; what a pack holds tells. One or two of something are packs.
    private static int? Bare(List<string> words, int count, int number, out PackSize? size)
    {
        bool rolls = number >= FewestPieces && words.Count > 1 && Singular(words[^1]) == "roll" && OnARoll.Contains(words[^2]);
        size = number >= FewestPieces ? PackSize.Whole(number, rolls ? PackUnit.Roll : PackUnit.Each) : null;
        return Off(words, count, rolls ? null : number);
    }

    private static int? Off(List<string> words, int count, int? quantity)
    {
        words.RemoveRange(0, At(words, count) == "of" ? count + 1 : count);
        return quantity;
    }

    private static PackSize One(PackUnit unit) => PackSize.Whole(1, unit)!;

    private static string First(List<string> words) => At(words, 0);

    private static string At(List<string> words, int at) => at < words.Count ? words[at] : "";

    private static string Singular(string word)
    {
        Span<char> letters = stackalloc char[Letters.MaxWord];
        int length = Math.Min(word.Length, letters.Length);
        word.AsSpan(0, length).CopyTo(letters);
        return new(letters[..Stem.Shorten(letters[..length])]);
    }
}
