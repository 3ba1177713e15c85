using System.Buffers;

namespace VoiceCommerce.Core.Catalogue;

/// <summary>Where a product stands in the shop, from the widest to the narrowest: "household/paper/toilet-paper". 1 to 6 segments of a-z 0-9 -, at most 120 characters.</summary>
public sealed record CategoryPath
{
    public const int MaxSegments = 6;

    private const int MaxLength = 120;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-/");

    private CategoryPath(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>"toilet-paper" of "household/paper/toilet-paper".</summary>
    public string Leaf => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>Null when the shape is wrong.</summary>
    public static CategoryPath? From(string? value)
    {
        bool fits = value is { Length: > 0 and <= MaxLength } && value[0] != '/' && value[^1] != '/'
            && !value.AsSpan().ContainsAnyExcept(Allowed) && !value.Contains("//", StringComparison.Ordinal) && value.AsSpan().Count('/') < MaxSegments;
        return fits ? new(value!) : null;
    }

    /// <summary>True for the category itself and everything below it.</summary>
    public bool IsWithin(CategoryPath wider) =>
        Value.StartsWith(wider.Value, StringComparison.Ordinal) && (Value.Length == wider.Value.Length || Value[wider.Value.Length] == '/');

    public override string ToString() => Value;
}
