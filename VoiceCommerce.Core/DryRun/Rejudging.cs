using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.DryRun;

/// <summary>
/// A past order before the rails once more, under other rules: pure, and by <see cref="Rails"/> themselves. It says what would have been asked for; whether somebody would have
/// known the code, or what a guardian would have said, nobody can know. It takes each order by itself: had an earlier one been held, this one's week would have been cheaper, and that is
/// not followed up.
/// </summary>
public static class Rejudging
{
    /// <summary>
    /// What these looked at is gone, or has a date: how many homes asked at that time, wrong codes of that hour, how old the address was then, and a pause, which is for the days to
    /// come and no rule for those before. What they found then stands.
    /// </summary>
    public static readonly IReadOnlySet<Rail> Kept = new HashSet<Rail> { Rail.Broadcast, Rail.FailedConfirmations, Rail.AddressChanged, Rail.Pause };

    // Of an order whose device is not known, also these stand.
    private static readonly IReadOnlySet<Rail> KeptWithoutDevice = new HashSet<Rail>(Kept) { Rail.Device };
    private static readonly IReadOnlySet<Rail> KeptWithoutDeviceHours = new HashSet<Rail>(KeptWithoutDevice) { Rail.QuietHours };

    /// <param name="past">Of the home.</param>
    /// <param name="rules">The home with the rules to try: its limits, house rules, time zone, and its members' roles, allowances, caps and categories, and what is always allowed.</param>
    public static Rejudgement Judge(PastOrder past, Household rules)
    {
        if (ObstacleOf(past, rules) is { } obstacle)
        {
            return new Rejudgement.NotTried(past, obstacle);
        }

        Household then = AsThen(rules, past);
        Judgement judgement = Rails.Recall(new Attempt
        {
            Quote = past.Order.Quote,
            Speaker = past.Order.AskedBy!,
            Household = then,
            Device = past.Order.Device,
            RecentOrders = past.Others,
            Bursts = [],
            Evidence = new(),
            Now = past.AskedAt,
        }, past.Findings, KeptOf(past, rules.Rules));
        return new Rejudgement.Tried(past, NeededBy(judgement.Verdict), judgement.Findings);
    }

    private static Obstacle? ObstacleOf(PastOrder past, Household rules) => past switch
    {
        { Findings.Count: 0 } => Obstacle.NotOnRecord,
        { Order.AskedBy: null } => Obstacle.VoiceNotKept,
        { IsAsAsked: false } => Obstacle.ChangedSince,
        { Order.Buyer: { } buyer } when rules.Members.All(member => member.Id != buyer) => Obstacle.BuyerGone,
        _ => null,
    };

    // The voice belonged to whom it belonged then, whoever it is linked to today; and so does the code's standing, as far as it was noted.
    private static Household AsThen(Household rules, PastOrder past)
    {
        PersonId? voice = (past.Order.AskedBy as Speaker.Recognised)?.Person;
        Finding? code = past.Findings.FirstOrDefault(finding => finding.Rail == Rail.CodeLock);
        return rules with
        {
            Members = [.. rules.Members.Select(member => member with { Persons = voice is not null && member.Id == past.Order.Buyer ? [voice] : [] })],
            Code = CodeLockRail.CodeThen(code, rules.Code),
        };
    }

    // That devices are not known again says nothing of what they heard before.
    private static IReadOnlySet<Rail> KeptOf(PastOrder past, HouseRules rules) => past.Order.Device is { } device && !rules.Of(device).Any(rule => rule.Former) ? Kept
        : rules.Devices.Any(device => device.QuietHours is not null) ? KeptWithoutDeviceHours
        : KeptWithoutDevice;

    private static Requirement NeededBy(Verdict verdict) => verdict switch
    {
        Verdict.Refused => Requirement.Refuse,
        Verdict.NeedsGuardian => Requirement.Guardian,
        Verdict.NeedsCode => Requirement.Code,
        _ => Requirement.Clear,
    };
}
