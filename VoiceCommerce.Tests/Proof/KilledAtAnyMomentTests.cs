using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Simulator.World;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Proof;

/// <summary>
/// The published app is killed with SIGKILL again and again while homes order: PROOF_KILLS times, 10 unless told, with the homes in a file, and as often with
/// the homes in tables. The table service itself is never killed.
/// </summary>
[Collection(WithThePublishedApp.Name)]
public sealed class KilledAtAnyMomentTests(PublishedApp app, AzuriteServer azurite, ITestOutputHelper output) : IClassFixture<AzuriteServer>
{
    private const int HomesAtOnce = 4;
    private const int MostRequests = 12;
    private const int MostMilliseconds = 30;
    private const int Seed = 20260301;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(5);

    private static readonly SandboxTarget[] Calls = [SandboxTarget.Authorise, SandboxTarget.Place];
    private static readonly SandboxMode[] Stalls = [SandboxMode.StallBefore, SandboxMode.StallAfter];

    [Fact]
    public Task No_acknowledged_order_in_a_file_is_lost_and_none_is_doubled() => TryAsync(tables: null);

    [Fact]
    public Task No_acknowledged_order_in_tables_is_lost_and_none_is_doubled() => TryAsync(azurite.Emulator);

    private async Task TryAsync(string? tables)
    {
        int kills = Campaign.Size("PROOF_KILLS", usually: 10);
        await using PublishedTown published = await PublishedTown.OpenAsync(app, tables, sandboxInFile: true);
        Town town = published.Town;
        using OrderingHomes homes = new(town);
        Recovery recovery = new(town, homes);
        using CancellationTokenSource over = new();
        Task watching = recovery.WatchAsync(over.Token);

        await KillAsync(kills, published, homes, recovery);
        List<JsonObject> orders = await SettledAsync(town, homes);
        await over.CancelAsync();
        await watching;

        output.WriteLine($"{kills} kills, {homes.Names.Count} homes, {orders.Count} orders, {homes.Acknowledged.Count} acknowledged");
        output.WriteLine($"{homes.Interrupted} requests interrupted; {recovery}");
        recovery.Settled.Should().Be(kills, "nothing stays in doubt for ever");
        recovery.WorstSettled.Should().BeLessThanOrEqualTo(Recovery.SettledWithin, "that is in doubt for too long");
        homes.Interrupted.Should().BePositive("a kill that interrupts nothing proves nothing");
        AllStand(orders, homes);
        TheBooksAgree(orders, new SandboxBook(published.SandboxPath));
        published.Log.Should().NotContain("with other terms under the same key").And.NotContain("failed").And.NotContain("The app ended");
    }

    private static async Task KillAsync(int kills, PublishedTown published, OrderingHomes homes, Recovery recovery)
    {
        Random moments = new(Seed);
        SandboxBehaviour outside = new(published.SandboxPath);
        using CancellationTokenSource enough = new();
        Task[] living = [.. Enumerable.Range(0, HomesAtOnce).Select(_ => homes.LiveAsync(enough.Token))];
        Task broken = Task.WhenAny(living).Unwrap(); // They live until it is enough, unless something is wrong.
        for (int kill = 0; kill < kills; kill++)
        {
            // Chance alone would seldom hit the moment between the payment and the order desk, so every other time one of the two does not answer.
            if (kill % 2 == 0)
            {
                outside.Next(moments.GetItems(Calls, 1)[0], moments.GetItems(Stalls, 1)[0]);
            }

            await await Task.WhenAny(homes.AfterAsync(moments.Next(1, MostRequests)), broken);
            await Task.Delay(moments.Next(MostMilliseconds));
            Task sweep = TrySettleAsync(published.Town);
            await recovery.KillAsync();
            await sweep;
        }

        Array.ForEach(Calls, call => outside.Next(call, SandboxMode.FailBefore, times: 0));
        await enough.CancelAsync();
        await Task.WhenAll(living);
    }

    /// <summary>
    /// Every order when nothing is in doubt any more, or when it should not be any more: a sweep that was killed still has the lease for a few seconds, and what was just tried
    /// is left alone for a few.
    /// </summary>
    private static async Task<List<JsonObject>> SettledAsync(Town town, OrderingHomes homes)
    {
        using CancellationTokenSource late = new(Recovery.SettledWithin);
        while (true)
        {
            await town.Host.SettleAsync();
            List<JsonObject> orders = [];
            foreach (string home in homes.Names)
            {
                orders.AddRange(await town.Merchant.OrdersAsync(home, CancellationToken.None));
            }

            if (late.IsCancellationRequested || orders.TrueForAll(order => !order["inDoubt"]!.GetValue<bool>()))
            {
                return orders;
            }

            await Task.Delay(BetweenSweeps);
        }
    }

    /// <summary>The timer strikes at the moment of the kill, too.</summary>
    private static async Task TrySettleAsync(Town town)
    {
        try
        {
            await town.Host.SettleAsync();
        }
        catch (HttpRequestException)
        {
            // Killed in the middle of it.
        }
    }

    private static void AllStand(List<JsonObject> orders, OrderingHomes homes)
    {
        orders.Should().OnlyContain(order => Text(order, "state") == "placed" && !order["inDoubt"]!.GetValue<bool>());
        (string Home, string Product)[] bought =
            [.. orders.Select(order => (Text(order, "household"), Text(order["lines"]!.AsArray().Single()!.AsObject(), "product")))];
        bought.Should().OnlyHaveUniqueItems("each home asks for each thing once");
        homes.Acknowledged.Should().BeSubsetOf(bought);
    }

    private static void TheBooksAgree(List<JsonObject> orders, SandboxBook book)
    {
        string[] ids = [.. orders.Select(order => Text(order, "id"))];
        book.DeskOrders().Should().OnlyContain(order => order.State == SandboxOrderDesk.Placed);
        book.DeskOrders().Select(order => order.Order).Should().BeEquivalentTo(ids);
        book.Payments().Should().OnlyContain(payment => payment.State == SandboxGateway.Authorised);
        book.Payments().Select(payment => (payment.Order, payment.Amount!.Minor)).Should().BeEquivalentTo(
            orders.Select(order => (Text(order, "id"), order["total"]!["minor"]!.GetValue<long>())));
    }

    private static string Text(JsonObject node, string name) => node[name]!.GetValue<string>();
}
