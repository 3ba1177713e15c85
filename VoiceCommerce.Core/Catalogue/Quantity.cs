using System.Globalization;

namespace VoiceCommerce.Core.Catalogue;

/// <summary>How many of one product a customer can order in one go: 1 to <see cref="Max"/>.</summary>
public sealed record Quantity
{
    public const int Max = 24; // One delivery crate.

    private Quantity(int value) => Value = value;

    public static Quantity One { get; } = new(1);

    public int Value { get; }

    /// <summary>Null outside the bounds; the dialogue then asks again.</summary>
    public static Quantity? From(int value) => value is >= 1 and <= Max ? new(value) : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
