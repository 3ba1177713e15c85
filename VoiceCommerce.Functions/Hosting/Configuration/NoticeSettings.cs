using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>How receipts and notices leave.</summary>
internal abstract record NoticeSettings
{
    private const string PortName = "Notices__SmtpPort";
    private const int TlsFromTheStart = 465; // RFC 8314.

    private NoticeSettings()
    {
    }

    public abstract NoticeRoute Route { get; }

    public static NoticeSettings Read(SettingsReader reader, Deployment deployment) =>
        reader.Optional("Notices__Kind", "None, Smtp or Webhook", text => text is "None" or "Smtp" or "Webhook" ? text : null) switch
        {
            "Smtp" => ReadSmtp(reader, deployment),
            "Webhook" => new Webhook(
                reader.Required("Notices__WebhookUrl", "an https URL without user name and fragment", text => SecureAddress.From(text, deployment)),
                reader.Required("Notices__WebhookSecret", WebhookSecret.Expected, WebhookSecret.From)),
            _ => new None(),
        };

    private static Smtp ReadSmtp(SettingsReader reader, Deployment deployment)
    {
        string host = reader.Required("Notices__SmtpHost", "the name or address of a mail server", text => Uri.CheckHostName(text) == UriHostNameType.Unknown ? null : text);
        string? user = reader.Optional("Notices__SmtpUser", "at most 256 characters", text => text.Length <= 256 && !text.Any(char.IsControl) ? text : null);
        string? password = reader.Find("Notices__SmtpPassword");
        if (user is null != password is null)
        {
            reader.Refuse(user is null ? "Notices__SmtpUser" : "Notices__SmtpPassword", "is missing; expected a user name and a password, or neither");
        }

        int port = reader.Number(PortName, min: 1, max: ushort.MaxValue, otherwise: 587);
        if (port == TlsFromTheStart)
        {
            reader.Refuse(PortName, "is wrong; expected a port where the server offers STARTTLS, usually 587: 465 begins with TLS, which this app does not speak");
        }

        return new(
            host,
            port,
            user,
            password,
            reader.Required("Notices__From", "a mail address such as orders@shop.example", EmailAddress.From),
            RequiresTls: host is null || !LoopbackAddress.IsTrusted(host, deployment));
    }

    public sealed record None : NoticeSettings
    {
        public override NoticeRoute Route => NoticeRoute.None;
    }

    /// <param name="User">Null for a server that asks for none.</param>
    /// <param name="From">Whom the mail comes from; its host stands in the message ids.</param>
    /// <param name="RequiresTls">Always, but on a developer's own machine.</param>
    public sealed record Smtp(string Host, int Port, string? User, string? Password, EmailAddress From, bool RequiresTls) : NoticeSettings
    {
        public override NoticeRoute Route => NoticeRoute.Mail;
    }

    /// <param name="Secret">The HMAC key.</param>
    public sealed record Webhook(Uri Url, ReadOnlyMemory<byte> Secret) : NoticeSettings
    {
        public override NoticeRoute Route => NoticeRoute.Shop;
    }
}
