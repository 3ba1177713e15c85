using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What a guardian decides by voice, and what nobody else gets out of the shop by asking.</summary>
public sealed class GuardianByVoiceTests
{
    [Fact]
    public Task What_waits_is_told_with_who_what_how_much_and_why() =>
        CookiesWait()
            .Says("what is waiting").Hears("One order is waiting*kit asked for*Hearth Butter Cookies for $8.24*because children's orders need a grown-up*")
            .OrdersNothing();

    [Fact]
    public Task Nothing_waits_in_a_quiet_home() =>
        Script.At(Home.ThatBought("oat milk")).Says("what is waiting").Hears("Nothing is waiting*").OrdersNothing();

    [Fact]
    public Task Three_are_told_and_the_others_are_counted() =>
        CookiesWait()
            .As("kit").Says("buy a dollhouse").Says("yes").Says("buy kitchen sponges").Says("yes").Says("buy sparkling water").Says("yes")
            .As("mum").Says("what is waiting").Hears("4 orders*Cookies*Dollhouse*Sponges*And 1 more*").DoesNotHear("*asked for*Water*")
            .OrdersNothing();

    [Fact]
    public Task A_guardian_approves_by_name_and_with_the_code() =>
        CookiesWait()
            .Says("approve the cookies").Hears("kit asked for Hearth Butter Cookies*from Corner Shop*$8.24*in 2 days*code?")
            .Says("4071").Hears("Done*Hearth Butter Cookies*")
            .Orders("1 Hearth Butter Cookies for 8.24");

    [Fact]
    public Task A_wrong_code_approves_nothing_and_counts_as_a_try() =>
        CookiesWait()
            .Says("approve the cookies").Says("1234").Hears("That code didn't work*To approve Hearth Butter Cookies, what's the purchase code?")
            .Ends(shop =>
            {
                shop.Outside.Calls.Should().Be(0);
                shop.Record.Household.Code!.Attempts.Should().Be(1);
                shop.Record.FailedConfirmations.Should().ContainSingle();
                shop.Orders.Should().OnlyContain(order => order.State == OrderState.Held);
            });

    [Fact]
    public Task Three_wrong_codes_lock_it_and_the_right_one_fails_then() =>
        CookiesWait()
            .Says("approve the cookies").Says("1234").Says("5678").Says("9876").IsAskedNothing()
            .Says("approve the cookies").Hears("*none that works just now*page*")
            .Says("4071")
            .Ends(shop =>
            {
                shop.Hashes.Should().Be(3);
                shop.Outside.Calls.Should().Be(0);
            });

    [Fact]
    public Task An_approval_is_the_one_of_the_guardians_pages() =>
        CookiesWait()
            .Says("approve it").Says("4071").Hears("Done*")
            .Ends(shop =>
            {
                Order order = shop.Orders.Should().ContainSingle().Subject;
                order.Consent.Should().Be(Consent.Guardian);
                order.Buyer!.Value.Should().Be("kit");
                shop.Homes[shop.Household]!.Audit.Should().ContainSingle(entry => entry.Event == AuditEvent.Approved && entry.By == "mum" && entry.Order == order.Id);
            });

    [Theory]
    [InlineData("kit")]
    [InlineData("tess")]
    [InlineData("dad")]
    [InlineData("stranger")]
    public Task Nobody_but_a_guardian_learns_whether_anything_waits(string who) =>
        CookiesWait()
            .As(who)
            .Says("what is waiting").Hears("*only talk about with a guardian*").DoesNotHear("*cookie*")
            .Says("approve the cookies").Hears("*only talk about with a guardian*").DoesNotHear("*cookie*")
            .Says("approve the dollhouse").Hears("*only talk about with a guardian*")
            .Says("decline the cookies").Hears("*only talk about with a guardian*").DoesNotHear("*cookie*")
            .Says("what can my son buy").Hears("*only talk about with a guardian*").DoesNotHear("*$*")
            .Ends(shop => shop.Orders.Should().OnlyContain(order => order.State == OrderState.Held));

    [Fact]
    public Task A_voice_that_is_not_surely_the_guardians_is_nobody() =>
        Script.At(Home.ThatBought("oat milk").Limited(limits => limits with { MinimumRecognition = 400 }))
            .Says("what is waiting").Hears("*only talk about with a guardian*")
            .OrdersNothing();

    [Fact]
    public Task Another_voice_cannot_say_the_code_and_costs_no_try() =>
        CookiesWait()
            .Says("approve the cookies").As("kit").Says("4071").Hears("*only talk about with a guardian*")
            .Ends(shop =>
            {
                shop.Hashes.Should().Be(0);
                shop.Outside.Calls.Should().Be(0);
            });

    [Fact]
    public Task Declining_needs_no_code_and_orders_nothing() =>
        CookiesWait()
            .Says("decline the cookies").Hears("*said no to Hearth Butter Cookies*")
            .Says("approve the cookies").Hears("Nothing like that*")
            .OrdersNothing();

    [Fact]
    public Task No_instead_of_the_code_leaves_it_waiting() =>
        CookiesWait()
            .Says("approve the cookies").Says("no").Hears("*goes on waiting*")
            .Says("what is waiting").Hears("One order*")
            .OrdersNothing();

    [Theory]
    [InlineData("approve both")]
    [InlineData("approve all of them")]
    [InlineData("approve everything")]
    [InlineData("approve it")]
    [InlineData("decline both")]
    [InlineData("decline all")]
    public Task Who_decides_about_all_hears_that_it_goes_one_at_a_time(string words) =>
        CookiesWait()
            .As("kit").Says("buy a dollhouse").Says("yes")
            .As("mum").Says(words).Hears("One at a time, please: Hearth Butter Cookies for $*; and Willow Lane Dollhouse for $*. Say approve or decline, and the whole name.*").OrdersNothing();

    [Fact]
    public Task Where_several_fit_it_asks_which() =>
        CookiesWait()
            .As("kit").Says("buy a dollhouse").Says("yes")
            .As("mum").Says("approve the butter dollhouse").Hears("Several orders fit*Hearth Butter Cookies*Willow Lane Dollhouse*")
            .Says("approve the cookies").Says("4071").Hears("Done*Cookies*")
            .Orders("1 Hearth Butter Cookies");

    [Theory]
    [InlineData("approve the first one", "1 Hearth Butter Cookies")]
    [InlineData("approve the second one", "1 Willow Lane Dollhouse")]
    public Task One_of_several_is_meant_by_its_place(string words, string ordered) =>
        CookiesWait()
            .As("kit").Waits(TimeSpan.FromMinutes(1)).Says("buy a dollhouse").Says("yes")
            .As("mum").Says("what is waiting").Hears("*Hearth Butter Cookies*Willow Lane Dollhouse*")
            .Says("decline the third one").Hears("Nothing like that is waiting*")
            .Says(words).Says("4071").Hears("Done*").Orders(ordered);

    [Fact]
    public Task The_first_one_is_the_first_that_is_told_and_has_not_run_out() =>
        CookiesWait()
            .Waits(Order.HoldLifetime - TimeSpan.FromHours(1)).As("kit").Says("buy a dollhouse").Says("yes").Waits(TimeSpan.FromHours(2))
            .As("mum").Says("what is waiting").Hears("One order*Willow Lane Dollhouse*")
            .Says("approve the first one").Hears("*Willow Lane Dollhouse*code?")
            .Says("approve the 0th one").Hears("Nothing like that is waiting*").OrdersNothing();

    [Fact]
    public Task A_price_that_moved_is_not_approved_by_voice() =>
        CookiesWait()
            .Meanwhile(shop => shop.Reprice("butter cookies", 9_99))
            .Says("approve the cookies").Hears("*can't be approved*page*")
            .OrdersNothing();

    [Fact]
    public Task A_price_that_moves_while_the_code_is_asked_stops_it() =>
        CookiesWait()
            .Says("approve the cookies")
            .Meanwhile(shop => shop.Reprice("butter cookies", 9_99))
            .Says("4071").Hears("*can't be approved*")
            .OrdersNothing();

    [Fact]
    public Task A_code_after_five_minutes_hears_the_order_again() =>
        CookiesWait()
            .Says("approve the cookies").Waits(TimeSpan.FromMinutes(6)).Says("4071").Hears("*a while ago*kit asked for*code?")
            .OrdersNothing();

    [Fact]
    public Task Orders_of_one_name_are_left_to_the_page() =>
        CookiesWait()
            .As("kit").Says("buy butter cookies").Says("yes").Hears("*waiting for a guardian*")
            .As("mum").Says("what is waiting").Hears("2 orders are waiting*I can't tell them apart by name*your page*").DoesNotHear("for example")
            .OrdersNothing();

    [Fact]
    public Task What_another_guardian_decided_meanwhile_is_not_decided_twice() =>
        CookiesWait()
            .Says("approve the cookies")
            .Meanwhile(async shop => await shop.Held.DeclineAsync(shop.Orders[0].Id, "mum", CancellationToken.None))
            .Says("4071").Hears("*decided already*")
            .OrdersNothing();

    [Fact]
    public Task Why_the_code_is_asked_for_is_told_and_the_question_stays() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("reorder oat milk").Says("yes").Hears("*purchase code?")
            .Says("why do you ask for the code").Hears("For oat milk I ask for the code because I don't know this voice.*purchase code?")
            .Says("4071").Hears("Done*")
            .Says("why did you ask for the code").Hears("*because I don't know this voice*")
            .Orders("1 oat milk");

    [Theory]
    [InlineData("kit")]
    [InlineData("dad")]
    [InlineData("stranger")]
    public Task What_is_being_approved_is_not_said_to_another_voice(string who) =>
        CookiesWait().As("mum").Says("approve the cookies").Hears("*code?")
            .As(who).Says("help").Hears("*What's the purchase code?").DoesNotHear("Cookies").Says("yes").DoesNotHear("Cookies")
            .As("mum").Says("help").Hears("*To approve Hearth Butter Cookies, what's the purchase code?").OrdersNothing();

    [Fact]
    public Task Why_an_approval_takes_the_code_is_told() =>
        CookiesWait().Says("approve the cookies").Says("why do you need the code").Hears("A voice can be imitated*code?").OrdersNothing();

    [Fact]
    public Task Where_no_code_was_asked_for_it_says_so() =>
        Script.At(Home.ThatBought("oat milk")).Says("why do you ask for the code").Hears("I haven't asked*").OrdersNothing();

    [Fact]
    public Task A_guardian_hears_what_a_member_may_buy() =>
        Script.At(Home.ThatBought("oat milk")
                .Ruled(new HouseRules { QuietHours = QuietHours.Between(new(21, 0), new(7, 0)) })
                .WithMember("kit", kit => kit with { WeeklyAllowance = Home.Usd(5_00), BlockedCategories = [CategoryPath.From("groceries/sweets")!] }))
            .Says("what may kit buy").Hears("kit can ask*guardian decides*$5.00 in any seven days*$20.00 for one thing*Not sweets*21:00 to 07:00*")
            .Says("what can my son buy").Hears("tess can order alone*kit can ask*")
            .Says("what can bertie buy").Hears("I don't know anybody*")
            .OrdersNothing();

    [Fact]
    public Task Who_asked_hears_that_it_was_approved_and_nobody_else_does() =>
        CookiesWait()
            .Says("approve the cookies").Says("4071")
            .As("tess").Opens().DoesNotHear("*Cookies*")
            .As("kit").Opens().Hears("*A guardian said yes to Hearth Butter Cookies, and it's ordered*")
            .Opens().DoesNotHear("*said yes*")
            .Orders("1 Hearth Butter Cookies");

    [Fact]
    public Task Who_approves_fewer_of_what_is_not_in_the_order_has_approved_nothing() =>
        CookiesWait()
            .Ends(shop =>
            {
                Approval other = new() { UpTo = Home.Usd(90_00), Fewer = new Dictionary<ProductId, int> { [ProductId.From("biscuits")!] = 1 } };
                shop.Held.ApproveAsync(shop.Orders[0].Id, "mum", other, CancellationToken.None).Result.Should().Be(new HeldOrderOutcome.DoesNotFit("lines", "must only name what the order has, and it has no biscuits"));
                shop.Outside.AtDesk.Should().BeEmpty();
            });

    [Fact]
    public Task Who_approves_more_than_was_asked_for_has_approved_nothing() =>
        CookiesWait()
            .Ends(shop =>
            {
                QuoteLine cookies = shop.Orders[0].Quote.Lines[0];
                Approval more = new() { UpTo = Home.Usd(90_00), Fewer = new Dictionary<ProductId, int> { [cookies.Product] = cookies.Quantity.Value + 1 } };
                shop.Held.ApproveAsync(shop.Orders[0].Id, "mum", more, CancellationToken.None).Result.Should().BeOfType<HeldOrderOutcome.DoesNotFit>().Which.Expected.Should().Be($"must have at most as many as were asked for, which are {cookies.Quantity} of {cookies.Product}");
                shop.Outside.AtDesk.Should().BeEmpty();
            });

    [Fact]
    public Task Who_asked_hears_that_a_part_of_it_was_approved() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy 3 packs of butter cookies").Says("yes")
            .Meanwhile(async shop =>
            {
                Approval one = new() { UpTo = Home.Usd(10_00), Fewer = new Dictionary<ProductId, int> { [ProductId.From("butter-cookies")!] = 1 } };
                (await shop.Held.ApproveAsync(shop.Orders[0].Id, "mum", one, CancellationToken.None)).Should().BeOfType<HeldOrderOutcome.Approved>();
            })
            .Opens().Hears("*yes to a part*not all of it*")
            .Ends(shop => shop.Homes[shop.Household]!.Audit.Single(entry => entry.Event == AuditEvent.Approved).Changes
                .Should().Equal(new AuditChange("lines.butter-cookies", "3", "1")));

    [Fact]
    public Task A_guardian_who_opens_the_skill_hears_that_something_waits() =>
        CookiesWait().Opens().Hears("Hello mum*An order is waiting for your word*").DoesNotHear("Cookies").Says("what is waiting").Hears("*Hearth Butter Cookies*")
            .As("kit").Says("buy a dollhouse").Says("yes").As("mum").Opens().Hears("*2 orders are waiting for your word*")
            .Says("decline the cookies").Says("decline the dollhouse").Opens().DoesNotHear("waiting").OrdersNothing();

    [Theory]
    [InlineData("kit", 300)]
    [InlineData("dad", 300)]
    [InlineData("stranger", 300)]
    [InlineData("mum", 100)]
    public Task Nobody_else_hears_that_something_waits(string who, int sure) =>
        CookiesWait().As(who, sure).Opens().DoesNotHear("waiting").OrdersNothing();

    [Fact]
    public Task What_has_run_out_does_not_wait() => CookiesWait().Waits(Order.HoldLifetime).Opens().DoesNotHear("waiting").OrdersNothing();

    [Fact]
    public Task Who_asked_hears_that_it_was_declined() =>
        CookiesWait().Says("decline the cookies").As("kit").Opens().Hears("*A guardian said no to Hearth Butter Cookies*").OrdersNothing();

    [Fact]
    public Task Who_asked_hears_that_it_ran_out() =>
        CookiesWait().Waits(Order.HoldLifetime).Sweeps().As("kit").Opens().Hears("*Nobody approved Hearth Butter Cookies in time*").OrdersNothing();

    private static Script CookiesWait() => Script.At(Home.ThatBought("oat milk"))
        .As("kit").Says("buy butter cookies").Says("yes").Hears("*waiting for a guardian*").As("mum");
}
