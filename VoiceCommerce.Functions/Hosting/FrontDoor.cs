using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// Every request comes through here: readiness is answered at once, everything else waits for a while until the app is composed,
/// and nothing that goes wrong gets past the one catch.
/// </summary>
internal sealed class FrontDoor(Task<Routes> composed, TimeProvider clock, ILoggerFactory logs) : IHttpApplication<HttpContext>
{
    private readonly ILogger logger = logs.CreateLogger<FrontDoor>();
    private readonly OnlyLogging services = new(logs);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures) { RequestServices = services };

    public Task ProcessRequestAsync(HttpContext context) => IsReadinessProbe(context.Request) ? Task.CompletedTask : AnswerAsync(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <summary>The host asks every 25 ms and takes any answer for "ready".</summary>
    private static bool IsReadinessProbe(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path == "/";

    private async Task AnswerAsync(HttpContext context)
    {
        // The connection's own token: the route's one is also cancelled by its time limit.
        CancellationToken gone = context.RequestAborted;
        try
        {
            // Whoever has gone must not have an order placed when the app gets ready at last.
            Routes routes = await composed.WaitAsync(HttpLimits.ReadyWithin, clock, gone);
            await routes.DispatchAsync(context);
        }
        catch (BadHttpRequestException bad)
        {
            Fail(context, bad.StatusCode);
        }
        catch (Exception) when (gone.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (TimeoutException) when (!composed.IsCompleted)
        {
            Log.NotReady(logger, context.TraceIdentifier, InvocationId.Of(context.Request));
            Fail(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.TooSlow(logger, context.TraceIdentifier, InvocationId.Of(context.Request));
            Fail(context, StatusCodes.Status503ServiceUnavailable);
        }
#pragma warning disable CA1031 // This is the one place where everything is caught.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Unexpected(logger, context.TraceIdentifier, InvocationId.Of(context.Request), failure);
            Fail(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Fail(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort(); // Half an answer must not look like a whole one.
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    /// <summary>ASP.NET Core's ready-made results ask the request for a logger factory and, apart from options that have defaults, for nothing else.</summary>
    private sealed class OnlyLogging(ILoggerFactory logs) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ILoggerFactory) ? logs : null;
    }
}
