namespace VoiceCommerce.Tests.Simulation;

/// <summary>What goes wrong at one call of the store, the catalogue, the gateway or the desk.</summary>
internal enum Fault
{
    None,

    /// <summary>The line drops and nothing happens.</summary>
    FailsBefore,

    /// <summary>It happens, and the line drops.</summary>
    LosesTheAnswer,

    /// <summary>It happens, and nobody answers before the caller's patience ends.</summary>
    Stalls,

    /// <summary>Nobody answers before the caller's patience ends, and then it happens.</summary>
    ArrivesLate,

    /// <summary>The calling process dies, and nothing happens.</summary>
    DiesBefore,

    /// <summary>It happens, and the calling process dies.</summary>
    DiesAfter,

    /// <summary>It happens, and the machine loses its power: every process dies, and so does what no commit waited for the disk with.</summary>
    PowerFails,
}

/// <summary>Where things go wrong.</summary>
internal abstract class FaultPlan
{
    /// <summary>The places at which a call was made so far, each with what was called.</summary>
    public List<string> Points { get; } = [];

    /// <summary>Ends all faults: the outside world recovers.</summary>
    public bool Over { get; set; }

    public Fault Next(string call)
    {
        if (Over)
        {
            return Fault.None;
        }

        Points.Add(call);
        return At(Points.Count - 1);
    }

    protected abstract Fault At(int point);

    /// <summary>One call in so many, by the seed; 0 is never.</summary>
    internal sealed class Random(Chance chance, int oneIn) : FaultPlan
    {
        private static readonly Fault[] All = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

        protected override Fault At(int point) => oneIn > 0 && chance.OneIn(oneIn) ? chance.Of(All) : Fault.None;
    }

    /// <summary>Exactly these.</summary>
    internal sealed class Chosen(params (int Point, Fault Fault)[] faults) : FaultPlan
    {
        protected override Fault At(int point) => Array.Find(faults, chosen => chosen.Point == point).Fault;
    }
}
