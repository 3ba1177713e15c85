namespace VoiceCommerce.Core.Turns;

/// <summary>How far back somebody asks.</summary>
public enum Span
{
    /// <summary>Seven days, which is also what is told where nothing was said.</summary>
    Week,

    Today,

    Yesterday,

    /// <summary>Further than the orders at hand go: what there is of seven days is told.</summary>
    Longer,
}
