using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class OrderTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task Orders_are_listed_newest_first_page_by_page()
    {
        await WithOrdersAsync(5);
        List<string> ids = [];
        string? next = null;
        do
        {
            MerchantReply page = await desk.GetAsync("/orders?limit=2" + (next is null ? "" : "&after=" + next));
            ids.AddRange(page.Json.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("id").GetString()!));
            next = page.Json.GetProperty("next").GetString();
        }
        while (next is not null);
        ids.Should().Equal("order-0005", "order-0004", "order-0003", "order-0002", "order-0001");
    }

    [Theory]
    [InlineData("?state=held", 3)]
    [InlineData("?state=captured", 2)]
    [InlineData("?state=held&household=home-1", 3)]
    [InlineData("?household=nobody", 0)]
    public async Task Orders_are_filtered_by_state_and_household(string query, int count)
    {
        await WithOrdersAsync(5);
        (await desk.GetAsync("/orders" + query)).Json.GetProperty("orders").GetArrayLength().Should().Be(count);
    }

    [Theory]
    [InlineData("?state=Held")]
    [InlineData("?state=")]
    [InlineData("?state=held&state=placed")]
    [InlineData("?status=held")]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?limit=ten")]
    [InlineData("?after=")]
    [InlineData("?household=a%20b")]
    public async Task A_query_that_is_not_understood_is_told_and_not_ignored(string query) => (await desk.GetAsync("/orders" + query)).Status.Should().Be(400);

    [Fact]
    public async Task An_order_tells_what_it_costs_and_where_it_stands()
    {
        await WithOrdersAsync(1);
        System.Text.Json.JsonElement order = (await desk.GetAsync("/orders/order-0001")).Json;
        order.GetProperty("state").GetString().Should().Be("held");
        order.GetProperty("goods").GetProperty("minor").GetInt64().Should().Be(1298);
        order.GetProperty("total").GetProperty("minor").GetInt64().Should().Be(1298 + 216 + 299);
        order.GetProperty("lines")[0].GetProperty("pack").GetProperty("amount").GetDecimal().Should().Be(1.5m);
    }

    [Fact]
    public async Task An_order_whose_money_is_refused_is_listed_with_its_next_try()
    {
        await desk.WithHomeAsync();
        HouseholdPartition home = desk.Homes[Home]!;
        Order order = Sample.Order("order-0001", OrderState.Capturing, MerchantDesk.Now, home.Record.Household) with { Retry = new(8, MerchantDesk.Now.AddHours(1), Refused: true) };
        await desk.Homes.CommitAsync(
            new HouseholdCommit { Record = home.Record, ExpectedVersion = home.Version, Orders = [order], Audit = [new(order.At, AuditEvent.CaptureRefused, "system", order.Id, order.Total, [])], At = order.At },
            default);

        System.Text.Json.JsonElement shown = (await desk.GetAsync("/orders?state=capturing")).Json.GetProperty("orders")[0];
        shown.GetProperty("refused").GetBoolean().Should().BeTrue();
        shown.GetProperty("tries").GetInt32().Should().Be(8);
        shown.GetProperty("nextTry").GetDateTimeOffset().Should().Be(MerchantDesk.Now.AddHours(1));
        (await desk.GetAsync("/households/home-1/audit")).Json.GetProperty("entries")[0].GetProperty("event").GetString().Should().Be("captureRefused");
    }

    [Fact]
    public async Task A_held_order_is_approved_or_declined_in_the_merchants_name()
    {
        Order order = await WithOrdersAsync(1);
        desk.Held.Outcome = new HeldOrderOutcome.Approved(order with { State = OrderState.Placed, Consent = Consent.Guardian });
        MerchantReply approved = await desk.SendAsync("POST", "/orders/order-0001/approve");
        approved.Json.GetProperty("state").GetString().Should().Be("placed");
        approved.Json.GetProperty("consent").GetString().Should().Be("guardian");
        desk.Held.Outcome = new HeldOrderOutcome.Declined(order with { State = OrderState.Refused, AskAgainAt = MerchantDesk.Now.AddHours(2) });
        MerchantReply declined = await desk.SendAsync("POST", "/orders/order-0001/decline");
        declined.Json.GetProperty("state").GetString().Should().Be("refused");
        declined.Json.GetProperty("askAgainAt").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null, "nobody is asked any more");
        desk.Held.Asked.Should().Equal("approve order-0001 by merchant", "decline order-0001 by merchant");
    }

    [Theory]
    [InlineData("""{"always":true}""", "approve always True up to  order-0001 by merchant")]
    [InlineData("""{"upTo":{"minor":2000,"currency":"GBP"}}""", "approve always False up to GBP 20.00 order-0001 by merchant")]
    [InlineData("""{"upTo":{"minor":2000,"currency":"GBP"},"lines":[{"product":"milk","quantity":1},{"product":"eggs","quantity":0}]}""", "approve always False up to GBP 20.00 of 1 milk, 0 eggs order-0001 by merchant")]
    [InlineData("""{"upTo":null,"always":null,"lines":null}""", "approve always False up to  order-0001 by merchant")]
    [InlineData("""{"upTo":null,"always":null}""", "approve always False up to  order-0001 by merchant")]
    public async Task An_approval_may_say_more_than_yes(string body, string asked)
    {
        Order order = await WithOrdersAsync(1);
        desk.Held.Outcome = new HeldOrderOutcome.Approved(order with { State = OrderState.Placed, Consent = Consent.Guardian });
        (await desk.SendAsync("POST", "/orders/order-0001/approve", body, "application/json")).Status.Should().Be(200);
        desk.Held.Asked.Should().Equal(asked);
    }

    [Theory]
    [InlineData("""{"allways":true}""", "application/json", 422)]
    [InlineData("""{"always":"yes"}""", "application/json", 422)]
    [InlineData("""{"upTo":20}""", "application/json", 422)]
    [InlineData("""{"lines":[{"product":"milk","quantity":1}]}""", "application/json", 422)] // And what may it cost?
    [InlineData("""{"upTo":{"minor":2000,"currency":"GBP"},"lines":[{"product":"milk","quantity":1},{"product":"milk","quantity":2}]}""", "application/json", 422)]
    [InlineData("""{"upTo":{"minor":2000,"currency":"GBP"},"lines":[{"product":"milk","quantity":-1}]}""", "application/json", 422)]
    [InlineData("""{"upTo":{"minor":2000,"currency":"GBP"},"lines":[{"product":"milk","quantity":1,"size":2}]}""", "application/json", 422)]
    [InlineData("[]", "application/json", 422)]
    [InlineData("{", "application/json", 400)]
    [InlineData("always=true", "application/x-www-form-urlencoded", 415)]
    public async Task An_approval_that_is_not_understood_approves_nothing(string body, string type, int status)
    {
        await WithOrdersAsync(1);
        (await desk.SendAsync("POST", "/orders/order-0001/approve", body, type)).Status.Should().Be(status);
        desk.Held.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_held_order_is_put_off_in_the_merchants_name()
    {
        Order order = await WithOrdersAsync(1);
        desk.Held.Outcome = new HeldOrderOutcome.PutOff(order with { AskAgainAt = MerchantDesk.Now.AddHours(2) });
        MerchantReply reply = await desk.SendAsync("POST", "/orders/order-0001/put-off");
        reply.Json.GetProperty("askAgainAt").GetDateTimeOffset().Should().Be(MerchantDesk.Now.AddHours(2));
        desk.Held.Asked.Should().Equal("put off order-0001 by merchant");
        (await desk.SendAsync("POST", "/orders/x/put-off")).Status.Should().Be(400);
    }

    [Fact]
    public async Task What_was_decided_already_is_a_conflict_that_tells_the_state()
    {
        desk.Held.Outcome = new HeldOrderOutcome.NotHeld(OrderState.Placed);
        MerchantReply reply = await desk.SendAsync("POST", "/orders/order-0001/approve");
        reply.Status.Should().Be(409);
        reply.ProblemType.Should().Be("not-held");
        reply.Json.GetProperty("detail").GetString().Should().Contain("placed");
    }

    [Theory]
    [InlineData("decline")]
    [InlineData("put-off")]
    public async Task Where_nothing_is_read_nothing_can_be_said(string act)
    {
        (await desk.SendAsync("POST", $"/orders/order-0001/{act}", """{"reason":"no"}""", "application/json")).Errors.Should().Equal(": must have no body, because nothing is read from it");
        desk.Held.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task An_approval_that_does_not_fit_the_order_says_what_of_it()
    {
        desk.Held.Outcome = new HeldOrderOutcome.DoesNotFit("upTo", "must be in GBP");
        MerchantReply reply = await desk.SendAsync("POST", "/orders/order-0001/approve", """{"upTo":{"minor":2000,"currency":"USD"}}""", "application/json");
        reply.Status.Should().Be(422);
        reply.Errors.Should().Equal("/upTo: must be in GBP");
    }

    [Fact]
    public async Task An_order_that_cannot_be_approved_as_it_stands_says_why()
    {
        desk.Held.Outcome = new HeldOrderOutcome.NoLongerPossible(Hindrance.Changed, "Price, stock or address changed.");
        MerchantReply reply = await desk.SendAsync("POST", "/orders/order-0001/approve");
        reply.ProblemType.Should().Be("no-longer-possible");
        reply.Json.GetProperty("detail").GetString().Should().Be("Price, stock or address changed.");
    }

    [Fact]
    public async Task The_audit_trail_tells_each_rails_value_and_threshold()
    {
        await WithOrdersAsync(3);
        MerchantReply first = await desk.GetAsync("/households/home-1/audit?limit=3");
        System.Text.Json.JsonElement finding = first.Json.GetProperty("entries")[0].GetProperty("findings")[0];
        finding.GetProperty("rail").GetString().Should().Be("orderLimit");
        finding.GetProperty("threshold").GetString().Should().Be("GBP 80.00");
        MerchantReply second = await desk.GetAsync("/households/home-1/audit?limit=3&after=" + first.Json.GetProperty("next").GetString());
        second.Json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("event").GetString()).Should().Equal("settingsChanged");
    }

    [Fact]
    public async Task An_export_says_who_asked_why_it_waits_whom_news_are_for_what_is_always_allowed_and_what_was_heard()
    {
        await desk.WithHomeAsync();
        HouseholdPartition home = desk.Homes[Home]!;
        DateTimeOffset now = MerchantDesk.Now;
        MemberId kit = home.Record.Household.Members[0].Id;
        Order held = Sample.Order("order-0001", OrderState.Held, now, home.Record.Household) with
        {
            AskedBy = new Core.Turns.Speaker.Recognised(PersonId.From("p.kit")!, 300),
            Device = DeviceId.From("nursery"),
        };
        HeldBack reasons = new(held.Quote.Name, held.Id, [new(Rail.Speaker, Requirement.Guardian, "child", "teen or older")], now, held.AskedBy);
        StandingPermission always = new() { Product = held.Quote.Lines[0].Product, Name = held.Quote.Name, For = kit, AtMost = held.Quote.Lines[0].Quantity, UpTo = held.Total, By = "mum", At = now };
        HouseholdRecord record = home.Record.With(held, now) with
        {
            HoldReasons = [reasons],
            LastCodeAsked = reasons,
            SignOuts = [new(kit, now)],
            News = [new(held.Id, held.Quote.Name, OrderState.Refused) { For = kit, Agreed = Agreement.Part }],
            Household = home.Record.Household with { Permissions = [always], UnknownVoices = [new(PersonId.From("p.visitor")!, null, now)] },
        };
        await desk.Homes.CommitAsync(new HouseholdCommit { Record = record, ExpectedVersion = home.Version, Orders = [held], At = now }, default);

        System.Text.Json.JsonElement export = (await desk.GetAsync("/households/home-1/export")).Json;

        export.GetProperty("orders")[0].GetProperty("askedBy").GetString().Should().Be("p.kit");
        export.GetProperty("orders")[0].GetProperty("device").GetString().Should().Be("nursery");
        export.GetProperty("holdReasons")[0].GetProperty("findings")[0].GetProperty("rail").GetString().Should().Be("speaker");
        export.GetProperty("holdReasons")[0].GetProperty("askedBy").GetString().Should().Be("p.kit");
        export.GetProperty("lastCodeAsked").GetProperty("order").GetString().Should().Be("order-0001");
        export.GetProperty("news")[0].GetProperty("for").GetString().Should().Be(kit.Value);
        export.GetProperty("news")[0].GetProperty("agreed").GetString().Should().Be("part");
        export.GetProperty("settings").GetProperty("readOnly").GetProperty("alwaysAllowed")[0].GetProperty("for").GetString().Should().Be(kit.Value);
        export.GetProperty("signOuts")[0].GetProperty("member").GetString().Should().Be(kit.Value);
        export.GetProperty("unknownVoices")[0].GetProperty("person").GetString().Should().Be("p.visitor");
    }

    [Fact]
    public async Task An_export_has_everything_and_no_hash_of_the_code()
    {
        await WithOrdersAsync(3);
        await desk.PutAsync("/households/home-1/code", """{"code":"73948"}""");
        await desk.SendAsync("POST", "/households/home-1/purchases", string.Join('\n', Enumerable.Range(0, 500).Select(i => Sample.Purchase.Replace("R-1", $"R-{i}"))), "application/x-ndjson");
        MerchantReply reply = await desk.GetAsync("/households/home-1/export");
        reply.Json.GetProperty("settings").GetProperty("members").GetArrayLength().Should().Be(2);
        reply.Json.GetProperty("purchases").GetArrayLength().Should().Be(500);
        reply.Json.GetProperty("habits")[0].GetProperty("count").GetInt32().Should().Be(500);
        reply.Json.GetProperty("orders").GetArrayLength().Should().Be(3);
        reply.Json.GetProperty("audit").GetArrayLength().Should().Be(6);
        reply.Text.Should().NotContain("hash:");
        reply.Headers.ContentDisposition.ToString().Should().StartWith("attachment");
    }

    /// <summary>Odd ones are held, the others captured; the last one is the newest.</summary>
    private async Task<Order> WithOrdersAsync(int count)
    {
        await desk.WithHomeAsync();
        Order order = null!;
        for (int i = 1; i <= count; i++)
        {
            HouseholdPartition home = desk.Homes[Home]!;
            order = Sample.Order($"order-{i:0000}", i % 2 == 1 ? OrderState.Held : OrderState.Captured, MerchantDesk.Now.AddHours(i - 10), home.Record.Household);
            Finding finding = new(Rail.OrderLimit, Requirement.Guardian, "GBP 90.00", "GBP 80.00");
            await desk.Homes.CommitAsync(
                new HouseholdCommit { Record = home.Record, ExpectedVersion = home.Version, Orders = [order], Audit = [new(order.At, AuditEvent.Held, "kid", order.Id, order.Total, [finding])], At = order.At },
                default);
        }

        return order;
    }
}
