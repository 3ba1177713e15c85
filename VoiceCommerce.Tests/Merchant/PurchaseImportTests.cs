using System.IO.Pipelines;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http.Features;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class PurchaseImportTests
{
    private const string Header = "source,product,quantity,unitPriceMinor,currency,at,name,brand,category";

    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task Purchases_become_habits()
    {
        (await LinesAsync(Sample.Purchase, Sample.Purchase.With("source", "\"R-2\"").With("at", "\"2026-02-05T10:00:00+01:00\"").With("unitPriceMinor", "700"))).Counts.Should().Be((2, 0));
        Habit habit = desk.Homes[Home]!.Habits[ProductId.From("PAP-1")!];
        habit.Count.Should().Be(2);
        habit.LastPrice.Minor.Should().Be(700);
        habit.LastBought.Should().Be(new DateTimeOffset(2026, 2, 5, 9, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(0, false)]
    public async Task What_the_catalogue_has_for_adults_is_known_to_be_so(int age, bool known)
    {
        await desk.PutAsync("/products", $"[{Sample.Product.With("minimumAge", $"{age}")}]");
        await LinesAsync(Sample.Purchase);
        desk.Homes[Home]!.Habits[ProductId.From("PAP-1")!].AgeRestricted.Should().Be(known);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_however_long_the_history_is()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(day => Sample.Purchase.With("source", $"\"R-{day}\"").With("at", $"\"2026-01-{day:00}T10:00:00Z\""))];
        await LinesAsync(lines);
        MerchantReply again = await LinesAsync(lines);
        (again.Counts, again.Unchanged).Should().Be(((0, 0), 20));
        desk.Homes[Home]!.Audit.Count(entry => entry.Event == AuditEvent.PurchasesImported).Should().Be(1, "nothing was imported");
        desk.Homes[Home]!.Habits.Values.Single().Count.Should().Be(20);
        desk.Homes[Home]!.Purchases.Should().HaveCount(20);
    }

    [Fact]
    public async Task What_came_before_and_says_something_else_now_is_refused_with_the_field_and_stands()
    {
        await LinesAsync(Sample.Purchase, Sample.Purchase.With("source", "\"R-2\""));
        MerchantReply reply = await LinesAsync(
            Sample.Purchase.With("quantity", "3").With("unitPriceMinor", "650"), Sample.Purchase.With("source", "\"R-2\"").With("name", "\"Renamed since\"").With("at", "\"2026-01-06T10:00:00Z\""), Sample.Purchase.With("source", "\"R-3\""));

        (reply.Counts, reply.Unchanged).Should().Be(((1, 1), 1));
        reply.RefusedLines.Should().Equal("1 /quantity", "1 /unitPriceMinor");
        desk.Homes[Home]!.Purchases.Values.Should().OnlyContain(purchase => purchase.Quantity.Value == 2);
    }

    [Fact]
    public async Task A_line_that_stands_twice_in_one_file_is_new_once_and_unchanged_then()
    {
        MerchantReply reply = await CsvAsync(string.Join('\n', Header, Line("2"), Line("2"), Line("5")));

        (reply.Counts, reply.Unchanged).Should().Be(((1, 1), 1));
        reply.RefusedLines.Should().Equal("4 /quantity");

        static string Line(string quantity) => $"R-1,PAP-1,{quantity},649,GBP,2026-01-05T10:00:00Z,Soft paper,,household/paper";
    }

    [Fact]
    public async Task The_catalogue_tells_what_a_line_leaves_out_and_the_line_goes_first()
    {
        await desk.PutAsync("/products", $"[{Sample.Product},{Sample.Product.With("id", "\"PAP-2\"")}]");
        string bare = Sample.Purchase.With("name", null).With("category", null);
        (await LinesAsync(bare, bare.With("product", "\"PAP-2\"").With("name", "\"Old name\""))).Counts.Should().Be((2, 0));
        desk.Homes[Home]!.Habits[ProductId.From("PAP-1")!].Name.Value.Should().Be("Soft toilet paper");
        Habit second = desk.Homes[Home]!.Habits[ProductId.From("PAP-2")!];
        second.Name.Value.Should().Be("Old name");
        second.Brand!.Value.Should().Be("Cloudly");
        second.Category.Value.Should().Be("household/paper");
    }

    [Fact]
    public async Task A_product_that_nobody_knows_needs_a_name_and_a_category()
    {
        MerchantReply reply = await LinesAsync(Sample.Purchase.With("category", null), Sample.Purchase);
        reply.Counts.Should().Be((1, 1));
        reply.RefusedLines.Should().Equal("1 /product");
    }

    [Theory]
    [InlineData("source", "\"a b\"", "/source")]
    [InlineData("source", null, "/source")]
    [InlineData("product", "\"\"", "/product")]
    [InlineData("quantity", "0", "/quantity")]
    [InlineData("quantity", "25", "/quantity")]
    [InlineData("quantity", "\"2\"", "/quantity")]
    [InlineData("unitPriceMinor", "-1", "/unitPriceMinor")]
    [InlineData("unitPriceMinor", "6.49", "/unitPriceMinor")]
    [InlineData("currency", "\"USD\"", "/currency")]
    [InlineData("at", "\"2026-01-05\"", "/at")]
    [InlineData("at", "\"2026-01-05T10:00:00\"", "/at")]
    [InlineData("at", "\"2026-03-01T12:00:01Z\"", "/at")]
    [InlineData("at", "\"1999-12-31T23:59:59Z\"", "/at")]
    [InlineData("at", "1767607200", "/at")]
    [InlineData("category", "\"Paper\"", "/category")]
    [InlineData("price", "1", "/price")]
    public async Task What_is_wrong_with_a_line_is_told_and_the_next_one_is_kept(string path, string? value, string pointer)
    {
        MerchantReply reply = await LinesAsync(Sample.Purchase.With(path, value), Sample.Purchase);
        reply.Counts.Should().Be((1, 1));
        reply.RefusedLines.Should().Equal("1 " + pointer);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task CSV_is_read_whatever_separates_its_columns(string separator)
    {
        string csv = $"{Header}\r\nR-1,PAP-1,2,649,GBP,2026-01-05T10:00:00Z,\"Soft \"\"paper\"\"\",,household/paper\r\n\r\nR-2,PAP-1,1,649,GBP,2026-01-06T10:00:00Z,Soft paper,Cloudly,household/paper";
        (await CsvAsync(csv.Replace(",", separator))).Counts.Should().Be((2, 0));
        Habit habit = desk.Homes[Home]!.Habits.Values.Single();
        habit.Recent[1].Name.Value.Should().Be("Soft \"paper\"");
        habit.Recent[1].Brand.Should().BeNull();
    }

    [Fact]
    public async Task The_columns_of_CSV_may_stand_in_any_order_and_a_quoted_separator_is_text()
    {
        (await CsvAsync("category,name,at,currency,unitPriceMinor,quantity,product,source\nhousehold/paper,\"Paper, soft\",2026-01-05T10:00:00Z,GBP,649,2,PAP-1,R-1")).Counts.Should().Be((1, 0));
        desk.Homes[Home]!.Habits.Values.Single().Name.Value.Should().Be("Paper, soft");
    }

    [Fact]
    public async Task A_bad_line_of_CSV_costs_only_itself()
    {
        const string Good = "R-1,PAP-1,2,649,GBP,2026-01-05T10:00:00Z,Soft paper,,household/paper";
        string csv = string.Join('\n', Header, Good, "R-2,PAP-1,two,649,GBP,2026-01-05T10:00:00Z,Soft paper,,household/paper", "R-3,\"PAP-1,2,649,GBP,2026-01-05T10:00:00Z,Soft,,a", "R-4,PAP-1,2", Good.Replace("R-1", "R-5"));
        MerchantReply reply = await CsvAsync(csv);
        reply.Counts.Should().Be((2, 3));
        reply.RefusedLines.Should().Equal("3 /quantity", "4 ", "5 /unitPriceMinor", "5 /currency", "5 /at", "5 ");
    }

    [Fact]
    public async Task Lines_that_end_as_on_an_old_Macintosh_are_no_lines_and_nothing_of_them_is_lost()
    {
        const string Good = "R-1,PAP-1,2,649,GBP,2026-01-05T10:00:00Z,Soft paper,,household/paper";
        MerchantReply reply = await CsvAsync($"{Header}\r{Good}\r");
        reply.Status.Should().Be(422);
        reply.Errors.Should().Equal(": must begin with a header line, which ends with LF or CRLF");
        (await CsvAsync($"{Header}\n{Good}\r{Good}")).Counts.Should().Be((0, 1));
    }

    [Fact]
    public async Task A_stream_without_a_line_broke_off_before_its_first_and_a_header_alone_is_a_home_that_bought_nothing()
    {
        (await SendAsync("", "application/x-ndjson")).Errors.Should().Equal(": must have at least one line");
        (await SendAsync("\n\n", "application/x-ndjson")).Status.Should().Be(422);
        (await CsvAsync(Header)).Counts.Should().Be((0, 0));
        (await desk.SendAsync("PUT", "/products", "", "application/x-ndjson")).Status.Should().Be(422);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("source,product,quantity,unitPriceMinor,currency\n", "/at")]
    [InlineData(Header + ",colour\n", "")]
    [InlineData(Header + ",name\n", "")]
    public async Task A_header_lacks_nothing_and_has_nothing_else(string csv, string pointer)
    {
        MerchantReply reply = await CsvAsync(csv);
        reply.Status.Should().Be(422);
        reply.Errors.Should().ContainSingle().Which.Should().StartWith(pointer + ": ");
    }

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("text/csv")]
    public async Task A_line_in_another_encoding_is_refused_and_its_letters_are_not_dropped(string type)
    {
        await desk.WithHomeAsync();
        string[] lines = type == "text/csv" ? [Header, "R-1,OLD-1,2,649,GBP,2026-01-05T10:00:00Z,Cr\u00e8me,,food", "R-2,OLD-1,2,649,GBP,2026-01-05T10:00:00Z,Cream,,food"]
            : ["", Sample.Purchase.Replace("Soft", "Sof\u00e8"), Sample.Purchase.With("source", "\"R-2\"")];
        byte[] latin = Encoding.Latin1.GetBytes(string.Join('\n', lines));
        MerchantReply reply = await desk.SendAsync("POST", "/households/home-1/purchases", type: type, change: context => context.Request.Body = new MemoryStream(latin));

        reply.Counts.Should().Be((1, 1));
        reply.RefusedLines.Should().Equal("2 ");
        reply.Text.Should().Contain("must be UTF-8");
    }

    [Fact]
    public async Task A_header_in_another_encoding_is_told_that()
    {
        await desk.WithHomeAsync();
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header)];
        MerchantReply reply = await desk.SendAsync("POST", "/households/home-1/purchases", type: "text/csv", change: context => context.Request.Body = new MemoryStream(wide));
        reply.Errors.Should().Equal(": must be UTF-8");
    }

    [Fact]
    public async Task Behind_a_header_that_is_wrong_the_body_can_be_read_to_its_end()
    {
        await desk.WithHomeAsync();
        Pipe body = new();
        await body.Writer.WriteAsync("wrong,header\nR-1,PAP-1\n"u8.ToArray());
        await body.Writer.CompleteAsync();
        MerchantReply reply = await desk.SendAsync("POST", "/households/home-1/purchases", type: "text/csv", change: context => context.Features.Set<IRequestBodyPipeFeature>(new Received(body.Reader)));

        reply.Status.Should().Be(422);
        body.Reader.TryRead(out ReadResult end).Should().BeTrue("a reader that is left in the middle throws, and the connection is lost");
        end.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task A_long_import_is_committed_in_batches_while_the_home_goes_on_talking()
    {
        await desk.WithHomeAsync();
        int races = 0;
        desk.Homes.BeforeCommit = async commit =>
        {
            if (commit.Bought.Count > 0 && races++ % 2 == 0)
            {
                HouseholdPartition home = desk.Homes[Home]!;
                await desk.Homes.CommitAsync(new HouseholdCommit { Record = home.Record with { Cart = [new(ProductId.From("X")!, DisplayName.From("X")!, Quantity.One, null)] }, ExpectedVersion = home.Version, At = MerchantDesk.Now }, default);
            }
        };
        StringBuilder lines = new();
        for (int i = 0; i < (2 * MerchantLimits.BatchLines) + 1; i++)
        {
            lines.Append(Sample.Purchase.Replace("R-1", $"R-{i}")).Append('\n');
        }

        MerchantReply reply = await desk.SendAsync("POST", "/households/home-1/purchases", lines.ToString(), "application/x-ndjson");
        reply.Counts.Should().Be(((2 * MerchantLimits.BatchLines) + 1, 0));
        desk.Homes[Home]!.Habits.Values.Single().Count.Should().Be((2 * MerchantLimits.BatchLines) + 1);
        desk.Homes[Home]!.Record.Cart.Should().HaveCount(1);
        desk.Homes[Home]!.Audit.Count(entry => entry.Event == AuditEvent.PurchasesImported).Should().Be(3);
    }

    [Fact]
    public async Task An_import_that_was_stopped_says_what_was_taken()
    {
        await desk.WithHomeAsync();
        desk.Homes.BeforeCommit = async commit =>
        {
            if (commit.Bought.Count is > 0 and < MerchantLimits.BatchLines)
            {
                HouseholdPartition home = desk.Homes[Home]!;
                await desk.Homes.CommitAsync(new HouseholdCommit { Record = home.Record, ExpectedVersion = home.Version, At = MerchantDesk.Now }, default);
            }
        };
        string lines = string.Join('\n', Enumerable.Range(0, MerchantLimits.BatchLines + 1).Select(i => Sample.Purchase.Replace("R-1", $"R-{i}")));
        MerchantReply reply = await desk.SendAsync("POST", "/households/home-1/purchases", lines, "application/x-ndjson");
        reply.Status.Should().Be(503);
        reply.Json.GetProperty("detail").GetString().Should().StartWith($"{MerchantLimits.BatchLines} lines were taken");
    }

    private async Task<MerchantReply> LinesAsync(params string[] lines) => await SendAsync(string.Join('\n', lines), "application/x-ndjson");

    private Task<MerchantReply> CsvAsync(string csv) => SendAsync(csv, "text/csv");

    private async Task<MerchantReply> SendAsync(string body, string type)
    {
        if (desk.Homes[Home] is null)
        {
            await desk.WithHomeAsync();
        }

        return await desk.SendAsync("POST", "/households/home-1/purchases", body, type);
    }

    private sealed record Received(PipeReader Reader) : IRequestBodyPipeFeature;
}
