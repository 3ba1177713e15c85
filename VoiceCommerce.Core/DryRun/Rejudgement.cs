using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Core.DryRun;

/// <summary>Why nobody can say what other rules would have made of an order.</summary>
public enum Obstacle
{
    /// <summary>The audit trail does not say any more what was found.</summary>
    NotOnRecord,

    /// <summary>It was stored before the voice was kept.</summary>
    VoiceNotKept,

    /// <summary>Whoever asked does not live here any more.</summary>
    BuyerGone,

    /// <summary>A guardian agreed to a part of it, or to another price, and what was asked for is not kept.</summary>
    ChangedSince,
}

/// <summary>What other rules would have made of one order of the past.</summary>
public abstract record Rejudgement
{
    private Rejudgement() { }

    public abstract PastOrder Past { get; init; }

    /// <param name="Needs">What it would have needed: nothing but the yes, the code, a guardian, or it would have been refused.</param>
    /// <param name="Findings">Of all rails; of those that cannot be replayed what they found then.</param>
    public sealed record Tried(PastOrder Past, Requirement Needs, IReadOnlyList<Finding> Findings) : Rejudgement
    {
        public override PastOrder Past { get; init; } = Past;

        /// <summary>Another answer than then.</summary>
        public bool Flipped => Needs != Past.Needed;

        /// <summary>Findings that ask for something else than they did, in the order of the rails.</summary>
        public IReadOnlyList<FindingChange> Changes => FindingChange.Between(Past.Findings, Findings);

        /// <summary>
        /// What this rail alone would have asked for. A guardian who has the code need not wait for a guardian, so there it is never more than the whole needed.
        /// </summary>
        public Requirement NeededBy(Rail rail)
        {
            Requirement own = Findings.Where(finding => finding.Rail == rail).Select(finding => finding.Requirement).DefaultIfEmpty().Max();
            return own < Needs ? own : Needs;
        }
    }

    public sealed record NotTried(PastOrder Past, Obstacle Because) : Rejudgement
    {
        public override PastOrder Past { get; init; } = Past;
    }
}

/// <summary>One finding that other rules change. Values and thresholds that move without asking for anything else are no change.</summary>
/// <param name="Then">Null where the rail said nothing of it then.</param>
/// <param name="Now">Under the other rules; null where the rail would say nothing of it.</param>
public sealed record FindingChange(Finding? Then, Finding? Now)
{
    public static IReadOnlyList<FindingChange> Between(IReadOnlyList<Finding> then, IReadOnlyList<Finding> now)
    {
        ILookup<(Rail, string?), Finding> before = then.ToLookup(About);
        HashSet<(Rail, string?)> known = [.. now.Select(About)];
        IEnumerable<FindingChange> all = now.Select(finding => new FindingChange(before[About(finding)].FirstOrDefault(), finding))
            .Concat(then.Where(finding => !known.Contains(About(finding))).Select(finding => new FindingChange(finding, null)));
        return [.. all.Where(change => (change.Then?.Requirement ?? Requirement.Clear) != (change.Now?.Requirement ?? Requirement.Clear))];
    }

    private static (Rail, string?) About(Finding finding) => (finding.Rail, finding.Subject);
}
