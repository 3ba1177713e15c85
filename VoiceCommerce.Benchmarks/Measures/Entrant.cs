using VoiceCommerce.Benchmarks.Contenders;
using VoiceCommerce.Benchmarks.Loopback;
using VoiceCommerce.Benchmarks.Shop;

namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>A running server, what its answers must say, and all that was measured of it.</summary>
internal sealed class Entrant(Running server, Sentences sentences)
{
    private readonly List<Round> rounds = [];

    public int Turns { get; private set; }

    public Running Server => server;

    /// <summary>Timed, and kept under this name.</summary>
    public void Answer(string series, int connections, IReadOnlyList<Prepared> requests)
    {
        double before = server.Readings.CpuSeconds;
        Batch batch = Send(connections, requests, sentences.JudgeOf(requests));
        double cpu = (server.Readings.CpuSeconds - before) / requests.Count * 1_000_000;
        rounds.Add(new(series, connections, batch.Percentile(0.5), batch.Percentile(0.99), batch.PerSecond, cpu));
    }

    /// <summary>Not timed.</summary>
    public void Hear(IReadOnlyList<Prepared> requests, Judge? judge = null) => Send(4, requests, judge ?? sentences.JudgeOf(requests));

    /// <summary>The median of the rounds for each figure: the machine's hiccups are in some rounds, the server's own in all.</summary>
    public Round Median(string series, int connections)
    {
        Round[] of = [.. rounds.Where(round => round.Series == series && round.Connections == connections)];
        return new(series, connections, Middle(round => round.Half), Middle(round => round.Most), Middle(round => round.PerSecond), Middle(round => round.Cpu));

        double Middle(Func<Round, double> figure) => Statistics.Median(of.Select(figure));
    }

    private Batch Send(int connections, IReadOnlyList<Prepared> requests, Judge judge)
    {
        Turns += requests.Count;
        return Batch.Send(server.Port, connections, [.. requests.Select(request => request.Bytes)], judge);
    }
}

/// <summary>One batch, in microseconds: half and 99 of 100 turns were faster than that; CPU is the server's, of one turn.</summary>
internal sealed record Round(string Series, int Connections, double Half, double Most, double PerSecond, double Cpu);
