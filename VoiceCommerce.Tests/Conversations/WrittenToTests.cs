using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>Who is written to, about what, and what of it is promised at the speaker.</summary>
public sealed class WrittenToTests
{
    [Fact]
    public Task An_order_has_its_receipt_in_the_same_commit_and_it_is_promised() =>
        Reordered(WithMail(), NoticeRoute.Mail).Hears("Done*Your receipt is on its way.")
            .Ends(shop =>
            {
                Notice receipt = Written(shop).Should().ContainSingle().Subject;
                receipt.Id.Value.Should().Be($"{shop.Orders.Single().Id}.OrderPlaced");
                receipt.To.Select(to => to.Value).Should().Equal("home@example.com");
                receipt.Letter.Text.Should().ContainAll("1 x oat milk", "Tax: $0.65", "Total: $7.14", "to home", "say: undo my order", $"{shop.Orders.Single().Id}");
            });

    [Fact]
    public Task Where_nobody_can_be_reached_nothing_is_written_and_nothing_promised() =>
        Reordered(Home.ThatBought("oat milk"), NoticeRoute.Mail).DoesNotHear("receipt").Ends(shop => Written(shop).Should().BeEmpty());

    [Fact]
    public Task A_shop_without_notices_promises_none() =>
        Reordered(WithMail(), NoticeRoute.None).DoesNotHear("receipt").Ends(shop => Written(shop).Should().BeEmpty());

    [Fact]
    public Task The_shops_own_system_is_told_even_where_we_know_no_address() =>
        Reordered(Home.ThatBought("oat milk"), NoticeRoute.Shop).Hears("*Your receipt is on its way.")
            .Ends(shop => Written(shop).Should().ContainSingle().Which.To.Should().BeEmpty());

    [Fact]
    public Task A_finish_that_is_promised_is_written_by_the_sweep() =>
        Script.At(WithMail(), NoticeRoute.Mail)
            .Says("reorder oat milk").Meanwhile(shop => shop.Outside.Desk = Mood.LosesTheAnswer)
            .Says("yes").Hears("I have your order*You'll also get a receipt, or a message if it doesn't work out.")
            .Meanwhile(shop => Written(shop).Should().BeEmpty())
            .Meanwhile(shop => shop.Outside.Desk = Mood.Works)
            .Sweeps().Sweeps()
            .Ends(shop => Kinds(shop).Should().Equal(NoticeKind.OrderPlaced));

    [Fact]
    public Task The_taking_of_the_money_is_written_once() =>
        Reordered(WithMail(), NoticeRoute.Mail).Waits(TestShop.Grace).Sweeps().Sweeps()
            .Ends(shop => Kinds(shop).Should().Equal(NoticeKind.OrderPlaced, NoticeKind.OrderCaptured));

    [Theory]
    [InlineData(Mood.Works, NoticeKind.OrderUndone)]
    [InlineData(Mood.Declines, NoticeKind.OrderNotUndone)]
    internal Task An_undo_is_written_as_it_ended(Mood desk, NoticeKind told) =>
        Reordered(WithMail(), NoticeRoute.Mail)
            .Meanwhile(shop => shop.Outside.Desk = desk)
            .Says("undo my order")
            .Ends(shop => Kinds(shop).Should().Equal(NoticeKind.OrderPlaced, told));

    [Fact]
    public Task A_declined_card_is_written() =>
        Script.At(WithMail(), NoticeRoute.Mail).Meanwhile(shop => shop.Outside.Gateway = Mood.Declines)
            .Says("reorder oat milk").Says("yes").DoesNotHear("receipt")
            .Ends(shop =>
            {
                Kinds(shop).Should().Equal(NoticeKind.OrderDeclined);
                Written(shop)[^1].Letter.Text.Should().StartWith("Your payment for the order below was declined");
            });

    [Fact]
    public Task What_the_shop_could_not_take_on_is_written() =>
        Script.At(WithMail(), NoticeRoute.Mail).Meanwhile(shop => shop.Outside.Desk = Mood.Declines)
            .Says("reorder oat milk").Says("yes")
            .Ends(shop => Written(shop)[^1].Letter.Text.Should().StartWith("Corner Shop couldn't take on the order below, and you haven't been charged."));

    [Theory]
    [InlineData(NoticeRoute.Shop, true)]
    [InlineData(NoticeRoute.Mail, false)]
    public Task The_shop_hears_once_of_an_order_that_awaits_a_person_and_nobody_of_the_home_does(NoticeRoute route, bool told) =>
        Reordered(WithMail(), route).Meanwhile(shop => shop.Outside.Gateway = Mood.Declines).Waits(TestShop.Grace).Sweeps().Waits(TimeSpan.FromHours(1)).Sweeps()
            .Ends(shop =>
            {
                shop.Orders.Single().AwaitsPerson.Should().BeTrue();
                Kinds(shop).Should().Equal(told ? [NoticeKind.OrderPlaced, NoticeKind.OrderAwaitsPerson] : [NoticeKind.OrderPlaced]);
                Written(shop)[^1].To.Should().HaveCount(told ? 0 : 1);
                Written(shop)[^1].Letter.Text.Should().Contain(told ? "\"capturing\", and the payment system has said no." : "Thank you");
            });

    [Fact]
    public Task Where_nobody_answers_the_shop_hears_of_it_within_some_hours() =>
        Reordered(WithMail(), NoticeRoute.Shop).Meanwhile(shop => shop.Outside.Gateway = Mood.LosesTheAnswer).Waits(TestShop.Grace).Sweeps()
            .Meanwhile(shop => Kinds(shop).Should().Equal(NoticeKind.OrderPlaced))
            .Meanwhile(async shop =>
            {
                for (int hour = 0; hour < 8; hour++)
                {
                    shop.Clock.Advance(TimeSpan.FromHours(1));
                    await shop.Sweep.RunAsync(CancellationToken.None);
                }
            })
            .Ends(shop =>
            {
                Kinds(shop).Should().Equal(NoticeKind.OrderPlaced, NoticeKind.OrderAwaitsPerson);
                Written(shop)[^1].Letter.Text.Should().Contain("nobody has answered for an hour");
            });

    [Fact]
    public Task Guardians_are_asked_with_who_what_and_why() =>
        Held().Ends(shop =>
        {
            Notice asked = Written(shop).Should().ContainSingle().Subject;
            asked.Kind.Should().Be(NoticeKind.OrderHeld);
            asked.To.Select(to => to.Value).Should().Equal("mum@example.com");
            asked.Letter.Subject.Should().Be("Please decide: Willow Lane Dollhouse");
            asked.Letter.Text.Should().ContainAll("kit asked Corner Shop", "1 x Willow Lane Dollhouse", "children's orders need a grown-up", "it's new to this home", "before May 12, 2026");
        });

    [Theory]
    [InlineData(NoticeKind.OrderExpired)]
    [InlineData(NoticeKind.OrderRefused)]
    [InlineData(NoticeKind.OrderUndone)]
    public Task Whoever_was_asked_hears_how_it_ended(NoticeKind end) =>
        Held()
            .Meanwhile(shop => EndAsync(shop, end))
            .Ends(shop =>
            {
                Notice ended = Written(shop)[^1];
                ended.Kind.Should().Be(end);
                ended.To.Select(to => to.Value).Should().Equal("home@example.com", "mum@example.com");
            });

    [Fact]
    public Task An_approved_order_has_its_receipt() =>
        Held()
            .Meanwhile(async shop => await shop.Held.ApproveAsync(shop.Orders.Single().Id, "merchant", CancellationToken.None))
            .Ends(shop => Kinds(shop).Should().Equal(NoticeKind.OrderHeld, NoticeKind.OrderPlaced));

    [Fact]
    public Task No_letter_carries_the_street_the_card_or_a_voice() =>
        Held().Ends(shop => string.Join('\n', Written(shop).Select(notice => notice.Letter.Subject + notice.Letter.Text))
            .Should().NotContainAny("Main Street", "card-1", "amzn1"));

    private static async Task EndAsync(TestShop shop, NoticeKind end)
    {
        OrderId order = shop.Orders.Single().Id;
        switch (end)
        {
            case NoticeKind.OrderExpired:
                shop.Clock.Advance(Order.HoldLifetime);
                await shop.Sweep.RunAsync(CancellationToken.None);
                break;
            case NoticeKind.OrderRefused:
                await shop.Held.DeclineAsync(order, "merchant", CancellationToken.None);
                break;
            default:
                await shop.HearAsync(new() { Id = Core.Turns.TurnId.From("undo-1")!, Household = shop.Household, Speaker = Home.Voice("kit"), Intent = new Core.Turns.Intent.Undo() });
                break;
        }
    }

    private static Home WithMail() => Home.ThatBought("oat milk").With(home => home with
    {
        Email = EmailAddress.From("home@example.com"),
        Members = [.. home.Members.Select(member => member with { Email = EmailAddress.From($"{member.Id}@example.com") })],
    });

    private static Script Reordered(Home home, NoticeRoute route) => Script.At(home, route).Says("reorder oat milk").Says("yes");

    private static Script Held() => Script.At(WithMail(), NoticeRoute.Mail).As("kit").Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*").Waits(TimeSpan.FromSeconds(1));

    private static IReadOnlyList<Notice> Written(TestShop shop) =>
        [.. shop.Homes[shop.Household]!.Notices.Values.Select(queued => queued.Notice).OrderBy(notice => notice.At)];

    private static IEnumerable<NoticeKind> Kinds(TestShop shop) => Written(shop).Select(notice => notice.Kind);
}
