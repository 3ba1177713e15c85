using VoiceCommerce.Tests.Conversations;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Everything that a run follows from. The same setting runs the same way, to the last event.</summary>
internal sealed record Setting
{
    public required ulong Seed { get; init; }

    public required IReadOnlyList<Home> Homes { get; init; }

    public required IReadOnlyList<(Actor Actor, Step Step)> Story { get; init; }

    /// <summary>Made anew for each run.</summary>
    public required Func<FaultPlan> Faults { get; init; }

    public int Instances { get; init; } = 2;

    /// <summary>Between two steps of one actor.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(3);

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How the payment provider and the order desk treat idempotency keys.</summary>
    public KeyHabits Keys { get; init; } = new();

    /// <summary>One card in so many is declined; 0 is none.</summary>
    public int DeclinesOneIn { get; init; }

    /// <summary>One cancellation in so many comes too late; 0 is none.</summary>
    public int TooLateOneIn { get; init; }

    /// <summary>Packs on the shelf of each product that is counted.</summary>
    public IReadOnlyDictionary<string, int> Shelves { get; init; } = new Dictionary<string, int>();

    /// <summary>What it looks like when somebody must read it.</summary>
    public string Told() => string.Join('\n', Story.Select(line => $"  {line.Actor}, {line.Step}"));
}

/// <summary>What came of a run.</summary>
/// <param name="Failures">What must never be; empty when all was well.</param>
/// <param name="Hash">Of everything that happened.</param>
/// <param name="Events">Everything that happened, oldest first.</param>
/// <param name="Points">The calls at which a fault could have struck.</param>
internal sealed record Outcome(IReadOnlyList<string> Failures, string Hash, IReadOnlyList<string> Events, IReadOnlyList<string> Points, int Orders);
