using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Merchant;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class ProductTests
{
    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task A_product_comes_back_as_it_was_sent_and_can_be_sent_again()
    {
        (await desk.PutAsync("/products", $"[{Sample.Product.With("maxPerOrder", "2")}]")).Counts.Should().Be((1, 0));
        MerchantReply got = await desk.GetAsync("/products/PAP-1");
        got.Json.GetProperty("pack").GetProperty("amount").GetDecimal().Should().Be(12);
        got.Json.GetProperty("price").GetProperty("minor").GetInt64().Should().Be(649);
        got.Json.GetProperty("maxPerOrder").GetInt32().Should().Be(2);
        (await desk.PutAsync("/products", $"[{got.Text}]")).Counts.Should().Be((1, 0));
        (await desk.GetAsync("/products/PAP-1")).Text.Should().Be(got.Text);
    }

    [Fact]
    public async Task An_upsert_replaces_the_whole_product()
    {
        await desk.PutAsync("/products", $"[{Sample.Product.With("stock", "3").With("minimumAge", "18")}]");
        await desk.PutAsync("/products", $"[{Sample.Product}]");
        Product product = desk.Catalogue.All.Single();
        product.Stock.Should().BeNull();
        product.MinimumAge.Should().Be(0);
    }

    [Fact]
    public async Task Products_are_listed_by_pages_that_can_be_sent_again()
    {
        string[] ids = ["PAP-1", "PAP-2", "PAP-3", "PAP-4"];
        await desk.PutAsync("/products", $"[{string.Join(',', ids.Select(id => Sample.Product.With("id", $"\"{id}\"")))}]");
        MerchantReply first = await desk.GetAsync("/products?limit=2");
        first.Json.GetProperty("products").GetArrayLength().Should().Be(2);
        MerchantReply second = await desk.GetAsync($"/products?limit=2&after={first.Json.GetProperty("next").GetString()}");
        second.Json.GetProperty("next").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null, "there is no fifth");
        new[] { first, second }.SelectMany(page => page.Json.GetProperty("products").EnumerateArray()).Select(product => product.GetProperty("id").GetString()).Should().Equal(ids);
        (await desk.PutAsync("/products", first.Json.GetProperty("products").GetRawText())).Counts.Should().Be((2, 0));
    }

    [Theory]
    [InlineData("/products?limit=0")]
    [InlineData("/products?limit=201")]
    [InlineData("/products?after=no%20product")]
    [InlineData("/products?page=2")]
    public async Task A_listing_that_is_asked_for_wrongly_says_so(string path) => (await desk.GetAsync(path)).Status.Should().Be(400);

    [Fact]
    public async Task A_product_is_removed_once()
    {
        await desk.PutAsync("/products", $"[{Sample.Product}]");
        (await desk.SendAsync("DELETE", "/products/PAP-1")).Status.Should().Be(204);
        (await desk.GetAsync("/products/PAP-1")).Status.Should().Be(404);
        (await desk.SendAsync("DELETE", "/products/PAP-1")).Status.Should().Be(404);
        (await desk.SendAsync("DELETE", "/products/no%20product")).Status.Should().Be(400);
    }

    [Theory]
    [InlineData("id", "\"no spaces\"", "/0/id")]
    [InlineData("id", "7", "/0/id")]
    [InlineData("id", null, "/0/id")]
    [InlineData("names", "{}", "/0/names")]
    [InlineData("names", "\"Soap\"", "/0/names")]
    [InlineData("names.en", "\"\"", "/0/names/en")]
    [InlineData("names.en", "\"\\u202e\"", "/0/names/en")]
    [InlineData("names.english", "\"Soap\"", "/0/names/english")]
    [InlineData("brand", "\"  \"", "/0/brand")]
    [InlineData("pack", "12", "/0/pack")]
    [InlineData("pack.amount", "0", "/0/pack/amount")]
    [InlineData("pack.amount", "1.2345", "/0/pack/amount")]
    [InlineData("pack.amount", "100001", "/0/pack/amount")]
    [InlineData("pack.amount", "\"12\"", "/0/pack/amount")]
    [InlineData("pack.amount", "1e400", "/0/pack/amount")]
    [InlineData("pack.unit", "\"Roll\"", "/0/pack/unit")]
    [InlineData("category", "\"Household\"", "/0/category")]
    [InlineData("price.minor", "-1", "/0/price/minor")]
    [InlineData("price.minor", "0", "/0/price/minor")]
    [InlineData("price.minor", "100000001", "/0/price/minor")]
    [InlineData("price.minor", "6.49", "/0/price/minor")]
    [InlineData("price.minor", "1000000000001", "/0/price/minor")]
    [InlineData("price.currency", "\"gbp\"", "/0/price/currency")]
    [InlineData("price.curency", "\"GBP\"", "/0/price/curency")]
    [InlineData("taxClass", "\"none\"", "/0/taxClass")]
    [InlineData("minimumAge", "22", "/0/minimumAge")]
    [InlineData("maxPerOrder", "0", "/0/maxPerOrder")]
    [InlineData("maxPerOrder", "25", "/0/maxPerOrder")]
    [InlineData("maxPerOrder", "\"2\"", "/0/maxPerOrder")]
    [InlineData("stock", "-1", "/0/stock")]
    [InlineData("stock", "true", "/0/stock")]
    [InlineData("colour", "\"red\"", "/0/colour")]
    public async Task What_is_wrong_with_a_product_is_told_at_its_place(string path, string? value, string pointer)
    {
        MerchantReply reply = await desk.PutAsync("/products", $"[{Sample.Product.With(path, value)}]");
        reply.Status.Should().Be(422);
        reply.Errors.Should().ContainSingle().Which.Should().StartWith(pointer + ": ");
        desk.Catalogue.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_of_the_array_is_stored()
    {
        string wrong = Sample.Product.With("id", "1").With("price.minor", "\"6\"").With("colour", "1");
        MerchantReply reply = await desk.PutAsync("/products", $"[{Sample.Product},{wrong},{wrong}]");
        reply.Errors.Select(error => error.Split(':')[0]).Should().Equal("/1/id", "/1/price/minor", "/1/colour", "/2/id", "/2/price/minor", "/2/colour");
        desk.Catalogue.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData("6.49")]
    [InlineData("649")]
    [InlineData("\"6.49 GBP\"")]
    public async Task A_price_that_is_a_bare_number_is_told_how_a_price_is_written(string price) =>
        (await desk.PutAsync("/products", $"[{Sample.Product.With("price", price)}]")).Errors.Should().Equal("""/0/price: must be an object as {"minor":649,"currency":"GBP"}, in whole cents or pence""");

    [Fact]
    public async Task Half_a_character_is_no_text() =>
        (await desk.PutAsync("/products", $"[{Sample.Product.Replace("Cloudly", "\\ud800")}]")).Errors.Should().ContainSingle(error => error.StartsWith("/0/brand: "));

    [Fact]
    public async Task A_member_that_stands_twice_is_told() =>
        (await desk.PutAsync("/products", $"[{Sample.Product.Replace("\"brand\":", "\"brand\":\"A\",\"brand\":")}]")).Errors.Should().ContainSingle(error => error.StartsWith("/0/brand"));

    [Fact]
    public async Task One_id_twice_in_an_array_is_told_with_the_id_and_both_places_and_so_is_what_else_is_wrong()
    {
        string other = Sample.Product.With("id", "\"PAP-2\"");
        MerchantReply reply = await desk.PutAsync("/products", $"[{Sample.Product},{other},{Sample.Product},{other.With("brand", "7")}]");

        reply.Status.Should().Be(422);
        reply.Errors.Should().HaveCount(3).And.Contain("/2/id: must not be the id of /0 too, PAP-1").And.Contain("/3/id: must not be the id of /1 too, PAP-2")
            .And.Contain(error => error.StartsWith("/3/brand: "));
        desk.Catalogue.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task An_array_has_products_in_it(string body) => (await desk.PutAsync("/products", body)).Status.Should().Be(422);

    [Fact]
    public async Task More_mistakes_than_anybody_reads_are_not_told()
    {
        MerchantReply reply = await desk.PutAsync("/products", $"[{string.Join(",", Enumerable.Repeat("1", 500))}]");
        reply.Errors.Should().HaveCount(MerchantLimits.ReportedFields);
    }

    [Fact]
    public async Task Of_a_stream_good_lines_are_kept_and_bad_ones_reported_with_number_and_reason()
    {
        string stream = $"{Sample.Product}\r\n\n{Sample.Product.With("id", "1")}\nnot json\n[]\n{Sample.Product.With("id", "\"PAP-2\"")}";
        MerchantReply reply = await StreamAsync(stream);
        reply.Counts.Should().Be((2, 3));
        reply.RefusedLines.Should().Equal("3 /id", "4 ", "5 ");
        desk.Catalogue.All.Select(product => product.Id.Value).Should().BeEquivalentTo("PAP-1", "PAP-2");
    }

    [Fact]
    public async Task Of_two_lines_with_one_id_the_later_one_stands()
    {
        (await StreamAsync($"{Sample.Product}\n{Sample.Product.With("price.minor", "700")}\n")).Counts.Should().Be((2, 0));
        desk.Catalogue.All.Single().Price.Minor.Should().Be(700);
    }

    [Fact]
    public async Task A_line_that_is_too_long_costs_only_itself()
    {
        string tooLong = new('x', MerchantLimits.LineBytes * 5);
        MerchantReply reply = await StreamAsync($"{Sample.Product}\n{tooLong}\n{Sample.Product.With("id", "\"PAP-2\"")}\n{tooLong}");
        reply.RefusedLines.Should().Equal("2 ", "4 ");
        reply.Counts.Should().Be((2, 2));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task A_line_may_be_as_long_as_its_limit_and_no_longer(int beyond, int accepted) =>
        (await StreamAsync(Sample.Product.PadRight(MerchantLimits.LineBytes + beyond) + "\n")).Counts.Accepted.Should().Be(accepted);

    [Fact]
    public async Task A_stream_of_many_batches_is_stored_whole()
    {
        StringBuilder stream = new();
        for (int i = 0; i < (2 * MerchantLimits.BatchLines) + 1; i++)
        {
            stream.Append(Sample.Product.Replace("PAP-1", $"P-{i}")).Append('\n');
        }

        (await StreamAsync(stream.ToString())).Counts.Accepted.Should().Be((2 * MerchantLimits.BatchLines) + 1);
        desk.Catalogue.All.Should().HaveCount((2 * MerchantLimits.BatchLines) + 1);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_line() => (await StreamAsync("\ufeff" + Sample.Product)).Counts.Should().Be((1, 0));

    [Fact]
    public async Task Refused_lines_beyond_the_report_are_counted()
    {
        MerchantReply reply = await StreamAsync(string.Concat(Enumerable.Repeat("bad\n", MerchantLimits.ReportedLines + 5)));
        reply.Counts.Rejected.Should().Be(MerchantLimits.ReportedLines + 5);
        reply.RefusedLines.Should().HaveCount(MerchantLimits.ReportedLines);
    }

    private Task<MerchantReply> StreamAsync(string lines) => desk.SendAsync("PUT", "/products", lines, "application/x-ndjson");
}
