using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Ask me again": the order goes on waiting, and the guardians are written to once more.</summary>
public sealed class PutOffTests : INotifier
{
    private readonly List<Notice> sent = [];

    [Theory]
    [InlineData("UTC", "2026-05-11 16:00", "2026-05-11 18:00")] // In two hours.
    [InlineData("UTC", "2026-05-11 19:59", "2026-05-11 21:59")]
    [InlineData("UTC", "2026-05-11 20:00", "2026-05-12 08:00")] // Not in the night.
    [InlineData("UTC", "2026-05-11 23:30", "2026-05-12 08:00")]
    [InlineData("UTC", "2026-05-12 05:59", "2026-05-12 08:00")]
    [InlineData("UTC", "2026-05-12 06:00", "2026-05-12 08:00")]
    [InlineData("America/Chicago", "2026-05-12 02:30", "2026-05-12 13:00")] // 21:30 at home; 8 o'clock there.
    [InlineData("UTC", "2026-05-12 13:30", "2026-05-12 15:00")] // An hour before it lapses.
    [InlineData("UTC", "2026-05-12 15:00", null)]
    [InlineData("Mars/Olympus", "2026-05-11 23:30", "2026-05-12 01:30")]
    public void They_are_asked_soon_by_day_and_while_they_can_answer(string zone, string now, string? at)
    {
        DateTimeOffset begun = new(2026, 5, 11, 16, 0, 0, TimeSpan.Zero);
        Order held = Buying.Earlier("oat-milk", Buying.Usd(5), TimeSpan.Zero, OrderState.Held) with { At = begun };
        AskingAgain.At(TimeZoneId.From(zone)!, held, Utc(now)).Should().Be(at is null ? null : Utc(at));
    }

    [Fact]
    public async Task All_guardians_are_written_to_once_more_when_the_time_has_come()
    {
        TestShop shop = await HeldAsync();
        await SendAsync(shop);

        Order put = (await PutOffAsync(shop)).Should().BeOfType<HeldOrderOutcome.PutOff>().Subject.Order;
        (await PutOffAsync(shop)).Should().BeOfType<HeldOrderOutcome.PutOff>("a second wish is the same wish");
        shop.Clock.Advance(TimeSpan.FromMinutes(119));
        await SendAsync(shop);
        sent.Select(notice => notice.Kind).Should().Equal(NoticeKind.OrderHeld);

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(shop);
        await SendAsync(shop);

        sent.Select(notice => notice.Kind).Should().Equal(NoticeKind.OrderHeld, NoticeKind.OrderStillHeld);
        sent[1].To.Should().Equal(sent[0].To);
        sent[1].Letter.Subject.Should().Be("Still waiting: Willow Lane Dollhouse");
        sent[1].Letter.Text.Should().ContainAll("nobody has decided yet", "children's orders need a grown-up");
        put.State.Should().Be(OrderState.Held);
        shop.Homes[shop.Household]!.Audit.Count(entry => entry is { Event: AuditEvent.PutOff, By: "mum" }).Should().Be(1);
    }

    [Fact]
    public async Task Who_puts_it_off_again_is_asked_again_each_time_by_another_letter()
    {
        TestShop shop = await HeldAsync();
        await SendAsync(shop);
        await PutOffAsync(shop);
        shop.Clock.Advance(TimeSpan.FromMinutes(120));
        await SendAsync(shop);
        await PutOffAsync(shop);
        shop.Clock.Advance(TimeSpan.FromMinutes(900));
        await SendAsync(shop);

        sent.Select(notice => notice.Kind).Should().Equal(NoticeKind.OrderHeld, NoticeKind.OrderStillHeld, NoticeKind.OrderStillHeld);
        sent.Select(notice => notice.Id).Should().OnlyHaveUniqueItems("whoever drops doubles by the id must not drop the second one");
    }

    [Fact]
    public async Task What_was_decided_in_the_meantime_is_not_asked_about()
    {
        TestShop shop = await HeldAsync();
        await PutOffAsync(shop);
        await shop.Held.DeclineAsync(shop.Orders[0].Id, "mum", CancellationToken.None);
        shop.Clock.Advance(TimeSpan.FromHours(3));

        await SendAsync(shop);

        sent.Select(notice => notice.Kind).Should().BeEquivalentTo([NoticeKind.OrderHeld, NoticeKind.OrderRefused]);
        (await shop.Homes.ListNoticesAsync(shop.Household, null, 10, default)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task The_hold_lapses_when_it_would_have_and_can_be_decided_until_then()
    {
        TestShop shop = await HeldAsync();
        await PutOffAsync(shop);
        (await shop.Held.ApproveAsync(shop.Orders[0].Id, "mum", CancellationToken.None)).Should().BeOfType<HeldOrderOutcome.Approved>();

        TestShop other = await HeldAsync();
        other.Clock.Advance(TimeSpan.FromHours(23.5));
        (await PutOffAsync(other)).Should().BeOfType<HeldOrderOutcome.NoLongerPossible>();
        other.Clock.Advance(TimeSpan.FromHours(0.5));
        (await PutOffAsync(other)).Should().Be(new HeldOrderOutcome.NotHeld(OrderState.Expired));
    }

    [Fact]
    public async Task Where_nobody_is_written_to_nobody_can_be_asked_again()
    {
        TestShop shop = await HeldAsync(NoticeRoute.None);
        (await PutOffAsync(shop)).Should().BeOfType<HeldOrderOutcome.NoLongerPossible>();
        shop.Orders[0].AskAgainAt.Should().BeNull();
    }

    public Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        sent.Add(notice);
        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered());
    }

    private Task<NoticeReport> SendAsync(TestShop shop) => new NoticeSender(shop.Homes, shop.Homes, this, shop.Clock).SendAsync(CancellationToken.None);

    private static Task<HeldOrderOutcome> PutOffAsync(TestShop shop) => shop.Held.PutOffAsync(shop.Orders[0].Id, "mum", CancellationToken.None);

    private static async Task<TestShop> HeldAsync(NoticeRoute route = NoticeRoute.Mail)
    {
        TestShop? held = null;
        Home home = Home.ThatBoughtNothing().WithMember("mum", mum => mum with { Email = EmailAddress.From("mum@example.com") });
        await Script.At(home, route).As("kit").Says("buy a dollhouse").Says("yes").Ends(shop => { held = shop; });
        return held!;
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", null, System.Globalization.DateTimeStyles.AssumeUniversal);
}
