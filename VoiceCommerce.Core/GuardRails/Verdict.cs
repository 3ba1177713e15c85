using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What a purchase still needs. <c>Because</c> is the strictest finding; among equals the one of the earliest rail.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>All that was needed is there, the yes or a guardian's approval included. Only <see cref="Rails.Check"/> makes an <see cref="ApprovedOrder"/>.</summary>
    public sealed record Clear(ApprovedOrder Order) : Verdict;

    /// <summary>Nothing but the yes is missing: the offer can be read out.</summary>
    public sealed record ClearOnYes : Verdict;

    /// <summary>The code is missing, whether or not the yes is there already.</summary>
    public sealed record NeedsCode(Finding Because) : Verdict;

    /// <summary>It can only be held for a guardian.</summary>
    public sealed record NeedsGuardian(Finding Because) : Verdict;

    /// <summary>No evidence helps, not even a guardian's approval.</summary>
    public sealed record Refused(Finding Because) : Verdict;
}

/// <summary>The verdict and every finding behind it, the quiet ones too, in the order of the rails.</summary>
public sealed record Judgement(Verdict Verdict, IReadOnlyList<Finding> Findings);
