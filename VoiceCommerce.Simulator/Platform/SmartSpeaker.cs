using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>One thing that was said and what came of it.</summary>
/// <param name="Intent">What Alexa took it for; "LaunchRequest" for the call that opens the skill.</param>
internal sealed record Exchange(Voice Voice, string Said, string Intent, Heard Heard)
{
    public bool IsUnderstood => Intent != IntentNames.Fallback;
}

/// <summary>The speaker on the desk in one home: it understands by the interaction model, keeps the session and the names that the skill taught it.</summary>
/// <param name="accessToken">Of the linked account; null when none is linked.</param>
/// <param name="device">As Alexa names it.</param>
internal sealed class SmartSpeaker(SkillLine line, Dictation dictation, string home, string locale, string? accessToken, string device = Devices.Usual)
{
    private const int MostDeliveries = 10;

    private static readonly HashSet<string> None = [];
    private static readonly TimeSpan DeliverAgainAfter = TimeSpan.FromSeconds(3);

    private readonly string userId = $"amzn1.ask.account.{home}";
    private SessionFrame? session;
    private IReadOnlyList<SlotType> expected = [];
    private string? pinToken;

    /// <summary>Alexa has asked for the voice's own code: what is said next is for Alexa, and the skill never hears it.</summary>
    public bool AsksForPin => pinToken is not null;

    /// <summary>The token that was answered last, so that a drill can use it again.</summary>
    public string? LastPinToken { get; private set; }

    /// <summary>The last request as it went out, so that a drill can send it again.</summary>
    public byte[] LastRequest { get; private set; } = [];

    /// <summary>What came back for it, to the byte.</summary>
    public byte[] LastAnswer { get; private set; } = [];

    public async Task<Exchange> HearAsync(Voice voice, string said, CancellationToken cancellation)
    {
        SessionFrame frame = session ?? NewSession();
        DateTimeOffset now = line.Clock.GetUtcNow();
        if (pinToken is { } asked)
        {
            return await AnswerPinAsync(frame, voice, said, asked, cancellation);
        }

        if (dictation.OpensTheSkill(said))
        {
            return new(voice, said, "LaunchRequest", await SendAsync(frame, AlexaRequests.Launch(frame, voice, now), cancellation));
        }

        Understood understood = dictation.Understand(said, expected);
        HashSet<string> taught = [.. expected.SelectMany(type => type.Values).Select(value => value.Id).OfType<string>()];
        byte[] request = AlexaRequests.Intent(frame, voice, now, understood, dictation.IntentOf(understood), expected.Count == 0 ? None : taught);
        return new(voice, said, understood.Intent, await SendAsync(frame, request, cancellation));
    }

    /// <summary>Comes back to the skill from Alexa's own question.</summary>
    /// <param name="token">Of the question; a drill brings one that was answered before.</param>
    public Task<Exchange> AnswerPinAsync(Voice voice, string said, string token, CancellationToken cancellation) => AnswerPinAsync(session ?? NewSession(), voice, said, token, cancellation);

    /// <summary>
    /// Tells the skill that the account is linked: again and again, as Alexa does, until it is acknowledged. The app has the sign-in's keys then, so that
    /// nobody waits for them in the middle of a sentence.
    /// </summary>
    /// <exception cref="SimulatorException">It was never acknowledged.</exception>
    public async Task LinkAccountAsync(CancellationToken cancellation)
    {
        for (int delivery = 0; delivery < MostDeliveries; delivery++)
        {
            (int status, _) = await line.SendAsync(AlexaRequests.AccountLinked(NewSession(), line.Clock.GetUtcNow()), cancellation);
            if (status == 200)
            {
                return;
            }

            await Task.Delay(DeliverAgainAfter, cancellation);
        }

        throw new SimulatorException($"The app did not take the linked account of {home}.");
    }

    /// <summary>Nobody says anything more. Does nothing when the session is over anyway.</summary>
    public async Task FallSilentAsync(Voice voice, CancellationToken cancellation)
    {
        if (session is { } open)
        {
            session = null;
            pinToken = null;
            await line.SendAsync(AlexaRequests.SessionEnded(open, voice, line.Clock.GetUtcNow(), "EXCEEDED_MAX_REPROMPTS"), cancellation);
        }
    }

    private async Task<Exchange> AnswerPinAsync(SessionFrame frame, Voice voice, string said, string token, CancellationToken cancellation)
    {
        LastPinToken = token;
        byte[] request = AlexaRequests.Resumed(frame, voice, line.Clock.GetUtcNow(), token, VoicePin.Of(voice, said));
        return new(voice, said, "SessionResumedRequest", await SendAsync(frame, request, cancellation));
    }

    private SessionFrame NewSession() => new($"amzn1.echo-api.session.{Guid.NewGuid()}", IsNew: true, userId, accessToken, locale, Attributes: null, device);

    private async Task<Heard> SendAsync(SessionFrame frame, byte[] request, CancellationToken cancellation)
    {
        LastRequest = request;
        (int status, byte[] body) = await line.SendAsync(request, cancellation);
        LastAnswer = body;
        Heard heard = Heard.From(status, body);
        pinToken = heard.PinToken;
        session = heard.Listens || heard.PinToken is not null ? frame with { IsNew = false, Attributes = heard.Attributes } : null;
        expected = session is null ? [] : heard.Expected ?? expected;
        return heard;
    }
}
