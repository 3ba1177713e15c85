using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What a guardian has allowed for good, and where it ends.</summary>
public sealed class AlwaysAllowedTests
{
    [Fact]
    public Task What_was_always_allowed_needs_only_a_yes_the_next_time() =>
        Allowed().Says("buy butter cookies").Hears("*Hearth Butter Cookies*shall I order it?").DoesNotHear("guardian")
            .Says("yes").Hears("done*")
            .Ends(shop => shop.Orders.OrderByDescending(order => order.At).Select(order => (order.State, order.Consent, order.Buyer!.Value)).Should()
                .Equal((OrderState.Placed, Consent.Yes, "kit"), (OrderState.Captured, Consent.Guardian, "kit")));

    [Fact]
    public Task What_was_only_approved_is_asked_about_again() =>
        Approved(Approval.AsAsked).Says("buy butter cookies").Hears("*a guardian*children's orders need a grown-up*").Says("yes")
            .Ends(shop => Latest(shop).State.Should().Be(OrderState.Held));

    [Fact]
    public Task More_than_was_allowed_is_asked_about() => Allowed().Says("buy two butter cookies").Hears("*hold it for a guardian?").Ends(_ => { });

    [Fact]
    public Task Dearer_than_was_allowed_is_asked_about() =>
        Allowed().Meanwhile(shop => shop.Reprice("butter-cookies", 7_50)).Says("buy butter cookies").Hears("*hold it for a guardian?").Ends(_ => { });

    [Fact]
    public Task Dearer_is_ordered_up_to_the_amount_that_was_said() =>
        Approved(new() { Always = true, UpTo = Home.Usd(9_00) }).Meanwhile(shop => shop.Reprice("butter-cookies", 8_00))
            .Says("buy butter cookies").Says("yes").Ends(shop => Latest(shop).Should().BeEquivalentTo(new { State = OrderState.Placed, Total = Home.Usd(8_80) }));

    [Fact]
    public Task Something_else_is_asked_about() => Allowed().Says("buy sponges").Hears("*hold it for a guardian?").Ends(_ => { });

    [Fact]
    public Task Another_childs_wish_is_asked_about() =>
        Script.At(Home.ThatBoughtNothing().With(home => home with { Members = [.. home.Members.Select(member => member.Id.Value == "tess" ? member with { Role = Role.Child } : member)] }))
            .As("kit").Says("buy butter cookies").Says("yes").Meanwhile(shop => ApproveAsync(shop, new() { Always = true })).Waits(TimeSpan.FromDays(9))
            .As("tess").Says("buy butter cookies").Hears("*hold it for a guardian?").Ends(_ => { });

    [Fact]
    public Task So_soon_again_it_is_a_guardians_matter_and_no_child_is_asked_for_the_code() =>
        Approved(new() { Always = true }, TimeSpan.FromHours(1)).Says("buy butter cookies").Hears("*hold it for a guardian?").DoesNotHear("code").Ends(_ => { });

    [Fact]
    public Task The_allowance_for_the_week_holds_all_the_same() =>
        Allowed(TimeSpan.FromDays(1)).Says("buy butter cookies").Says("yes").Waits(TimeSpan.FromDays(1)).Leaves()
            .Says("buy butter cookies").Hears("*above the allowance for the week*hold it for a guardian?").Ends(_ => { });

    [Fact]
    public Task The_homes_own_rules_hold_all_the_same() =>
        Allowed().Meanwhile(shop => shop.Change(home => home with { Rules = home.Rules with { PausedUntil = new(2026, 7, 13, 0, 0, 0, TimeSpan.Zero) } }))
            .Says("buy butter cookies").Hears("*a guardian has paused shopping until the end of Sunday, July 12*").Ends(_ => { });

    [Fact]
    public Task Once_it_is_ended_it_is_asked_about_again() =>
        Allowed().Meanwhile(shop => shop.Change(home => home.Without(MemberId.From("kit")!, home.Permissions[0].Product)))
            .Says("buy butter cookies").Hears("*hold it for a guardian?").Ends(_ => { });

    [Fact]
    public Task A_guardian_who_asks_what_the_child_may_buy_hears_of_it() =>
        Allowed().As("mum").Says("what can my son buy").Hears("*every order but of what you have always allowed*").Ends(_ => { });

    [Fact]
    public Task It_is_audited_and_each_order_by_it_says_so() =>
        Allowed().Says("buy butter cookies").Says("yes").Ends(shop =>
        {
            AuditEntry[] audit = [.. shop.Homes[shop.Household]!.Audit];
            audit.Single(entry => entry.Event == AuditEvent.Approved).Changes.Should().Equal(new AuditChange("permissions.kit.butter-cookies", null, "at most 1 for USD 8.24"));
            audit.Last(entry => entry.Event == AuditEvent.OrderPlacing).Findings.Should()
                .Contain(new Finding(Rail.StandingPermission, Requirement.Clear, "1 for USD 8.24", "at most 1 for USD 8.24"));
        });

    [Fact]
    public Task A_basket_is_nothing_that_can_always_be_allowed() =>
        Script.At(Home.ThatBoughtNothing()).As("kit").Says("add butter cookies to my cart").Says("add sponges to my cart").Says("check out").Says("yes")
            .Ends(shop => ApproveAsync(shop, new() { Always = true }).Result.Should().BeOfType<HeldOrderOutcome.NoLongerPossible>());

    [Fact]
    public async Task A_home_has_no_more_of_them_than_it_can_oversee()
    {
        TestShop shop = await HeldAsync();
        shop.Change(home => home with { Permissions = [.. Enumerable.Range(0, Household.MaxPermissions).Select(i => Permission($"p{i}"))] });

        (await ApproveAsync(shop, new() { Always = true })).Should().BeOfType<HeldOrderOutcome.NoLongerPossible>();

        shop.Change(home => home with { Permissions = [Permission("butter-cookies"), .. home.Permissions.Skip(1)] });
        (await ApproveAsync(shop, new() { Always = true })).Should().BeOfType<HeldOrderOutcome.Approved>("it takes the place of the one before");
        shop.Record.Household.Permissions.Should().HaveCount(Household.MaxPermissions);
    }

    private static Order Latest(TestShop shop) => shop.Orders.MaxBy(order => order.At)!;

    private static StandingPermission Permission(string product) => new()
    {
        Product = Core.Catalogue.ProductId.From(product)!,
        Name = Core.Catalogue.DisplayName.From(product)!,
        For = MemberId.From("kit")!,
        AtMost = Core.Catalogue.Quantity.One,
        UpTo = Home.Usd(1),
        By = "mum",
        At = Home.Today,
    };

    private static async Task<TestShop> HeldAsync()
    {
        TestShop? held = null;
        await Script.At(Home.ThatBoughtNothing()).As("kit").Says("buy butter cookies").Says("yes").Ends(shop => { held = shop; });
        return held!;
    }

    /// <summary>Kit's cookies were allowed for good, some days ago.</summary>
    private static Script Allowed(TimeSpan? ago = null) => Approved(new() { Always = true }, ago);

    private static Script Approved(Approval approval, TimeSpan? ago = null) =>
        Script.At(Home.ThatBoughtNothing()).As("kit").Says("buy butter cookies").Hears("*hold it for a guardian?").Says("yes").Leaves()
            .Meanwhile(shop => ApproveAsync(shop, approval)).Waits(ago ?? TimeSpan.FromDays(9)).Sweeps();

    private static Task<HeldOrderOutcome> ApproveAsync(TestShop shop, Approval approval) =>
        shop.Held.ApproveAsync(shop.Orders.Single(order => order.State == OrderState.Held).Id, "mum", approval, CancellationToken.None);
}
