namespace VoiceCommerce.Core.Resolution;

/// <summary>Words behind a thing that only say the form in which it comes: who buys "Salmon Fillets" says "salmon". "Fish sticks" and "potato wedges" are things of their own, so such words are not here.</summary>
internal static class Forms
{
    // As stems.
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "fillet", "filet", "breast", "thigh", "drumstick", "loin", "joint", "mince", "rasher", "slice", "chunk", "floret", "spear", "granule",
        "tablet", "caplet", "capsule", "softgel", "suspension", "sachet",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Are(ReadOnlySpan<char> stem) => Lookup.Contains(stem);
}
