using FluentAssertions;
using VoiceCommerce.Functions.Hosting.Configuration;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

public sealed class PaymentSettingsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly ShopOnTrial Production = ShopOnTrial.InProduction("/var/lib/corner-shop").With("FUNCTIONS_CUSTOMHANDLER_PORT", "40123");
    private static readonly ShopOnTrial Development = Production.With("AZURE_FUNCTIONS_ENVIRONMENT", "Development").With("Payments__AllowSandbox", null);

    [Fact]
    public void The_shops_own_system_has_an_address_and_a_secret_and_needs_no_permission()
    {
        PaymentSettings.Http http = Accepted(OwnSystem(Production)).Should().BeOfType<PaymentSettings.Http>().Subject;
        http.Url.AbsoluteUri.Should().Be("https://shop.example/voice");
        http.Secret.ToArray().Should().Equal(Convert.FromBase64String(Secret["whsec_".Length..]));
    }

    [Fact]
    public void Nothing_said_is_the_sandbox() => Accepted(Development).Should().BeOfType<PaymentSettings.Sandbox>();

    [Theory]
    [InlineData("Payments__Url")]
    [InlineData("Payments__Secret")]
    public void The_shops_own_system_needs_its_settings(string name) => Refused(OwnSystem(Production).With(name, null)).Should().Be($"{name}: is missing");

    [Theory]
    [InlineData("Payments__Url", "http://shop.example/voice")]
    [InlineData("Payments__Url", "http://127.0.0.1:9100")]
    [InlineData("Payments__Url", "https://shop.example/voice?key=1")]
    [InlineData("Payments__Url", "https://user:word@shop.example/voice")]
    [InlineData("Payments__Secret", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("Payments__Secret", "whsec_c2hvcnQ=")]
    public void A_wrong_setting_names_itself(string name, string value) => Refused(OwnSystem(Production).With(name, value)).Should().Be($"{name}: is wrong");

    [Fact]
    public void A_developers_own_system_may_be_plain_on_the_same_machine() =>
        Accepted(OwnSystem(Development).With("Payments__Url", "http://127.0.0.1:9100")).Should().BeOfType<PaymentSettings.Http>();

    [Theory]
    [InlineData("Payments__AllowSandbox", "true")]
    public void A_setting_of_the_other_kind_is_unknown(string name, string value) => Refused(OwnSystem(Production).With(name, value)).Should().Be($"{name}: is unknown");

    [Fact]
    public void A_setting_of_the_shops_own_system_is_unknown_to_the_sandbox() => Refused(Production.With("Payments__Url", "https://shop.example/voice")).Should().Be("Payments__Url: is unknown");

    [Theory]
    [InlineData("http")]
    [InlineData("HTTP")]
    [InlineData("Stripe")]
    public void A_kind_that_is_wrong_is_told_alone(string kind) => Refused(OwnSystem(Production).With("Payments__Kind", kind)).Should().Be("Payments__Kind: is wrong");

    private static ShopOnTrial OwnSystem(ShopOnTrial shop) =>
        shop.With("Payments__AllowSandbox", null).With("Payments__Kind", "Http").With("Payments__Url", "https://shop.example/voice").With("Payments__Secret", Secret);

    private static PaymentSettings Accepted(ShopOnTrial shop) => Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Valid>().Subject.Settings.Payments;

    // The one problem, up to what is expected instead.
    private static string Refused(ShopOnTrial shop) =>
        Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Invalid>().Subject.Problems.Should().ContainSingle().Subject.ToString().Split(';')[0];
}
