using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Notices;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.Notices;

/// <summary>Who is asked to decide gets a letter of their own.</summary>
public sealed class AskingNotifierTests : INotifier
{
    private readonly List<Notice> sent = [];
    private readonly Dictionary<string, DeliveryOutcome> outcomes = [];

    private AskingNotifier Asking => new(this, (notice, address) => $"https://shop.example/guardian/a/{notice.Order}-{address}");

    [Fact]
    public async Task Each_guardian_gets_the_letter_with_a_link_that_is_theirs_and_an_id_that_stays()
    {
        await Asking.DeliverAsync(Held("mum@example.com", "gran@example.com"), CancellationToken.None);
        await Asking.DeliverAsync(Held("mum@example.com", "gran@example.com"), CancellationToken.None);

        sent.Select(notice => notice.Id.Value).Should().Equal("order-0001.OrderHeld.1", "order-0001.OrderHeld.2", "order-0001.OrderHeld.1", "order-0001.OrderHeld.2");
        sent[0].To.Should().Equal(EmailAddress.From("mum@example.com")!);
        sent[0].Letter.Text.Should().Contain("/a/order-0001-mum@example.com").And.NotContain("gran@").And.StartWith("Please decide.");
        sent[1].Letter.Text.Should().Contain("/a/order-0001-gran@example.com").And.NotContain("mum@");
    }

    [Fact]
    public async Task Any_other_letter_goes_as_it_is()
    {
        Notice placed = Held("home@example.com") with { Kind = NoticeKind.OrderPlaced };
        await Asking.DeliverAsync(placed, CancellationToken.None);
        sent.Should().Equal(placed);
    }

    [Fact]
    public async Task The_shops_own_system_is_told_also_where_no_address_is_known()
    {
        await Asking.DeliverAsync(Held(), CancellationToken.None);
        sent.Should().ContainSingle().Which.Letter.Text.Should().NotContain("/guardian/");
    }

    [Fact]
    public async Task One_that_may_come_later_makes_all_come_again_and_one_that_arrived_is_enough()
    {
        outcomes["mum@example.com"] = new DeliveryOutcome.Refused();
        (await Asking.DeliverAsync(Held("mum@example.com"), CancellationToken.None)).Should().BeOfType<DeliveryOutcome.Refused>();
        (await Asking.DeliverAsync(Held("mum@example.com", "gran@example.com"), CancellationToken.None)).Should().BeOfType<DeliveryOutcome.Delivered>();
        outcomes["gran@example.com"] = new DeliveryOutcome.TryAgain(TimeSpan.FromMinutes(5));
        (await Asking.DeliverAsync(Held("mum@example.com", "gran@example.com"), CancellationToken.None)).Should().Be(new DeliveryOutcome.TryAgain(TimeSpan.FromMinutes(5)));
    }

    public Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        sent.Add(notice);
        return Task.FromResult(notice.To is [var one] && outcomes.TryGetValue(one.Value, out DeliveryOutcome? outcome) ? outcome : new DeliveryOutcome.Delivered());
    }

    private static Notice Held(params string[] to) => new()
    {
        Id = NoticeId.Of(OrderId.From("order-0001")!, NoticeKind.OrderHeld),
        Kind = NoticeKind.OrderHeld,
        Household = HouseholdId.From("home-1")!,
        Order = OrderId.From("order-0001")!,
        To = [.. to.Select(address => EmailAddress.From(address)!)],
        Locale = "en-US",
        Letter = new("Please decide", "Please decide.\n"),
        At = Home.Today,
    };
}
