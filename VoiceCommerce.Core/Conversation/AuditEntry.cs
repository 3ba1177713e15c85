using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Conversation;

// Stored: renaming needs a migration.
public enum AuditEvent
{
    Offered,
    Refused,
    Held,
    Approved,
    Declined,
    OrderPlacing,
    OrderPlaced,
    OrderDeclined,
    UndoAsked,
    OrderUndone,
    OrderCaptured,
    OrderExpired,
    CodeWrong,
    CodeLocked,
    CodeSet,
    CodeReset,
    AccountLinked,
    AccountUnlinked,
    SettingsChanged,
    PurchasesImported,

    /// <summary>The gateway refuses to take the money of a placed order: a person must look at it.</summary>
    CaptureRefused,

    /// <summary>The gateway refuses to give reserved money back: a person must look at it.</summary>
    ReleaseRefused,

    /// <summary>The platform's own code was not said, or not by the same voice.</summary>
    NotVerified,

    /// <summary>A guardian has said whose a recognised voice is.</summary>
    VoiceLinked,

    /// <summary>A guardian does not want to be asked whose a recognised voice is.</summary>
    VoiceDismissed,

    /// <summary>A guardian wants to be asked about a held order once more later.</summary>
    PutOff,

    /// <summary>A guardian has ended all their sessions of the pages.</summary>
    SignedOut,

    /// <summary>A guardian has said that a voice is not the member's whose it was taken for.</summary>
    VoiceUnlinked,

    /// <summary>A person of the shop has said what became of a payment or an order that was in doubt; the change names the states.</summary>
    Reconciled,
}

/// <summary>One line of the household's append-only audit trail: what happened to a purchase and why, with each rail's value and threshold. No speech, code, name or address.</summary>
/// <param name="By">Who did it: a member's id, "stranger", "merchant", "platform" or "system".</param>
public sealed record AuditEntry(DateTimeOffset At, AuditEvent Event, string By, OrderId? Order, Money? Total, IReadOnlyList<Finding> Findings)
{
    /// <summary>What somebody set differently; empty for what is no setting.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>Given when the entry is committed; null for one that is older than seals are.</summary>
    public AuditSeal? Seal { get; init; }
}

/// <summary>An entry's place in the chain of hashes that shows whether the trail is still what was written.</summary>
/// <param name="Before">The hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 of that and of the entry, 64 hex characters.</param>
public sealed record AuditSeal(string Before, string Hash);

/// <summary>One setting that was changed, as plain text without names, codes or addresses.</summary>
/// <param name="Field">Which: "rules.per-order", "members.kit.role".</param>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>Nothing where both are the same.</summary>
    public static IEnumerable<AuditChange> Between(string field, string? before, string? after) => before == after ? [] : [new(field, before, after)];
}
