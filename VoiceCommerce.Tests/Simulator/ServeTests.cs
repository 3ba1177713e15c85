using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

public sealed class ServeTests
{
    private const int SigTerm = 15;

    [Fact]
    public async Task It_tells_where_everything_is_signs_for_others_and_leaves_nobody_behind()
    {
        await using SimulatorProcess simulator = new("serve", "--port", "0", "--skill-port", "0");
        JsonObject ready = JsonNode.Parse(await simulator.ReadLineAsync())!.AsObject();
        using HttpClient tool = new();

        ready.Select(field => field.Key).Should().Equal("skill", "proxy", "merchant", "merchantKey", "guardian", "households");
        ready["households"]!.AsArray().Should().NotBeEmpty().And.OnlyContain(home =>
            home!["id"] != null && home["token"] != null && home["people"]!.AsArray().Count > 0);
        ready["households"]![0]!["people"]![0]!.AsObject().Select(field => field.Key).Should().Equal("name", "personId", "role");
        (await PostAsync(tool, ready, "skill")).Status.Should().Be(HttpStatusCode.BadRequest);
        (HttpStatusCode status, string answer) = await PostAsync(tool, ready, "proxy");
        status.Should().Be(HttpStatusCode.OK);
        answer.Should().Contain("outputSpeech").And.Contain("\"shouldEndSession\":false");
        (await MerchantStatusAsync(tool, ready)).Should().Be(HttpStatusCode.OK);

        SendSignal(simulator.Id, SigTerm).Should().Be(0);
        (await simulator.RunAsync()).Code.Should().Be(0);
        await FluentActions.Awaiting(() => PostAsync(tool, ready, "skill")).Should().ThrowAsync<HttpRequestException>();
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient tool, JsonObject ready, string where)
    {
        string now = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string launch =
            $$$$"""
            {"version":"1.0","session":{"new":true,"sessionId":"S","application":{"applicationId":"some tool's"},"user":{"userId":"amzn1.ask.account.tool"}},
             "request":{"type":"LaunchRequest","requestId":"{{{{Guid.NewGuid()}}}}","locale":"en-US","timestamp":"{{{{now}}}}"}}
            """;
        using StringContent body = new(launch, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await tool.PostAsync(new Uri(ready[where]!.GetValue<string>()), body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> MerchantStatusAsync(HttpClient tool, JsonObject ready)
    {
        using HttpRequestMessage orders = new(HttpMethod.Get, ready["merchant"]!.GetValue<string>() + "/orders");
        orders.Headers.Authorization = new("Bearer", ready["merchantKey"]!.GetValue<string>());
        using HttpResponseMessage answer = await tool.SendAsync(orders);
        return answer.StatusCode;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
