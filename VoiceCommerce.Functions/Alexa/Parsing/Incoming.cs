using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Alexa.Parsing;

/// <summary>A request of the right shape, not yet believed: whose skill it is for and when it was made is still to be judged.</summary>
internal sealed record Incoming
{
    public required TurnId Id { get; init; }

    /// <summary>As it stands in the request.</summary>
    public required string? Timestamp { get; init; }

    /// <summary>Every application id that the request names; at least one.</summary>
    public required IReadOnlyList<string> Applications { get; init; }

    /// <summary>The customer's Alexa account within this skill; null when the request names none.</summary>
    public required string? UserId { get; init; }

    /// <summary>The device's language, such as "en-GB"; null when the request names none.</summary>
    public string? Locale { get; init; }

    public required Message Message { get; init; }

    /// <summary>Null while Alexa is content with our answers.</summary>
    public Complaint? Complaint { get; init; }

    /// <summary>Skill events are delivered again for an hour, everything else once and at once.</summary>
    public bool IsSkillEvent { get; init; }
}

/// <summary>Alexa could not use an answer of ours, or got none in time.</summary>
/// <param name="Fault">One of Amazon's error types, or "other".</param>
/// <param name="About">The request that we answered badly; null when Alexa did not say.</param>
internal sealed record Complaint(string Fault, TurnId? About);

/// <summary>What Alexa wants of us.</summary>
internal abstract record Message
{
    private Message()
    {
    }

    /// <summary>Somebody spoke, or the session ended.</summary>
    public sealed record Said(Intent Intent, Speaker Speaker, DialogueRef? Dialogue, string? AccessToken, DeviceId? Device = null) : Message
    {
        public override string ToString() => "(said)";
    }

    /// <summary>The customer linked the shop's account in the Alexa app.</summary>
    public sealed record AccountLinked(string? AccessToken) : Message
    {
        public override string ToString() => "(account linked)";
    }

    public sealed record SkillDisabled : Message;

    /// <summary>Somebody in front of any Alexa said something without our name, and Alexa asks around who could do it.</summary>
    public sealed record CouldYou : Message;

    /// <summary>A kind that we have no use for.</summary>
    public sealed record Other : Message;
}
