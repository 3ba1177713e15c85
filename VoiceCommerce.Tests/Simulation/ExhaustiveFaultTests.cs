using FluentAssertions;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Proof;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Every call of four conversations, from the first word to the taken money, goes wrong in every way, alone and together with every later one.</summary>
public sealed class ExhaustiveFaultTests(ITestOutputHelper output)
{
    private static readonly Actor Speaker = new("home-1-speaker", 0);
    private static readonly Fault[] Kinds = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];
    private static readonly Step.Waits PastTheGrace = new(TimeSpan.FromMinutes(45));

    private static readonly Dictionary<string, Step[]> Conversations = new()
    {
        ["ordered"] = [Says("mum", new Intent.Reorder(Phrase.From("oat milk")!)), Says("mum", new Intent.Yes()), PastTheGrace],
        ["held"] = [Says("kit", new Intent.Buy(Phrase.From("dollhouse")!)), Says("kit", new Intent.Yes()), new Step.Approves(), new Step.Approves(), PastTheGrace],
        ["approved by voice"] =
        [
            Says("kit", new Intent.Buy(Phrase.From("dollhouse")!)), Says("kit", new Intent.Yes()), Says("mum", new Intent.Approve(null)),
            Says("mum", new Intent.Code(SpokenCode.From(Home.Code)!)), PastTheGrace,
        ],
        ["undone"] = [Says("mum", new Intent.Reorder(Phrase.From("oat milk")!)), Says("mum", new Intent.Yes()), Says("mum", new Intent.Undo()), PastTheGrace],
    };

    [Theory]
    [InlineData("ordered", 15)]
    [InlineData("held", 20)]
    [InlineData("approved by voice", 20)]
    [InlineData("undone", 15)]
    public void One_fault_anywhere_is_survived(string conversation, int leastPoints)
    {
        Outcome undisturbed = Run(conversation);
        undisturbed.Failures.Should().BeEmpty();
        undisturbed.Orders.Should().Be(1);
        undisturbed.Points.Count.Should().BeGreaterThanOrEqualTo(leastPoints);

        (int, Fault)[] faults = [.. FaultsFrom(0, undisturbed)];

        output.WriteLine($"{undisturbed.Points.Count} calls, {faults.Length} cases");
        FirstFailure(faults.Select(fault => Of(conversation, fault))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("ordered")]
    [InlineData("held")]
    [InlineData("approved by voice")]
    [InlineData("undone")]
    public void Two_faults_anywhere_are_survived(string conversation)
    {
        (int Point, Fault)[] singles = [.. FaultsFrom(0, Run(conversation))];
        // The second one strikes a call that is made only because of the first one, too.
        ((int, Fault) First, (int, Fault) Second)[] pairs =
            [.. singles.SelectMany(first => FaultsFrom(first.Point + 1, Run(conversation, first)).Select(second => (first, second)))];
        int every = Math.Max(1, pairs.Length / Campaign.Size("FAULT_PAIRS", usually: 500));

        output.WriteLine($"each {every}th of {pairs.Length} cases");
        FirstFailure(pairs.Where((_, number) => number % every == 0).Select(pair => Of(conversation, pair.First, pair.Second))).Should().BeEmpty();
    }

    private static Step.Says Says(string who, Intent intent) => new(who, intent);

    private static IEnumerable<(int Point, Fault Fault)> FaultsFrom(int first, Outcome run) =>
        from point in Enumerable.Range(first, Math.Max(0, run.Points.Count - first))
        from fault in Kinds
        select (point, fault);

    private static Outcome Run(string conversation, params (int, Fault)[] faults) => World.Run(Of(conversation, faults));

    private static Setting Of(string conversation, params (int, Fault)[] faults) => new()
    {
        Seed = 1,
        Homes = [Home.ThatBought("oat milk")],
        Story = [.. Conversations[conversation].Select(step => (Speaker, step))],
        Faults = () => new FaultPlan.Chosen(faults),
        Instances = 1,
    };

    private static string FirstFailure(IEnumerable<Setting> settings)
    {
        string first = "";
        Parallel.ForEach(settings, (setting, all) =>
        {
            if (World.Run(setting) is { Failures.Count: > 0 } outcome)
            {
                first = $"{string.Join(", ", outcome.Failures)}\n{setting.Told()}\n{string.Join('\n', outcome.Events.Take(200))}";
                all.Stop();
            }
        });
        return first;
    }
}
