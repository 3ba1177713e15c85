using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Wording;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class OpenApiTests
{
    private static JsonElement Paths => DescribedAnswers.Document.GetProperty("paths");

    [Fact]
    public void Every_route_is_described_and_everything_described_is_a_route()
    {
        IEnumerable<string> described = Paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
        described.Should().BeEquivalentTo(new MerchantDesk().Api.Routes.Table.Select(route => $"{route.Method} {route.Template}"));
    }

    [Fact]
    public async Task The_document_is_served_as_it_is()
    {
        MerchantReply reply = await new MerchantDesk().GetAsync("/openapi.json");
        reply.Status.Should().Be(200);
        reply.Json.GetProperty("openapi").GetString().Should().StartWith("3.1");
        DescribedAnswers.Document.GetProperty("servers")[0].GetProperty("url").GetString().Should().Be(MerchantRoutes.Root);
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        foreach (string reference in References(DescribedAnswers.Document))
        {
            SchemaCheck.Resolve(DescribedAnswers.Document, reference).ValueKind.Should().Be(JsonValueKind.Object, reference);
        }
    }

    [Theory]
    [InlineData("Product")]
    [InlineData("Household")]
    [InlineData("Purchase")]
    [InlineData("PurchaseCode")]
    [InlineData("PolicyChange")]
    public void Every_example_fits_its_schema_and_our_own_reader(string schema)
    {
        JsonElement[] examples = [.. DescribedAnswers.Schema(schema).GetProperty("examples").EnumerateArray()];
        examples.Should().NotBeEmpty();
        foreach (JsonElement example in examples)
        {
            SchemaCheck.Misfits(DescribedAnswers.Document, DescribedAnswers.Schema(schema), example).Should().BeEmpty();
            Mistakes mistakes = new();
            Read(schema, example, mistakes).Should().NotBeNull();
            mistakes.Found.Should().BeEmpty();
        }
    }

    [Fact]
    public void No_schema_has_examples_that_nobody_reads() =>
        DescribedAnswers.Schemas.EnumerateObject().Where(schema => schema.Value.TryGetProperty("examples", out _)).Select(schema => schema.Name)
            .Should().BeEquivalentTo("Product", "Household", "Purchase", "PurchaseCode", "PolicyChange");

    [Fact]
    public async Task The_CSV_example_is_imported()
    {
        string csv = Paths.GetProperty("/households/{id}/purchases").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("text/csv")
            .GetProperty("example").GetString()!;
        MerchantDesk desk = await new MerchantDesk().WithHomeAsync();
        (await desk.SendAsync("POST", "/households/home-1/purchases", csv, "text/csv")).Counts.Should().Be((1, 0));
    }

    [Fact]
    public void Every_choice_of_ours_is_in_the_document()
    {
        Enumerations(DescribedAnswers.Document).Where(choices => choices.Contains("placing") && choices.Contains("held")).Should().HaveCount(5, "the filter, the order and what tells of one have it")
            .And.AllSatisfy(states => states.Should().BeEquivalentTo(Names<OrderState>()));
        Choices("AuditEntry", "event").Should().BeEquivalentTo(Names<AuditEvent>());
        Choices("Finding", "rail").Should().BeEquivalentTo(Names<Rail>());
        Choices("Finding", "requirement").Should().BeEquivalentTo(Names<Requirement>());
        Choices("Flip", "needed").Should().BeEquivalentTo(Names<Requirement>());
        Choices("Flip", "wouldNeed").Should().BeEquivalentTo(Names<Requirement>());
        DescribedAnswers.Schema("DryRun").GetProperty("properties").GetProperty("notTried").GetProperty("required").EnumerateArray().Select(name => name.GetString()).Should().BeEquivalentTo(Names<Core.DryRun.Obstacle>());
        Choices("Burst", "word").Should().BeEquivalentTo(Names<BurstWord>());
        Choices("Member", "role").Should().BeEquivalentTo(Names<Role>());
        Choices("Notice", "kind").Should().BeEquivalentTo(Names<NoticeKind>());
        Choices("Pack", "unit").Should().BeEquivalentTo(Names<PackUnit>());
        Choices("OrderLine", "taxClass").Should().BeEquivalentTo(Names<TaxClass>());
        Choices("Household", "locale").Should().BeEquivalentTo(Languages.Locales);
        Choices("Money", "currency").Should().OnlyContain(code => Currency.From(code) != null);
    }

    private static object? Read(string schema, JsonElement example, Mistakes mistakes) => schema switch
    {
        "Product" => ProductReader.Read(example, "", mistakes),
        "Household" => new HouseholdReader(new(region => region == "GB" ? Currency.Gbp : null, Languages.Locales, TimeZoneId.Utc)).Read(example, HouseholdId.From("home-1")!, mistakes),
        "PolicyChange" => PolicyReader.Read(example, mistakes),
        "Purchase" => PurchaseDraft.Read(JsonFields.Of(example, "", mistakes)!, Currency.Gbp, MerchantDesk.Now),
        _ => CodeReader.Read(example, mistakes) is { } code && CodeRules.FaultOf(code.Digits) is null ? code : null,
    };

    private static string?[] Choices(string schema, string property) =>
        [.. DescribedAnswers.Schema(schema).GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(choice => choice.GetString())];

    private static IEnumerable<string> Names<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(WireName.Of);

    private static IEnumerable<string[]> Enumerations(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => member.Name == "enum" ? [[.. member.Value.EnumerateArray().Select(choice => choice.ToString())]] : Enumerations(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Enumerations),
        _ => [],
    };

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
