namespace VoiceCommerce.Core.Catalogue;

// Stored: renaming needs a migration.
public enum PackUnit
{
    Each,
    Roll,
    Sheet,
    Bag,
    Bottle,
    Can,
    Box,
    Capsule,
    Tablet,
    Gram,
    Kilogram,
    Ounce,
    Pound,
    Millilitre,
    Litre,
    FluidOunce,
    Gallon,

    /// <summary>As in Britain (568 ml) beside litres and millilitres, as in America (473 ml) beside fluid ounces and gallons.</summary>
    Pint,
}

/// <summary>What one pack holds: 12 rolls, 500 ml, 1.5 l. The amount is in thousandths of the unit, so that there is no floating point: 1 to 100,000,000.</summary>
public sealed record PackSize
{
    public const int MaxThousandths = 100_000_000;

    private const decimal ImperialPint = 568.26125m; // In millilitres: the Weights and Measures Act 1985, schedule 1.
    private const decimal AmericanPint = 473.176473m; // An eighth of a gallon: NIST Handbook 44, appendix C.

    private PackSize(int thousandths, PackUnit unit)
    {
        Thousandths = thousandths;
        Unit = unit;
    }

    public int Thousandths { get; }

    public PackUnit Unit { get; }

    /// <summary>Null outside the bounds.</summary>
    public static PackSize? From(int thousandths, PackUnit unit) =>
        thousandths is >= 1 and <= MaxThousandths && Enum.IsDefined(unit) ? new(thousandths, unit) : null;

    /// <summary>How many of such packs this amount is: 4 pounds are 5.33 packs of 12 ounces. Null where the two cannot be compared, as pounds and bottles.</summary>
    public decimal? In(PackSize pack)
    {
        // "Ounces" of something that is poured are fluid ones.
        PackUnit unit = Unit == PackUnit.Ounce && pack.Unit is PackUnit.FluidOunce or PackUnit.Gallon or PackUnit.Litre or PackUnit.Millilitre or PackUnit.Pint ? PackUnit.FluidOunce : Unit;
        (PackUnit kind, decimal inBase) = Base(unit, beside: pack.Unit);
        (PackUnit kindOfPack, decimal packInBase) = Base(pack.Unit, beside: unit);
        return kind == kindOfPack ? Thousandths * inBase / (pack.Thousandths * packInBase) : null;
    }

    /// <summary>The same where it comes out even, to one in a hundred: 2.272 litres are four pints. Null where it does not.</summary>
    public int? WholeIn(PackSize pack) =>
        In(pack) is { } packs && Math.Round(packs) is var whole && whole >= 1 && Math.Abs(packs - whole) * 100 <= whole && whole <= int.MaxValue ? (int)whole : null;

    /// <summary>Whether it says how many pieces are inside; "1 each" does not.</summary>
    public bool CountsPieces => Unit == PackUnit.Each && Thousandths > 1_000;

    // Weights in grams (the international pound), volumes in millilitres (the US gallon); of things that are counted each is its own kind.
    private static (PackUnit Kind, decimal InBase) Base(PackUnit unit, PackUnit beside) => unit switch
    {
        PackUnit.Kilogram => (PackUnit.Gram, 1_000m),
        PackUnit.Ounce => (PackUnit.Gram, 28.349523125m),
        PackUnit.Pound => (PackUnit.Gram, 453.59237m),
        PackUnit.Litre => (PackUnit.Millilitre, 1_000m),
        PackUnit.FluidOunce => (PackUnit.Millilitre, 29.5735295625m),
        PackUnit.Gallon => (PackUnit.Millilitre, 3_785.411784m),
        PackUnit.Pint => (PackUnit.Millilitre, beside is PackUnit.FluidOunce or PackUnit.Gallon ? AmericanPint : ImperialPint),
        _ => (unit, 1m),
    };

    public static PackSize? Whole(int amount, PackUnit unit) => amount is >= 1 and <= 100_000 ? From(amount * 1_000, unit) : null;
}
