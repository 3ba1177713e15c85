using System.Globalization;
using System.Text;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>How the Azure Functions host calls a function that has a timer and no HTTP trigger.</summary>
internal static class TimerCall
{
    private const string HostVersion = "4.1037.0.0";

    public static HttpRequestMessage To(string function, DateTimeOffset now)
    {
        string at = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        string envelope =
            $$$$"""
            {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},
             "Metadata":{"sys":{"MethodName":"{{{{function}}}}","UtcNow":"{{{{at}}}}","RandGuid":"{{{{Guid.NewGuid()}}}}"}}}
            """;
        HttpRequestMessage request = new(HttpMethod.Post, new Uri("/" + function, UriKind.Relative))
        {
            Content = new StringContent(envelope, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-HostVersion", HostVersion);
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{HostVersion}");
        return request;
    }
}
