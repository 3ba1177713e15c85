using System.Text;
using System.Text.Json;
using VoiceCommerce.Functions.Guardian.Markup;

namespace VoiceCommerce.Functions.Guardian;

/// <summary>What a browser gets.</summary>
internal abstract record PageAnswer
{
    private PageAnswer() { }

    public abstract Task WriteAsync(HttpContext context);

    public sealed record Page(Html Body, int Status = StatusCodes.Status200OK) : PageAnswer
    {
        public override async Task WriteAsync(HttpContext context)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Body.Markup);
            context.Response.StatusCode = Status;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            }
        }
    }

    /// <summary>After each act: so that a page that is loaded again does nothing again.</summary>
    public sealed record SeeOther(string Address) : PageAnswer
    {
        public override Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = Address;
            return Task.CompletedTask;
        }
    }

    public sealed record Asset(ReadOnlyMemory<byte> Bytes, string ContentType) : PageAnswer
    {
        public override async Task WriteAsync(HttpContext context)
        {
            // Its address changes with its content.
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            context.Response.ContentType = ContentType;
            context.Response.ContentLength = Bytes.Length;
            await context.Response.Body.WriteAsync(Bytes, context.RequestAborted);
        }
    }

    /// <summary>A file to keep; cut off, and so broken on purpose, when it cannot be finished.</summary>
    public sealed record Download(string FileName, Func<Utf8JsonWriter, CancellationToken, Task> WriteParts) : PageAnswer
    {
        public override async Task WriteAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
            await using Utf8JsonWriter writer = new(context.Response.BodyWriter);
            await WriteParts(writer, context.RequestAborted);
        }
    }
}
