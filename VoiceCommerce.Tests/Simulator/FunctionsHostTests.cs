using System.Diagnostics;
using FluentAssertions;
using VoiceCommerce.Simulator;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

[Collection(InAnOpenTown.Name)]
public sealed class FunctionsHostTests(OpenTown open)
{
    [Fact]
    public async Task An_app_that_crashes_is_started_again()
    {
        int crashed = open.Town.Host.ProcessId!.Value;
        using (Process app = Process.GetProcessById(crashed))
        {
            app.Kill();
            await app.WaitForExitAsync();
        }

        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        while (open.Town.Host.ProcessId is not { } again || again == crashed || !await AnswersAsync())
        {
            await Task.Delay(25, patience.Token);
        }

        (await open.Town.Merchant.OrdersAsync("nobody", patience.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_timer_settles_on_demand()
    {
        await open.Town.Host.SettleAsync();

        (await File.ReadAllTextAsync(Path.Combine(open.Data, "app.log"))).Should().NotContain("The timer failed");
    }

    [Fact]
    public async Task One_simulator_at_a_time_uses_a_directory() =>
        (await FluentActions.Awaiting(() => Town.OpenAsync(new(open.Data), CancellationToken.None)).Should().ThrowAsync<SimulatorException>())
            .WithMessage("Another simulator is using*");

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using HttpResponseMessage any = await open.Town.Host.Client.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
