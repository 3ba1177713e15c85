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
}

/// <summary>One line of the household's append-only audit trail: what happened to a purchase and why, with each rail's value and threshold. No speech, code, name or address.</summary>
/// <param name="By">Who did it: a member's id, "stranger", "merchant", "platform" or "system".</param>
public sealed record AuditEntry(DateTimeOffset At, AuditEvent Event, string By, OrderId? Order, Money? Total, IReadOnlyList<Finding> Findings);
