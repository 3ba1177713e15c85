namespace VoiceCommerce.Core.Catalogue;

/// <summary>The shop's own article number: 1 to 64 of A-Z a-z 0-9 . _ - but not one or two dots alone, which no path of an address can say.</summary>
public sealed record ProductId
{
    private ProductId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static ProductId? From(string? value) => IdentifierShape.Fits(value, 64, "._-") && value is not ("." or "..") ? new(value!) : null;

    public override string ToString() => Value;
}
