using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>The part of the policy that a guardian writes, a second time: by minutes of the day, cents and millilitres, without anything of the rails or of Core's rules.</summary>
internal static class HouseOracle
{
    private const int MinutesOfDay = 1440;

    public static void Judge(Attempt attempt, Member? member, Action<Rail, Requirement> demand)
    {
        HouseRules rules = attempt.Household.Rules;
        string who = member is null ? "stranger" : member.Role.ToString();
        Requirement otherwise = who == "stranger" ? Requirement.Refuse : Requirement.Guardian;
        Requirement unlessGrown = who == "stranger" ? Requirement.Refuse : who is "Adult" or "Guardian" ? Requirement.Code : Requirement.Guardian;

        bool known = rules.Devices.Any(rule => rule.Id.Value == attempt.Device?.Value);
        bool maybeClosed = !known && rules.Devices.Any(rule => rule.BuysNothing && (rule.Former || attempt.Device is null));
        bool thisClosed = rules.Devices.Any(rule => rule.BuysNothing && rule.Id.Value == attempt.Device?.Value);
        demand(Rail.Device, thisClosed ? Requirement.Refuse : maybeClosed ? otherwise : Requirement.Clear);

        demand(Rail.QuietHours, IsQuiet(attempt) ? otherwise : Requirement.Clear);

        if (rules.PausedUntil is not null && rules.PausedUntil.Value.UtcTicks > attempt.Now.UtcTicks)
        {
            demand(Rail.Pause, who == "Guardian" ? Requirement.Guardian : Requirement.Refuse);
        }

        if (rules.MinimumConfirmation != Confirmation.Yes)
        {
            demand(Rail.MinimumConfirmation, rules.MinimumConfirmation == Confirmation.Code ? Requirement.Code : otherwise);
        }

        Order[] lately = [.. attempt.RecentOrders.Where(order => order.Id.Value != attempt.Quote.Id.Value && (attempt.Now - order.At).TotalMinutes < 60)];
        Order[] undone = [.. lately.Where(order => order.State == OrderState.Undone || (order.State == OrderState.Releasing && order.ReleaseTo != OrderState.Declined))];
        int withdrawn = undone.Count(order => order.State == OrderState.Undone && order.Consent == null && order.Buyer?.Value == member?.Id.Value);
        int begun = lately.Count(order => PolicyOracle.Moves(order.State)) + undone.Count(order => order.State != OrderState.Undone || order.Consent != null);
        int most = attempt.Household.Limits.OrdersPerHour;
        demand(Rail.Velocity, withdrawn >= most ? Requirement.Refuse : begun >= most ? unlessGrown : Requirement.Clear);

        int wrong = attempt.FailedConfirmations.Count(at => (attempt.Now - at).TotalMinutes < 60);
        demand(Rail.FailedConfirmations, wrong > 2 ? otherwise : Requirement.Clear);

        bool moved = attempt.Household.AddressSince is { } since && (attempt.Now - since).Ticks < TimeSpan.FromHours(72).Ticks;
        demand(Rail.AddressChanged, moved ? unlessGrown : Requirement.Clear);

        foreach (QuoteLine line in attempt.Quote.Lines)
        {
            JudgeLine(attempt, member, line, otherwise, demand);
        }
    }

    /// <summary>In cents; null for no bound.</summary>
    public static long? Week(Household home, Member member) => member.WeeklyAllowance is { } own ? own.Minor
        : home.Rules.Bands is { } bands ? Band(bands, member.Role).PerWeek?.Minor
        : member.Role switch { Role.Child => 20_00, Role.Teen => 50_00, _ => null };

    private static void JudgeLine(Attempt attempt, Member? member, QuoteLine line, Requirement otherwise, Action<Rail, Requirement> demand)
    {
        Household home = attempt.Household;
        Allowance? band = home.Rules.Bands is { } bands ? Band(bands, member?.Role ?? Role.Child) : null;
        IReadOnlyList<CategoryPath> allowed = member is { AllowedCategories.Count: > 0 } ? member.AllowedCategories : band?.AllowedCategories ?? [];
        CategoryPath[] blocked = [.. band?.BlockedCategories ?? [], .. member?.BlockedCategories ?? []];
        bool within(CategoryPath wider) => (line.Category.Value + "/").StartsWith(wider.Value + "/", StringComparison.Ordinal);
        demand(Rail.MemberCategory, blocked.Any(within) || (allowed.Count > 0 && !allowed.Any(within)) ? otherwise : Requirement.Clear);

        if (member is not null)
        {
            long? cap = member.ItemCap is { } own ? own.Minor
                : band is not null ? band.PerItem?.Minor
                : member.Role switch { Role.Child => 20_00, Role.Teen => 30_00, _ => null };
            bool dear = cap is not null && (line.UnitPrice.Minor > cap || line.UnitPrice.Currency.Code != home.Currency.Code);
            demand(Rail.ItemCap, dear ? Requirement.Guardian : Requirement.Clear);
        }

        if (line.Past?.UsualInterval is { } usual && (attempt.Now - line.Past.LastBought).Ticks * 2 < usual.Ticks)
        {
            demand(Rail.TooSoon, Requirement.Code);
        }

        demand(Rail.HeardAmount, line.HeardPacks is not null || SoundsWrong(line, home.Limits.UnusualTimes) ? Requirement.Code : Requirement.Clear);
    }

    // Every line of these tests is sold by the litre.
    private static bool SoundsWrong(QuoteLine line, int unusualTimes)
    {
        decimal? heard = line.HeardSize?.Unit switch
        {
            PackUnit.Litre => line.HeardSize.Thousandths,
            PackUnit.Gallon => line.HeardSize.Thousandths / 1000m * 3785.411784m,
            PackUnit.Ounce => line.HeardSize.Thousandths / 1000m * 29.5735295625m,
            _ => null,
        };
        decimal offered = line.Quantity.Value * 1000m;
        return heard <= offered / 2 || heard >= offered * 2 || (line.Past is not null && heard >= line.Past.UsualQuantity.Value * unusualTimes * 1000m);
    }

    private static bool IsQuiet(Attempt attempt)
    {
        // What the clocks show at 09:26 UTC on 14 March 2026: Chicago has put its clocks forward six days before.
        int? now = attempt.Household.TimeZone.Value switch { "UTC" => (9 * 60) + 26, "America/Chicago" => (4 * 60) + 26, "Asia/Kolkata" => (14 * 60) + 56, _ => null };
        List<QuietHours?> rules = [attempt.Household.Rules.QuietHours];
        foreach (DeviceRule rule in attempt.Household.Rules.Devices)
        {
            bool itself = attempt.Device?.Value == rule.Id.Value;
            bool stranger = attempt.Household.Rules.Devices.All(other => other.Id.Value != attempt.Device?.Value);
            if (attempt.Device is null || itself || (rule.Former && stranger))
            {
                rules.Add(rule.QuietHours);
            }
        }

        return rules.Exists(hours => hours is not null && (now is null || MinutesOf(hours).Contains(now.Value)));
    }

    private static IEnumerable<int> MinutesOf(QuietHours hours)
    {
        int until = (hours.Until.Hour * 60) + hours.Until.Minute;
        for (int minute = (hours.From.Hour * 60) + hours.From.Minute; minute != until; minute = (minute + 1) % MinutesOfDay)
        {
            yield return minute;
        }
    }

    private static Allowance Band(AgeBands bands, Role role) => role switch { Role.Child => bands.Child, Role.Teen => bands.Teen, Role.Adult => bands.Adult, _ => bands.Guardian };
}
