namespace VoiceCommerce.Functions.Hosting;

/// <summary>The Functions host's name for one invocation. It stands in the host's own log too, which ties the two together.</summary>
internal static class InvocationId
{
    public const string Header = "X-Azure-Functions-InvocationId";

    private const string ProxiedHeader = "x-ms-invocation-id";

    /// <summary>Null when there is none, or what stands there is not an id: it comes from outside and goes into a log.</summary>
    public static Guid? Of(HttpRequest request) =>
        Guid.TryParse(request.Headers[Header], out Guid id) || Guid.TryParse(request.Headers[ProxiedHeader], out id) ? id : null;
}
