using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Notices;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Notices;

/// <summary>The real store, the real sender and a real mail server, with what can go wrong between them.</summary>
public sealed class OutboxToMailboxTests : IAsyncDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly MailServer server = new();
    private readonly ManualClock clock = new(An.Evening);
    private SqliteHouseholdStore store;

    public OutboxToMailboxTests() => store = new(directory.Path);

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        directory.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_whose_answer_is_lost_comes_again_with_the_same_id_until_it_is_answered()
    {
        await QueueAsync(A.Notice());
        server.Answers["."] = "DROP";
        await SendAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();
        server.Answers.Clear();
        clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync();
        clock.Advance(TimeSpan.FromDays(1));
        await SendAsync();

        server.Mails.Should().HaveCount(3);
        server.Mails.Select(mail => mail.Header("Message-ID")).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_taken_by_a_process_that_died_is_sent_by_the_next_one()
    {
        await QueueAsync(A.Notice());
        QueuedNotice due = (await store.FindDueNoticesAsync(An.Evening, 1, default)).Notices.Single();
        await store.ReplaceAsync(due, due.Taken(An.Evening), default);
        store.Dispose();
        store = new(directory.Path);

        await SendAsync();
        server.Mails.Should().BeEmpty("the dead process may have sent it a moment ago");
        clock.Advance(QueuedNotice.FirstWait);
        await SendAsync();
        server.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_is_down_for_a_day_leaves_a_dead_notice_that_survives_a_restart()
    {
        await QueueAsync(A.Notice());
        server.Answers["CONNECT"] = "421 closed";
        for (int hour = 0; hour < 26; hour++)
        {
            await SendAsync();
            clock.Advance(TimeSpan.FromHours(1));
        }

        store.Dispose();
        store = new(directory.Path);
        (await store.ListDeadNoticesAsync(null, 9, default)).Items.Should().ContainSingle().Which.Notice.Should().BeEquivalentTo(A.Notice());
        server.Answers.Clear();
        await SendAsync();
        server.Mails.Should().BeEmpty("it is for a person to look at now");
    }

    [Fact]
    public async Task Sixteen_senders_at_once_send_each_of_fifty_notices_once()
    {
        await QueueAsync([.. Enumerable.Range(1, 50).Select(number => A.Notice($"order-{number:0000}"))]);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(SendAsync)));
        server.Mails.Select(mail => mail.Header("Message-ID")).Should().HaveCount(50).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_notice_that_cannot_be_read_is_logged_by_its_id_and_the_others_leave()
    {
        await QueueAsync(A.Notice("order-0001"), A.Notice("order-0002"), A.Notice("order-0003"));
        using (SqliteFile file = SqliteFile.Open(directory.File("households.db")))
        {
            file.Execute("UPDATE notices SET document = x'7B' WHERE id = 'order-0001.OrderPlaced'");
            file.Execute("UPDATE notices SET document = CAST('{\"v\":2,\"d\":{}}' AS BLOB) WHERE id = 'order-0002.OrderPlaced'");
        }

        KeptLog<Courier> log = new();
        await new Courier(_ => SendAsync(), log).RunAsync(default);

        server.Mails.Should().ContainSingle().Which.Header("Message-ID").Should().Contain("order-0003");
        log.Text.Should().Contain("order-0001.OrderPlaced cannot be read").And.Contain("order-0002.OrderPlaced cannot be read");
    }

    [Fact]
    public async Task A_dead_notice_that_cannot_be_read_keeps_none_of_the_others_from_being_listed()
    {
        await QueueAsync(A.Notice("order-0001"), A.Notice("order-0002"), A.Notice("order-0003"));
        using (SqliteFile file = SqliteFile.Open(directory.File("households.db")))
        {
            file.Execute("UPDATE notices SET dead = 1");
            file.Execute("UPDATE notices SET document = x'7B' WHERE id = 'order-0002.OrderPlaced'");
        }

        Page<QueuedNotice> first = await store.ListDeadNoticesAsync(null, 2, default);
        Page<QueuedNotice> second = await store.ListDeadNoticesAsync(first.Next, 2, default);

        first.Items.Concat(second.Items).Select(dead => dead.Notice.Order.Value).Should().Equal("order-0003", "order-0001");
        second.Next.Should().BeNull();
    }

    private Task<NoticeReport> SendAsync() => new NoticeSender(
        store, store, new SmtpNotifier(new("127.0.0.1", server.Port, null, null, EmailAddress.From("orders@shop.example")!, RequiresTls: false), "Corner Shop", new KeptLog<SmtpNotifier>()), clock)
        .SendAsync(default);

    private async Task QueueAsync(params Notice[] notices) =>
        (await store.CommitAsync(new HouseholdCommit { Record = An.Home("home-1"), ExpectedVersion = 0, Notices = notices, At = An.Evening }, default)).Should().BeTrue();
}
