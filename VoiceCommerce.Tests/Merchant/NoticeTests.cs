using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class NoticeTests
{
    [Fact]
    public async Task Only_what_is_dead_is_listed_with_all_that_a_person_needs_to_deliver_it()
    {
        MerchantDesk desk = await QueuedAsync(A.Notice("order-0001", at: MerchantDesk.Now), A.Notice("order-0002", at: MerchantDesk.Now));
        QueuedNotice waiting = QueuedNotice.New(A.Notice("order-0001", at: MerchantDesk.Now));
        await desk.Homes.ReplaceAsync(waiting, waiting.Taken(MerchantDesk.Now).Buried(MerchantDesk.Now), default);

        foreach (string path in (string[])["/notices", "/notices?state=dead"])
        {
            JsonElement dead = (await desk.GetAsync(path)).Json.GetProperty("notices").EnumerateArray().Should().ContainSingle().Subject;
            dead.GetProperty("id").GetString().Should().Be("order-0001.OrderPlaced");
            dead.GetProperty("kind").GetString().Should().Be("orderPlaced");
            dead.GetProperty("to")[0].GetString().Should().Be("home@example.com");
            dead.GetProperty("text").GetString().Should().Be(waiting.Notice.Letter.Text);
            dead.GetProperty("attempts").GetInt32().Should().Be(1);
        }
    }

    [Fact]
    public async Task A_long_list_comes_in_pages()
    {
        MerchantDesk desk = await QueuedAsync([.. Enumerable.Range(1, 3).Select(number => A.Notice($"order-000{number}", at: MerchantDesk.Now.AddMinutes(number)))]);
        foreach (QueuedNotice queued in (await desk.Homes.ListNoticesAsync(HouseholdId.From("home-1")!, null, 9, default)).Items)
        {
            await desk.Homes.ReplaceAsync(queued, queued.Buried(MerchantDesk.Now), default);
        }

        MerchantReply first = await desk.GetAsync("/notices?limit=2");
        Orders(first).Should().Equal("order-0003", "order-0002");
        MerchantReply last = await desk.GetAsync("/notices?limit=2&after=" + Uri.EscapeDataString(first.Json.GetProperty("next").GetString()!));
        Orders(last).Should().Equal("order-0001");
        last.Json.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("state=waiting")]
    [InlineData("state=")]
    [InlineData("household=home-1")]
    [InlineData("limit=0")]
    public async Task Another_query_is_refused(string query) => (await new MerchantDesk().GetAsync("/notices?" + query)).Status.Should().Be(400);

    [Fact]
    public async Task A_notice_that_cannot_be_read_is_named_in_the_list_and_in_the_export()
    {
        MerchantDesk desk = await QueuedAsync(A.Notice(at: MerchantDesk.Now));
        desk.Homes.UnreadableNotices = ["order-0007.OrderPlaced"];

        (await desk.GetAsync("/notices")).Json.GetProperty("unreadable")[0].GetString().Should().Be("order-0007.OrderPlaced");
        JsonElement export = (await desk.GetAsync("/households/home-1/export")).Json;
        export.GetProperty("unreadableNotices")[0].GetString().Should().Be("order-0007.OrderPlaced");
        export.GetProperty("notices").EnumerateArray().Should().ContainSingle();
    }

    [Fact]
    public async Task An_export_has_the_notices_of_its_home()
    {
        MerchantDesk desk = await QueuedAsync(A.Notice(at: MerchantDesk.Now));
        JsonElement notice = (await desk.GetAsync("/households/home-1/export")).Json.GetProperty("notices").EnumerateArray().Should().ContainSingle().Subject;
        notice.GetProperty("state").GetString().Should().Be("waiting");
    }

    [Theory]
    [InlineData("email")]
    [InlineData("members.0.email")]
    public async Task Addresses_are_taken_and_given_back(string path)
    {
        MerchantDesk desk = new();
        (await desk.PutAsync("/households/home-1", Sample.Household.With(path, "\"maria@example.com\""))).Status.Should().Be(201);
        JsonElement shown = (await desk.GetAsync("/households/home-1")).Json;
        (path == "email" ? shown : shown.GetProperty("members")[0]).GetProperty("email").GetString().Should().Be("maria@example.com");
        (await desk.PutAsync("/households/home-1", Sample.Household)).Status.Should().Be(200);
        desk.Homes[HouseholdId.From("home-1")!]!.Record.Household.Email.Should().BeNull("settings replace each other whole");
    }

    [Theory]
    [InlineData("email", "canary")]
    [InlineData("email", "Maria <canary@example.com>")]
    [InlineData("members.0.email", "canary@example.com\\nBcc: thief@example.com")]
    public async Task What_is_no_address_is_refused_at_its_place(string path, string address)
    {
        MerchantReply reply = await new MerchantDesk().PutAsync("/households/home-1", Sample.Household.With(path, $"\"{address}\""));
        reply.Status.Should().Be(422);
        reply.Errors.Should().ContainSingle().Which.Should().StartWith("/" + path.Replace('.', '/') + ": must be a mail address");
        reply.Text.Should().NotContain("canary", "what was sent is not told back");
    }

    private static IEnumerable<string?> Orders(MerchantReply reply) => reply.Json.GetProperty("notices").EnumerateArray().Select(notice => notice.GetProperty("order").GetString());

    private static async Task<MerchantDesk> QueuedAsync(params Notice[] notices)
    {
        MerchantDesk desk = await new MerchantDesk().WithHomeAsync();
        LoadedHousehold home = (await desk.Homes.LoadAsync(HouseholdId.From("home-1")!, null, new HabitQuery.None(), default))!;
        (await desk.Homes.CommitAsync(new() { Record = home.Record, ExpectedVersion = home.Version, Notices = notices, At = MerchantDesk.Now }, default)).Should().BeTrue();
        return desk;
    }
}
