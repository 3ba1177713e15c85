using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.Alexa.Wire;

namespace VoiceCommerce.Functions.Alexa.Parsing;

/// <summary>Bytes that Alexa signed, as something we know. Amazon adds fields and request types at will, so those are no fault; a wrong type is.</summary>
internal static class AlexaParser
{
    private const string SkillEvent = "AlexaSkillEvent.";

    // "Response faults" of SessionEndedRequest and System.ExceptionEncountered. Anything else could be anybody's text, and this goes into a log.
    private static readonly string[] Faults =
        ["INVALID_RESPONSE", "DEVICE_COMMUNICATION_ERROR", "INTERNAL_SERVICE_ERROR", "INTERNAL_ERROR", "ENDPOINT_TIMEOUT"];

    /// <summary>The first request of a process finds out how its types are read, which takes longer than the reading; this takes it ahead.</summary>
    public static void Prepare() => _ = WireJson.Default.RequestEnvelope;

    public static Parsed Parse(ReadOnlySpan<byte> body)
    {
        RequestEnvelope? envelope;
        try
        {
            envelope = JsonSerializer.Deserialize(body, WireJson.Default.RequestEnvelope);
        }
        catch (JsonException)
        {
            return new Parsed.Malformed("not JSON, or a field of the wrong type"); // The exception's text quotes the request.
        }

        return envelope?.Request is { Type.Length: > 0 } request ? Read(envelope, request) : new Parsed.Malformed("no request type");
    }

    private static Parsed Read(RequestEnvelope envelope, WireRequest request)
    {
        if (TurnId.From(request.RequestId) is not { } id)
        {
            return new Parsed.Malformed("no request id of the right shape");
        }

        WireSystem? system = envelope.Context?.System;
        string[] applications = [.. new[] { envelope.Session?.Application?.ApplicationId, system?.Application?.ApplicationId }.OfType<string>()];
        if (applications.Length == 0)
        {
            return new Parsed.Malformed("no application id");
        }

        string? user = system?.User?.UserId ?? envelope.Session?.User?.UserId;
        if (user is not null && !IdentifierShape.Fits(user, 512, "._-"))
        {
            return new Parsed.Malformed("no user id of the right shape");
        }

        return Read(envelope, request, user) is { } message
            ? new Parsed.Understood(new()
            {
                Id = id,
                Timestamp = request.Timestamp,
                Applications = applications,
                UserId = user,
                Locale = request.Locale,
                Message = message,
                Complaint = ComplaintIn(request),
                IsSkillEvent = request.Type!.StartsWith(SkillEvent, StringComparison.Ordinal),
            })
            : new Parsed.Malformed("a field that this request type must have is missing");
    }

    /// <summary>Null when something is missing.</summary>
    private static Message? Read(RequestEnvelope envelope, WireRequest request, string? user) => request.Type switch
    {
        "LaunchRequest" => Said(envelope, new Intent.Launch()),
        "IntentRequest" => request.Intent?.Name is { Length: > 0 } name ? Said(envelope, IntentMapping.ToIntent(name, FilledSlots.Read(request.Intent.Slots))) : null,

        "SessionResumedRequest" => Resumed(envelope, request.Cause),
        "SessionEndedRequest" => Said(envelope, new Intent.SessionEnded()),
        SkillEvent + "SkillAccountLinked" => user is null || request.Body is null ? null : new Message.AccountLinked(request.Body.AccessToken),
        SkillEvent + "SkillDisabled" => user is null ? null : new Message.SkillDisabled(),
        "CanFulfillIntentRequest" => new Message.CouldYou(),
        _ => new Message.Other(),
    };

    /// <summary>
    /// Back from AMAZON.VerifyPerson, which asked for the customer's voice PIN: "Add PIN Confirmation to Alexa Skills". The token is the answer that sent them there. From
    /// any other skill whatever was asked before is asked again.
    /// </summary>
    private static Message.Said? Resumed(RequestEnvelope envelope, WireCause? cause) => DialogueRef.From(cause?.Token) is { } answer
        ? Said(envelope, new Intent.Verified(OutcomeOf(cause!))) is { } said ? said with { Dialogue = answer } : null
        : Said(envelope, new Intent.Repeat());

    private static VerificationOutcome OutcomeOf(WireCause cause) => (cause.Status?.Code, cause.Result?.Status, cause.Result?.Reason) switch
    {
        ("200", "ACHIEVED", _) => VerificationOutcome.Achieved,
        ("200", _, "METHOD_LOCKOUT") => VerificationOutcome.LockedOut,
        ("200", "NOT_ENABLED", _) or ("200", _, "VERIFICATION_METHOD_NOT_SETUP") => VerificationOutcome.NotSetUp,
        ("200", "NOT_ACHIEVED", _) => VerificationOutcome.NotMatched,
        _ => VerificationOutcome.Failed,
    };

    private static Message.Said? Said(RequestEnvelope envelope, Intent intent)
    {
        WireSystem? system = envelope.Context?.System;
        return envelope.Session is not { } session
            ? null
            : new(
                intent,
                SpeakerOf(system?.Person),
                session.New ? null : DialogueRef.From(session.Attributes?.Dialogue),
                TokenIn(system, session),
                DeviceId.From(system?.Device?.DeviceId));
    }

    // "Personalization and Account Linking": whoever has a voice profile links under it, and the others for the account that the device is registered to. The
    // device's home counts first, so that a guest's own link does not move it.
    private static string? TokenIn(WireSystem? system, WireSession session) => system?.User?.AccessToken ?? session.User?.AccessToken ?? system?.Person?.AccessToken;

    private static Speaker SpeakerOf(WirePerson? person) =>
        PersonId.From(person?.PersonId) is { } id
            ? new Speaker.Recognised(id, Math.Clamp(person!.AuthenticationConfidenceLevel?.Level ?? 0, 0, 400))
            : new Speaker.Unknown();

    private static Complaint? ComplaintIn(WireRequest request) =>
        request is { Error: { } error, Type: "SessionEndedRequest" or "System.ExceptionEncountered" }
            ? new(Array.Find(Faults, fault => fault == error.Type) ?? "other", TurnId.From(request.Cause?.RequestId))
            : null;
}

internal abstract record Parsed
{
    private Parsed()
    {
    }

    public sealed record Understood(Incoming Incoming) : Parsed;

    /// <param name="Reason">Our own words, for the log only.</param>
    public sealed record Malformed(string Reason) : Parsed;
}
