namespace VoiceCommerce.Core.Ordering;

/// <summary>Why a guardian's word cannot be followed as things stand.</summary>
public enum Hindrance
{
    /// <summary>Nothing of it was agreed to.</summary>
    NothingLeft,

    OutOfStock,
    NotSold,

    /// <summary>The shop sells fewer at once than were asked for.</summary>
    OverLimit,

    /// <summary>The goods, the price or the address is not what was asked for.</summary>
    Changed,

    /// <summary>Very many homes ask for it at once, or nobody can tell how many.</summary>
    Crowd,

    Pause,

    /// <summary>A rule of the home forbids it, whoever approves.</summary>
    Rule,

    /// <summary>It is nothing that can be allowed for good.</summary>
    NotForGood,

    /// <summary>It lapses before anybody could be asked again.</summary>
    LapsesSoon,

    /// <summary>The shop writes no letters.</summary>
    NobodyWrites,
}
