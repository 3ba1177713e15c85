using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>What support reads of an order that was really spoken: why it happened, and nothing that is nobody's business.</summary>
public sealed class EvidenceTests
{
    private readonly MerchantDesk desk = new();

    [Fact]
    public Task An_order_with_the_code_tells_who_what_was_read_out_and_what_was_answered() =>
        Script.At(Home.ThatBought("oat milk").Ruled(new HouseRules { MinimumConfirmation = Confirmation.Code })).As("mum").Says("buy a dollhouse").Says("yes").Says("4071")
            .Ends(shop =>
            {
                JsonElement evidence = Of(shop);
                evidence.GetProperty("askedBy").GetProperty("confidence").GetInt32().Should().Be(300);
                evidence.GetProperty("askedBy").GetProperty("voice").GetString().Should().HaveLength(22);
                evidence.GetProperty("readOut").GetProperty("lines")[0].GetProperty("name").GetString().Should().Be("Willow Lane Dollhouse");
                evidence.GetProperty("readOut").GetProperty("total").GetProperty("minor").GetInt64().Should().Be(98_99);
                evidence.GetProperty("consent").GetString().Should().Be("yesAndCode");
                evidence.GetProperty("payment").GetProperty("idempotencyKey").GetString().Should().Be(shop.Orders[0].Id.Value);
                Events(evidence).Should().Equal("offered", "orderPlacing", "orderPlaced");
                evidence.GetProperty("trail")[1].GetProperty("findings").EnumerateArray()
                    .Should().Contain(finding => finding.GetProperty("rail").GetString() == "recognition" && finding.GetProperty("value").GetString() == "level 300");
            });

    [Fact]
    public Task A_held_order_keeps_who_asked_when_a_guardian_approves_it() =>
        Script.At(Home.ThatBought("oat milk")).As("kit").Says("buy butter cookies").Says("yes").As("mum").Says("approve the cookies").Says("4071")
            .Ends(shop =>
            {
                JsonElement evidence = Of(shop);
                Pseudonyms pseudonyms = new(new byte[32]);
                evidence.GetProperty("askedBy").GetProperty("member").GetString().Should().Be(pseudonyms.Of(shop.Household, MemberId.From("kit")!));
                evidence.GetProperty("askedBy").GetProperty("voice").GetString().Should().Be(pseudonyms.Of(shop.Household, PersonId.From("amzn1.ask.person.kit")!));
                evidence.GetProperty("consent").GetString().Should().Be("guardian");
                Events(evidence).Should().Equal("offered", "held", "approved", "orderPlaced");
                evidence.GetProperty("trail")[2].GetProperty("by").GetString().Should().Be(pseudonyms.Of(shop.Household, MemberId.From("mum")!));
            });

    [Theory]
    [InlineData(true, false, "payment")]
    [InlineData(false, true, "desk")]
    [InlineData(false, false, null)]
    public Task Who_said_no_is_in_it(bool payment, bool desk, string? decliner) =>
        Script.At(Home.ThatBought("oat milk"))
            .Meanwhile(shop => (shop.Outside.Gateway, shop.Outside.Desk) = (payment ? Mood.Declines : Mood.Works, desk ? Mood.Declines : Mood.Works))
            .Says("reorder oat milk").Says("yes").Ends(shop => Of(shop).GetProperty("declinedBy").GetString().Should().Be(decliner));

    [Fact]
    public Task The_device_that_heard_it_has_a_pseudonym_and_one_that_was_not_named_has_none() =>
        Script.At(Home.ThatBought("oat milk")).On("amzn1.ask.device.kitchen").Says("reorder oat milk").Says("yes")
            .Ends(shop =>
            {
                string device = Of(shop).GetProperty("askedBy").GetProperty("device").GetString()!;
                device.Should().Be(new Pseudonyms(new byte[32]).Of(shop.Household, DeviceId.From("amzn1.ask.device.kitchen")!));
                Of(shop).GetRawText().Should().NotContain("kitchen");
            });

    [Fact]
    public Task A_voice_that_nobody_knows_has_no_pseudonym() =>
        Script.At(Home.ThatBought("oat milk")).As("stranger").Says("reorder oat milk").Says("yes").Says("4071")
            .Ends(shop =>
            {
                JsonElement asked = Of(shop).GetProperty("askedBy");
                asked.GetProperty("voice").ValueKind.Should().Be(JsonValueKind.Null);
                asked.GetProperty("member").ValueKind.Should().Be(JsonValueKind.Null);
                asked.GetProperty("device").ValueKind.Should().Be(JsonValueKind.Null);
                asked.GetProperty("recorded").GetBoolean().Should().BeTrue();
            });

    [Fact]
    public Task Neither_the_code_nor_speech_nor_a_person_nor_a_street_is_in_it() =>
        Script.At(Home.ThatBought("oat milk").With(home => home with
        {
            Members = [.. home.Members.Select(member => member with { Id = MemberId.From("canary-" + member.Id)!, Name = Core.Catalogue.DisplayName.From("Canaria " + member.Name)! })],
        }))
            .As("kit").Says("buy butter cookies").Says("yes").As("mum").Says("approve the cookies").Says("1234").Says("4071")
            .Ends(shop =>
            {
                string text = Of(shop).GetRawText();
                text.Should().Contain("Hearth Butter Cookies").And.NotContainAny("4071", "1234", "amzn1", "canary", "Canaria", "Main Street", "approve the", "buy butter", "hash of");
            });

    [Fact]
    public Task The_hash_is_that_of_what_was_read_out() =>
        Script.At(Home.ThatBought("oat milk")).Says("reorder oat milk").Says("yes")
            .Ends(shop =>
            {
                JsonElement evidence = Of(shop);
                byte[] readOut = Encoding.UTF8.GetBytes(evidence.GetProperty("readOut").GetRawText());
                evidence.GetProperty("quoteHash").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(readOut)));
            });

    [Fact]
    public async Task An_order_that_nobody_knows_has_no_evidence() => (await desk.GetAsync("/orders/order-9999/evidence")).Status.Should().Be(404);

    [Fact]
    public void The_same_voice_has_another_pseudonym_in_another_home_and_under_another_secret()
    {
        PersonId voice = PersonId.From("p")!;
        string one = new Pseudonyms(new byte[32]).Of(HouseholdId.From("home-1")!, voice);
        one.Should().NotBe(new Pseudonyms(new byte[32]).Of(HouseholdId.From("home-2")!, voice));
        one.Should().NotBe(new Pseudonyms(Enumerable.Repeat((byte)1, 32).ToArray()).Of(HouseholdId.From("home-1")!, voice));
        one.Should().NotBe(new Pseudonyms(new byte[32]).Of(HouseholdId.From("home-1")!, MemberId.From("p")!));
    }

    private static string?[] Events(JsonElement evidence) => [.. evidence.GetProperty("trail").EnumerateArray().Select(entry => entry.GetProperty("event").GetString())];

    // The API of the merchant over the very homes that were spoken in.
    private static JsonElement Of(TestShop shop)
    {
        MerchantReply reply = new MerchantDesk(shop.Homes).GetAsync($"/orders/{shop.Orders.Single().Id}/evidence").GetAwaiter().GetResult();
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }
}
