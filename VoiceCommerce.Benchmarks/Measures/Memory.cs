namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>MiB of a server that has nothing to do: after its first turn, and after all of them.</summary>
internal sealed record Memory((double Resident, double Private) First, (double Resident, double Private) Last)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    public static (double Resident, double Private) AtRest(Entrant entrant)
    {
        Thread.Sleep(Rest);
        return entrant.Server.Readings.Memory;
    }
}
