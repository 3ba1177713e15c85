using System.Net.Http.Headers;
using System.Net.Sockets;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>From Alexa to the skill: whatever goes through here is signed as Alexa signs.</summary>
internal sealed class SkillLine(FunctionsHost host, DevelopmentAuthority authority)
{
    /// <summary>The skill that this simulator says it is; the app is configured with it.</summary>
    public const string SkillId = "amzn1.ask.skill.00000000-0000-4000-8000-00005e1ec7ed";

    public const string Path = "/api/alexa";

    public TimeProvider Clock => host.Clock;

    /// <summary>Exactly these bytes.</summary>
    public async Task<(int Status, byte[] Body)> SendAsync(byte[] body, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        (string url, string signature) = authority.Sign(body);
        request.Headers.Add("SignatureCertChainUrl", url);
        request.Headers.Add("Signature-256", signature);
        try
        {
            using HttpResponseMessage answer = await host.Client.SendAsync(request, cancellation);
            return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (SocketException dropped)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The app died at the moment that the line stood.", dropped); // Which the HTTP client lets through as it is.
        }
    }
}
