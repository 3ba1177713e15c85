using System.Text.Json;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>What an endpoint answers; nothing is written before it is whole, except by <see cref="Streamed"/>.</summary>
internal abstract record Answer
{
    private Answer() { }

    public abstract Task WriteAsync(HttpContext context);

    public sealed record NoContent : Answer
    {
        public override Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
    }

    /// <summary>A JSON document of ours.</summary>
    public sealed record Json(int Status, Action<Utf8JsonWriter> Write, string? Location = null) : Answer
    {
        /// <summary>The ETag of what is shown; null where it has none.</summary>
        public string? Tag { get; init; }

        public override async Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = Status;
            context.Response.ContentType = "application/json";
            if (Location is not null)
            {
                context.Response.Headers.Location = Location;
            }

            if (Tag is not null)
            {
                context.Response.Headers.ETag = Tag;
            }

            await using Utf8JsonWriter writer = new(context.Response.BodyWriter);
            Write(writer);
        }
    }

    /// <summary>A document that is longer than memory should hold; it is cut off, and so broken on purpose, when it cannot be finished.</summary>
    /// <param name="FileName">Of a file to keep; null for an answer like any other.</param>
    public sealed record Streamed(string? FileName, Func<Utf8JsonWriter, CancellationToken, Task> WriteParts) : Answer
    {
        public override async Task WriteAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            if (FileName is not null)
            {
                context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
            }

            await using Utf8JsonWriter writer = new(context.Response.BodyWriter);
            await WriteParts(writer, context.RequestAborted);
        }
    }

    /// <summary>A file of ours, as it is.</summary>
    public sealed record File(ReadOnlyMemory<byte> Bytes, string ContentType) : Answer
    {
        public override async Task WriteAsync(HttpContext context)
        {
            context.Response.ContentType = ContentType;
            context.Response.ContentLength = Bytes.Length;
            await context.Response.BodyWriter.WriteAsync(Bytes, context.RequestAborted);
        }
    }

    /// <summary>Something the client should mend: RFC 9457. It never carries what the client sent, because that may be a code or a name.</summary>
    /// <param name="Type">The last part of the problem's URN; a client may decide by it, so it does not change.</param>
    /// <param name="Title">The same words for every problem of the type.</param>
    /// <param name="Detail">What happened this time, in a sentence.</param>
    public sealed record Problem(int Status, string Type, string Title, string Detail) : Answer
    {
        public IReadOnlyList<FieldError> Errors { get; init; } = [];

        /// <summary>Headers that the status code asks for: Allow, Accept, WWW-Authenticate, Retry-After.</summary>
        public (string Name, string Value)? Header { get; init; }

        public override async Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = Status;
            context.Response.ContentType = "application/problem+json";
            if (Header is { } header)
            {
                context.Response.Headers[header.Name] = header.Value;
            }

            await using Utf8JsonWriter writer = new(context.Response.BodyWriter);
            writer.WriteStartObject();
            writer.WriteString("type", $"urn:voicecommerce:problem:{Type}");
            writer.WriteString("title", Title);
            writer.WriteNumber("status", Status);
            writer.WriteString("detail", Detail);
            if (Errors.Count > 0)
            {
                writer.WriteStartArray("errors");
                foreach (FieldError error in Errors)
                {
                    error.WriteTo(writer);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }
    }
}
