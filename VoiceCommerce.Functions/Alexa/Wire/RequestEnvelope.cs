using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Alexa.Wire;

// What we read of Amazon's "Request and Response JSON Reference", and no more: a field that nobody needs cannot be mistyped.
// Everything may be missing here; what must be there is the parser's business. Wire names: they are Amazon's.

internal sealed record RequestEnvelope
{
    /// <summary>Missing in skill events.</summary>
    public WireSession? Session { get; init; }

    public WireContext? Context { get; init; }

    public WireRequest? Request { get; init; }
}

internal sealed record WireSession
{
    public bool New { get; init; }

    public WireAttributes? Attributes { get; init; }

    public WireApplication? Application { get; init; }

    public WireUser? User { get; init; }
}

/// <summary>What our last answer put there.</summary>
internal sealed record WireAttributes
{
    public string? Dialogue { get; init; }
}

internal sealed record WireApplication
{
    public string? ApplicationId { get; init; }
}

internal sealed record WireUser
{
    public string? UserId { get; init; }

    /// <summary>The account-linking token; missing until the customer has linked.</summary>
    public string? AccessToken { get; init; }
}

internal sealed record WireContext
{
    [JsonPropertyName("System")]
    public WireSystem? System { get; init; }
}

internal sealed record WireSystem
{
    public WireApplication? Application { get; init; }

    public WireUser? User { get; init; }

    /// <summary>Missing when Alexa did not recognise the voice.</summary>
    public WirePerson? Person { get; init; }

    public WireDevice? Device { get; init; }
}

internal sealed record WireDevice
{
    /// <summary>Stays the same until the skill is disabled and enabled again.</summary>
    public string? DeviceId { get; init; }
}

internal sealed record WirePerson
{
    public string? PersonId { get; init; }

    /// <summary>The account-linking token of somebody who linked under their own Alexa profile; missing until they have.</summary>
    public string? AccessToken { get; init; }

    public WireConfidence? AuthenticationConfidenceLevel { get; init; }
}

internal sealed record WireConfidence
{
    /// <summary>0, 100, 200, 300 or 400.</summary>
    public int Level { get; init; }
}
