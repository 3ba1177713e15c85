using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Stands last in a client's pipeline, in the place of the wire: keeps what would be sent, and answers.</summary>
internal sealed class CannedAnswers : HttpPipelinePolicy
{
    /// <summary>Asked once for each request that would be sent; 200 with an empty list unless told.</summary>
    public Func<int, CannedAnswer> Answer { get; set; } = _ => new(200, """{"value":[]}""");

    public ConcurrentQueue<(Uri Address, Dictionary<string, string> Headers)> Sent { get; } = [];

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sent.Enqueue((message.Request.Uri.ToUri(), message.Request.Headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase)));
        message.Response = Answer(Sent.Count);
        return ValueTask.CompletedTask;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}

/// <param name="challenge">Of a 401, as WWW-Authenticate; null for none.</param>
internal sealed class CannedAnswer(int status, string body = "", string? challenge = null) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; } = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => challenge is null ? [] : [new HttpHeader("WWW-Authenticate", challenge)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = string.Equals(name, "WWW-Authenticate", StringComparison.OrdinalIgnoreCase) ? challenge : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out string? value) ? [value] : null;
        return values is not null;
    }
}
