using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>A person's word on an order in doubt, as it is said through the API; what it comes to is tested where orders are settled.</summary>
public sealed class ReconcileTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task What_a_person_found_out_of_an_order_in_doubt_ends_it()
    {
        await WithStuckAsync(tries: 8);
        (await desk.GetAsync("/orders/order-0001")).Json.GetProperty("awaitsPerson").GetBoolean().Should().BeTrue();

        MerchantReply reply = await ReconcileAsync("order-0001", """{"state":"capturing","happened":false}""");

        reply.Status.Should().Be(200);
        reply.Json.GetProperty("state").GetString().Should().Be("writtenOff");
        reply.Json.GetProperty("awaitsPerson").GetBoolean().Should().BeFalse();
        JsonElement entry = (await desk.GetAsync("/households/home-1/audit")).Json.GetProperty("entries")[0];
        entry.GetProperty("event").GetString().Should().Be("reconciled");
        entry.GetProperty("by").GetString().Should().Be("merchant");
        (await desk.GetAsync("/orders?state=writtenOff")).Json.GetProperty("orders").GetArrayLength().Should().Be(1);
        desk.Log.Text.Should().Contain("order-0001");
    }

    [Theory]
    [InlineData("order-0001", """{"state":"capturing","happened":false}""", 7, 409, "too-early")]
    [InlineData("order-0001", """{"state":"placing","happened":false}""", 8, 409, "not-in-doubt")]
    [InlineData("order-0002", """{"state":"capturing","happened":false}""", 8, 404, "not-found")]
    [InlineData("x", """{"state":"capturing","happened":false}""", 8, 400, "bad-request")]
    [InlineData("order-0001", """{"state":"Capturing","happened":false}""", 8, 422, "invalid")]
    [InlineData("order-0001", """{"state":"capturing","happened":"no"}""", 8, 422, "invalid")]
    [InlineData("order-0001", """{"state":"capturing"}""", 8, 422, "invalid")]
    [InlineData("order-0001", """{"happened":true}""", 8, 422, "invalid")]
    [InlineData("order-0001", """{"state":"capturing","happened":true,"by":"me"}""", 8, 422, "invalid")]
    [InlineData("order-0001", "[]", 8, 422, "invalid")]
    [InlineData("order-0001", "", 8, 400, "malformed")]
    public async Task A_word_that_does_not_fit_the_order_changes_nothing(string id, string body, int tries, int status, string problem)
    {
        await WithStuckAsync(tries);

        MerchantReply reply = await ReconcileAsync(id, body);

        (reply.Status, reply.ProblemType).Should().Be((status, problem));
        JsonElement shown = (await desk.GetAsync("/orders/order-0001")).Json;
        shown.GetProperty("state").GetString().Should().Be("capturing");
        shown.GetProperty("awaitsPerson").GetBoolean().Should().Be(problem != "too-early");
    }

    [Fact]
    public async Task Whoever_goes_on_from_a_persons_word_has_the_order_for_themselves_for_a_moment()
    {
        await WithStuckAsync(tries: 8, OrderState.Authorised);
        List<Order> commits = [];
        desk.Homes.BeforeCommit = commit =>
        {
            commits.Add(commit.Orders[0]);
            return Task.CompletedTask;
        };

        (await ReconcileAsync("order-0001", """{"state":"authorised","happened":false}""")).Status.Should().Be(200);

        commits[0].Should().BeEquivalentTo(new { State = OrderState.Releasing, Retry = Retry.First(MerchantDesk.Now) });
    }

    private Task<MerchantReply> ReconcileAsync(string id, string body) => desk.SendAsync("POST", $"/orders/{id}/reconcile", body, "application/json");

    // Nobody answers whether the money was taken.
    private async Task WithStuckAsync(int tries, OrderState state = OrderState.Capturing)
    {
        await desk.WithHomeAsync();
        HouseholdPartition home = desk.Homes[Home]!;
        Order order = Sample.Order("order-0001", state, MerchantDesk.Now, home.Record.Household) with { Retry = new(tries, MerchantDesk.Now.AddHours(1), Refused: false) };
        await desk.Homes.CommitAsync(new HouseholdCommit { Record = home.Record.With(order, order.At), ExpectedVersion = home.Version, Orders = [order], At = order.At }, default);
    }
}
