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
    private PackSize(int thousandths, PackUnit unit)
    {
        Thousandths = thousandths;
        Unit = unit;
    }

    public int Thousandths { get; }

    public PackUnit Unit { get; }

    /// <summary>Null outside the bounds.</summary>
    public static PackSize? From(int thousandths, PackUnit unit) =>
        thousandths is >= 1 and <= 100_000_000 && Enum.IsDefined(unit) ? new(thousandths, unit) : null;

    public static PackSize? Whole(int amount, PackUnit unit) => amount is >= 1 and <= 100_000 ? From(amount * 1_000, unit) : null;
}
