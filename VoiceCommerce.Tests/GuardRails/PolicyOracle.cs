using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>
/// The policy written a second time, as one plain walk through it in whole cents, without anything of the rails: it asks only what each rail demands of the
/// purchase, and what is to be done. Where the two disagree, one of them is wrong.
/// </summary>
internal static class PolicyOracle
{
    public static (string Verdict, Dictionary<Rail, Requirement> Demands) Judge(Attempt attempt)
    {
        Limits limits = attempt.Household.Limits;
        (Member? member, int level) = Identify(attempt);
        string who = member is null ? "stranger" : member.Role.ToString();
        bool sure = member is not null && level >= limits.MinimumRecognition;
        bool grown = who is "Adult" or "Guardian";
        bool platformAsks = attempt.Household.Rules.PlatformCode && member is not null && member.Role != Role.Child && member.Role != Role.Teen; // It knows only the voices that it recognises, and a child's own PIN is a child's.
        bool codeWorks = platformAsks || (attempt.Household.Code is not null && attempt.Household.Code.Attempts < 3);

        Dictionary<Rail, Requirement> demands = Enum.GetValues<Rail>().ToDictionary(rail => rail, _ => Requirement.Clear);
        void Demand(Rail rail, Requirement requirement) => demands[rail] = demands[rail] > requirement ? demands[rail] : requirement;

        if (who == "stranger")
        {
            Demand(Rail.Speaker, Requirement.Code);
        }

        if (who == "Child")
        {
            Demand(Rail.Speaker, Requirement.Guardian);
        }

        if (who != "stranger" && !sure)
        {
            Demand(Rail.Recognition, grown ? Requirement.Code : Requirement.Guardian);
        }

        JudgeLines(attempt, who, sure && grown, Demand);
        JudgeMoney(attempt, member, Demand);
        HouseOracle.Judge(attempt, member, Demand);
        JudgeOthers(attempt, who, sure, Demand);
        Allow(attempt, member, sure, demands);

        Requirement strictest = demands.Values.Max();
        if (strictest == Requirement.Code && !codeWorks)
        {
            // A stranger must not hear how the code stands, and gets nothing by a code that cannot be right.
            attempt = attempt with { Evidence = attempt.Evidence with { Code = false } };
            strictest = who == "stranger" ? Requirement.Code : Requirement.Guardian;
            Demand(Rail.CodeLock, who == "stranger" ? Requirement.Clear : Requirement.Guardian);
        }

        bool ownApproval = who == "Guardian" && sure && codeWorks && demands[Rail.Broadcast] != Requirement.Guardian;
        if (demands[Rail.AgeRestriction] == Requirement.Code && strictest == Requirement.Guardian && !ownApproval)
        {
            return (Decide(Requirement.Refuse, ownApproval, attempt.Evidence), demands);
        }

        return (Decide(strictest, ownApproval, attempt.Evidence with { Guardian = attempt.Evidence.Guardian && demands[Rail.Broadcast] != Requirement.Guardian }), demands);
    }

    // What was allowed for good: one product alone, no more of it and no dearer, never for adults only; and nobody young comes to a code by it.
    private static void Allow(Attempt attempt, Member? member, bool sure, Dictionary<Rail, Requirement> demands)
    {
        if (member is null || !sure || attempt.Quote.Lines.Count != 1 || demands[Rail.AgeRestriction] != Requirement.Clear)
        {
            return;
        }

        QuoteLine line = attempt.Quote.Lines[0];
        foreach (StandingPermission allowed in attempt.Household.Permissions)
        {
            bool same = allowed.For.Value == member.Id.Value && allowed.Product.Value == line.Product.Value;
            bool within = line.Quantity.Value <= allowed.AtMost.Value && Cents(attempt.Quote) <= allowed.UpTo.Minor && line.UnitPrice.Currency.Code == allowed.UpTo.Currency.Code;
            Rail[] known = [Rail.Speaker, Rail.NewToHome, Rail.UnusualQuantity, Rail.PriceRise];
            bool odd = demands.Any(demand => demand.Value == Requirement.Code && !known.Contains(demand.Key));
            if (same && within && !(odd && member.Role < Role.Adult))
            {
                Array.ForEach(known, rail => demands[rail] = Requirement.Clear);
            }
        }
    }

    private static (Member? Member, int Level) Identify(Attempt attempt)
    {
        if (attempt.Speaker is Speaker.Recognised voice)
        {
            foreach (Member member in attempt.Household.Members)
            {
                foreach (PersonId person in member.Persons)
                {
                    if (person.Value == voice.Person.Value)
                    {
                        return (member, voice.Level);
                    }
                }
            }
        }

        return (null, 0);
    }

    private static void JudgeOthers(Attempt attempt, string who, bool sure, Action<Rail, Requirement> demand)
    {
        foreach (QuoteLine line in attempt.Quote.Lines)
        {
            bool everyoneAsks = attempt.Bursts is null || attempt.Bursts.Any(burst => burst.Product.Value == line.Product.Value);
            if (everyoneAsks && !(sure && line.Past is not null))
            {
                demand(Rail.Broadcast, who == "stranger" ? Requirement.Refuse : Requirement.Guardian);
            }
        }
    }

    private static void JudgeLines(Attempt attempt, string who, bool surelyGrown, Action<Rail, Requirement> demand)
    {
        Limits limits = attempt.Household.Limits;
        foreach (QuoteLine line in attempt.Quote.Lines)
        {
            if (limits.BlockedCategories.Any(blocked => (line.Category.Value + "/").StartsWith(blocked.Value + "/", StringComparison.Ordinal)))
            {
                demand(Rail.BlockedCategory, Requirement.Refuse);
            }

            if (line.MinimumAge > 0 || line.Name.Value.EndsWith("wine", StringComparison.OrdinalIgnoreCase))
            {
                demand(Rail.AgeRestriction, surelyGrown ? Requirement.Code : Requirement.Refuse);
            }

            if (line.Past is null)
            {
                demand(Rail.NewToHome, who switch { "stranger" => Requirement.Refuse, "Guardian" => Requirement.Clear, "Adult" => Requirement.Code, _ => Requirement.Guardian });
                demand(Rail.UnusualQuantity, line.Quantity.Value >= 6 ? Requirement.Code : Requirement.Clear);
            }
            else
            {
                bool many = line.Quantity.Value >= 3 && line.Quantity.Value >= limits.UnusualTimes * line.Past.UsualQuantity.Value;
                demand(Rail.UnusualQuantity, many ? Requirement.Code : Requirement.Clear);
                decimal allowed = line.Past.LastPrice.Minor * (1 + (limits.PriceRisePercent / 100m));
                bool dearer = line.UnitPrice.Minor > allowed || line.UnitPrice.Currency.Code != line.Past.LastPrice.Currency.Code;
                demand(Rail.PriceRise, dearer ? Requirement.Code : Requirement.Clear);
            }

            bool again = attempt.RecentOrders.Any(order =>
                order.Id.Value != attempt.Quote.Id.Value && (Moves(order.State) || order.State == OrderState.Held)
                && attempt.Now - order.At < limits.RepeatWithin && order.Quote.Lines.Any(other => other.Product.Value == line.Product.Value));
            demand(Rail.RepeatedOrder, again ? Requirement.Code : Requirement.Clear);
        }
    }

    private static void JudgeMoney(Attempt attempt, Member? member, Action<Rail, Requirement> demand)
    {
        Limits limits = attempt.Household.Limits;
        Requirement over = member is null ? Requirement.Refuse : Requirement.Guardian;
        string currency = attempt.Quote.Lines[0].UnitPrice.Currency.Code;
        bool comparable = currency == limits.PerOrder.Currency.Code;
        long total = Cents(attempt.Quote);
        if (!comparable || total > limits.PerOrder.Minor || (member is null && total > limits.StrangerPerOrder.Minor))
        {
            demand(Rail.OrderLimit, over);
        }

        long week = total;
        long own = total;
        bool weekComparable = comparable;
        bool ownComparable = comparable;
        foreach (Order order in attempt.RecentOrders)
        {
            if (order.Id.Value == attempt.Quote.Id.Value || !Moves(order.State) || attempt.Now - order.At >= TimeSpan.FromDays(7))
            {
                continue;
            }

            bool mine = member is not null && order.Buyer?.Value == member.Id.Value;
            bool same = order.Quote.Lines[0].UnitPrice.Currency.Code == currency;
            weekComparable &= same;
            ownComparable &= same || !mine;
            week += Cents(order.Quote);
            own += mine ? Cents(order.Quote) : 0;
        }

        if (!weekComparable || week > limits.PerWeek.Minor)
        {
            demand(Rail.WeeklyLimit, over);
        }

        if (member is not null && HouseOracle.Week(attempt.Household, member) is { } allowance && (!ownComparable || own > allowance))
        {
            demand(Rail.MemberAllowance, Requirement.Guardian);
        }
    }

    private static string Decide(Requirement strictest, bool ownGuardian, Evidence shown)
    {
        if (strictest == Requirement.Refuse)
        {
            return "Refused";
        }

        if (shown.Guardian)
        {
            return "Clear by Guardian";
        }

        bool codeAsked = strictest == Requirement.Code || (strictest == Requirement.Guardian && ownGuardian);
        if (strictest == Requirement.Guardian && !codeAsked)
        {
            return "NeedsGuardian";
        }

        if (codeAsked && !shown.Code)
        {
            return "NeedsCode";
        }

        return !shown.Yes ? "ClearOnYes" : shown.Code ? "Clear by YesAndCode" : "Clear by Yes";
    }

    internal static bool Moves(OrderState state) => state is not (
        OrderState.Held or OrderState.Releasing or OrderState.Undone or OrderState.Declined or OrderState.Expired or OrderState.Refused);

    private static long Cents(Quote quote)
    {
        long sum = quote.Charges.Tax.Minor + quote.Charges.Delivery.Minor;
        foreach (QuoteLine line in quote.Lines)
        {
            sum += line.UnitPrice.Minor * line.Quantity.Value;
        }

        return sum;
    }
}
