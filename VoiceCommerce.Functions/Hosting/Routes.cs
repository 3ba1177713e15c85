using Microsoft.AspNetCore.Http.Features;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// Which endpoint answers what: a plain table, looked through from the top. Endpoint routing would cost more at a cold start
/// than all of it together, and there are only a handful of rows.
/// </summary>
internal sealed class Routes(params IReadOnlyList<Route> table)
{
    /// <summary>The server's own counter includes the framing of chunks, so it stands above the limit that is promised.</summary>
    private const int FramingFactor = 2;

    public async Task DispatchAsync(HttpContext context)
    {
        Route[] here = [.. table.Where(route => route.Covers(context.Request.Path))];
        if (here.FirstOrDefault(route => route.Takes(context.Request.Method)) is { } found)
        {
            await RunAsync(found, context);
            return;
        }

        context.Response.StatusCode = here.Length == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
        if (here.Length > 0)
        {
            context.Response.Headers.Allow = string.Join(", ", here.Select(route => route.Method).Distinct(StringComparer.Ordinal));
        }
    }

    private static async Task RunAsync(Route route, HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = (long)route.Limits.BodyBytes * FramingFactor;
        }

        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limited.CancelAfter(route.Limits.Duration);
        context.RequestAborted = limited.Token;
        await route.Endpoint(context);
    }
}

/// <summary>
/// One row. The method stands in capitals or is <see cref="AnyMethod"/>; paths are compared without regard to case, as the Functions host does
/// when it routes to us; a row may own everything below its path too, from the next slash on.
/// </summary>
internal sealed record Route(string Method, string Path, bool AndBelow, HttpLimits Limits, Func<HttpContext, Task> Endpoint)
{
    public const string AnyMethod = "*";

    /// <summary>Exactly this path.</summary>
    public static Route At(string method, string path, HttpLimits limits, Func<HttpContext, Task> endpoint) =>
        new(method, path, AndBelow: false, limits, endpoint);

    /// <summary>This path and all below it, whatever the method: the endpoint has a table of its own.</summary>
    public static Route Under(string path, HttpLimits limits, Func<HttpContext, Task> endpoint) =>
        new(AnyMethod, path, AndBelow: true, limits, endpoint);

    public bool Covers(PathString path) =>
        AndBelow ? path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) : string.Equals(path.Value, Path, StringComparison.OrdinalIgnoreCase);

    public bool Takes(string method) => Method is AnyMethod || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase);
}
