using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Notices;

public sealed class NoticeSenderTests
{
    private static readonly DeliveryOutcome Again = new DeliveryOutcome.TryAgain(null);

    private readonly InMemoryHouseholds homes = new();
    private readonly ScriptedNotifier notifier = new();
    private readonly ManualClock clock = new(An.Evening);

    private NoticeSender Sender => new(homes, homes, notifier, clock);

    [Fact]
    public async Task A_delivered_notice_leaves_the_outbox_and_is_not_sent_again()
    {
        await QueueAsync(A.Notice());
        (await Sender.SendAsync(default)).Delivered.Should().Be(1);
        (await Sender.SendAsync(default)).Delivered.Should().Be(0);
        notifier.Handed.Should().ContainSingle();
        (await WaitingAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_failed_notice_is_tried_again_after_1_2_4_and_more_minutes_up_to_an_hour()
    {
        await QueueAsync(A.Notice());
        notifier.Answer = _ => Again;
        foreach (int minutes in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            await Sender.SendAsync(default);
            int tried = notifier.Handed.Count;
            clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromTicks(1));
            await Sender.SendAsync(default);
            notifier.Handed.Should().HaveCount(tried, $"{minutes} minutes are not over");
            clock.Advance(TimeSpan.FromTicks(1));
        }
    }

    [Fact]
    public async Task Every_attempt_carries_the_same_notice()
    {
        await QueueAsync(A.Notice());
        notifier.Answer = _ => notifier.Handed.Count < 5 ? Again : new DeliveryOutcome.Delivered();
        await RunForAsync(TimeSpan.FromHours(2));
        notifier.Handed.Should().HaveCount(5).And.AllBeEquivalentTo(A.Notice());
    }

    [Fact]
    public async Task A_notice_that_fails_for_a_day_is_dead_kept_for_a_month_and_then_dropped()
    {
        await QueueAsync(A.Notice());
        notifier.Answer = _ => Again;
        await RunForAsync(TimeSpan.FromHours(23));
        (await DeadAsync()).Should().BeEmpty();

        await RunForAsync(TimeSpan.FromHours(2));
        QueuedNotice dead = (await DeadAsync()).Should().ContainSingle().Subject;
        dead.Attempts.Should().Be(notifier.Handed.Count).And.BeInRange(24, 32);

        int tried = notifier.Handed.Count;
        await RunForAsync(TimeSpan.FromDays(29));
        (await DeadAsync()).Should().ContainSingle();
        await RunForAsync(TimeSpan.FromDays(2));
        (await WaitingAsync()).Should().BeEmpty();
        notifier.Handed.Should().HaveCount(tried);
    }

    [Fact]
    public async Task A_day_in_which_nobody_could_send_anything_is_no_reason_to_give_up()
    {
        await QueueAsync(A.Notice());
        clock.Advance(QueuedNotice.Lifetime);
        notifier.Answer = _ => notifier.Handed.Count < QueuedNotice.LeastAttempts ? Again : new DeliveryOutcome.Delivered();

        await RunForAsync(TimeSpan.FromHours(3));

        notifier.Handed.Should().HaveCount(QueuedNotice.LeastAttempts);
        (await DeadAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_refused_notice_is_dead_at_once()
    {
        await QueueAsync(A.Notice());
        notifier.Answer = _ => new DeliveryOutcome.Refused();
        await RunForAsync(TimeSpan.FromHours(3));
        notifier.Handed.Should().ContainSingle();
        (await DeadAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Mailboxes_that_are_slow_keep_no_letter_of_others_back()
    {
        await QueueAsync([.. Enumerable.Range(0, 20).Select(order => A.Notice() with { Id = NoticeId.From($"order-{order:0000}.OrderPlaced")! })]);
        notifier.Answer = notice => notice.Id.Value == "order-0019.OrderPlaced" ? new DeliveryOutcome.Delivered() : new DeliveryOutcome.TryAgain(null) { OnlyThis = true };
        (await Sender.SendAsync(default)).Delivered.Should().Be(1);
        notifier.Handed.Should().HaveCount(20);
    }

    [Theory]
    [InlineData(10, 10)] // Longer than the back-off: heeded.
    [InlineData(0, 1)] // Shorter: the back-off stands.
    [InlineData(10_000, 60)] // Longer than an hour: cut.
    public async Task A_receiver_can_ask_for_a_longer_wait_up_to_an_hour(int asked, int waited)
    {
        await QueueAsync(A.Notice());
        notifier.Answer = _ => new DeliveryOutcome.TryAgain(TimeSpan.FromMinutes(asked));
        await Sender.SendAsync(default);
        (await WaitingAsync()).Single().Due.Should().Be(An.Evening.AddMinutes(waited));
    }

    [Fact]
    public async Task A_sender_that_dies_after_the_delivery_sends_it_twice_with_one_id()
    {
        await QueueAsync(A.Notice());
        notifier.Answer = _ => throw new IOException("The process is killed.");
        await FluentActions.Awaiting(() => Sender.SendAsync(default)).Should().ThrowAsync<IOException>();

        notifier.Answer = _ => new DeliveryOutcome.Delivered();
        (await Sender.SendAsync(default)).Delivered.Should().Be(0, "the attempt that died was counted, and its wait is not over");
        clock.Advance(QueuedNotice.FirstWait);
        (await Sender.SendAsync(default)).Delivered.Should().Be(1);
        notifier.Handed.Select(notice => notice.Id).Should().HaveCount(2).And.AllBeEquivalentTo(A.Notice().Id);
    }

    [Fact]
    public async Task Two_senders_at_once_make_one_attempt()
    {
        await QueueAsync(A.Notice());
        QueuedNotice due = (await homes.FindDueNoticesAsync(clock.GetUtcNow(), 1, default)).Notices.Single();
        notifier.Answer = _ =>
        {
            homes.ReplaceAsync(due, due.Taken(clock.GetUtcNow()), default).GetAwaiter().GetResult().Should().BeFalse("this sender has it");
            return new DeliveryOutcome.Delivered();
        };
        (await Sender.SendAsync(default)).Delivered.Should().Be(1);
    }

    [Fact]
    public async Task After_three_failures_in_a_row_the_receiver_is_left_alone_until_the_next_run()
    {
        await QueueAsync([.. Enumerable.Range(1, 10).Select(number => A.Notice($"order-{number:0000}"))]);
        notifier.Answer = _ => Again;
        await Sender.SendAsync(default);
        notifier.Handed.Should().HaveCount(NoticeSender.MaxFailures);

        await Sender.SendAsync(default);
        notifier.Handed.Select(notice => notice.Id).Should().OnlyHaveUniqueItems("those that were never tried come before those that wait");
    }

    [Fact]
    public async Task Some_that_can_never_be_delivered_do_not_keep_the_others_from_it()
    {
        await QueueAsync([.. Enumerable.Range(1, 300).Select(number => A.Notice($"order-{number:0000}"))]);
        notifier.Answer = notice => NumberOf(notice) % 3 == 0 ? Again : new DeliveryOutcome.Delivered();
        await RunForAsync(TimeSpan.FromMinutes(3));
        (await WaitingAsync()).Should().HaveCount(100).And.OnlyContain(queued => NumberOf(queued.Notice) % 3 == 0);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_leaves_the_rest_to_the_next_one()
    {
        await QueueAsync([.. Enumerable.Range(1, 10).Select(number => A.Notice($"order-{number:0000}"))]);
        notifier.Answer = _ =>
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            return new DeliveryOutcome.Delivered();
        };
        (await Sender.SendAsync(default)).Delivered.Should().Be(3);
    }

    private static int NumberOf(Notice notice) => int.Parse(notice.Order.Value[^4..], System.Globalization.CultureInfo.InvariantCulture);

    private async Task RunForAsync(TimeSpan time)
    {
        TimeSpan step = time > TimeSpan.FromDays(2) ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1);
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += step)
        {
            await Sender.SendAsync(default);
            clock.Advance(step);
        }
    }

    private async Task QueueAsync(params Notice[] notices) =>
        (await homes.CommitAsync(new HouseholdCommit { Record = An.Home("home-1"), ExpectedVersion = 0, Notices = notices, At = An.Evening }, default)).Should().BeTrue();

    private async Task<IReadOnlyList<QueuedNotice>> WaitingAsync() =>
        (await homes.ListNoticesAsync(HouseholdId.From("home-1")!, null, IHouseholdArchive.MaxPage, default)).Items;

    private async Task<IReadOnlyList<QueuedNotice>> DeadAsync() => (await homes.ListDeadNoticesAsync(null, IHouseholdArchive.MaxPage, default)).Items;
}
