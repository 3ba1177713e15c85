using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class HouseholdTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task A_new_household_is_created_at_its_place_with_safe_limits_where_none_are_said()
    {
        MerchantReply reply = await desk.PutAsync("/households/shop%7C42", Sample.Household);
        reply.Status.Should().Be(201);
        reply.Headers.Location.ToString().Should().Be("/api/merchant/households/shop%7C42");
        Limits limits = desk.Homes[HouseholdId.From("shop|42")!]!.Record.Household.Limits;
        limits.PerOrder.Minor.Should().Be(80_00);
        limits.PerWeek.Should().Be(Limits.SafeDefaults(limits.PerOrder.Currency).PerWeek);
    }

    [Fact]
    public async Task What_is_got_can_be_put_back_and_changes_nothing()
    {
        await desk.WithHomeAsync();
        MerchantReply got = await desk.GetAsync("/households/home-1");
        (await desk.PutAsync("/households/home-1", got.Text)).Status.Should().Be(200);
        (await desk.GetAsync("/households/home-1")).Text.Should().Be(got.Text);
    }

    [Fact]
    public async Task All_households_are_listed_by_pages()
    {
        foreach (string id in (string[])["b", "shop|42", "a"])
        {
            await desk.PutAsync($"/households/{Uri.EscapeDataString(id)}", Sample.Household);
        }

        List<string?> ids = [];
        string? next = "";
        for (int page = 0; next is not null && page < 5; page++)
        {
            System.Text.Json.JsonElement listed = (await desk.GetAsync("/households?limit=2" + (next.Length > 0 ? "&after=" + Uri.EscapeDataString(next) : ""))).Json;
            ids.AddRange(listed.GetProperty("households").EnumerateArray().Select(id => id.GetString()));
            next = listed.GetProperty("next").GetString();
        }

        ids.Should().BeEquivalentTo("a", "b", "shop|42").And.HaveCount(3);
        (await desk.GetAsync("/households?after=%20")).Status.Should().Be(400);
    }

    [Fact]
    public async Task New_settings_replace_the_old_ones_and_keep_code_link_cart_and_orders()
    {
        await desk.WithHomeAsync();
        await ChangeAsync(record => record with
        {
            Household = record.Household with { Code = new() { Hash = "h", Attempts = 2 }, Linked = new("amzn1.account.A", MerchantDesk.Now) },
            Cart = [new(Core.Catalogue.ProductId.From("PAP-1")!, Core.Catalogue.DisplayName.From("Paper")!, Core.Catalogue.Quantity.One, null)],
            Orders = [Sample.Order("order-0001", OrderState.Held, MerchantDesk.Now, record.Household)],
        });

        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With("limits", null).With("members.1.name", "\"Tim\""));
        HouseholdRecord after = desk.Homes[Home]!.Record;
        reply.Json.GetProperty("readOnly").GetProperty("code").GetString().Should().Be("set");
        after.Household.Members[1].Name.Value.Should().Be("Tim");
        after.Household.Code!.Attempts.Should().Be(2);
        after.Household.Linked.Should().NotBeNull();
        after.Cart.Should().HaveCount(1);
        after.Orders.Should().HaveCount(1);
    }

    [Fact]
    public async Task What_its_guardians_have_set_and_who_lives_there_stand_where_the_shop_says_nothing_of_them()
    {
        await desk.WithHomeAsync();
        await ChangeAsync(record => record with { Household = record.Household with { Limits = record.Household.Limits with { BlockedCategories = [Core.Catalogue.CategoryPath.From("toys")!] }, Members = record.Household.Members.Take(1).ToArray() } });
        Household before = desk.Homes[Home]!.Record.Household;

        (await desk.PutAsync("/households/home-1", Sample.Household.With("limits", null).With("members", null).With("paymentReference", "\"tok_new\""))).Status.Should().Be(200);

        Household after = desk.Homes[Home]!.Record.Household;
        after.PaymentReference.Should().Be("tok_new");
        after.Limits.BlockedCategories.Select(category => category.Value).Should().Equal("toys");
        after.Members.Should().BeEquivalentTo(before.Members);
    }

    [Theory]
    [InlineData("id", "\"home-2\"", "/id")]
    [InlineData("locale", "\"fr-FR\"", "/locale")]
    [InlineData("locale", "5", "/locale")]
    [InlineData("members.0.role", "\"owner\"", "/members/0/role")]
    [InlineData("members.0.role", "1", "/members/0/role")]
    [InlineData("members.0.id", "\"a b\"", "/members/0/id")]
    [InlineData("members.0.name", "null", "/members/0/name")]
    [InlineData("members.0.persons", "\"amzn1.ask.person.A\"", "/members/0/persons")]
    [InlineData("members.0.persons.0", "\"\"", "/members/0/persons/0")]
    [InlineData("members.0.persons.0", "{}", "/members/0/persons/0")]
    [InlineData("members.0.age", "40", "/members/0/age")]
    [InlineData("members.1.weeklyAllowance.currency", "\"USD\"", "/members/1/weeklyAllowance/currency")]
    [InlineData("members.1.persons.0", "\"amzn1.ask.person.A\"", "/members")]
    [InlineData("members.1.id", "\"mum\"", "/members")]
    [InlineData("members.0.id", "\"merchant\"", "/members/0/id")]
    [InlineData("members.0.id", "\"stranger\"", "/members/0/id")]
    [InlineData("members.1.id", "\"Platform\"", "/members/1/id")]
    [InlineData("members.1.id", "\"system\"", "/members/1/id")]
    [InlineData("members.0.role", "\"adult\"", "/members")]
    [InlineData("members.0", "\"mum\"", "/members/0")]
    [InlineData("members", null, "/members")]
    [InlineData("address", null, "/address")]
    [InlineData("address.lines", "[]", "/address/lines")]
    [InlineData("address.lines", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]", "/address/lines")]
    [InlineData("address.region", "\"gb\"", "/address/region")]
    [InlineData("address.region", "\"US-ZZ\"", "/address/region")]
    [InlineData("paymentReference", "\"4111 1111 1111 1111\"", "/paymentReference")]
    [InlineData("paymentReference", "\"4111-1111-1111-1111\"", "/paymentReference")]
    [InlineData("paymentReference", "\"4111111111111111\"", "/paymentReference")]
    [InlineData("limits.perOrder", "8000", "/limits/perOrder")]
    [InlineData("limits.perOrder.currency", "\"EUR\"", "/limits/perOrder/currency")]
    [InlineData("limits.minimumRecognition", "401", "/limits/minimumRecognition")]
    [InlineData("limits.priceRisePercent", "0", "/limits/priceRisePercent")]
    [InlineData("limits.unusualTimes", "1", "/limits/unusualTimes")]
    [InlineData("limits.repeatWithinMinutes", "10081", "/limits/repeatWithinMinutes")]
    [InlineData("limits.blockedCategories.0", "\"Toys\"", "/limits/blockedCategories/0")]
    [InlineData("limits.perDay", "1", "/limits/perDay")]
    [InlineData("code", "\"1234\"", "/code")]
    [InlineData("limits.ordersPerHour", "61", "/limits/ordersPerHour")]
    [InlineData("timeZone", "\"Mars/Olympus\"", "/timeZone")]
    [InlineData("timeZone", "\"../etc/passwd\"", "/timeZone")]
    [InlineData("timeZone", "60", "/timeZone")]
    [InlineData("members.1.itemCap", "5", "/members/1/itemCap")]
    [InlineData("members.1.itemCap", "{\"minor\":500,\"currency\":\"USD\"}", "/members/1/itemCap/currency")]
    [InlineData("members.1.allowedCategories", "[\"Toys\"]", "/members/1/allowedCategories/0")]
    [InlineData("members.1.blockedCategories", "\"toys\"", "/members/1/blockedCategories")]
    [InlineData("rules", "[]", "/rules")]
    [InlineData("rules", "{\"quiet\":1}", "/rules/quiet")]
    [InlineData("rules", "{\"minimumConfirmation\":\"none\"}", "/rules/minimumConfirmation")]
    [InlineData("rules", "{\"quietHours\":\"21:00\"}", "/rules/quietHours")]
    [InlineData("rules", "{\"quietHours\":{\"from\":\"21:00\"}}", "/rules/quietHours/until")]
    [InlineData("rules", "{\"quietHours\":{\"from\":\"9pm\",\"until\":\"07:00\"}}", "/rules/quietHours/from")]
    [InlineData("rules", "{\"quietHours\":{\"from\":\"24:00\",\"until\":\"07:00\"}}", "/rules/quietHours/from")]
    [InlineData("rules", "{\"quietHours\":{\"from\":\"21:00\",\"until\":\"21:00\"}}", "/rules/quietHours/until")]
    [InlineData("rules", "{\"pausedUntil\":\"Monday\"}", "/rules/pausedUntil")]
    [InlineData("rules", "{\"pausedUntil\":\"2026-03-02T00:00:00\"}", "/rules/pausedUntil")]
    [InlineData("rules", "{\"pausedUntil\":\"2101-01-01T00:00:00Z\"}", "/rules/pausedUntil")]
    [InlineData("rules", "{\"devices\":[{\"name\":\"nursery\"}]}", "/rules/devices/0/id")]
    [InlineData("rules", "{\"devices\":[{\"id\":\"a b\",\"name\":\"nursery\"}]}", "/rules/devices/0/id")]
    [InlineData("rules", "{\"devices\":[{\"id\":\"d\",\"name\":\"nursery\",\"buysNothing\":\"yes\"}]}", "/rules/devices/0/buysNothing")]
    [InlineData("rules", "{\"devices\":[{\"id\":\"d\",\"name\":\"nursery\"},{\"id\":\"d\",\"name\":\"kitchen\"}]}", "/rules/devices")]
    [InlineData("rules", "{\"bands\":{\"baby\":{}}}", "/rules/bands/baby")]
    [InlineData("rules", "{\"bands\":{\"teen\":{\"weeklyAllowance\":{\"minor\":-1,\"currency\":\"GBP\"}}}}", "/rules/bands/teen/weeklyAllowance/minor")]
    [InlineData("rules", "{\"bands\":{\"teen\":{\"itemCap\":{\"minor\":1,\"currency\":\"EUR\"}}}}", "/rules/bands/teen/itemCap/currency")]
    public async Task What_is_wrong_with_the_settings_is_told_at_its_place(string path, string? value, string pointer)
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With(path, value));
        reply.Status.Should().Be(422);
        reply.Errors.Should().NotBeEmpty().And.OnlyContain(error => error.StartsWith(pointer + ": "));
        desk.Homes[Home].Should().BeNull();
    }

    [Theory]
    [InlineData("maria@example.com", 422)]
    [InlineData("Maria@Example.com", 422)]
    [InlineData("tom@example.com", 201)]
    public async Task One_mail_address_is_one_persons(string second, int status)
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With("members.0.email", "\"maria@example.com\"").With("members.1.email", $"\"{second}\""));

        reply.Status.Should().Be(status);
        if (status == 422)
        {
            reply.Errors.Should().Equal("/members: must not have the same mail address twice, in small letters or large");
        }
    }

    [Fact]
    public async Task A_member_is_not_called_what_the_audit_trail_calls_others()
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With("members.1.id", "\"stranger\""));

        reply.Errors.Should().Equal("/members/1/id: must not be one of stranger, merchant, platform, system, which the audit trail calls others than members");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", """{"locale":1,"members":[{"role":"cat"}],"limits":{"perOrder":"x"},"adress":{}}""");
        reply.Errors.Select(error => error.Split(':')[0]).Should().Equal(
            "/locale", "/currency", "/members/0/id", "/members/0/name", "/members/0/role", "/address", "/paymentReference", "/adress");
    }

    [Fact]
    public async Task What_was_sent_is_never_in_the_answer_to_a_mistake()
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.With("paymentReference", "\"4111111111111111\"").With("members.0.name", "5554443"));
        reply.Text.Should().NotContain("4111").And.NotContain("5554443").And.NotContain("Maria");
    }

    [Fact]
    public async Task A_household_keeps_its_currency()
    {
        await desk.WithHomeAsync();
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.Replace("GBP", "USD").Replace("\"region\":\"GB\"", "\"region\":\"US-TX\"").Replace("\"region\": \"GB\"", "\"region\": \"US-TX\""));
        reply.Status.Should().Be(409);
        reply.ProblemType.Should().Be("currency-fixed");
        desk.Homes[Home]!.Record.Household.Currency.Code.Should().Be("GBP");
    }

    [Fact]
    public async Task A_currency_that_the_regions_rates_are_not_in_is_refused_because_such_a_home_could_never_buy()
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household.Replace("GBP", "USD"));
        reply.Status.Should().Be(422);
        reply.Text.Should().Contain("must be GBP");
    }

    [Fact]
    public async Task A_lost_race_is_decided_again_from_what_the_winner_left()
    {
        await desk.WithHomeAsync();
        bool raced = false;
        desk.Homes.BeforeCommit = async _ =>
        {
            if (!raced)
            {
                raced = true;
                await ChangeAsync(record => record with { Household = record.Household with { Code = new() { Hash = "set by somebody else" } } });
            }
        };
        (await desk.PutAsync("/households/home-1", Sample.Household)).Status.Should().Be(200);
        desk.Homes[Home]!.Record.Household.Code!.Hash.Should().Be("set by somebody else");
    }

    [Fact]
    public async Task A_home_that_never_rests_is_given_up_and_the_client_told_when_to_come_again()
    {
        await desk.WithHomeAsync();
        bool inside = false;
        desk.Homes.BeforeCommit = async _ =>
        {
            if (!inside)
            {
                inside = true;
                await ChangeAsync(record => record);
                inside = false;
            }
        };
        int before = desk.Homes.Commits;
        MerchantReply reply = await desk.PutAsync("/households/home-1", Sample.Household);
        reply.Status.Should().Be(503);
        (desk.Homes.Commits - before).Should().Be(2 * VoiceCommerce.Core.HouseholdChanges.MaxTries);
    }

    [Fact]
    public async Task Whether_the_trail_is_what_was_written_can_be_asked()
    {
        MerchantReply reply = await (await desk.WithHomeAsync()).GetAsync("/households/home-1/audit/verify");
        reply.Status.Should().Be(200);
        reply.Json.GetProperty("whole").GetBoolean().Should().BeTrue();
        (await desk.GetAsync("/households/nobody/audit/verify")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_change_of_settings_is_in_the_audit_trail()
    {
        await desk.WithHomeAsync();
        desk.Homes[Home]!.Audit.Should().ContainSingle().Which.Should().BeEquivalentTo(new AuditEntry(MerchantDesk.Now, AuditEvent.SettingsChanged, "merchant", null, null, []), its => its.Excluding(entry => entry.Changes));
    }

    [Fact]
    public async Task An_erased_household_is_gone()
    {
        await desk.WithHomeAsync();
        (await desk.SendAsync("DELETE", "/households/home-1")).Status.Should().Be(204);
        (await desk.GetAsync("/households/home-1")).Status.Should().Be(404);
        (await desk.SendAsync("DELETE", "/households/home-1")).Status.Should().Be(404);
        desk.Log.Text.Should().Contain("home-1 was erased", Exactly.Once(), "what was not there was not erased");
    }

    [Theory]
    [InlineData(OrderState.Held, 204)]
    [InlineData(OrderState.Placing, 409)]
    [InlineData(OrderState.Authorised, 409)]
    [InlineData(OrderState.Placed, 409)]
    [InlineData(OrderState.Capturing, 409)]
    [InlineData(OrderState.Captured, 204)]
    [InlineData(OrderState.Undoing, 409)]
    [InlineData(OrderState.Releasing, 409)]
    [InlineData(OrderState.Undone, 204)]
    [InlineData(OrderState.Declined, 204)]
    [InlineData(OrderState.Expired, 204)]
    [InlineData(OrderState.Refused, 204)]
    public async Task A_household_is_not_erased_while_its_money_is_in_flight(OrderState state, int status)
    {
        await desk.WithHomeAsync();
        await ChangeAsync(record => record with { Orders = [Sample.Order("order-0001", state, MerchantDesk.Now, record.Household)] });
        MerchantReply reply = await desk.SendAsync("DELETE", "/households/home-1");
        reply.Status.Should().Be(status);
        (desk.Homes[Home] is null).Should().Be(status == 204);
    }

    private async Task ChangeAsync(Func<HouseholdRecord, HouseholdRecord> change)
    {
        HouseholdPartition home = desk.Homes[Home]!;
        HouseholdRecord record = change(home.Record);
        (await desk.Homes.CommitAsync(new HouseholdCommit { Record = record, ExpectedVersion = home.Version, Orders = record.Orders, At = MerchantDesk.Now }, default)).Should().BeTrue();
    }
}
