using FluentAssertions;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Functions.Hosting.Configuration;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

public sealed class NoticeSettingsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly ShopOnTrial Production = ShopOnTrial.InProduction("/var/lib/corner-shop").With("FUNCTIONS_CUSTOMHANDLER_PORT", "40123");
    private static readonly ShopOnTrial Development = Production.With("AZURE_FUNCTIONS_ENVIRONMENT", "Development").With("Payments__AllowSandbox", null);

    [Fact]
    public void Mail_goes_through_a_server_with_TLS()
    {
        NoticeSettings.Smtp smtp = Accepted(Mailing(Production)).Should().BeOfType<NoticeSettings.Smtp>().Subject;
        smtp.Should().BeEquivalentTo(new { Host = "mail.shop.example", Port = 587, User = (string?)null, RequiresTls = true, Route = NoticeRoute.Mail });
        smtp.From.Value.Should().Be("orders@shop.example");
    }

    [Theory]
    [InlineData("127.0.0.1", true, false)] // A developer's own machine.
    [InlineData("127.0.0.1", false, true)]
    [InlineData("localhost", true, true)] // A name could lead anywhere.
    [InlineData("10.0.0.1", true, true)]
    public void Only_on_a_developers_own_machine_mail_goes_without_TLS(string host, bool development, bool tls) =>
        ((NoticeSettings.Smtp)Accepted(Mailing(development ? Development : Production).With("Notices__SmtpHost", host))).RequiresTls.Should().Be(tls);

    [Fact]
    public void A_webhook_has_an_address_and_a_secret()
    {
        NoticeSettings.Webhook webhook = Accepted(Hooking(Production)).Should().BeOfType<NoticeSettings.Webhook>().Subject;
        webhook.Url.AbsoluteUri.Should().Be("https://shop.example/hook");
        webhook.Secret.ToArray().Should().Equal(Convert.FromBase64String(Secret["whsec_".Length..]));
        webhook.Route.Should().Be(NoticeRoute.Shop);
    }

    [Theory]
    [InlineData("Notices__SmtpHost")]
    [InlineData("Notices__From")]
    public void Mail_needs_its_settings(string name) => Refused(Mailing(Production).With(name, null)).Should().Be($"{name}: is missing");

    [Theory]
    [InlineData("Notices__WebhookUrl")]
    [InlineData("Notices__WebhookSecret")]
    public void A_webhook_needs_its_settings(string name) => Refused(Hooking(Production).With(name, null)).Should().Be($"{name}: is missing");

    [Theory]
    [InlineData("Notices__SmtpHost", "mail shop")]
    [InlineData("Notices__SmtpPort", "0")]
    [InlineData("Notices__SmtpPort", "465")] // TLS from the start.
    [InlineData("Notices__From", "Shop <orders@shop.example>")]
    public void A_wrong_setting_of_mail_names_itself(string name, string value) => Refused(Mailing(Production).With(name, value)).Should().Be($"{name}: is wrong");

    [Theory]
    [InlineData("Notices__WebhookUrl", "http://shop.example/hook")]
    [InlineData("Notices__WebhookUrl", "http://127.0.0.1:5000/hook")]
    [InlineData("Notices__WebhookUrl", "https://user:word@shop.example/hook")]
    [InlineData("Notices__WebhookUrl", "/hook")]
    [InlineData("Notices__WebhookSecret", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("Notices__WebhookSecret", "whsec_c2hvcnQ=")]
    [InlineData("Notices__WebhookSecret", "whsec_not base64")]
    public void A_wrong_setting_of_a_webhook_names_itself(string name, string value) => Refused(Hooking(Production).With(name, value)).Should().Be($"{name}: is wrong");

    [Fact]
    public void A_developers_webhook_may_be_plain_on_the_same_machine() =>
        Accepted(Hooking(Development).With("Notices__WebhookUrl", "http://127.0.0.1:5000/hook")).Should().BeOfType<NoticeSettings.Webhook>();

    [Theory]
    [InlineData("Notices__SmtpUser", "Notices__SmtpPassword")]
    [InlineData("Notices__SmtpPassword", "Notices__SmtpUser")]
    public void A_user_needs_a_password_and_a_password_a_user(string given, string missing) =>
        Refused(Mailing(Production).With(given, "x")).Should().Be($"{missing}: is missing");

    [Fact]
    public void A_setting_of_another_kind_is_unknown() => Refused(Hooking(Production).With("Notices__SmtpHost", "mail.shop.example")).Should().Be("Notices__SmtpHost: is unknown");

    private static ShopOnTrial Mailing(ShopOnTrial shop) => shop.With("Notices__Kind", "Smtp").With("Notices__SmtpHost", "mail.shop.example").With("Notices__From", "orders@shop.example");

    private static ShopOnTrial Hooking(ShopOnTrial shop) => shop.With("Notices__Kind", "Webhook").With("Notices__WebhookUrl", "https://shop.example/hook").With("Notices__WebhookSecret", Secret);

    private static NoticeSettings Accepted(ShopOnTrial shop) => Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Valid>().Subject.Settings.Notices;

    // The one problem, up to what is expected instead.
    private static string Refused(ShopOnTrial shop) =>
        Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Invalid>().Subject.Problems.Should().ContainSingle().Subject.ToString().Split(';')[0];
}
