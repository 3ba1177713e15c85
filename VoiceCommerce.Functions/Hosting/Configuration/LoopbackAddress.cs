using System.Net;

namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The neighbours on a developer's machine, who may be talked to without TLS.</summary>
internal static class LoopbackAddress
{
    /// <summary>A literal loopback address, and Development outside Azure: a name could lead anywhere.</summary>
    public static bool IsTrusted(string host, Deployment deployment) =>
        deployment is { IsDevelopment: true, IsInAzure: false } && IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address);
}
