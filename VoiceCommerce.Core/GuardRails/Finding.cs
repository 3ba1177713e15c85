namespace VoiceCommerce.Core.GuardRails;

// From the mildest to the strictest; the strictest of all findings decides. Stored: renaming needs a migration.
public enum Requirement
{
    Clear,
    Code,
    Guardian,
    Refuse,
}

/// <summary>Which rail spoke. Stored: renaming needs a migration.</summary>
public enum Rail
{
    Speaker,
    Recognition,
    NewToHome,
    BlockedCategory,
    AgeRestriction,
    OrderLimit,
    WeeklyLimit,
    MemberAllowance,
    UnusualQuantity,
    RepeatedOrder,
    PriceRise,
    CodeLock,
    Device,
    QuietHours,
    Pause,
    MemberCategory,
    ItemCap,
    Velocity,
    FailedConfirmations,
    TooSoon,
    HeardAmount,
    AddressChanged,
    MinimumConfirmation,
    Broadcast,
    StandingPermission,
}

/// <summary>
/// What one rail found, kept whether or not it asks for anything.
/// <paramref name="Value"/> and <paramref name="Threshold"/> are for people who read why: plain text without names, codes or addresses ("USD 62.10", "USD 50.00").
/// </summary>
/// <param name="Subject">The product that it is about, as it is spoken; null when it is about the whole purchase.</param>
public sealed record Finding(Rail Rail, Requirement Requirement, string Value, string Threshold, string? Subject = null);
