using VoiceCommerce.Benchmarks.Contenders;
using VoiceCommerce.Benchmarks.Shop;

namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>Medians in milliseconds from exec to the first answer: to GET /, and, in processes of their own, to a signed LaunchRequest.</summary>
internal sealed record ColdStarts(double Probe, double Turn)
{
    private const int Starts = 9;

    /// <summary>The two take turns. The files lie in the system's cache, as on a machine that has run them before.</summary>
    public static (ColdStarts Ours, ColdStarts Peer) Measure(Plan ours, Plan peer, Customers customers)
    {
        (List<double> Probe, List<double> Turn) first = ([], []);
        (List<double> Probe, List<double> Turn) second = ([], []);
        for (int start = 0; start < Starts; start++)
        {
            Add(first, ours, Sentences.Ours);
            Add(second, peer, Sentences.Peers);
        }

        return (Of(first), Of(second));

        void Add((List<double> Probe, List<double> Turn) times, Plan plan, Sentences sentences)
        {
            Prepared hello = customers.SayHello();
            times.Probe.Add(Running.ColdProbe(plan));
            times.Turn.Add(Running.ColdTurn(plan, hello.Bytes, sentences.JudgeOf([hello])));
        }
    }

    private static ColdStarts Of((List<double> Probe, List<double> Turn) times) => new(Statistics.Median(times.Probe), Statistics.Median(times.Turn));
}
