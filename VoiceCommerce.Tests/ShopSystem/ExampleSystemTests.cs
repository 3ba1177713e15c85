using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Proof;
using Xunit;

namespace VoiceCommerce.Tests.ShopSystem;

/// <summary>The published app and the example of a shop's own system, each a process of its own.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class ExampleSystemTests(PublishedApp app) : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-system-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task An_order_is_authorised_placed_and_captured_there_and_one_that_is_taken_back_is_cancelled_and_voided()
    {
        using ExampleSystem system = new(directory.FullName);
        await system.StartAsync();
        await using PublishedTown published = await PublishedTown.OpenAsync(app, further: new Dictionary<string, string>(system.Settings, StringComparer.Ordinal) { ["Shop__GraceMinutes"] = "1" });
        await published.MoveInAsync("family");
        Stage home = new(published.Town, "family", CancellationToken.None);

        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("mum", "yes", "Done");
        string kept = (await OrdersAsync(published)).Single()["id"]!.GetValue<string>();
        await home.SaysAsync("mum", "reorder oat milk", "Shall I order it?");
        await home.SaysAsync("mum", "yes", "Done");
        await home.SaysAsync("mum", "undo my order", "taken back");
        string undone = (await OrdersAsync(published)).Select(order => order["id"]!.GetValue<string>()).Single(id => id != kept);
        await published.Town.RestartAsync(TimeSpan.FromMinutes(2), CancellationToken.None);
        await published.Town.Host.SettleAsync();

        system.Changes.Should().Equal(
            $"payments/{kept} authorised", $"orders/{kept} placed",
            $"payments/{undone} authorised", $"orders/{undone} placed", $"orders/{undone} cancelled", $"payments/{undone} voided",
            $"payments/{kept} captured");
        (await OrdersAsync(published)).Select(order => order["state"]!.GetValue<string>()).Should().BeEquivalentTo("captured", "undone");
    }

    [Fact]
    public async Task While_it_is_down_the_customer_hears_the_truth_and_afterwards_the_order_stands_once()
    {
        using ExampleSystem system = new(directory.FullName);
        await system.StartAsync();
        await using PublishedTown published = await PublishedTown.OpenAsync(app, further: system.Settings);
        await published.MoveInAsync("family");
        Stage home = new(published.Town, "family", CancellationToken.None);

        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        system.Kill();
        await home.SaysAsync("mum", "yes", "I'm finishing it");
        JsonObject order = (await OrdersAsync(published)).Single();
        order["inDoubt"]!.GetValue<bool>().Should().BeTrue();
        string id = order["id"]!.GetValue<string>();
        await system.StartAsync();
        await published.Town.RestartAsync(Retry.HeadStart * 2, CancellationToken.None);
        await published.Town.Host.SettleAsync();

        system.Changes.Should().Equal($"payments/{id} authorised", $"orders/{id} placed");
        (await OrdersAsync(published)).Single()["state"]!.GetValue<string>().Should().Be("placed");
    }

    private static async Task<IReadOnlyList<JsonObject>> OrdersAsync(PublishedTown published) => [.. await published.Town.Merchant.OrdersAsync("family", CancellationToken.None)];
}
