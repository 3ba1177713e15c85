using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.DryRun;

/// <summary>One order with everything that is still known of the moment at which it was decided. What was refused left no order, so it is in no dry run.</summary>
public sealed record PastOrder
{
    /// <summary>As it is today, whatever became of it: its lines carry the habits as they were when it was offered.</summary>
    public required Order Order { get; init; }

    /// <summary>When it was ordered, or held: not when a guardian approved it.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>It waited for a guardian.</summary>
    public required bool Held { get; init; }

    /// <summary>What each rail found then; empty where the audit trail does not say any more.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The home's other orders of the seven days before, each in the state that it had at this moment; those that were not there yet are not among them.</summary>
    public required IReadOnlyList<Order> Others { get; init; }

    /// <summary>False where the trail names another total: a guardian agreed to a part, or to another price, and what was asked for is not kept.</summary>
    public required bool IsAsAsked { get; init; }

    /// <summary>
    /// What it needed: a guardian where it was held, else the code where any rail asked for anything, else nothing but the yes. A guardian's own order that a rail would hold
    /// goes on with the code, so what was not held never needed more.
    /// </summary>
    public Requirement Needed => Held ? Requirement.Guardian : Findings.Any(finding => finding.Requirement != Requirement.Clear) ? Requirement.Code : Requirement.Clear;
}
