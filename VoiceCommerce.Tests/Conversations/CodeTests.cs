using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

public sealed class CodeTests
{
    [Fact]
    public Task After_three_wrong_codes_the_right_one_fails_too() =>
        Asked()
            .Says("1 2 3 4").Hears("That code didn't work*purchase code?")
            .Says("5 6 7 8").Hears("That code didn't work*purchase code?")
            .Says("9 8 7 6").Hears("That code didn't work. After three wrong tries, a guardian has to set a new one*").IsAskedNothing()
            .Says("reorder oat milk").Hears("I can't order that*")
            .Says("4 0 7 1")
            .Ends(shop =>
            {
                shop.Outside.Calls.Should().Be(0);
                shop.Hashes.Should().Be(3);
                shop.Record.Household.Code!.Locked.Should().BeTrue();
            });

    [Fact]
    public Task A_locked_code_is_not_even_hashed() =>
        Asked()
            .Meanwhile(shop => shop.Change(home => home with { Code = home.Code! with { Attempts = 3 } }))
            .Says("4071").Hears("That code didn't work*")
            .Ends(shop =>
            {
                shop.Hashes.Should().Be(0);
                shop.Outside.Calls.Should().Be(0);
            });

    [Fact]
    public Task A_number_that_is_too_short_to_be_a_code_costs_no_try() =>
        Asked()
            .Says("two").Hears("Sorry, I didn't get that*purchase code?")
            .Says("four zero seven").Hears("Sorry, I didn't get that*purchase code?")
            .Ends(shop =>
            {
                shop.Hashes.Should().Be(0);
                shop.Record.Household.Code!.Attempts.Should().Be(0);
            });

    [Fact]
    public Task A_member_who_has_locked_the_code_is_not_asked_for_it_again() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("dad").Says("buy a dollhouse").Says("yes").Says("1 2 3 4").Says("5 6 7 8")
            .Says("9 8 7 6").Hears("That code didn't work*A guardian has to agree*Shall I hold it for a guardian?")
            .Says("yes").Hears("*waiting for a guardian*")
            .OrdersNothing();

    [Fact]
    public Task A_right_code_forgets_the_wrong_ones() =>
        Asked()
            .Says("1234").Says("1235").Says("4071").Hears("Done*")
            .Ends(shop => shop.Record.Household.Code!.Attempts.Should().Be(0));

    [Fact]
    public Task Another_voices_code_costs_no_try_and_orders_nothing() =>
        Asked()
            .As("mum").Says("4071").Hears("I asked somebody else*")
            .Ends(shop =>
            {
                shop.Hashes.Should().Be(0);
                shop.Outside.Calls.Should().Be(0);
            });

    [Fact]
    public Task A_code_that_nobody_asked_for_is_not_tried() =>
        Script.At(Home.ThatBought("oat milk"))
            .Says("4071").Hears("Sorry*")
            .Ends(shop => shop.Hashes.Should().Be(0));

    [Fact]
    public Task The_price_may_not_move_while_the_code_is_asked() =>
        Asked()
            .Meanwhile(shop => shop.Reprice("oat milk", 7_00))
            .Says("4071").Hears("*changed*Shall I order it?")
            .OrdersNothing();

    [Fact]
    public Task A_code_after_five_minutes_is_too_late() =>
        Asked()
            .Waits(TimeSpan.FromMinutes(6))
            .Says("4071").Hears("*a while ago*")
            .OrdersNothing();

    [Fact]
    public Task The_digits_are_never_said_again() =>
        Asked()
            .Says("1 2 3 4").DoesNotHear("1*2*3*4")
            .Says("repeat that").DoesNotHear("1*2*3*4")
            .OrdersNothing();

    [Fact]
    public Task Who_is_asked_for_the_code_again_hears_what_it_is_for() =>
        Script.At(Home.ThatBought("Old Mill Red Wine")).As("mum").Says("reorder two red wines").Says("yes").Hears("What's the purchase code?")
            .As("kit").Says("help").Hears("*What's the purchase code?").DoesNotHear("wine")
            .As("mum").Mumbles("blorp").Hears("*To order 2 times Old Mill Red Wine, what's the purchase code?").OrdersNothing();

    private static Script Asked() => Script.At(Home.ThatBought("oat milk"))
        .As("stranger").Says("reorder oat milk").Says("yes").Hears("What's the purchase code?");

    [Fact]
    public Task The_try_that_locks_the_code_is_in_the_audit_trail() =>
        Asked()
            .Says("1234").Says("1235").Says("1236")
            .Ends(shop => shop.Homes[shop.Household]!.Audit.Select(entry => entry.Event).Should().EndWith(
                [Core.Conversation.AuditEvent.CodeWrong, Core.Conversation.AuditEvent.CodeWrong, Core.Conversation.AuditEvent.CodeLocked]));

    [Fact]
    public Task A_wrong_code_is_no_yes_where_the_reason_for_the_code_is_over() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new HouseRules { QuietHours = QuietHours.Between(new(9, 0), new(17, 8)) }))
            .As("mum").Says("reorder oat milk").Says("yes").Hears("*purchase code*").Says("1 2 3 7").Hears("*didn't work*").Says("1 2 3 8").Hears("*didn't work*").Leaves()
            .Waits(TimeSpan.FromMinutes(66))
            .Says("reorder oat milk").Says("yes").Hears("*purchase code*")
            .Waits(TimeSpan.FromMinutes(3))
            .Says("1 2 3 9").Hears("*didn't work*").DoesNotHear("Done").OrdersNothing();

    [Fact]
    public Task The_reason_for_the_code_is_told_of_what_it_is_asked_for() =>
        Script.At(Home.ThatBought("oat milk").AndBought("Old Mill Red Wine", category: "groceries/alcohol/wine"))
            .As("mum").Says("reorder oat milk and red wine").Says("yes").Hears("*purchase code*")
            .Says("why do you ask for the code").Hears("*For Old Mill Red Wine I ask for the code because it's age-restricted*").OrdersNothing();
}
