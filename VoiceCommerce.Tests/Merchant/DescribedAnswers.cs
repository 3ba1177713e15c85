using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Functions.Merchant;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>What the OpenAPI document promises, held against what was answered.</summary>
internal static class DescribedAnswers
{
    public static JsonElement Document { get; } = JsonDocument.Parse(OpenApiDocument.Answer.Bytes).RootElement;

    public static JsonElement Schemas => Document.GetProperty("components").GetProperty("schemas");

    public static JsonElement Schema(string name) => Schemas.GetProperty(name);

    public static void Hold(string method, string path, MerchantReply reply)
    {
        if (Operation(method, path) is not { } operation)
        {
            // The document says of these in its introduction that they are a 401, 404 or 405.
            reply.Status.Should().BeOneOf(401, 404, 405);
            SchemaCheck.Misfits(Document, Schema("Problem"), reply.Json).Should().BeEmpty();
            return;
        }

        bool known = operation.GetProperty("responses").TryGetProperty(reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), out JsonElement response);
        known.Should().BeTrue($"{method} {path} answered {reply.Status}, which must be described: {reply.Text}");
        response = response.TryGetProperty("$ref", out JsonElement shared) ? SchemaCheck.Resolve(Document, shared.GetString()!) : response;
        foreach (JsonProperty header in response.TryGetProperty("headers", out JsonElement headers) ? headers.EnumerateObject() : default)
        {
            reply.Headers.Should().ContainKey(header.Name);
        }

        if (!response.TryGetProperty("content", out JsonElement content))
        {
            reply.Text.Should().BeEmpty();
            return;
        }

        JsonProperty media = content.EnumerateObject().Single();
        reply.ContentType.Should().Be(media.Name);
        SchemaCheck.Misfits(Document, media.Value.GetProperty("schema"), reply.Json).Should().BeEmpty($"{method} {path} is described so");
    }

    private static JsonElement? Operation(string method, string path)
    {
        foreach (JsonProperty described in Document.GetProperty("paths").EnumerateObject())
        {
            string[] template = described.Name.Split('/');
            string[] segments = path.Split('/');
            bool fits = template.Length == segments.Length
                && template.Zip(segments).All(pair => pair.First == "{id}" || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
            if (fits && described.Value.TryGetProperty(method.ToLowerInvariant(), out JsonElement operation))
            {
                return operation;
            }
        }

        return null;
    }
}
