using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>All rails over one purchase: every one is asked, the strictest wins, and all findings are kept. The only maker of an <see cref="ApprovedOrder"/>.</summary>
public static class Rails
{
    // Among equally strict findings the first is the reason that people hear. So what no one can change comes first (such goods never), then who asks,
    // then what is asked for, then the money, then what is odd about it, and at the end the machinery that nobody at home thinks of.
    private static readonly IGuardRail[] InOrder =
    [
        new BlockedCategoryRail(), new AgeRestrictionRail(), new DeviceRail(), new PauseRail(), new BroadcastRail(),
        new SpeakerRail(), new QuietHoursRail(), new NewToHomeRail(), new MemberCategoryRail(),
        new ItemCapRail(), new OrderLimitRail(), new WeeklyLimitRail(), new MemberAllowanceRail(),
        new HeardAmountRail(), new UnusualQuantityRail(), new PriceRiseRail(), new RepeatedOrderRail(), new TooSoonRail(),
        new AddressChangedRail(), new VelocityRail(), new FailedConfirmationsRail(), new MinimumConfirmationRail(),
        new RecognitionRail(),
    ];

    public static Judgement Check(Attempt attempt) => Judge(attempt, [.. InOrder.SelectMany(rail => rail.Check(attempt))]);

    /// <summary>A purchase of the past, judged again. Nothing comes of it: without evidence there is no <see cref="ApprovedOrder"/>.</summary>
    /// <param name="attempt">As it was then, but for the rules; what was shown for it does not count.</param>
    /// <param name="then">What was found then.</param>
    /// <param name="kept">Rails that are not asked again, because what they looked at is gone: of these stands what was found then.</param>
    public static Judgement Recall(Attempt attempt, IReadOnlyList<Finding> then, IReadOnlySet<Rail> kept) =>
        Judge(attempt with { Evidence = new() }, [.. InOrder.SelectMany(rail => Recalled([.. rail.Check(attempt)], then, kept))]);

    // All findings of a rail are its own, and every rail says something of every purchase.
    private static IEnumerable<Finding> Recalled(Finding[] anew, IReadOnlyList<Finding> then, IReadOnlySet<Rail> kept) =>
        kept.Contains(anew[0].Rail) ? then.Where(finding => finding.Rail == anew[0].Rail) : anew;

    private static Judgement Judge(Attempt attempt, Finding[] unforgiving)
    {
        Finding[] asked = StandingPermissionRail.Apply(attempt, unforgiving);
        Finding[] findings = [.. asked, CodeLockRail.Check(attempt, Strictest(asked).Requirement)];
        Finding because = Strictest(findings);
        bool crowded = Array.Exists(findings, BroadcastRail.Holds);
        Requirement needed = Needed(attempt, because, crowded);
        Finding? aged = Array.Find(findings, finding => finding is { Rail: Rail.AgeRestriction, Requirement: Requirement.Code });
        // The law wants the buyer's own code, so age-restricted goods are never held for somebody else's approval.
        return new(aged is not null && needed == Requirement.Guardian ? new Verdict.Refused(aged) : Weigh(attempt, because, needed, crowded), findings);
    }

    /// <summary>What is asked for against what was shown, from the strictest down.</summary>
    private static Verdict Weigh(Attempt attempt, Finding because, Requirement needed, bool crowded) => (needed, attempt.Evidence) switch
    {
        (Requirement.Refuse, _) => new Verdict.Refused(because),
        (Requirement.Guardian, _) when crowded => new Verdict.NeedsGuardian(because), // An approval must come when the crowd is gone.
        (_, { Guardian: true }) => Approved(attempt, Consent.Guardian),
        (Requirement.Guardian, _) => new Verdict.NeedsGuardian(because),
        (Requirement.Code, var shown) when !(shown.Code && attempt.CodeCanBeAsked) => new Verdict.NeedsCode(because),
        (_, { Yes: false }) => new Verdict.ClearOnYes(),
        (_, { Code: true }) => Approved(attempt, Consent.YesAndCode),
        _ => Approved(attempt, Consent.Yes),
    };

    // A guardian need not wait for a guardian. But a voice can be imitated, so the code shows that it is really one; without a code it waits after all, and so does what the whole town asks for.
    private static Requirement Needed(Attempt attempt, Finding because, bool crowded) =>
        because.Requirement == Requirement.Guardian && !crowded && attempt is { Buyer.Role: Role.Guardian, BuyerIsRecognised: true, CodeCanBeAsked: true }
            ? Requirement.Code
            : because.Requirement;

    private static Finding Strictest(Finding[] findings) => findings.MaxBy(finding => finding.Requirement)!; // The first of several.

    private static Verdict.Clear Approved(Attempt attempt, Consent consent) => new(new ApprovedOrder(attempt.Quote, attempt.Buyer?.Id, consent));
}
