using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Conversation;

/// <summary>What a guardian's word makes of an order that waits.</summary>
public abstract record Ruling
{
    private Ruling() { }

    /// <param name="Order">Refused, or approved and to be placed.</param>
    /// <param name="Record">The home with it, and with the news for whoever asked.</param>
    public sealed record Given(Order Order, HouseholdRecord Record, AuditEntry Entry) : Ruling;

    /// <summary>Nothing changes.</summary>
    public sealed record Impossible(HeldOrderOutcome Why) : Ruling;
}
