namespace VoiceCommerce.Core.Ordering;

// Stored: renaming needs a migration.
/// <summary>Who said no to an order that the home had agreed to.</summary>
public enum Decliner
{
    /// <summary>The gateway would not reserve the money.</summary>
    Payment,

    /// <summary>The desk would not take it on.</summary>
    Desk,
}

/// <summary>What the payment gateway answered to one idempotent call.</summary>
public enum PaymentOutcome
{
    /// <summary>It is so: reserved, taken or given back, now or by an earlier call with the same key.</summary>
    Done,

    /// <summary>The gateway says no, and will say no again.</summary>
    Declined,

    /// <summary>No answer we can rely on; it may have happened.</summary>
    Unknown,
}

/// <summary>What the shop's order desk answered to one idempotent call.</summary>
public enum DeskOutcome
{
    /// <summary>It is so: taken on or cancelled, now or by an earlier call with the same id.</summary>
    Done,

    /// <summary>The desk says no, and will say no again: out of stock, or already on its way.</summary>
    Rejected,

    /// <summary>No answer we can rely on; it may have happened.</summary>
    Unknown,
}
