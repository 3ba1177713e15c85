using System.Net;
using System.Net.NetworkInformation;
using System.Runtime.InteropServices;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>The published app in the hands of a host.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class FunctionAppTests(PublishedApp app) : IDisposable
{
    private const int SigTerm = 15;

    private readonly string directory = Directory.CreateTempSubdirectory("voice-commerce-shop-").FullName;

    private ShopOnTrial Shop => ShopOnTrial.InProduction(directory);

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task The_app_gets_ready_and_says_so_on_the_readiness_path()
    {
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, Shop);

        using HttpResponseMessage ready = await host.Front.GetAsync("");

        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        ready.Headers.Server.Should().BeEmpty();
        host.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task The_app_listens_on_the_loopback_and_nowhere_else()
    {
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, Shop);

        IPEndPoint[] listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();

        listening.Where(end => end.Port == host.Port).Should().ContainSingle().Which.Address.Should().Be(IPAddress.Loopback);
    }

    [Fact]
    public async Task A_SIGTERM_is_no_success_because_the_host_never_restarts_a_zero()
    {
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, Shop);

        SendSignal(host.ProcessId, SigTerm).Should().Be(0);

        (await host.ExitAsync()).Should().NotBe(0);
    }

    [Fact]
    public async Task Two_apps_run_beside_each_other()
    {
        await using FunctionsHostStandIn one = await FunctionsHostStandIn.StartAsync(app.Folder, Shop.With("Storage__Path", Path.Combine(directory, "one")));
        await using FunctionsHostStandIn other = await FunctionsHostStandIn.StartAsync(app.Folder, Shop.With("Storage__Path", Path.Combine(directory, "other")));

        await one.KillAsync();
        using HttpResponseMessage still = await other.Front.GetAsync("");

        still.IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task Every_bad_setting_is_named_on_a_line_of_its_own_and_the_app_gives_up()
    {
        ShopOnTrial bad = Shop.With("Merchant__KeySha256", "abc").With("Storage__Path", null).With("Alexa__SkilIds", "amzn1.ask.skill.x");
        await using FunctionsHostStandIn host = FunctionsHostStandIn.Launch(app.Folder, bad);

        (await host.ExitAsync()).Should().NotBe(0);

        host.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3)
            .And.Contain(line => line.StartsWith("Merchant__KeySha256: ", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("Storage__Path: ", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("Alexa__SkilIds: ", StringComparison.Ordinal) && line.Contains("Alexa__SkillIds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_timer_of_the_host_is_answered_with_an_envelope()
    {
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, Shop);

        using HttpResponseMessage done = await host.Front.TriggerAsync("settle");

        done.StatusCode.Should().Be(HttpStatusCode.OK);
        (await done.Content.ReadAsStringAsync()).Should().Be("""{"Outputs":{},"Logs":[],"ReturnValue":null}""");
    }

    [Fact]
    public async Task The_timers_path_does_not_exist_for_anybody_else()
    {
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, Shop);

        using HttpResponseMessage forwarded = await host.Front.ForwardAsync(HttpMethod.Post, "settle", "{}"u8.ToArray(), ("User-Agent", "curl/8"));
        using HttpResponseMessage proxied = await host.Front.ProxyAsync(HttpMethod.Post, "settle", "{}"u8.ToArray());

        forwarded.StatusCode.Should().Be(HttpStatusCode.NotFound);
        proxied.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_logged_is_one_line_a_message_without_colours()
    {
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, Shop);

        await host.KillAsync();

        host.Output.Should().NotContain("\u001b").And.MatchRegex(@"^Information VoiceCommerce\.Functions\[\d+\] Listening on 127\.0\.0\.1:\d+\r?\n");
    }

    // Process has no call for any signal but SIGKILL.
    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
