using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>What a <see cref="RecordingServer"/> was sent.</summary>
/// <param name="Line">Method and path: "POST /hook".</param>
/// <param name="Headers">Their names in any case.</param>
internal sealed record Sent(string Line, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A real server on this machine for what the app calls outside: it keeps what it is sent and answers as the test says, at first with an empty 200.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<Sent> received = new();
    private readonly WebApplication web;

    private RecordingServer(WebApplication web) => this.web = web;

    /// <summary>"http://127.0.0.1:40123", without a slash at the end.</summary>
    public string Address => web.Urls.First();

    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>In the order in which it came.</summary>
    public IReadOnlyCollection<Sent> Received => received;

    public static async Task<RecordingServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        RecordingServer server = new(builder.Build());
        server.web.Run(server.HearAsync);
        await server.web.StartAsync();
        return server;
    }

    /// <summary>From now on it answers with this.</summary>
    public void Answers(string body, int status = 200) => Answer = context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };

    /// <summary>Nobody answers there from now on.</summary>
    public Task StopAsync() => web.StopAsync();

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task HearAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        Dictionary<string, string> headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        received.Enqueue(new($"{context.Request.Method} {context.Request.Path}", headers, await reader.ReadToEndAsync()));
        await Answer(context);
    }
}
