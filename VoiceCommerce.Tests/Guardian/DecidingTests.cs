using System.Net;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Pages;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>From what waits to the order that goes on.</summary>
public sealed class DecidingTests
{
    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task Home_shows_who_asked_for_what_how_much_it_is_and_why_it_waits()
    {
        Order held = await desk.HoldAsync();

        Seen home = await desk.GetAsync("/guardian");

        home.Status.Should().Be(HttpStatusCode.OK);
        home.Text.Should().ContainAll("Hello mum", "kit asked for", "Willow Lane Dollhouse", "$98.99", "children's orders need a grown-up", "never bought here before");
        home.Html.Should().Contain($"/guardian/orders/{held.Id}/decide");
    }

    [Fact]
    public async Task An_approval_orders_it_and_names_the_guardian()
    {
        Order held = await desk.HoldAsync();

        Seen answer = await ApproveAsync(held, "98.99");

        answer.Status.Should().Be(HttpStatusCode.SeeOther);
        answer.Location.Should().StartWith($"/guardian/orders/{held.Id}?").And.EndWith("told=approved");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Placed);
        desk.Shop.Homes[desk.Shop.Household]!.Audit.Should().Contain(entry => entry.Event == AuditEvent.Approved && entry.By == "mum" && entry.Order == held.Id);
        (await desk.GetAsync(answer.Location)).Text.Should().ContainAll("You approved it", "Ordered", "taken back until");
    }

    [Fact]
    public async Task A_decline_ends_it_and_charges_nothing()
    {
        Order held = await desk.HoldAsync();

        Seen answer = await desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { [Decisions.Act] = Decisions.Decline });

        answer.Location.Should().EndWith("told=declined");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Refused);
        desk.Shop.Outside.Calls.Should().Be(0);
    }

    [Fact]
    public async Task A_price_that_moved_is_shown_and_ordered_only_when_that_is_agreed_to()
    {
        Order held = await desk.HoldAsync();
        desk.Shop.Reprice("dollhouse", 100_00);

        (await ApproveAsync(held, "98.99")).Location.Should().EndWith("told=costs-more");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
        (await desk.GetAsync($"/guardian/orders/{held.Id}")).Text.Should().Contain("it was $98.99 when it was asked for, and is $110.00 today");

        (await ApproveAsync(held, "110.00")).Location.Should().EndWith("told=approved");
        desk.Shop.Record.Order(held.Id)!.Total.Should().Be(Conversations.Home.Usd(110_00));
    }

    [Fact]
    public async Task A_price_that_fell_is_what_is_paid()
    {
        Order held = await desk.HoldAsync();
        desk.Shop.Reprice("dollhouse", 50_00);

        await ApproveAsync(held, "98.99");

        desk.Shop.Record.Order(held.Id)!.Total.Should().Be(Conversations.Home.Usd(55_00));
    }

    [Fact]
    public async Task Fewer_can_be_approved_than_were_asked_for()
    {
        Order held = await desk.HoldAsync("butter cookies", 4);

        (await ApproveAsync(held, "50", ("q-butter-cookies", "1"))).Location.Should().EndWith("told=approved");

        Order placed = desk.Shop.Record.Order(held.Id)!;
        placed.State.Should().Be(OrderState.Placed);
        placed.Quote.Lines.Single().Quantity.Value.Should().Be(1);
        placed.Total.Should().Be(Conversations.Home.Usd(8_24));
    }

    [Theory]
    [InlineData("0", "nothing-left")]
    [InlineData("-1", "wrong")]
    [InlineData("x", "wrong")]
    public async Task None_of_it_is_no_approval(string quantity, string told)
    {
        Order held = await desk.HoldAsync();

        (await ApproveAsync(held, "500", ("q-dollhouse", quantity))).Location.Should().EndWith("told=" + told);

        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task More_than_was_asked_for_is_not_ordered()
    {
        Order held = await desk.HoldAsync();

        await ApproveAsync(held, "5000", ("q-dollhouse", "24"));

        desk.Shop.Record.Order(held.Id)!.Quote.Lines.Single().Quantity.Value.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("98.999")]
    [InlineData("1,000")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    public async Task An_amount_that_is_none_approves_nothing(string amount)
    {
        Order held = await desk.HoldAsync();

        Seen answer = await ApproveAsync(held, amount);

        answer.Text.Should().Contain("Write an amount as 1000 or 1000.50");
        answer.Html.Should().Contain($"required value=\"{amount}\"", "what was typed goes on standing there");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Held);
    }

    [Fact]
    public async Task Who_decides_after_another_is_told()
    {
        Order held = await desk.HoldAsync();
        Dictionary<string, string> yes = new() { [Decisions.Act] = Decisions.Approve, [Decisions.UpTo] = "98.99" };
        (await desk.PostAsync($"/guardian/orders/{held.Id}/decide", yes)).Location.Should().EndWith("told=approved");

        Seen late = await desk.As("gran@example.com").PostAsync($"/guardian/orders/{held.Id}/decide", new() { [Decisions.Act] = Decisions.Decline });

        late.Location.Should().EndWith("told=decided");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Placed);
        (await desk.GetAsync(late.Location)).Text.Should().ContainAll("Somebody has decided it already", "mum approved it");
    }

    [Theory]
    [InlineData(Decisions.Approve, Decisions.Decline)]
    [InlineData(Decisions.Decline, Decisions.Approve)]
    [InlineData(Decisions.Approve, Decisions.Approve)]
    [InlineData(Decisions.Decline, Decisions.Decline)]
    [InlineData(Decisions.Always, Decisions.Decline)]
    public async Task Of_two_guardians_at_once_one_wins_and_the_other_is_told(string first, string second)
    {
        for (int round = 0; round < 20; round++)
        {
            GuardianDesk both = new();
            Order held = await both.HoldAsync("butter cookies");
            Meet(both, 2);

            Task<Seen> mum = both.As("mum@example.com").PostAsync($"/guardian/orders/{held.Id}/decide", Answer(first));
            Task<Seen> gran = both.As("gran@example.com").PostAsync($"/guardian/orders/{held.Id}/decide", Answer(second));
            Seen[] answers = await Task.WhenAll(mum, gran);

            answers.Count(answer => answer.Location.EndsWith("told=decided", StringComparison.Ordinal)).Should().Be(1, "one wins, and one is told");
            string won = answers[0].Location.EndsWith("told=decided", StringComparison.Ordinal) ? second : first;
            both.Shop.Record.Order(held.Id)!.State.Should().Be(won == Decisions.Decline ? OrderState.Refused : OrderState.Placed);
            both.Shop.Outside.AtDesk.Should().HaveCount(won == Decisions.Decline ? 0 : 1);
            both.Shop.Homes[both.Shop.Household]!.Audit.Count(entry => entry.Event is AuditEvent.Approved or AuditEvent.Declined).Should().Be(1);
        }
    }

    [Fact]
    public async Task Always_allowed_orders_it_is_listed_and_can_be_ended()
    {
        Order held = await desk.HoldAsync("butter cookies");
        Seen page = await desk.GetAsync($"/guardian/orders/{held.Id}");
        page.Text.Should().ContainAll("Always allow this", "kit need not ask you for Hearth Butter Cookies again", "never counts for goods for adults");

        Seen answer = await desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { [Decisions.Act] = Decisions.Always, [Decisions.UpTo] = "9.00" });

        answer.Location.Should().EndWith("told=always-allowed");
        desk.Shop.Record.Order(held.Id)!.State.Should().Be(OrderState.Placed);
        (await desk.GetAsync("/guardian")).Text.Should().ContainAll("Always allowed", "kit: Hearth Butter Cookies, at most 1 pack and $9.00 an order");

        Dictionary<string, string> end = new() { [PermissionPages.MemberField] = "kit", [PermissionPages.ProductField] = "butter-cookies" };
        (await desk.PostAsync("/guardian/permissions/end", end)).Location.Should().StartWith("/guardian?").And.EndWith("told=permission-ended");
        desk.Shop.Record.Household.Permissions.Should().BeEmpty();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Should().BeEquivalentTo(
            new { Event = AuditEvent.SettingsChanged, By = "mum", Changes = new[] { new AuditChange("permissions.kit.butter-cookies", "at most 1 for USD 9.00", null) } });
        (await desk.PostAsync("/guardian/permissions/end", end)).Location.Should().EndWith("told=unchanged");
        (await desk.PostAsync("/guardian/permissions/end", [])).Location.Should().EndWith("told=wrong");
        (await desk.GetAsync("/guardian")).Text.Should().NotContain("Always allowed");
        (await desk.GetAsync("/guardian/why")).Text.Should().Contain("always allowed to kit, butter-cookies: at most 1 for $9.00 → nothing");
    }

    [Fact]
    public async Task A_decision_can_be_put_off_and_the_page_says_until_when()
    {
        Order held = await desk.HoldAsync();

        Seen later = await desk.PostAsync($"/guardian/orders/{held.Id}/decide", new() { [Decisions.Act] = Decisions.Later });

        desk.Shop.Record.Order(held.Id)!.Should().BeEquivalentTo(new { State = OrderState.Held, AskAgainAt = Conversations.Home.Today.AddHours(2) });
        (await desk.GetAsync("/guardian")).Text.Should().Contain("You are asked again  11 May 2026, 18:00");
        (await desk.GetAsync(later.Location)).Text.Should().ContainAll("It goes on waiting", "mum wants to be asked again later");
    }

    [Fact]
    public async Task An_order_can_be_taken_back_while_it_can()
    {
        Order placed = await desk.PlaceAsync();

        (await desk.PostAsync($"/guardian/orders/{placed.Id}/take-back", [])).Location.Should().EndWith("told=taken-back");

        desk.Shop.Record.Order(placed.Id)!.State.Should().Be(OrderState.Undone);
        Seen twice = await desk.PostAsync($"/guardian/orders/{placed.Id}/take-back", []);
        (await desk.GetAsync(twice.Location)).Text.Should().Contain("It is taken back already.").And.NotContain("too late");
    }

    [Fact]
    public async Task After_the_grace_period_it_is_too_late()
    {
        Order placed = await desk.PlaceAsync();
        desk.Shop.Clock.Advance(Conversations.TestShop.Grace);
        desk.As("mum@example.com");

        (await desk.PostAsync($"/guardian/orders/{placed.Id}/take-back", [])).Location.Should().EndWith("told=too-late");

        desk.Shop.Record.Order(placed.Id)!.State.Should().Be(OrderState.Placed);
    }

    [Theory]
    [InlineData("/guardian/orders/order-9999/decide")]
    [InlineData("/guardian/orders/order-9999/take-back")]
    [InlineData("/guardian/orders/x/decide")]
    public async Task Another_homes_order_is_not_there(string path) =>
        (await desk.PostAsync(path, new() { [Decisions.Act] = Decisions.Decline })).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task What_people_named_is_never_markup()
    {
        GuardianDesk bad = new GuardianDesk(home => home.With(household => household with
        {
            Members = [.. household.Members.Select(member => member with { Name = Core.Catalogue.DisplayName.From($"<script>alert('{member.Id}')</script>\"'&")! })],
        })).As("mum@example.com");
        await bad.HoldAsync();

        string html = (await bad.GetAsync("/guardian")).Html;

        html.Should().NotContain("<script>alert").And.Contain("&lt;script&gt;alert(&#x27;kit&#x27;)");
    }

    private Task<Seen> ApproveAsync(Order held, string upTo, params (string Name, string Value)[] more)
    {
        Dictionary<string, string> form = new() { [Decisions.Act] = Decisions.Approve, [Decisions.UpTo] = upTo };
        foreach ((string name, string value) in more)
        {
            form[name] = value;
        }

        return desk.PostAsync($"/guardian/orders/{held.Id}/decide", form);
    }

    private static Dictionary<string, string> Answer(string act) => new() { [Decisions.Act] = act, [Decisions.UpTo] = "98.99" };

    // So many wait for each other with what they want to commit: all of them have seen the same home.
    private static void Meet(GuardianDesk desk, int guests)
    {
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int here = 0;
        desk.Shop.Homes.BeforeCommit = _ =>
        {
            if (Interlocked.Increment(ref here) == guests)
            {
                all.SetResult();
            }

            return all.Task;
        };
    }
}
