using System.Diagnostics;
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
/// fifth of that to warm up. Memory and open files are read from the system before and after.
/// </summary>
[Collection(WithThePublishedApp.Name)]
public sealed class SoakTests(PublishedApp app, AzuriteServer azurite, ITestOutputHelper output) : IClassFixture<AzuriteServer>
{
    private const int Homes = 25;
    private const int SomeFiles = 64; // The threads and connections of the moment.
    private const long SomeMemory = 64 * 1024 * 1024; // What a short run may still take to warm up; the output says what a long one took.
    private static readonly string[] Said = ["reorder toilet paper", "no", "how much is coffee", "when did I last buy oat milk", "where is my order"];

    [Theory]
    [InlineData(false, 50)]
    [InlineData(true, 10)]
    public async Task Turns_that_go_on_and_on_cost_no_memory_no_files_and_no_error(bool tables, int turnsASecond)
    {
        int seconds = Campaign.Size("PROOF_SOAK_SECONDS", usually: 5);
        await using PublishedTown published = await PublishedTown.OpenAsync(app, tables ? azurite.Emulator : null);
        SmartSpeaker[] speakers = new SmartSpeaker[Homes];
        for (int home = 0; home < Homes; home++)
        {
            await published.MoveInAsync(NameOf(home));
            speakers[home] = published.Town.SpeakerIn(NameOf(home));
        }

        int process = published.Town.Host.ProcessId!.Value;
        await TalkAsync(speakers, turnsASecond, Math.Max(1, seconds / 5) * turnsASecond);
        (long Memory, int Files) before = Read(process);
        await TalkAsync(speakers, turnsASecond, seconds * turnsASecond);
        (long Memory, int Files) after = Read(process);

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds} s at {turnsASecond} turns a second: resident {before.Memory / 1048576.0:F1} -> {after.Memory / 1048576.0:F1} MiB, open files {before.Files} -> {after.Files}"));
        published.Town.Host.ProcessId.Should().Be(process);
        published.Log.Should().NotContain("took too long").And.NotContain("failed");
        after.Files.Should().BeLessThan(before.Files + SomeFiles);
        after.Memory.Should().BeLessThan(before.Memory + SomeMemory);
    }

    /// <summary>Each home says one thing after the other; together they keep the rate, as long as the app can.</summary>
    private static Task TalkAsync(SmartSpeaker[] speakers, int turnsASecond, int turns) => Task.WhenAll(speakers.Select(async (speaker, home) =>
    {
        using PeriodicTimer beat = new(TimeSpan.FromSeconds((double)Homes / turnsASecond));
        for (int turn = home; turn < turns; turn += Homes)
        {
            await beat.WaitForNextTickAsync();
            Exchange exchange = await speaker.HearAsync(DrillShop.VoiceOf(NameOf(home), "mum"), Said[turn / Homes % Said.Length], CancellationToken.None);
            exchange.Heard.Status.Should().Be(200);
        }
    }));

    private static (long Memory, int Files) Read(int process)
    {
        using Process running = Process.GetProcessById(process);
        return (running.WorkingSet64, Directory.GetFiles($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/fd").Length);
    }

    private static string NameOf(int home) => string.Create(CultureInfo.InvariantCulture, $"home-{home}");
}
