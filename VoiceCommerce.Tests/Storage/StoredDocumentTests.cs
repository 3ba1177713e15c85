using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Storage.Documents;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public sealed class StoredDocumentTests
{
    [Fact]
    public void A_household_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Household(), Stored.Write, json => Stored.ReadHousehold(json, "x"));

    [Fact]
    public void An_order_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Order(), Stored.Write, json => Stored.ReadOrder(json, "x"));

    [Fact]
    public void An_audit_entry_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Audit(), Stored.Write, json => Stored.ReadAudit(json, "x"));

    [Fact]
    public void A_habit_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Habit(), Stored.Write, json => Stored.ReadHabit(json, "x"));

    [Fact]
    public void A_purchase_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Purchase(), Stored.Write, json => Stored.ReadPurchase(json, "x"));

    [Fact]
    public void A_notice_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Notice(), Stored.Write, json => Stored.ReadNotice(json, "x"));

    [Fact]
    public void A_product_is_read_back_as_it_was_written() =>
        ForAnySeed(random => random.Article(), Stored.Write, json => Stored.ReadProduct(json, "x"));

    [Fact]
    public void The_schema_version_stands_first() =>
        Encoding.UTF8.GetString(Stored.Write(new RandomRecords(1).Order())).Should().StartWith("""{"v":2,"d":{""");

    [Fact]
    public void Every_state_of_a_dialogue_has_a_stored_name()
    {
        string[] cases = [.. typeof(DialogueState).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal)];
        cases.Should().Equal("AwaitingApprovalCode", "AwaitingApprovalVerification", "AwaitingCode", "AwaitingVerification", "Choosing", "Confirming", "ConfirmingHold", "ConfirmingUndo", "Idle");
        DialogueState[] states =
        [
            .. Enumerable.Range(0, 200).SelectMany(seed => new RandomRecords(seed).Household().Dialogues).Select(dialogue => dialogue.State).DistinctBy(state => state.GetType()),
        ];
        states.Select(state => StateDocument.Of(state).Case).Should().BeEquivalentTo("awaitingApprovalCode", "awaitingApprovalVerification", "awaitingCode", "awaitingVerification", "choosing", "confirming", "confirmingHold", "confirmingUndo", "idle");
    }

    [Theory]
    [InlineData("""{"v":3,"d":{}}""")]
    [InlineData("""{"v":99,"shape":"of the future"}""")]
    [InlineData("""{"v":3,"d":{"half""")]
    public void A_newer_document_is_refused_whatever_its_shape(string json) =>
        Reading(json).Should().Throw<NewerDocumentException>().WithMessage("*order o-1*run the newer program*");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"v":1}""")]
    [InlineData("""{"v":1,"d":null}""")]
    [InlineData("""{"v":2,"d":null}""")]
    [InlineData("""{"v":0,"d":{}}""")]
    [InlineData("""{"v":-1,"d":{}}""")]
    [InlineData("""{"v":"1","d":{}}""")]
    [InlineData("""{"v":1.5,"d":{}}""")]
    [InlineData("""{"d":{},"v":1}""")]
    [InlineData("""{"v":1,"d":{}}""")]
    [InlineData("""{"v":1,"d":[1,2]}""")]
    public void Anything_else_than_a_document_is_corrupt(string json) =>
        Reading(json).Should().Throw<CorruptDocumentException>().Which.Document.Should().Be("order o-1");

    [Theory]
    [InlineData("d.state", "\"Shipped\"")]
    [InlineData("d.state", "\"3\"")]
    [InlineData("d.state", "\"placed\"")]
    [InlineData("d.state", "\"Held, Placed\"")]
    [InlineData("d.state", "null")]
    [InlineData("d.state", "3")]
    [InlineData("d.at", "\"yesterday\"")]
    [InlineData("d.household", "\"has a blank\"")]
    [InlineData("d.quote", "null")]
    [InlineData("d.quote.id", "\"short\"")]
    [InlineData("d.quote.lines", "[]")]
    [InlineData("d.quote.lines", "[null]")]
    [InlineData("d.quote.tax", "\"GBP 1000000000001\"")]
    [InlineData("d.quote.tax", "\"GBP 99999999999999999999999\"")]
    [InlineData("d.quote.tax", "\"GBP 1.5\"")]
    [InlineData("d.quote.tax", "\"GBP\"")]
    [InlineData("d.quote.tax", "\"\"")]
    [InlineData("d.quote.tax", "\"XXX 1\"")]
    [InlineData("d.quote.tax", "\"USD 1\"")] // Of another currency than the lines.
    [InlineData("d.quote.seller", "\" \"")]
    [InlineData("d.quote.lines.0.quantity", "25")]
    [InlineData("d.quote.lines.0.quantity", "0")]
    [InlineData("d.quote.lines.0.category", "\"Food//x\"")]
    [InlineData("d.quote.lines.0.pack", "\"0 Each\"")]
    [InlineData("d.quote.lines.0.pack", "\"5 Barrel\"")]
    [InlineData("d.quote.lines.0.product", "\"../etc\"")]
    [InlineData("d.quote.lines.0.price", "\"GBP 1000000000000\"")] // Fits alone, not times its quantity.
    public void One_value_that_the_core_refuses_makes_the_whole_document_corrupt(string path, string value)
    {
        JsonNode json = JsonNode.Parse(Stored.Write(An.Order("ord-corrupt1", "home", quantity: 2)))!;
        Replace(json, path.Split('.'), JsonNode.Parse(value));
        Reading(json.ToJsonString()).Should().Throw<CorruptDocumentException>().WithMessage("The stored order o-1 cannot be read: *");
    }

    [Fact]
    public void A_truncated_document_is_corrupt_at_every_length()
    {
        byte[] whole = Stored.Write(new RandomRecords(7).Household());
        for (int length = 0; length < whole.Length; length += 1 + (length / 50))
        {
            Action reading = () => Stored.ReadHousehold(whole.AsSpan(0, length), "h");
            reading.Should().Throw<CorruptDocumentException>();
        }
    }

    [Fact]
    public void A_home_of_the_first_schema_gets_a_home_without_rules_and_its_clock_goes_by_UTC()
    {
        HouseholdRecord original = new RandomRecords(11).Household();
        Household bare = original.Household with { Rules = new(), TimeZone = TimeZoneId.Utc, AddressSince = null, Members = [], Limits = Limits.SafeDefaults(original.Household.Currency) };
        JsonNode json = JsonNode.Parse(Stored.Write(HouseholdRecord.New(bare)))!;
        json["v"] = 1;
        JsonObject home = json["d"]!["home"]!.AsObject();
        (home.Remove("rules"), home.Remove("timeZone"), home["limits"]!.AsObject().Remove("ordersPerHour")).Should().Be((true, true, true));

        HouseholdRecord read = Stored.ReadHousehold(Encoding.UTF8.GetBytes(json.ToJsonString()), "h");

        Stored.Write(read).Should().Equal(Stored.Write(HouseholdRecord.New(bare)), "it is written again in the schema of today");
    }

    [Theory]
    [InlineData("d.home.timeZone", "\"no zone\"")]
    [InlineData("d.home.rules.confirmation", "\"Maybe\"")]
    [InlineData("d.home.rules.quiet.from", "1440")]
    [InlineData("d.home.rules.quiet.until", "1260")] // As from.
    [InlineData("d.home.rules.devices.0.id", "\"a b\"")]
    [InlineData("d.home.rules.devices.0.name", "null")]
    [InlineData("d.home.rules.bands.teen", "null")]
    [InlineData("d.home.rules.bands.teen.perWeek", "\"much\"")]
    [InlineData("d.home.rules.bands.teen.blocked", "[\"Toys\"]")]
    [InlineData("d.home.limits.ordersPerHour", "61")]
    public void A_rule_that_cannot_be_read_is_never_left_out(string path, string value)
    {
        JsonNode json = JsonNode.Parse(Stored.Write(HouseholdRecord.New(new RandomRecords(5).Household().Household with { Rules = Ruled })))!;
        Replace(json, path.Split('.'), JsonNode.Parse(value));
        Action reading = () => Stored.ReadHousehold(Encoding.UTF8.GetBytes(json.ToJsonString()), "h");
        reading.Should().Throw<CorruptDocumentException>();
    }

    private static HouseRules Ruled { get; } = new()
    {
        QuietHours = QuietHours.Between(new(21, 0), new(7, 0)),
        Devices = [new() { Id = DeviceId.From("device-1")!, Name = DisplayName.From("nursery")!, BuysNothing = true }],
        Bands = AgeBands.SafeDefaults(Currency.Usd),
    };

    [Fact]
    public void A_habit_without_a_latest_purchase_is_corrupt()
    {
        JsonNode json = JsonNode.Parse(Stored.Write(new RandomRecords(3).Habit()))!;
        Replace(json, ["d", "recent"], new JsonArray());
        Action reading = () => Stored.ReadHabit(Encoding.UTF8.GetBytes(json.ToJsonString()), "h/p");
        reading.Should().Throw<CorruptDocumentException>().WithMessage("*habit h/p*");
    }

    [Fact]
    public void A_property_of_no_meaning_to_us_is_ignored()
    {
        JsonNode json = JsonNode.Parse(Stored.Write(An.Order("ord-additional", "home")))!;
        json["d"]!["retired"] = "x";
        Stored.ReadOrder(Encoding.UTF8.GetBytes(json.ToJsonString()), "o").Id.Should().Be(OrderId.From("ord-additional"));
    }

    [Fact]
    public void An_order_from_before_prices_could_include_the_tax_had_it_on_top()
    {
        Order order = An.Order("ord-included", "home");
        order = order with { Quote = order.Quote with { Charges = order.Quote.Charges with { TaxIncluded = true } } };
        JsonNode json = JsonNode.Parse(Stored.Write(order))!;
        json["d"]!["quote"]!["taxIncluded"]!.GetValue<bool>().Should().BeTrue();

        json["d"]!["quote"]!.AsObject().Remove("taxIncluded");

        Stored.ReadOrder(Encoding.UTF8.GetBytes(json.ToJsonString()), "o").Quote.Charges.TaxIncluded.Should().BeFalse();
        JsonNode.Parse(Stored.Write(An.Order("ord-on-top", "home")))!["d"]!["quote"]!.AsObject().ContainsKey("taxIncluded").Should().BeFalse("an instance of before reads it as it always did");
    }

    [Fact]
    public void The_message_of_a_corrupt_document_holds_no_value_of_it()
    {
        JsonNode json = JsonNode.Parse(Stored.Write(An.Order("ord-private1", "home")))!;
        Replace(json, ["d", "quote", "seller"], "\u200b");
        Replace(json, ["d", "quote", "address", "label"], "Secret Street");
        Reading(json.ToJsonString()).Should().Throw<CorruptDocumentException>().Which.Message.Should().NotContain("Secret");
    }

    private static void ForAnySeed<T>(Func<RandomRecords, T> make, Func<T, byte[]> write, Func<byte[], T> read) =>
        Prop.ForAll<int>(seed =>
        {
            T original = make(new RandomRecords(seed));
            byte[] json = write(original);
            T again = read(json);
            // Lists in records compare by reference, so the second writing is compared, and the shape through every property.
            write(again).Should().Equal(json);
            again.Should().BeEquivalentTo(original, options => options.RespectingRuntimeTypes().ComparingByMembers<T>().ComparingByMembers<DialogueState>());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Action Reading(string json) => () => Stored.ReadOrder(Encoding.UTF8.GetBytes(json), "o-1");

    private static void Replace(JsonNode json, string[] path, JsonNode? value)
    {
        JsonNode parent = path[..^1].Aggregate(json, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        parent[path[^1]] = value;
    }
}
