using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>The merchant's changes stand in the same trail as the guardians', with who, when, before and after.</summary>
public sealed class SettingsAuditTests
{
    private readonly MerchantDesk desk = new();

    private AuditEntry Latest => desk.Homes[HouseholdId.From("home-1")!]!.Audit[^1];

    [Fact]
    public async Task What_the_merchant_changes_is_told_with_before_and_after()
    {
        await desk.WithHomeAsync();
        (await desk.PutAsync("/households/home-1", Sample.Household.With("limits.perOrder.minor", "5000").With("email", "\"other@example.com\""))).Status.Should().Be(200);

        (Latest.By, Latest.Event, Latest.At).Should().Be(("merchant", AuditEvent.SettingsChanged, MerchantDesk.Now));
        Latest.Changes.Should().Contain(new AuditChange("rules.per-order", "GBP 80.00", "GBP 50.00")).And.HaveCount(2);
        string trail = (await desk.GetAsync("/households/home-1/audit")).Text;
        trail.Should().Contain("rules.per-order").And.NotContain("other@example.com");
    }

    [Fact]
    public async Task A_home_that_is_made_is_told_with_what_it_is_made_of()
    {
        await desk.WithHomeAsync();
        Latest.Changes.Should().Contain(new AuditChange("rules.per-order", null, "GBP 80.00")).And.OnlyContain(change => change.Before == null);
    }

    [Fact]
    public async Task The_same_settings_again_leave_no_trace()
    {
        await desk.WithHomeAsync();
        AuditEntry made = Latest;
        (await desk.PutAsync("/households/home-1", Sample.Household)).Status.Should().Be(200);
        Latest.Should().BeSameAs(made);
    }
}
