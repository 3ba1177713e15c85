using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>The household's name at the shop's identity provider (a claim of the account-linking token): 1 to 128 of A-Z a-z 0-9 . _ - | : @</summary>
public sealed record HouseholdId
{
    private HouseholdId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static HouseholdId? From(string? value) => IdentifierShape.Fits(value, 128, "._-|:@") ? new(value!) : null;

    public override string ToString() => Value;
}

/// <summary>The platform's opaque name for a recognised voice, such as "amzn1.ask.person.ABC": 1 to 255 of A-Z a-z 0-9 . _ -</summary>
public sealed record PersonId
{
    private PersonId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static PersonId? From(string? value) => IdentifierShape.Fits(value, 255, "._-") ? new(value!) : null;

    public override string ToString() => Value;
}

/// <summary>The platform's opaque name for one speaker or screen, such as "amzn1.ask.device.ABC": 1 to 255 of A-Z a-z 0-9 . _ -</summary>
public sealed record DeviceId
{
    private DeviceId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static DeviceId? From(string? value) => IdentifierShape.Fits(value, 255, "._-") ? new(value!) : null;

    public override string ToString() => Value;
}

/// <summary>A member within the household: 1 to 32 of A-Z a-z 0-9 . _ -</summary>
public sealed record MemberId
{
    private MemberId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static MemberId? From(string? value) => IdentifierShape.Fits(value, 32, "._-") ? new(value!) : null;

    public override string ToString() => Value;
}

/// <summary>Made with the quote; it is the idempotency key at the payment gateway and the order desk: 8 to 64 of A-Z a-z 0-9 - _</summary>
public sealed record OrderId
{
    private OrderId(string value) => Value = value;

    // Stored: renaming needs a migration.
    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static OrderId? From(string? value) => value is { Length: >= 8 } && IdentifierShape.Fits(value, 64, "-_") ? new(value) : null;

    public override string ToString() => Value;
}
