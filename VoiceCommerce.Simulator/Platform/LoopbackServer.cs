using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>What the simulator itself answers, to this machine only.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int MaxBodyBytes = 1024 * 1024;

    private readonly WebApplication web;

    private LoopbackServer(WebApplication web) => this.web = web;

    /// <summary>"http://127.0.0.1:40123", without a slash at the end.</summary>
    public string Address => web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <param name="port">0 for any that is free.</param>
    /// <param name="routes">Method, path and what answers there.</param>
    /// <exception cref="SimulatorException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(int port, params (string Method, string Path, RequestDelegate Answer)[] routes)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        WebApplication made = builder.Build();
        foreach ((string method, string path, RequestDelegate answer) in routes)
        {
            made.MapMethods(path, [method], answer);
        }

        try
        {
            await made.StartAsync();
        }
        catch (IOException taken)
        {
            await made.DisposeAsync();
            throw new SimulatorException($"Port {port} cannot be used: {taken.Message}", taken);
        }

        return new(made);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
