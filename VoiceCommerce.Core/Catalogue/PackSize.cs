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
}

/// <summary>What one pack holds: 12 rolls, 500 ml, 1.5 l. The amount is in thousandths of the unit, so that there is no floating point: 1 to 100,000,000.</summary>
public sealed record PackSize
{
    public const int MaxThousandths = 100_000_000;

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
        (PackUnit kind, decimal inBase) = Base(Unit == PackUnit.Ounce && pack.Unit is PackUnit.FluidOunce or PackUnit.Gallon or PackUnit.Litre or PackUnit.Millilitre ? PackUnit.FluidOunce : Unit);
        (PackUnit kindOfPack, decimal packInBase) = Base(pack.Unit);
        return kind == kindOfPack ? Thousandths * inBase / (pack.Thousandths * packInBase) : null;
    }

    // Weights in grams (the international pound), volumes in millilitres (the US gallon); of things that are counted each is its own kind.
    private static (PackUnit Kind, decimal InBase) Base(PackUnit unit) => unit switch
    {
        PackUnit.Kilogram => (PackUnit.Gram, 1_000m),
        PackUnit.Ounce => (PackUnit.Gram, 28.349523125m),
        PackUnit.Pound => (PackUnit.Gram, 453.59237m),
        PackUnit.Litre => (PackUnit.Millilitre, 1_000m),
        PackUnit.FluidOunce => (PackUnit.Millilitre, 29.5735295625m),
        PackUnit.Gallon => (PackUnit.Millilitre, 3_785.411784m),
        _ => (unit, 1m),
    };

    public static PackSize? Whole(int amount, PackUnit unit) => amount is >= 1 and <= 100_000 ? From(amount * 1_000, unit) : null;
}
