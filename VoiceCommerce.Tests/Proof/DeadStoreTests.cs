using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Proof;

/// <summary>The published app on Azure Tables, with a relay before the table service that lets nothing through for a while.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class DeadStoreTests(PublishedApp app, AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    private const string Home = "home-1";

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
        Heard sorry = await HearAsync(speaker, "yes");
        relay.Choose = _ => Fault.None;

        sorry.Status.Should().Be(200);
        sorry.Speech.Should().Contain("went wrong");
        (await HearAsync(speaker, "reorder coffee")).Speech.Should().Contain("Shall I order it?");
        (await HearAsync(speaker, "yes")).Speech.Should().StartWith("Done");
        (await published.Town.Merchant.OrdersAsync(Home, CancellationToken.None)).Should().ContainSingle();
        published.Town.Host.ProcessId.Should().Be(process);
    }

    private static async Task<Heard> HearAsync(SmartSpeaker speaker, string words) =>
        (await speaker.HearAsync(DrillShop.VoiceOf(Home, "mum"), words, CancellationToken.None)).Heard;
}
