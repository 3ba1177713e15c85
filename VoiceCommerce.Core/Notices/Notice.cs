using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Notices;

/// <summary>Why somebody is written to. Stored: renaming needs a migration.</summary>
public enum NoticeKind
{
    /// <summary>The receipt.</summary>
    OrderPlaced,

    /// <summary>Guardians are asked.</summary>
    OrderHeld,

    /// <summary>The payment or the order desk said no; nothing was charged.</summary>
    OrderDeclined,

    /// <summary>A guardian said no.</summary>
    OrderRefused,

    /// <summary>No guardian answered.</summary>
    OrderExpired,

    OrderUndone,

    /// <summary>The undo came too late, and the order stands.</summary>
    OrderNotUndone,

    /// <summary>The money was taken.</summary>
    OrderCaptured,

    /// <summary>Guardians are asked once more.</summary>
    OrderStillHeld,

    /// <summary>Trying again will hardly help, and the shop's staff has to look; on <see cref="NoticeRoute.Shop"/> alone, and to nobody of the home.</summary>
    OrderAwaitsPerson,
}

/// <summary>How people are reached, which decides what is written at all.</summary>
public enum NoticeRoute
{
    /// <summary>Nobody is written to.</summary>
    None,

    /// <summary>By mail, where an address is known.</summary>
    Mail,

    /// <summary>The shop's own system is told of everything, and writes to its customers itself.</summary>
    Shop,
}

/// <summary>What somebody reads: one line without control characters, and plain text with line feeds.</summary>
public sealed record Letter(string Subject, string Text);

/// <summary>One message about one order, as it was worded when it became true. It leaves at least once, each time with the same <see cref="Id"/>.</summary>
public sealed record Notice
{
    public required NoticeId Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required HouseholdId Household { get; init; }

    public required OrderId Order { get; init; }

    /// <summary>Each address once; the home's and its guardians', so at most <see cref="Household.MaxMembers"/> and one. Empty only on <see cref="NoticeRoute.Shop"/>.</summary>
    public required IReadOnlyList<EmailAddress> To { get; init; }

    /// <summary>A BCP 47 tag: the language of the letter.</summary>
    public required string Locale { get; init; }

    public required Letter Letter { get; init; }

    /// <summary>When it became true.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>It does not leave before; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>A guardian is to decide.</summary>
    public bool Asks => Kind is NoticeKind.OrderHeld or NoticeKind.OrderStillHeld;
}
