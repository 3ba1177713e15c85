using System.Net.Mail;
using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Notices;

public sealed class SmtpNotifierTests : IAsyncDisposable
{
    private readonly MailServer server = new();
    private readonly KeptLog<SmtpNotifier> log = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_notice_arrives_as_it_was_written()
    {
        Notice notice = A.Notice(to: ["home@example.com", "mum@example.com"]);
        (await DeliverAsync(notice)).Should().BeOfType<DeliveryOutcome.Delivered>();

        ReceivedMail mail = server.Mails.Should().ContainSingle().Subject;
        mail.To.Should().Equal("home@example.com", "mum@example.com");
        mail.From.Should().Contain("<orders@shop.example>");
        mail.Header("Message-ID").Should().Be("<order-0001.OrderPlaced@shop.example>");
        mail.Header("From").Should().Contain("orders@shop.example");
        mail.Header("Auto-Submitted").Should().Be("auto-generated");
        Words(mail.Header("Subject")!).Should().Be(notice.Letter.Subject);
        Text(mail).Should().Be(notice.Letter.Text);
    }

    [Fact]
    public async Task The_same_notice_again_has_the_same_message_id()
    {
        await DeliverAsync(A.Notice());
        await DeliverAsync(A.Notice());
        server.Mails.Select(mail => mail.Header("Message-ID")).Should().HaveCount(2).And.OnlyContain(id => id == "<order-0001.OrderPlaced@shop.example>");
    }

    [Theory]
    [InlineData("CONNECT", "421 too busy")]
    [InlineData("CONNECT", "554 not from you")]
    [InlineData("CONNECT", "DROP")]
    [InlineData("EHLO", "DROP")]
    [InlineData("MAIL", "451 later")]
    [InlineData("MAIL", "550 not from this address")]
    [InlineData("RCPT", "DROP")]
    [InlineData("DATA", "451 later")]
    [InlineData("DATA", "554 no")]
    [InlineData(".", "451 later")]
    [InlineData(".", "DROP")]
    public async Task What_may_go_better_later_is_tried_again(string at, string answer)
    {
        server.Answers[at] = answer;
        (await DeliverAsync(A.Notice())).Should().Be(new DeliveryOutcome.TryAgain(null));
    }

    [Theory]
    [InlineData("450 greylisted")]
    [InlineData("552 mailbox full")]
    public async Task A_mailbox_that_may_take_it_later_says_nothing_of_others(string answer)
    {
        server.Answers["RCPT"] = answer;
        (await DeliverAsync(A.Notice())).Should().Be(new DeliveryOutcome.TryAgain(null) { OnlyThis = true });
    }

    [Theory]
    [InlineData("550 no such user")]
    [InlineData("551 moved")]
    [InlineData("553 no such name")]
    public async Task A_recipient_that_is_not_there_is_a_refusal(string answer)
    {
        server.Answers["RCPT"] = answer;
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.Refused>();
        (await DeliverAsync(A.Notice(to: ["home@example.com", "mum@example.com"]))).Should().BeOfType<DeliveryOutcome.Refused>();
        server.Mails.Should().BeEmpty();
    }

    [Fact]
    public async Task One_recipient_that_is_not_there_does_not_keep_the_others_from_it()
    {
        server.Answers["RCPT TO:<gone"] = "550 no such user";
        (await DeliverAsync(A.Notice(to: ["gone@example.com", "mum@example.com"]))).Should().BeOfType<DeliveryOutcome.Delivered>();
        server.Mails.Should().ContainSingle().Which.To.Should().Equal("mum@example.com");
    }

    [Fact]
    public async Task One_recipient_that_may_be_there_later_makes_the_whole_come_again()
    {
        server.Answers["RCPT TO:<busy"] = "450 later";
        (await DeliverAsync(A.Notice(to: ["busy@example.com", "mum@example.com"]))).Should().BeOfType<DeliveryOutcome.TryAgain>();
    }

    [Theory]
    [InlineData("CONNECT")]
    [InlineData("DATA")]
    public async Task A_server_that_does_not_answer_is_given_up(string at)
    {
        server.Answers[at] = "HANG";
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.TryAgain>();
        log.Text.Should().Contain("no answer in time");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        await server.DisposeAsync();
        (await DeliverAsync(A.Notice())).Should().BeOfType<DeliveryOutcome.TryAgain>();
        log.Text.Should().Contain("ConnectionRefused").And.NotContain("SMTP -1");
    }

    [Fact]
    public async Task Where_TLS_is_required_a_server_without_it_gets_nothing()
    {
        (await DeliverAsync(A.Notice(), requiresTls: true)).Should().BeOfType<DeliveryOutcome.TryAgain>();
        log.Text.Should().Contain("the server offers no STARTTLS");
        server.Mails.Should().BeEmpty();
        server.Commands.Should().NotContain(command => command.StartsWith("MAIL") || command.StartsWith("RCPT") || command.StartsWith("AUTH"));
    }

    [Theory]
    [InlineData("Shop\" <thief@example.com>, \"x")]
    [InlineData("Shop <thief@example.com>")]
    [InlineData("Café, the \\ shop")]
    public async Task A_name_of_a_seller_stays_a_name(string seller)
    {
        await DeliverAsync(A.Notice(), seller: seller);
        ReceivedMail mail = server.Mails.Should().ContainSingle().Subject;
        mail.To.Should().Equal("home@example.com");
        MailAddress from = new(mail.Header("From")!);
        from.Address.Should().Be("orders@shop.example");
    }

    [Theory]
    [InlineData("Hello\r\nBcc: thief@example.com")]
    [InlineData("Hello\nBcc: thief@example.com")]
    [InlineData("Hello\rBcc: thief@example.com")]
    public async Task A_subject_with_a_line_break_never_becomes_a_header(string subject)
    {
        Func<Task> deliver = () => DeliverAsync(A.Notice() with { Letter = new(subject, "Text.") });
        await deliver.Should().ThrowAsync<ArgumentException>("wordings have no line breaks in subjects, and the library is the second lock");
        server.Mails.Should().BeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_a_dot_does_not_end_the_mail()
    {
        const string Evil = "One.\n.\nMAIL FROM:<thief@example.com>\n..\nTwo.\n";
        await DeliverAsync(A.Notice() with { Letter = new("Dots", Evil) });
        Text(server.Mails.Should().ContainSingle().Subject).Should().Be(Evil);
    }

    [Fact]
    public async Task The_log_knows_ids_and_codes_and_nobody()
    {
        server.Answers["RCPT"] = "550 home@example.com is unknown here";
        await DeliverAsync(A.Notice());
        server.Answers["RCPT"] = "450 home@example.com later";
        await DeliverAsync(A.Notice());
        log.Text.Should().Contain("order-0001.OrderPlaced").And.Contain("SMTP 550").And.Contain("SMTP 450");
        log.Text.Should().NotContainAny("example.com", "Café", "£");
    }

    private Task<DeliveryOutcome> DeliverAsync(Notice notice, bool requiresTls = false, string seller = "Corner Shop") =>
        new SmtpNotifier(new("127.0.0.1", server.Port, null, null, EmailAddress.From("orders@shop.example")!, requiresTls), seller, log).DeliverAsync(notice, default);

    // RFC 2047's Q and B words, as far as one needs them here.
    private static string Words(string header) => string.Concat(header.Replace("=?UTF-8?", "=?utf-8?", StringComparison.OrdinalIgnoreCase).Split("=?utf-8?").Select((word, place) =>
        (place, word.Split("?=")[0].Split('?')) switch
        {
            (0, _) => word.Trim(),
            (_, ["B" or "b", var text]) => Encoding.UTF8.GetString(Convert.FromBase64String(text)),
            (_, [_, var text]) => Unquoted(text.Replace('_', ' ')),
            _ => throw new FormatException(header),
        }));

    private static string Text(ReceivedMail mail) =>
        Unquoted(mail.Data[(mail.Headers.Length + 4)..].Replace("=\r\n", "", StringComparison.Ordinal)).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Unquoted(string text)
    {
        List<byte> bytes = [];
        for (int at = 0; at < text.Length; at++)
        {
            bytes.Add(text[at] == '=' ? Convert.ToByte(text.Substring(at + 1, 2), 16) : (byte)text[at]);
            at += text[at] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
