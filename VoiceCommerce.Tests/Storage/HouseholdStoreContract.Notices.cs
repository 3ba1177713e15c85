using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public abstract partial class HouseholdStoreContract
{
    private INoticeOutbox Outbox => (INoticeOutbox)Store;

    [Fact]
    public async Task A_notice_is_due_as_soon_as_its_commit_stands()
    {
        Notice notice = A.Notice(to: ["home@example.com", "mum@example.com"]);
        await Queue(0, notice);
        (await DueNotices()).Should().ContainSingle().Which.Should().BeEquivalentTo(QueuedNotice.New(notice));
    }

    [Fact]
    public async Task A_notice_of_a_commit_that_lost_its_race_is_nowhere()
    {
        await Commit(0);
        (await Store.CommitAsync(At(0, An.Home(Id)) with { Notices = [A.Notice()] }, default)).Should().BeFalse();
        (await DueNotices()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_notice_of_another_household_than_the_commit_is_refused()
    {
        Func<Task> commit = () => Store.CommitAsync(At(0, An.Home(Id)) with { Notices = [A.Notice(household: "home-2")] }, default);
        await commit.Should().ThrowAsync<ArgumentException>();
        (await Load()).Should().BeNull();
        (await DueNotices()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_notice_that_waits_already_stays_as_it_is_when_it_comes_again()
    {
        await Queue(0, A.Notice());
        QueuedNotice known = (await DueNotices()).Single();
        await Outbox.ReplaceAsync(known, known.Taken(An.Evening), default);
        await Queue(1, A.Notice() with { Letter = new("Another", "Another.") }, A.Notice(kind: NoticeKind.OrderCaptured));
        (await NoticesOf(Id)).Select(queued => (queued.Notice.Kind, queued.Attempts, queued.Notice.Letter.Subject))
            .Should().BeEquivalentTo([(NoticeKind.OrderPlaced, 1, A.Notice().Letter.Subject), (NoticeKind.OrderCaptured, 0, A.Notice().Letter.Subject)]);
    }

    [Fact]
    public async Task A_notice_is_due_at_its_instant_and_not_before()
    {
        await Queue(0, A.Notice());
        (await Outbox.FindDueNoticesAsync(An.Evening.AddTicks(-1), 9, default)).Notices.Should().BeEmpty();
        (await Outbox.FindDueNoticesAsync(An.Evening, 9, default)).Notices.Should().ContainSingle();
    }

    [Fact]
    public async Task Due_notices_of_all_homes_come_the_longest_due_first_and_no_more_than_asked_for()
    {
        foreach (int number in (int[])[3, 1, 4, 2, 5])
        {
            await Store.CommitAsync(At(0, An.Home($"home-{number}")) with { Notices = [A.Notice($"order-000{number}", $"home-{number}", at: An.Evening.AddMinutes(number))] }, default);
        }

        IReadOnlyList<QueuedNotice> due = (await Outbox.FindDueNoticesAsync(An.Evening.AddHours(1), 3, default)).Notices;
        due.Select(queued => queued.Notice.Order.Value).Should().Equal("order-0001", "order-0002", "order-0003");
    }

    [Fact]
    public async Task A_taken_notice_is_due_when_its_wait_is_over()
    {
        await Queue(0, A.Notice());
        QueuedNotice known = (await DueNotices()).Single();
        QueuedNotice taken = known.Taken(An.Evening);
        (await Outbox.ReplaceAsync(known, taken, default)).Should().BeTrue();
        (await DueNotices()).Should().BeEmpty();
        (await Outbox.FindDueNoticesAsync(taken.Due, 9, default)).Notices.Should().ContainSingle().Which.Should().BeEquivalentTo(taken);
    }

    [Fact]
    public async Task Of_many_who_take_one_notice_at_once_exactly_one_gets_it()
    {
        await Queue(0, A.Notice());
        QueuedNotice known = (await DueNotices()).Single();
        bool[] got = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Outbox.ReplaceAsync(known, known.Taken(An.Evening), default))));
        got.Count(one => one).Should().Be(1);
    }

    [Fact]
    public async Task Who_knows_a_notice_only_from_before_it_was_taken_does_not_get_it()
    {
        await Queue(0, A.Notice());
        QueuedNotice known = (await DueNotices()).Single();
        QueuedNotice taken = known.Taken(An.Evening);
        await Outbox.ReplaceAsync(known, taken, default);
        (await Outbox.ReplaceAsync(known, known.Buried(An.Evening), default)).Should().BeFalse();
        (await NoticesOf(Id)).Should().ContainSingle().Which.Should().BeEquivalentTo(taken);
        (await Outbox.ListDeadNoticesAsync(null, 9, default)).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_removed_notice_is_gone_and_nobody_can_take_it()
    {
        await Queue(0, A.Notice());
        QueuedNotice known = (await DueNotices()).Single();
        await Outbox.RemoveAsync(known.Notice, default);
        await Outbox.RemoveAsync(known.Notice, default);
        (await DueNotices()).Should().BeEmpty();
        (await Outbox.ReplaceAsync(known, known.Taken(An.Evening), default)).Should().BeFalse();
        (await NoticesOf(Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_dead_notice_is_listed_and_due_only_when_it_is_to_be_dropped()
    {
        await Queue(0, A.Notice("order-0001"), A.Notice("order-0002"));
        QueuedNotice known = (await DueNotices())[0];
        QueuedNotice dead = known.Taken(An.Evening).Buried(An.Evening);
        await Outbox.ReplaceAsync(known, dead, default);
        (await Outbox.ListDeadNoticesAsync(null, 9, default)).Items.Should().ContainSingle().Which.Should().BeEquivalentTo(dead);
        (await Outbox.FindDueNoticesAsync(dead.Due.AddTicks(-1), 9, default)).Notices.Should().ContainSingle().Which.Dead.Should().BeFalse();
        (await Outbox.FindDueNoticesAsync(dead.Due, 9, default)).Notices.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(11)]
    public async Task Pages_of_notices_together_are_the_whole_list_without_a_repetition(int most)
    {
        await Queue(0, [.. Enumerable.Range(0, 10).Select(number => A.Notice($"order-000{number}", at: An.Evening.AddMinutes(number / 5)))]);
        await Store.CommitAsync(At(0, An.Home("home-2")) with { Notices = [A.Notice("order-0010", "home-2")] }, default);
        foreach (QueuedNotice queued in await NoticesOf(Id))
        {
            await Outbox.ReplaceAsync(queued, queued.Buried(An.Evening), default);
        }

        (await Pages(after => Outbox.ListDeadNoticesAsync(after, most, default))).Should().HaveCount(10).And.OnlyHaveUniqueItems().And.StartWith("order-0009").And.EndWith("order-0000");
        (await Pages(after => Outbox.ListNoticesAsync(HomeId, after, most, default))).Should().HaveCount(10).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task An_erased_household_leaves_no_notice()
    {
        await Queue(0, A.Notice("order-0001"), A.Notice("order-0002"));
        QueuedNotice known = (await DueNotices())[0];
        await Outbox.ReplaceAsync(known, known.Buried(An.Evening), default);
        await Archive.EraseAsync(HomeId, null, default);
        (await DueNotices()).Should().BeEmpty();
        (await Outbox.ListDeadNoticesAsync(null, 9, default)).Items.Should().BeEmpty();
        (await NoticesOf(Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_turn_of_the_home_changes_nothing_of_its_notices()
    {
        await Queue(0, A.Notice());
        (await Commit(1)).Should().BeTrue();
        (await DueNotices()).Should().ContainSingle();
    }

    private static async Task<List<string>> Pages(Func<string?, Task<Page<QueuedNotice>>> read)
    {
        List<string> seen = [];
        string? after = null;
        do
        {
            Page<QueuedNotice> page = await read(after);
            seen.AddRange(page.Items.Select(queued => queued.Notice.Order.Value));
            after = page.Next;
        }
        while (after is not null);
        return seen;
    }

    private async Task<IReadOnlyList<QueuedNotice>> DueNotices() => (await Outbox.FindDueNoticesAsync(An.Evening, 9, default)).Notices;

    private async Task<IReadOnlyList<QueuedNotice>> NoticesOf(string home) =>
        (await Outbox.ListNoticesAsync(HouseholdId.From(home)!, null, IHouseholdArchive.MaxPage, default)).Items;

    private async Task Queue(long version, params Notice[] notices) =>
        (await Store.CommitAsync(At(version, An.Home(Id)) with { Notices = notices }, default)).Should().BeTrue();
}
