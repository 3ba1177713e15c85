using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.Notices;

/// <summary>
/// Notices as plain-text mail through the shop's mail server. The notice's id is the Message-ID, by which a receiver drops doubles. Nothing of a notice can end
/// a header: addresses are dot-atoms, names have no control characters, and the mail library refuses line breaks.
/// </summary>
internal sealed class SmtpNotifier(NoticeSettings.Smtp settings, string seller, ILogger<SmtpNotifier> logger) : INotifier
{
    /// <summary>Of one attempt, from the connection to the server's last word.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<DeliveryOutcome> DeliverAsync(Notice notice, CancellationToken cancellation)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Patience);
        using MailMessage mail = Compose(notice);
        using SmtpClient client = new(settings.Host, settings.Port)
        {
            EnableSsl = settings.RequiresTls, // STARTTLS; a server that does not offer it gets nothing.
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        try
        {
            // The library looks up names and connects before it heeds a cancellation.
            await client.SendMailAsync(mail, over.Token).WaitAsync(over.Token);
            return new DeliveryOutcome.Delivered();
        }
        catch (SmtpFailedRecipientException refused)
        {
            return Judge(notice, refused);
        }
        catch (Exception failure) when (failure is SmtpException or IOException or AuthenticationException or OperationCanceledException)
        {
            Log.NotDelivered(logger, notice.Id, Reason(failure));
            return new DeliveryOutcome.TryAgain(null);
        }
    }

    private MailMessage Compose(Notice notice)
    {
        MailMessage mail = new()
        {
            From = new(settings.From.Value, seller.Replace('"', '\''), Encoding.UTF8), // The library does not escape a quotation mark.
            Subject = notice.Letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = notice.Letter.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        foreach (Core.Households.EmailAddress address in notice.To)
        {
            mail.To.Add(new MailAddress(address.Value));
        }

        mail.Headers.Add("Message-ID", $"<{notice.Id}@{settings.From.Value.Split('@')[1]}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no machine shall answer it.
        mail.Headers.Add("Content-Language", notice.Locale);
        return mail;
    }

    /// <summary>The others were served. One that may be served later makes the whole come again, with the same id.</summary>
    private DeliveryOutcome Judge(Notice notice, SmtpFailedRecipientException failure)
    {
        SmtpFailedRecipientException[] refused = failure is SmtpFailedRecipientsException { InnerExceptions: { Length: > 0 } several } ? several : [failure];
        if (!Array.TrueForAll(refused, one => IsFinal(one.StatusCode)))
        {
            Log.NotDelivered(logger, notice.Id, Reason(failure));
            return new DeliveryOutcome.TryAgain(null) { OnlyThis = true };
        }

        if (refused.Length < notice.To.Count)
        {
            Log.PartlyRefused(logger, notice.Id, refused.Length, notice.To.Count);
            return new DeliveryOutcome.Delivered();
        }

        Log.Refused(logger, notice.Id, Reason(failure));
        return new DeliveryOutcome.Refused();
    }

    // RFC 5321, 4.2.1: 5yz is a no that stays; a full mailbox may be emptied.
    private static bool IsFinal(SmtpStatusCode status) => (int)status is >= 500 and < 600 && status != SmtpStatusCode.ExceededStorageAllocation;

    // Where no server said a number, the library keeps the cause inside, or says it in words alone.
    private static string Reason(Exception failure) => failure switch
    {
        SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } smtp => $"SMTP {(int)smtp.StatusCode}",
        SmtpException { InnerException: { } } => FailureName.Of(failure.GetBaseException()),
        SmtpException => "the server offers no STARTTLS, or does not speak SMTP",
        _ => FailureName.Of(failure),
    };
}
