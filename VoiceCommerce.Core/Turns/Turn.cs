using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Turns;

/// <summary>The platform's id of one request; the same id again is the same turn and gets the same answer. 1 to 255 of A-Z a-z 0-9 . _ - :</summary>
public sealed record TurnId
{
    private TurnId(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static TurnId? From(string? value) => IdentifierShape.Fits(value, 255, "._-:") ? new(value!) : null;

    public override string ToString() => Value;
}

/// <summary>The opaque reference to one answer, which the session carries until the next; what was said and asked stays on the server. 1 to 64 of A-Z a-z 0-9 - _</summary>
public sealed record DialogueRef
{
    private DialogueRef(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static DialogueRef? From(string? value) => IdentifierShape.Fits(value, 64, "-_") ? new(value!) : null;

    public override string ToString() => Value;
}

/// <summary>One thing said by one voice in one home, verified and parsed; no channel is in it.</summary>
public sealed record Turn
{
    public required TurnId Id { get; init; }

    public required HouseholdId Household { get; init; }

    public required Speaker Speaker { get; init; }

    /// <summary>What heard it; null when the platform does not say.</summary>
    public DeviceId? Device { get; init; }

    /// <summary>Of the answer that the customer heard last; null when the session has just begun.</summary>
    public DialogueRef? Dialogue { get; init; }

    public required Intent Intent { get; init; }
}
