using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Alexa;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Tests.AccountLinking;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Alexa;

/// <summary>The whole door around a shop that answers what the test says; only the signature is taken on trust.</summary>
internal sealed class Door
{
    public static readonly Signer Provider = Signer.Ec();

    private readonly List<(int Id, string Text)> lines = [];
    private readonly AlexaEndpoint endpoint;

    public Door()
    {
        TokenValidator tokens = new(new(Signer.Issuer, Signer.Audience, new("https://id.shop.example/keys"), "sub"), Keys, Time);
        endpoint = new(
            (_, body, _) =>
            {
                Steps.Add("verify");
                return ValueTask.FromResult(Signed);
            },
            SkillIds.From([Requests.Skill]),
            new SpokenTurns(tokens, HandleAsync, Time, new Log<SpokenTurns>(lines)),
            new SkillEvents(tokens, new AccountLinks(Homes, Time), new Log<SkillEvents>(lines)),
            Time,
            new Log<AlexaEndpoint>(lines));
    }

    public ManualClock Time { get; } = new(Signer.Now);

    public ScriptedKeys Keys { get; } = new(Signer.KeySet(Provider));

    public InMemoryHouseholds Homes { get; } = new();

    public bool Signed { get; init; } = true;

    /// <summary>What the shop says; null when it does not know the household.</summary>
    public Func<Turn, CancellationToken, Task<Reply?>> Shop { get; init; } = (_, _) => Task.FromResult<Reply?>(Replies.Asking("Shall I order it?"));

    public List<string> Steps { get; } = [];

    public List<Turn> Turns { get; } = [];

    /// <summary>Event ids and texts.</summary>
    public IReadOnlyList<(int Id, string Text)> Logged => lines;

    public static JsonObject Linked(JsonObject request, string? token = null)
    {
        token ??= Provider.Token();
        return request.With("context.System.user.accessToken", token).With("session.user.accessToken", token);
    }

    public Task<(int Status, string Body)> Post(JsonObject request) => Post(Encoding.UTF8.GetBytes(request.ToJsonString()));

    public async Task<(int Status, string Body)> Post(byte[] body)
    {
        DefaultHttpContext context = new();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(body);
        context.Response.Body = new MemoryStream();
        await endpoint.HandleAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    public static string SpeechIn(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("response").GetProperty("outputSpeech").GetProperty("ssml").GetString()!;

    private async Task<ReadOnlyMemory<byte>?> HandleAsync(Turn turn, Func<Reply, byte[]> write, CancellationToken cancellation)
    {
        Steps.Add("turn");
        Turns.Add(turn);
        Reply? reply = await Shop(turn, cancellation);
        return reply is null ? default(ReadOnlyMemory<byte>?) : write(reply);
    }

    private sealed class Log<T>(List<(int Id, string Text)> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add((eventId.Id, formatter(state, exception) + exception));
    }
}
