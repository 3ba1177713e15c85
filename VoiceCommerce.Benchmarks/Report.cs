using VoiceCommerce.Benchmarks.Measures;
using VoiceCommerce.Benchmarks.Shop;

namespace VoiceCommerce.Benchmarks;

/// <summary>What was measured, in the order in which somebody would ask for it.</summary>
internal sealed record Report
{
    public required Entrant Ours { get; init; }

    public required Entrant Peer { get; init; }

    public required (Memory Ours, Memory Peer) Memory { get; init; }

    public required (ColdStarts Ours, ColdStarts Peer) Cold { get; init; }

    public required IReadOnlyList<Resolution> Resolution { get; init; }

    public required double FeedSeconds { get; init; }

    public required IReadOnlyList<Search> Searches { get; init; }

    public required Checks Checks { get; init; }

    public override string ToString()
    {
        Table table = new();
        Turns(table);
        Process(table);
        Parts(table);
        return table.ToString();
    }

    private void Turns(Table table)
    {
        foreach (string series in (string[])[Measures.Turns.Quiet, Measures.Turns.Ordering])
        {
            bool isQuiet = series == Measures.Turns.Quiet;
            foreach (int connections in Measures.Turns.Plan.Select(plan => plan.Connections))
            {
                Round ours = Ours.Median(series, connections);
                Round peer = Peer.Median(series, connections);
                string what = $"turn that {series}, {connections} connection{(connections == 1 ? "" : "s")}";
                table.Beside($"{what}: p50", ours.Half, peer.Half, "us", connections > 1 ? null : isQuiet ? "<= 0.5" : "<= 2");
                table.Beside($"{what}: p99", ours.Most, peer.Most, "us");
                table.Beside($"{what}: turns a second", ours.PerSecond, peer.PerSecond, "", isQuiet && connections > 1 ? ">= 5" : null);
                table.Beside($"{what}: CPU a turn", ours.Cpu, peer.Cpu, "us");
            }
        }
    }

    private void Process(Table table)
    {
        table.Beside("memory after the first turn: resident", Memory.Ours.First.Resident, Memory.Peer.First.Resident, "MiB", "<= 0.75");
        table.Beside("memory after the first turn: private", Memory.Ours.First.Private, Memory.Peer.First.Private, "MiB");
        string turns = Table.Figure(Math.Min(Ours.Turns, Peer.Turns));
        table.Beside($"memory after {turns} turns: resident", Memory.Ours.Last.Resident, Memory.Peer.Last.Resident, "MiB", "<= 0.75");
        table.Beside($"memory after {turns} turns: private", Memory.Ours.Last.Private, Memory.Peer.Last.Private, "MiB");
        table.Beside("cold start: exec to the answer to GET /", Cold.Ours.Probe, Cold.Peer.Probe, "ms");
        table.Beside("cold start: exec to the answer to a signed LaunchRequest", Cold.Ours.Turn, Cold.Peer.Turn, "ms", "<= 0.75");
    }

    private void Parts(Table table)
    {
        foreach (Resolution home in Resolution)
        {
            table.Alone($"resolution in a home with {home.Purchases:N0} purchases of {home.Products} products ({home.Habits} habits read)", home.Microseconds, "us");
        }

        table.Alone($"{Goods.Count:N0} products through the merchant's API", FeedSeconds, "s");
        foreach (Search search in Searches)
        {
            table.Alone(
                $"search among {Goods.Count:N0} products, {search.Kind}: p50, p99 ({100 * search.Found / search.Searches} % found something)",
                $"{Table.Figure(search.Half)}, {Table.Figure(search.Most)} us");
        }

        table.Alone("signature of a request, certificate known", Checks.Signature, "us");
        table.Alone("account-linking token: new, known", $"{Table.Figure(Checks.NewToken)}, {Table.Figure(Checks.KnownToken)} us");
        table.Alone("purchase code", Checks.Code, "us");
        table.Alone("the disk: 4 KiB written and synced", Checks.DiskSync, "us");
    }
}
