using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Tests.Proof;
using Xunit;

namespace VoiceCommerce.Tests.DryRun;

/// <summary>What a dry run says of the rules that there were: nothing. So all that an order was judged by was found again.</summary>
public sealed class SameRulesTests
{
    private const int Seed = 20_261_122;

    [Fact]
    public async Task Under_the_same_rules_no_order_flips_and_no_finding_changes()
    {
        int tried = 0;
        HashSet<Requirement> needed = [];
        for (int month = 0; month < Campaign.Size("DRY_RUN_MONTHS", 40); month++)
        {
            LivedMonth lived = new(Seed + month);
            PastMonth past = await lived.LiveAsync(60);
            foreach (PastOrder order in past.Orders)
            {
                string which = $"month {month}, {order.Order.Id} of {order.AskedAt:u} by {order.Order.Buyer}";
                Rejudgement.Tried again = Rejudging.Judge(order, lived.Shop.Record.Household).Should().BeOfType<Rejudgement.Tried>(which).Subject;
                again.Changes.Should().BeEmpty(which);
                again.Needs.Should().Be(order.Needed, which);
                again.Flipped.Should().BeFalse(which);
                again.Findings.Should().Equal(order.Findings, which);
                needed.Add(again.Needs);
                tried++;
            }
        }

        tried.Should().BeGreaterThan(100, "else nothing was shown");
        needed.Should().BeEquivalentTo([Requirement.Clear, Requirement.Code, Requirement.Guardian]);
    }

    [Fact]
    public async Task A_rule_that_is_only_stricter_never_lets_more_through()
    {
        for (int month = 0; month < Campaign.Size("DRY_RUN_MONTHS", 40); month++)
        {
            LivedMonth lived = new(Seed - month);
            PastMonth past = await lived.LiveAsync(40);
            Household home = lived.Shop.Record.Household;
            Household stricter = home with
            {
                Limits = home.Limits with { PerOrder = Half(home.Limits.PerOrder), PerWeek = Half(home.Limits.PerWeek), OrdersPerHour = 1, UnusualTimes = 2 },
                Rules = home.Rules with { MinimumConfirmation = Confirmation.Code },
            };
            past.Orders.Select(order => Rejudging.Judge(order, stricter)).OfType<Rejudgement.Tried>().Should().OnlyContain(tried => tried.Needs >= tried.Past.Needed);
        }
    }

    private static Core.Catalogue.Money Half(Core.Catalogue.Money money) => Core.Catalogue.Money.From(money.Minor / 2, money.Currency)!;
}
