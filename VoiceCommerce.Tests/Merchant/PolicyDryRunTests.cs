using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>Other rules over the past month of many homes, in which people really spoke.</summary>
public sealed class PolicyDryRunTests
{
    private const string Path = "/policy:dry-run";

    private const string LowerLimit = """{"limits":{"perOrder":{"minor":500,"currency":"USD"}}}""";

    [Fact]
    public async Task Orders_that_would_have_flipped_are_told_with_what_changed()
    {
        MerchantDesk desk = await DeskAsync("home-1");
        JsonElement run = await RunAsync(desk, LowerLimit);

        JsonElement flip = run.GetProperty("flips").EnumerateArray().Should().ContainSingle().Subject;
        (Text(flip, "household"), Text(flip, "needed"), Text(flip, "wouldNeed")).Should().Be(("home-1", "clear", "guardian"));
        JsonElement change = flip.GetProperty("changes").EnumerateArray().Should().ContainSingle().Subject;
        (Text(change.GetProperty("then"), "requirement"), Text(change.GetProperty("now"), "rail"), Text(change.GetProperty("now"), "requirement"), Text(change.GetProperty("now"), "threshold"))
            .Should().Be(("clear", "orderLimit", "guardian", "USD 5.00"));
        (Count(run, "homes"), Count(run, "orders"), Count(run, "skipped"), Count(run, "cut")).Should().Be((1, 2, 0, 0));
        run.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{"limits":null,"rules":null}""", 0)]
    [InlineData("""{"limits":{"perOrder":{"minor":10000,"currency":"USD"}}}""", 0)]
    [InlineData("""{"rules":{"minimumConfirmation":"code"}}""", 1)] // What was held waits for a guardian in any case.
    [InlineData("""{"rules":{"quietHours":{"from":"15:00","until":"17:00"}}}""", 1)]
    [InlineData("""{"limits":{"blockedCategories":["groceries"]}}""", 2)]
    [InlineData("""{"rules":{"bands":{"adult":{"itemCap":{"minor":100,"currency":"USD"}}}}}""", 1)]
    public async Task Only_what_is_said_is_changed(string change, int flips) =>
        (await RunAsync(await DeskAsync("home-1"), change)).GetProperty("flips").GetArrayLength().Should().Be(flips);

    [Fact]
    public async Task A_home_of_another_currency_is_skipped_and_counted()
    {
        JsonElement run = await RunAsync(await DeskAsync("home-1"), LowerLimit.Replace("USD", "GBP", StringComparison.Ordinal));
        (Count(run, "homes"), Count(run, "skipped"), Count(run, "orders"), run.GetProperty("flips").GetArrayLength()).Should().Be((1, 1, 0, 0));
    }

    [Fact]
    public async Task What_cannot_be_tried_is_counted_with_its_reason()
    {
        MerchantDesk desk = await DeskAsync("home-1");
        await ChangeAsync(desk, home => home with { Members = [.. home.Members.Where(member => member.Id.Value != "dad")] });
        (await RunAsync(desk, LowerLimit)).GetProperty("notTried").GetProperty("buyerGone").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Pages_together_tell_of_every_home_once(int limit)
    {
        string[] homes = [.. Enumerable.Range(0, 7).Select(i => $"home-{i}"), "shop|42"];
        MerchantDesk desk = await DeskAsync(homes);
        List<string?> told = [];
        string? next = null;
        do
        {
            JsonElement page = await RunAsync(desk, LowerLimit, $"?limit={limit}{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            Count(page, "homes").Should().BeLessThanOrEqualTo(limit);
            told.AddRange(page.GetProperty("flips").EnumerateArray().Select(flip => Text(flip, "household")));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        told.Should().BeEquivalentTo(homes);
    }

    [Fact]
    public async Task Nothing_is_changed_by_it()
    {
        MerchantDesk desk = await DeskAsync("home-1");
        int before = desk.Homes.Commits;
        await RunAsync(desk, LowerLimit);
        desk.Homes.Commits.Should().Be(before);
    }

    [Theory]
    [InlineData("", 400, "malformed")]
    [InlineData("[]", 422, "invalid")]
    [InlineData("""{"limit":{}}""", 422, "invalid")]
    [InlineData("""{"limits":{"perOrder":{"minor":-1,"currency":"USD"}}}""", 422, "invalid")]
    [InlineData("""{"limits":{"perOrder":{"minor":1,"currency":"USD"},"perWeek":{"minor":1,"currency":"GBP"}}}""", 422, "invalid")]
    [InlineData("""{"limits":{"unusualTimes":1}}""", 422, "invalid")]
    [InlineData("""{"rules":{"devices":[]}}""", 422, "invalid")]
    [InlineData("""{"rules":{"pausedUntil":"2026-03-02T00:00:00Z"}}""", 422, "invalid")]
    [InlineData("""{"rules":{"minimumConfirmation":"no"}}""", 422, "invalid")]
    [InlineData("""{"rules":{"bands":{"baby":{}}}}""", 422, "invalid")]
    public async Task A_change_that_is_none_is_a_problem(string change, int status, string type)
    {
        MerchantReply reply = await (await DeskAsync("home-1")).SendAsync("POST", Path, change, "application/json");
        (reply.Status, reply.ProblemType).Should().Be((status, type));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?after=not%20a%20home")]
    [InlineData("?homes=3")]
    public async Task A_page_that_is_none_is_a_problem(string query) =>
        (await (await DeskAsync("home-1")).SendAsync("POST", Path + query, "{}", "application/json")).Status.Should().Be(400);

    [Fact]
    public async Task Another_kind_of_body_a_long_one_and_one_without_the_key_are_refused()
    {
        MerchantDesk desk = await DeskAsync("home-1");
        (await desk.SendAsync("POST", Path, "{}", "text/plain")).Status.Should().Be(415);
        (await desk.SendAsync("POST", Path, new string(' ', 200_000) + "{}", "application/json")).Status.Should().Be(413);
        (await desk.SendAsync("POST", Path, "{}", "application/json", "Bearer other")).Status.Should().Be(401);
        (await desk.SendAsync("GET", Path)).Status.Should().Be(405);
    }

    // In each home dad has ordered oat milk with a yes, and kit's cookies wait.
    private static async Task<MerchantDesk> DeskAsync(params string[] homes)
    {
        InMemoryHouseholds town = new();
        await Script.At(Home.ThatBought("oat milk")).As("dad").Says("reorder oat milk").Says("yes").As("kit").Says("buy butter cookies").Says("yes").Ends(shop =>
        {
            HouseholdPartition spoken = shop.Homes[shop.Household]!;
            foreach (HouseholdId id in homes.Select(home => HouseholdId.From(home)!))
            {
                town.CommitAsync(new()
                {
                    Record = HouseholdRecord.New(spoken.Record.Household with { Id = id }),
                    ExpectedVersion = 0,
                    Orders = [.. spoken.Orders.Values.Select(order => order with { Household = id })],
                    Audit = spoken.Audit,
                    At = Home.Today,
                }, default).Result.Should().BeTrue();
            }
        });
        return new(town);
    }

    private static async Task ChangeAsync(MerchantDesk desk, Func<Household, Household> change)
    {
        LoadedHousehold home = (await desk.Homes.LoadAsync(HouseholdId.From("home-1")!, null, new HabitQuery.None(), default))!;
        await desk.Homes.CommitAsync(new() { Record = home.Record with { Household = change(home.Record.Household) }, ExpectedVersion = home.Version, At = Home.Today }, default);
    }

    private static async Task<JsonElement> RunAsync(MerchantDesk desk, string change, string query = "")
    {
        MerchantReply reply = await desk.SendAsync("POST", Path + query, change, "application/json");
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Count(JsonElement run, string name) => run.GetProperty(name).GetInt32();
}
