namespace VoiceCommerce.Core.Catalogue;

/// <summary>Where a product stands in the shop, from the widest to the narrowest: "household/paper/toilet-paper". 1 to 6 segments of a-z 0-9 -, at most 120 characters.</summary>
public sealed record CategoryPath
{
    public const int MaxSegments = 6;

    private CategoryPath(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>"toilet-paper" of "household/paper/toilet-paper".</summary>
    public string Leaf => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>Null when the shape is wrong.</summary>
    public static CategoryPath? From(string? value)
    {
        string[] segments = (value ?? "").Split('/');
        bool fits = value is { Length: <= 120 } && segments.Length <= MaxSegments
            && Array.TrueForAll(segments, segment => segment.Length > 0 && segment.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        return fits ? new(value!) : null;
    }

    /// <summary>True for the category itself and everything below it.</summary>
    public bool IsWithin(CategoryPath wider) =>
        Value.StartsWith(wider.Value, StringComparison.Ordinal) && (Value.Length == wider.Value.Length || Value[wider.Value.Length] == '/');

    public override string ToString() => Value;
}
