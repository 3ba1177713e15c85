using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Proof;

/// <summary>The published app on Azure storage, with a relay before one of its services that lets nothing through for a while.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class DeadStoreTests(PublishedApp app, AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    private const string Home = "home-1";

    /// <summary>As long as Alexa waits for an answer before it says, in its own words, that the skill does not respond. Who hangs up then has heard nothing of ours.</summary>
    private static readonly TimeSpan PlatformWaits = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(nameof(Fault.Busy))]
    [InlineData(nameof(Fault.Reset))]
    [InlineData(nameof(Fault.Stalled))]
    public async Task While_the_store_is_dead_the_customer_hears_so_and_when_it_is_back_the_same_app_goes_on(string fault)
    {
        await using FaultyRelay relay = new(azurite.TableAddress);
        await using PublishedTown published = await PublishedTown.OpenAsync(app, azurite.Through(relay.Port));
        await published.MoveInAsync(Home);
        SmartSpeaker speaker = published.Town.SpeakerIn(Home);
        int process = published.Town.Host.ProcessId!.Value;
        await HearAsync(speaker, "reorder coffee");

        relay.Choose = _ => Enum.Parse<Fault>(fault);
        foreach (string words in new[] { "yes", "reorder coffee", "yes" })
        {
            Heard sorry = await HearInTimeAsync(speaker, words);
            sorry.Status.Should().Be(200);
            sorry.Speech.Should().Contain("went wrong");
        }

        relay.Choose = _ => Fault.None;
        (await HearAsync(speaker, "reorder coffee")).Speech.Should().Contain("Shall I order it?");
        (await HearAsync(speaker, "yes")).Speech.Should().StartWith("Done");
        (await published.Town.Merchant.OrdersAsync(Home, CancellationToken.None)).Should().ContainSingle();
        published.Town.Host.ProcessId.Should().Be(process);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("the manifest only")]
    public async Task While_no_snapshot_of_the_catalogue_comes_a_re_order_is_offered_and_placed(string comes)
    {
        await using FaultyRelay relay = new(azurite.BlobAddress) { Choose = line => comes == "nothing" || IsFetch(line) ? Fault.Stalled : Fault.None };
        await using PublishedTown published = await PublishedTown.OpenAsync(app, AzuriteServer.Through(azurite.TableAddress.Port, relay.Port));
        await published.MoveInAsync(Home);
        await BegunAsync(relay, comes == "nothing" ? _ => true : IsFetch);
        SmartSpeaker speaker = published.Town.SpeakerIn(Home);

        (await HearInTimeAsync(speaker, "reorder coffee")).Speech.Should().Contain("Shall I order it?");
        (await HearInTimeAsync(speaker, "yes")).Speech.Should().StartWith("Done");
        (await published.Town.Merchant.OrdersAsync(Home, CancellationToken.None)).Should().ContainSingle();
    }

    /// <summary>Of a snapshot itself: what stands in the container beside the manifest.</summary>
    private static bool IsFetch(string line) => line.StartsWith("GET ", StringComparison.Ordinal) && !line.Contains("manifest.json", StringComparison.Ordinal);

    private static async Task BegunAsync(FaultyRelay relay, Func<string, bool> it)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!relay.Requests.Any(it))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private static async Task<Heard> HearInTimeAsync(SmartSpeaker speaker, string words)
    {
        using CancellationTokenSource hangsUp = new(PlatformWaits);
        return (await speaker.HearAsync(DrillShop.VoiceOf(Home, "mum"), words, hangsUp.Token)).Heard;
    }

    private static async Task<Heard> HearAsync(SmartSpeaker speaker, string words) =>
        (await speaker.HearAsync(DrillShop.VoiceOf(Home, "mum"), words, CancellationToken.None)).Heard;
}
