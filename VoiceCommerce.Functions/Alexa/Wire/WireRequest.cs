using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Alexa.Wire;

/// <summary>All request types in one: each fills the fields it has.</summary>
internal sealed record WireRequest
{
    public string? Type { get; init; }

    public string? RequestId { get; init; }

    /// <summary>ISO 8601, or epoch milliseconds as a number or as text.</summary>
    [JsonConverter(typeof(TimestampConverter))]
    public string? Timestamp { get; init; }

    public string? Locale { get; init; }

    public WireIntent? Intent { get; init; }

    /// <summary>Of a skill event.</summary>
    public WireEventBody? Body { get; init; }

    /// <summary>Of SessionEndedRequest and System.ExceptionEncountered.</summary>
    public WireError? Error { get; init; }

    /// <summary>Of System.ExceptionEncountered: which of our answers was at fault. Of SessionResumedRequest: what came of the task that the session waited for.</summary>
    public WireCause? Cause { get; init; }
}

internal sealed record WireEventBody
{
    public string? AccessToken { get; init; }
}

internal sealed record WireError
{
    public string? Type { get; init; }
}

internal sealed record WireCause
{
    public string? RequestId { get; init; }

    /// <summary>What our directive gave for it.</summary>
    public string? Token { get; init; }

    public WireTaskStatus? Status { get; init; }

    public WireVerification? Result { get; init; }
}

internal sealed record WireTaskStatus
{
    /// <summary>"200" when the task was carried out.</summary>
    public string? Code { get; init; }
}

/// <summary>Of AMAZON.VerifyPerson/2.</summary>
internal sealed record WireVerification
{
    /// <summary>ACHIEVED, NOT_ACHIEVED or NOT_ENABLED.</summary>
    public string? Status { get; init; }

    /// <summary>METHOD_LOCKOUT, VERIFICATION_METHOD_NOT_SETUP or NOT_MATCH.</summary>
    public string? Reason { get; init; }
}
