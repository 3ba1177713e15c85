using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What a purchase still needs.</summary>
public abstract record Verdict
{
    private Verdict() { }

    public sealed record Clear(ApprovedOrder Order) : Verdict;      // Only GuardRails.Check can make an ApprovedOrder.

    public sealed record NeedsCode(Finding Because) : Verdict;

    public sealed record NeedsGuardian(Finding Because) : Verdict;

    public sealed record Refused(Finding Because) : Verdict;
}

/// <summary>The verdict and every finding behind it, the quiet ones too, in the order of the rails.</summary>
public sealed record Judgement(Verdict Verdict, IReadOnlyList<Finding> Findings);
