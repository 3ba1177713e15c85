using System.Collections.Concurrent;
using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Proof;

/// <summary>
/// Homes talk to the published app at a steady rate, 50 turns a second with the homes in a file and 10 in tables, for PROOF_SOAK_SECONDS, 5 unless told, after a
/// fifth of that to warm up and a crowd that fills its pools. Half an hour and more shows whether it grows; a shorter run shows only that nothing is badly wrong.
/// </summary>
[Collection(WithThePublishedApp.Name)]
public sealed class SoakTests(PublishedApp app, AzuriteServer azurite, ITestOutputHelper output) : IClassFixture<AzuriteServer>
{
    private const int Homes = 25;
    private const long MostGrowth = 1024 * 1024; // In 10 minutes.
    private const long SomeMemory = 64 * 1024 * 1024; // What a run that is too short to warm up may still take,
    private const int SomeFiles = 64; // and the connections that it may still open.

    private static readonly TimeSpan LongestBetweenReadings = TimeSpan.FromSeconds(5);
    private static readonly string[] Said = ["reorder toilet paper", "no", "how much is coffee", "when did I last buy oat milk", "where is my order"];

    private readonly ConcurrentBag<string> errors = [];

    [Fact]
    public Task Turns_on_a_file_that_go_on_and_on_cost_no_memory_no_files_and_no_error() => SoakAsync(tables: null, turnsASecond: 50);

    [Fact]
    public Task Turns_on_tables_that_go_on_and_on_cost_no_memory_no_files_and_no_error() => SoakAsync(azurite.Emulator, turnsASecond: 10);

    private async Task SoakAsync(string? tables, int turnsASecond)
    {
        int seconds = Campaign.Size("PROOF_SOAK_SECONDS", usually: 5);
        await using PublishedTown published = await PublishedTown.OpenAsync(app, tables);
        SmartSpeaker[] speakers = new SmartSpeaker[Homes];
        for (int home = 0; home < Homes; home++)
        {
            await published.MoveInAsync(NameOf(home));
            speakers[home] = published.Town.SpeakerIn(NameOf(home));
        }

        int process = published.Town.Host.ProcessId!.Value;
        TimeSpan between = TimeSpan.FromSeconds(seconds / 50.0);
        await using ProcessWatch watch = new(process, between < LongestBetweenReadings ? between : LongestBetweenReadings);
        await TalkAsync(speakers, turnsASecond, Math.Max(1, seconds / 5) * turnsASecond);
        await CrowdAsync(speakers);
        TimeSpan warm = watch.Elapsed;
        await TalkAsync(speakers, turnsASecond, seconds * turnsASecond);
        TimeSpan took = watch.Elapsed - warm;
        Soaked soaked = new(await watch.ReadingsAsync(), warm);

        output.WriteLine(soaked.ToString());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds * turnsASecond} turns in {took.TotalSeconds:F0} s, {errors.Count} errors"));
        errors.Should().BeEmpty();
        published.Town.Host.ProcessId.Should().Be(process);
        published.Log.Should().NotContain("took too long").And.NotContain("failed");
        if (soaked.Growth is { } growth)
        {
            growth.Should().BeLessThan(MostGrowth);
            soaked.FilesGained.Should().BeLessThanOrEqualTo(0, "what is opened is closed again");
        }
        else
        {
            soaked.Gained.Should().BeLessThan(SomeMemory);
            soaked.FilesGained.Should().BeLessThan(SomeFiles);
        }
    }

    /// <summary>Each home says one thing after the other; together they keep the rate, as long as the app can.</summary>
    private Task TalkAsync(SmartSpeaker[] speakers, int turnsASecond, int turns) => Task.WhenAll(speakers.Select(async (speaker, home) =>
    {
        using PeriodicTimer beat = new(TimeSpan.FromSeconds((double)Homes / turnsASecond));
        for (int turn = home; turn < turns; turn += Homes)
        {
            await beat.WaitForNextTickAsync();
            await SayAsync(speaker, NameOf(home), Said[turn / Homes % Said.Length]);
        }
    }));

    /// <summary>All homes at once, without a pause. What the app keeps for the next crowd is open after it, so that what is opened later is a leak.</summary>
    private Task CrowdAsync(SmartSpeaker[] speakers) => Task.WhenAll(speakers.Select(async (speaker, home) =>
    {
        for (int turn = 0; turn < 4 * Said.Length; turn++)
        {
            await SayAsync(speaker, NameOf(home), Said[turn % Said.Length]);
        }
    }));

    private async Task SayAsync(SmartSpeaker speaker, string home, string words)
    {
        try
        {
            Heard heard = (await speaker.HearAsync(DrillShop.VoiceOf(home, "mum"), words, CancellationToken.None)).Heard;
            if (heard.Status != 200 || heard.Speech.Contains("went wrong", StringComparison.Ordinal))
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{heard.Status} {heard.Speech}"));
            }
        }
        catch (HttpRequestException unanswered)
        {
            errors.Add(unanswered.Message);
        }
    }

    private static string NameOf(int home) => string.Create(CultureInfo.InvariantCulture, $"home-{home}");
}
