using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>ETag, If-Match and If-None-Match of a home's settings (RFC 9110, section 13).</summary>
public sealed class PreconditionTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Theory]
    [InlineData("If-Match", "TAG", 200)]
    [InlineData("If-Match", "\"other\", TAG", 200)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("If-Match", "other", 412)]
    [InlineData("If-Match", "W/TAG", 412)]
    [InlineData("If-None-Match", "other", 412)]
    [InlineData("If-None-Match", "*", 412)]
    [InlineData("If-None-Match", "TAG", 412)]
    [InlineData("If-None-Match", "W/TAG", 412)]
    [InlineData("If-None-Match", "\"other\"", 200)]
    public async Task What_stands_is_replaced_only_where_it_is_what_was_read(string header, string value, int status)
    {
        await desk.WithHomeAsync();
        string tag = (await desk.GetAsync("/households/home-1")).Headers.ETag.ToString();

        MerchantReply reply = await PutIfAsync("home-1", Sample.Household.With("members.1.name", "\"Tim\""), header, value.Replace("TAG", tag, StringComparison.Ordinal));

        reply.Status.Should().Be(status);
        desk.Homes[Home]!.Record.Household.Members[1].Name.Value.Should().Be(status == 200 ? "Tim" : "Tom");
        (reply.Headers.ETag.ToString() == tag).Should().BeFalse("what was replaced has another tag, and a refusal none");
    }

    [Theory]
    [InlineData("If-Match", "*", 412)]
    [InlineData("If-None-Match", "*", 201)]
    [InlineData("If-None-Match", "other", 412)]
    public async Task What_is_not_there_is_made_only_where_that_is_expected(string header, string value, int status)
    {
        (await PutIfAsync("home-1", Sample.Household, header, value)).Status.Should().Be(status);
        (desk.Homes[Home] is null).Should().Be(status == 412);
    }

    [Fact]
    public async Task What_is_bought_leaves_the_tag_as_it_was()
    {
        await desk.WithHomeAsync();
        string tag = (await desk.GetAsync("/households/home-1")).Headers.ETag.ToString();

        const string Bought = """{"source":"R-1","product":"PAP-1","quantity":1,"unitPriceMinor":649,"currency":"GBP","at":"2026-01-05T10:00:00Z","name":"Soft paper","category":"household/paper"}""";
        (await desk.SendAsync("POST", "/households/home-1/purchases", Bought, "application/x-ndjson")).Counts.Should().Be((1, 0));

        (await desk.GetAsync("/households/home-1")).Headers.ETag.ToString().Should().Be(tag).And.MatchRegex("^\"[0-9a-f]{32}\"$");
    }

    [Theory]
    [InlineData("\"other\"", 412)]
    [InlineData("TAG", 204)]
    public async Task What_is_erased_is_what_was_read(string value, int status)
    {
        await desk.WithHomeAsync();
        string tag = (await desk.GetAsync("/households/home-1")).Headers.ETag.ToString();

        (await desk.SendAsync("DELETE", "/households/home-1", change: context => context.Request.Headers.IfMatch = value.Replace("TAG", tag, StringComparison.Ordinal))).Status.Should().Be(status);

        (desk.Homes[Home] is null).Should().Be(status == 204);
    }

    private Task<MerchantReply> PutIfAsync(string id, string json, string header, string value) =>
        desk.SendAsync("PUT", "/households/" + id, json, "application/json", change: context => context.Request.Headers[header] = value);
}
