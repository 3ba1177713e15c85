using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;
using VoiceCommerce.Tests.Alexa;
using VoiceCommerce.Tests.Hosting;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Proof;

/// <summary>Bent requests, each rightly signed, so that the published app really reads them: PROOF_BODIES of them, 2,000 unless told.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class MutatedBodiesTests(PublishedApp app, ITestOutputHelper output)
{
    private const int AtOnce = 4;
    private const int FaultsToShow = 5;
    private const string Home = "bent";

    [Fact]
    public async Task No_body_breaks_the_app()
    {
        int bodies = Campaign.Size("PROOF_BODIES", usually: 2_000);
        await using PublishedTown published = await PublishedTown.OpenAsync(app);
        Town town = published.Town;
        await published.MoveInAsync(Home);
        BentBodies bent = new(await RequestsAsync(town), TimeProvider.System);
        int? process = town.Host.ProcessId;
        long began = Stopwatch.GetTimestamp();

        (IReadOnlyDictionary<int, int> answers, IReadOnlyCollection<string> faults) = await SendAsync(town, bent, bodies);

        output.WriteLine($"{bodies} bodies in {Stopwatch.GetElapsedTime(began)}: {string.Join(", ", answers.Select(answer => $"{answer.Value} times {answer.Key}"))}");
        faults.Should().BeEmpty();
        town.Host.ProcessId.Should().Be(process);
        published.Log.Split('\n')
            .Where(line => line.StartsWith("Error ", StringComparison.Ordinal) && line.Contains("failed", StringComparison.Ordinal))
            .Take(FaultsToShow)
            .Should().BeEmpty("what is odd is refused or answered, and breaks nothing");
        await ItStillSellsAsync(published);
    }

    /// <summary>One of each kind, most of them out of a real conversation.</summary>
    private static async Task<IReadOnlyList<byte[]>> RequestsAsync(Town town)
    {
        List<byte[]> requests = [];
        SmartSpeaker speaker = town.SpeakerIn(Home);
        string opening = $"open {town.DictationIn("en-US").InvocationName}";
        string[] said =
            [opening, "buy two packs of toilet paper", "yes", "1 2 3 4", "the second one", "how much is oat milk", "when did I last buy coffee", "no"];
        foreach (string words in said)
        {
            await speaker.HearAsync(DrillShop.VoiceOf(Home, "mum"), words, CancellationToken.None);
            requests.Add(speaker.LastRequest);
        }

        string token = town.TokenOf(Home);
        JsonObject[] others =
        [
            Requests.Event("SkillAccountLinked", new JsonObject { ["accessToken"] = token }),
            Requests.Event("SkillDisabled"),
            Requests.Ended("INVALID_RESPONSE"),
            Requests.InSession(new JsonObject
            {
                ["type"] = "System.ExceptionEncountered",
                ["error"] = new JsonObject { ["type"] = "INVALID_RESPONSE" },
                ["cause"] = new JsonObject { ["requestId"] = "amzn1.echo-api.request.1" },
            }),
            Requests.InSession(new JsonObject { ["type"] = "SessionResumedRequest" }),
            Requests.Of("ReorderIntent", new JsonObject
            {
                ["product"] = Requests.Slot("toilet paper", ("amzn1.er-authority.echo-sdk.x", "ER_SUCCESS_MATCH", [("toilet paper", "toilet-paper")])),
            }),
        ];
        foreach (JsonObject other in others)
        {
            requests.Add(ForThisShop(other, token));
        }

        return requests;
    }

    private static byte[] ForThisShop(JsonObject request, string token)
    {
        foreach (JsonObject place in new[] { request["session"], request["context"]!["System"] }.OfType<JsonObject>())
        {
            place["application"]!["applicationId"] = SkillLine.SkillId;
            place["user"]!["accessToken"] = token;
        }

        return Encoding.UTF8.GetBytes(request.ToJsonString());
    }

    private static async Task<(IReadOnlyDictionary<int, int> Answers, IReadOnlyCollection<string> Faults)> SendAsync(Town town, BentBodies bent, int bodies)
    {
        ConcurrentDictionary<int, int> answers = [];
        ConcurrentQueue<string> faults = [];
        await Parallel.ForAsync(0, bodies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            if (faults.Count >= FaultsToShow)
            {
                return;
            }

            byte[] body = bent.Make(number);
            try
            {
                (int status, byte[] _) = await town.Line.SendAsync(body, CancellationToken.None);
                answers.AddOrUpdate(status, 1, (_, times) => times + 1);
                if (status is not (200 or 400))
                {
                    faults.Enqueue($"{status} for body {number}: {Convert.ToBase64String(body)}");
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                faults.Enqueue($"{failure.GetType().Name} for body {number}: {Convert.ToBase64String(body)}"); // No answer, or none in time.
            }
        });
        return (answers, faults);
    }

    private static async Task ItStillSellsAsync(PublishedTown published)
    {
        await published.MoveInAsync("afterwards");
        Stage home = new(published.Town, "afterwards", CancellationToken.None);
        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("mum", "yes", "Done");
    }
}
