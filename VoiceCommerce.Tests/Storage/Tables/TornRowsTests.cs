using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>Documents over several properties, and what becomes of them when somebody else writes in the table.</summary>
[Collection(InAzurite.Name)]
public sealed class TornRowsTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData(10)]
    [InlineData(60_000)]
    [InlineData(200_000)]
    [InlineData(600_000)]
    public async Task A_home_of_any_length_up_to_a_row_is_read_back_whole(int bytes)
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        HouseholdRecord record = Talkative(bytes);
        await azure.CommitAsync(StoreInAzurite.At(0, record));
        Stored.Write((await azure.LoadAsync())!.Record).Should().Equal(Stored.Write(record));
    }

    [Fact]
    public async Task A_home_that_fits_no_row_is_refused_and_nothing_of_it_is_stored()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        Func<Task> commit = () => azure.Store.CommitAsync(StoreInAzurite.At(1, Talkative(1_600_000)) with { Audit = [new(An.Evening, AuditEvent.Offered, "x", null, null, [])] }, default);
        await commit.Should().ThrowAsync<TableLimitException>();
        (await azure.LoadAsync())!.Version.Should().Be(1);
    }

    [Fact]
    public async Task A_home_without_one_of_its_parts_is_refused_by_name_and_others_go_on()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0, Talkative(200_000)));
        await azure.CommitAsync(StoreInAzurite.At(0, An.Home("home-2")));
        await azure.TamperAsync("a-home", home => home.Remove("record_1"));
        (await Loading(azure).Should().ThrowAsync<CorruptDocumentException>()).Which.Document.Should().Be("household home-1");
        (await azure.Store.LoadAsync(HouseholdId.From("home-2")!, null, new HabitQuery.None(), default)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_home_of_which_one_byte_changed_is_refused()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        await azure.TamperAsync("a-home", home => home.GetBinary("record_0")![40] ^= 1);
        await Loading(azure).Should().ThrowAsync<CorruptDocumentException>();
    }

    [Fact]
    public async Task A_home_whose_parts_come_from_two_commits_is_refused()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        byte[] old = (await azure.Households.GetEntityAsync("home-1", "a-home")).Value.GetBinary("record_0")!;
        await azure.CommitAsync(StoreInAzurite.At(1, An.Home("home-1", linked: "another")));
        await azure.TamperAsync("a-home", home => home["record_0"] = old);
        await Loading(azure).Should().ThrowAsync<CorruptDocumentException>();
    }

    [Fact]
    public async Task A_home_that_a_newer_program_packed_or_wrote_is_refused_and_not_written_over()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0));
        await azure.TamperAsync("a-home", home => home.GetBinary("record")![0] = 2);
        await Loading(azure).Should().ThrowAsync<NewerDocumentException>();
        await azure.TamperAsync("a-home", home => PackedBytes.Put(home, "record", """{"v":99,"d":{}}"""u8));
        await Loading(azure).Should().ThrowAsync<NewerDocumentException>();
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, azure);
        Func<Task> commit = () => other.Store.CommitAsync(StoreInAzurite.At(1), default);
        await commit.Should().ThrowAsync<NewerDocumentException>();
    }

    [Fact]
    public async Task Habits_of_another_commit_than_the_home_are_never_taken_together()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Bought = [An.Purchase("oat milk")] });
        TableEntity old = (await azure.Households.GetEntityAsync("home-1", "a-habits-00")).Value;
        await azure.CommitAsync(StoreInAzurite.At(1) with { Bought = [An.Purchase("rye bread")] });
        await azure.Households.UpsertEntityAsync(old, TableUpdateMode.Replace);
        await Loading(azure).Should().ThrowAsync<CorruptDocumentException>().WithMessage("*habits home-1*");
        await azure.Households.DeleteEntityAsync("home-1", "a-habits-00");
        await Loading(azure).Should().ThrowAsync<CorruptDocumentException>().WithMessage("*habits home-1*");
    }

    [Fact]
    public async Task A_commit_that_meets_a_torn_shelf_fails_whole()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Bought = [An.Purchase("oat milk")] });
        await azure.TamperAsync("a-habits-00", shelf => shelf.Remove("documents"));
        (await azure.LoadAsync())!.Version.Should().Be(1); // Who asks for no habit needs none.
        Func<Task> buy = () => azure.Store.CommitAsync(StoreInAzurite.At(1) with { Bought = [An.Purchase("oat milk", daysAgo: 3)] }, default);
        await buy.Should().ThrowAsync<CorruptDocumentException>();
        (await azure.LoadAsync())!.Version.Should().Be(1);
    }

    [Fact]
    public async Task A_notice_that_cannot_be_read_is_named_and_the_others_are_found()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Notices = [A.Notice("order-0001"), A.Notice("order-0002"), A.Notice("order-0003")] });
        await azure.TamperAsync("notice-order-0001.OrderPlaced", notice => notice.Remove("notice_0"));
        await azure.TamperAsync("notice-order-0002.OrderPlaced", notice => notice.GetBinary("notice")![0] = 2);

        DueNotices due = await azure.Store.FindDueNoticesAsync(An.Evening, 1, default);

        due.Notices.Should().ContainSingle().Which.Notice.Order.Value.Should().Be("order-0003");
        due.Unreadable.Should().BeEquivalentTo("order-0001.OrderPlaced", "order-0002.OrderPlaced");
    }

    [Fact]
    public async Task A_dead_notice_that_cannot_be_read_keeps_none_of_the_others_from_being_listed()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Notices = [A.Notice("order-0001"), A.Notice("order-0002")] });
        foreach (QueuedNotice queued in (await azure.Store.FindDueNoticesAsync(An.Evening, 9, default)).Notices)
        {
            await azure.Store.ReplaceAsync(queued, queued.Buried(An.Evening), default);
        }

        await azure.TamperAsync("notice-order-0001.OrderPlaced", notice => notice.Remove("notice_0"));

        Page<QueuedNotice> dead = await azure.Store.ListDeadNoticesAsync(null, 9, default);
        dead.Items.Should().ContainSingle().Which.Notice.Order.Value.Should().Be("order-0002");
        dead.Unreadable.Should().Equal("order-0001.OrderPlaced");
    }

    [Fact]
    public async Task A_homes_notice_that_cannot_be_read_is_named_once_and_the_others_are_listed()
    {
        using StoreInAzurite azure = await StoreInAzurite.OpenAsync(azurite);
        await azure.CommitAsync(StoreInAzurite.At(0) with { Notices = [A.Notice("order-0001"), A.Notice("order-0002"), A.Notice("order-0003")] });
        await azure.TamperAsync("notice-order-0002.OrderPlaced", notice => notice.Remove("notice_0"));

        Page<QueuedNotice> first = await azure.Store.ListNoticesAsync(StoreInAzurite.Home, null, 1, default);
        Page<QueuedNotice> second = await azure.Store.ListNoticesAsync(StoreInAzurite.Home, first.Next, 1, default);

        first.Unreadable.Concat(second.Unreadable).Should().Equal("order-0002.OrderPlaced");
        first.Items.Concat(second.Items).Select(queued => queued.Notice.Order.Value).Should().BeEquivalentTo("order-0001", "order-0003");
        second.Next.Should().BeNull();
    }

    private static Func<Task> Loading(StoreInAzurite azure) => () => azure.LoadAsync(new HabitQuery.MostBought());

    // Words of chance, which no packer makes shorter than half.
    private static HouseholdRecord Talkative(int bytes)
    {
        Random random = new(7);
        byte[] noise = new byte[bytes / 2];
        random.NextBytes(noise);
        return An.Home("home-1") with
        {
            Dialogues = [new() { Ref = DialogueRef.From("d")!, State = new DialogueState.Idle(), LastTurnAt = An.Evening, LastSpeech = [Convert.ToHexString(noise), Convert.ToBase64String(noise)] }],
        };
    }
}
