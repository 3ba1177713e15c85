using System.Security.Cryptography;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Hosting.Configuration;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

public sealed class SettingsTests
{
    private const string Somewhere = "/var/lib/corner-shop";

    private static readonly ShopOnTrial Production = ShopOnTrial.InProduction(Somewhere).With("FUNCTIONS_CUSTOMHANDLER_PORT", "40123");

    private static readonly ShopOnTrial Development = Production.With("AZURE_FUNCTIONS_ENVIRONMENT", "Development").With("Payments__AllowSandbox", null);

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        Settings settings = Accepted(Production);

        settings.Port.Should().Be(40123);
        settings.Deployment.Should().Be(new Deployment(IsDevelopment: false, IsInAzure: false));
        settings.AccountLinking.HouseholdClaim.Should().Be("sub");
        settings.Alexa.DevelopmentAuthority.Should().BeNull();
        settings.Shop.Should().Be(new ShopSettings(TimeSpan.FromMinutes(30), RatesFile: null, TimeZoneId.Utc));
        settings.Storage.Path.Should().Be(Somewhere);
        settings.Storage.Tables.Should().BeNull();
        settings.Merchant.KeySha256.Length.Should().Be(32);
        settings.PurchaseCode.Secret.Length.Should().Be(32);
        settings.Notices.Should().Be(new NoticeSettings.None());
    }

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT")]
    [InlineData("Alexa__SkillIds")]
    [InlineData("AccountLinking__Issuer")]
    [InlineData("AccountLinking__Audience")]
    [InlineData("AccountLinking__JwksUrl")]
    [InlineData("Merchant__KeySha256")]
    [InlineData("Merchant__SellerName")]
    [InlineData("PurchaseCode__Secret")]
    [InlineData("Storage__Path")]
    [InlineData("Payments__AllowSandbox")]
    public void A_missing_setting_names_itself_and_what_is_expected(string name)
    {
        Refused(Production.With(name, null)).Should().ContainSingle().Which.ToString().Should().StartWith($"{name}: is missing; expected ");
        Refused(Production.With(name, "  ")).Should().ContainSingle().Which.Name.Should().Be(name);
    }

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "0")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "65536")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "80x")]
    [InlineData("Alexa__SkillIds", "my skill")]
    [InlineData("Alexa__SkillIds", "amzn1.ask.skill.1,")]
    [InlineData("AccountLinking__JwksUrl", "login.example/jwks")]
    [InlineData("AccountLinking__JwksUrl", "http://login.example/jwks")]
    [InlineData("AccountLinking__JwksUrl", "http://127.0.0.1:5000/jwks")]
    [InlineData("AccountLinking__JwksUrl", "https://user@login.example/jwks")]
    [InlineData("AccountLinking__JwksUrl", "file:///etc/passwd")]
    [InlineData("AccountLinking__HouseholdClaim", "house hold")]
    [InlineData("Merchant__KeySha256", "0123")]
    [InlineData("Merchant__KeySha256", "zz3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("Merchant__SellerName", "A\nB")]
    [InlineData("Merchant__Support", "on 555\n0100")]
    [InlineData("PurchaseCode__Secret", "not base64!")]
    [InlineData("PurchaseCode__Secret", "c2hvcnQ=")]
    [InlineData("Storage__Kind", "Postgres")]
    [InlineData("Storage__Path", "data")]
    [InlineData("Shop__GraceMinutes", "0")]
    [InlineData("Shop__GraceMinutes", "1441")]
    [InlineData("Shop__GraceMinutes", "-5")]
    [InlineData("Shop__GraceMinutes", "half an hour")]
    [InlineData("Payments__Kind", "Stripe")]
    [InlineData("Notices__Kind", "Pigeon")]
    [InlineData("Shop__TimeZone", "Mars/Olympus")]
    [InlineData("Rates__File", "/no/such/rates.json")]
    public void A_wrong_setting_names_itself_and_what_is_expected(string name, string value)
    {
        SettingProblem problem = Refused(Production.With(name, value)).Should().ContainSingle().Subject;

        problem.Name.Should().Be(name);
        problem.Trouble.Should().StartWith("is wrong; expected ");
    }

    [Theory]
    [InlineData("Merchant__KeySha256")]
    [InlineData("PurchaseCode__Secret")]
    [InlineData("Merchant__Key")]
    public void What_was_set_is_never_told_because_it_may_be_a_secret(string name) =>
        Refused(Production.With(name, "hunter2")).Should().OnlyContain(problem => !problem.ToString().Contains("hunter2"));

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")] // zeros
    [InlineData("q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=")] // one byte over and over
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")] // 0, 1, 2, ... 31
    [InlineData("Y2hhbmdlLW1lLWNoYW5nZS1tZS1jaGFuZ2UtbWUtMTIzNDU2Nzg5MA==")] // "change-me-change-me-..."
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=")] // "0123456789abcdef..."
    public void A_secret_that_was_not_drawn_at_random_is_refused_everywhere(string secret)
    {
        Refused(Production.With("PurchaseCode__Secret", secret)).Should().ContainSingle().Which.Name.Should().Be("PurchaseCode__Secret");
        Refused(Development.With("PurchaseCode__Secret", secret)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")] // of nothing
    [InlineData("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8")] // of "password"
    public void A_merchant_key_that_anybody_would_guess_is_refused(string sha256) =>
        Refused(Production.With("Merchant__KeySha256", sha256)).Should().ContainSingle().Which.Name.Should().Be("Merchant__KeySha256");

    [Theory]
    [InlineData(null)]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Developement")] // Misspelt is not Development.
    public void Outside_Development_the_mere_presence_of_a_development_authority_stops_the_start(string? environment) =>
        Refused(Production.With("AZURE_FUNCTIONS_ENVIRONMENT", environment).With("Alexa__DevelopmentAuthority", Path.GetTempPath()))
            .Should().ContainSingle().Which.Name.Should().Be("Alexa__DevelopmentAuthority");

    [Theory]
    [InlineData("WEBSITE_INSTANCE_ID", "WEBSITE_SITE_NAME")] // App Service plans
    [InlineData("CONTAINER_NAME", "WEBSITE_SITE_NAME")] // Consumption plans
    [InlineData("WEBSITE_POD_NAME", "WEBSITE_SITE_NAME")]
    public void In_Azure_no_development_authority_is_trusted_even_when_somebody_calls_it_Development(string mark, string site) =>
        Refused(Development.With(mark, "0a1b2c").With(site, "corner-shop").With("Storage__Kind", "Sqlite").With("Alexa__DevelopmentAuthority", Path.GetTempPath()))
            .Should().ContainSingle().Which.Name.Should().Be("Alexa__DevelopmentAuthority");

    [Fact]
    public void A_container_alone_is_not_Azure() => Accepted(Production.With("CONTAINER_NAME", "build-7")).Deployment.IsInAzure.Should().BeFalse();

    [Fact]
    public void In_Development_a_development_authority_is_a_directory_that_exists()
    {
        Accepted(Development.With("Alexa__DevelopmentAuthority", Path.GetTempPath())).Alexa.DevelopmentAuthority.Should().NotBeNull();
        Refused(Development.With("Alexa__DevelopmentAuthority", "/no/such/place")).Should().ContainSingle();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Production")]
    [InlineData("Developement")]
    public void Outside_Development_nobody_shifts_the_clock(string? environment) =>
        Refused(Production.With("AZURE_FUNCTIONS_ENVIRONMENT", environment).With("Development__ClockOffsetSeconds", "0"))
            .Should().ContainSingle().Which.Name.Should().Be("Development__ClockOffsetSeconds");

    [Fact]
    public void Outside_Development_nobody_moves_the_sandbox()
    {
        Refused(Production.With("Development__SandboxPath", Path.GetTempPath())).Should().ContainSingle().Which.Name.Should().Be("Development__SandboxPath");
        Accepted(Development.With("Development__SandboxPath", Path.GetTempPath())).Development.SandboxPath.Should().Be(Path.GetTempPath());
        Refused(Development.With("Development__SandboxPath", "/no/such/place")).Should().ContainSingle();
    }

    [Theory]
    [InlineData("WEBSITE_INSTANCE_ID", "WEBSITE_SITE_NAME")]
    [InlineData("CONTAINER_NAME", "WEBSITE_SITE_NAME")]
    public void In_Azure_nobody_shifts_the_clock(string mark, string site) =>
        Refused(Development.With(mark, "0a1b2c").With(site, "corner-shop").With("Storage__Kind", "Sqlite").With("Development__ClockOffsetSeconds", "600"))
            .Should().ContainSingle().Which.Name.Should().Be("Development__ClockOffsetSeconds");

    [Fact]
    public void Unless_it_is_shifted_the_clock_is_the_machines() => Accepted(Production).Clock.Should().BeSameAs(TimeProvider.System);

    [Fact]
    public void In_Development_the_clock_can_be_ahead() =>
        (Accepted(Development.With("Development__ClockOffsetSeconds", "600")).Clock.GetUtcNow() - TimeProvider.System.GetUtcNow())
            .Should().BeCloseTo(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData("-1")]
    [InlineData("2592001")]
    [InlineData("ten minutes")]
    public void A_wrong_shift_of_the_clock_is_named(string value) =>
        Refused(Development.With("Development__ClockOffsetSeconds", value)).Should().ContainSingle().Which.Name.Should().Be("Development__ClockOffsetSeconds");

    [Theory]
    [InlineData("http://127.0.0.1:5000/jwks")]
    [InlineData("http://[::1]:5000/jwks")]
    public void In_Development_the_key_set_may_come_from_this_machine_without_TLS(string url) =>
        Accepted(Development.With("AccountLinking__JwksUrl", url)).AccountLinking.JwksUrl.OriginalString.Should().Be(url);

    [Theory]
    [InlineData("http://login.example/jwks")]
    [InlineData("http://localhost:5000/jwks")] // A name can be pointed elsewhere.
    public void In_Development_the_key_set_comes_from_nowhere_else_without_TLS(string url) =>
        Refused(Development.With("AccountLinking__JwksUrl", url)).Should().ContainSingle();

    [Fact]
    public void A_shop_does_not_go_live_on_the_sandbox_by_accident()
    {
        Refused(Production.With("Payments__AllowSandbox", "false")).Should().ContainSingle().Which.Name.Should().Be("Payments__AllowSandbox");
        Accepted(Development.With("Payments__AllowSandbox", null));
    }

    [Theory]
    [InlineData("Alexa__SkillId")]
    [InlineData("Merchant__Key")]
    [InlineData("PurchaseCode__Pepper")]
    [InlineData("payments__allowsandbx")]
    [InlineData("Shop:GraceMinutes")]
    public void A_misspelt_setting_is_named_with_those_that_exist(string name) =>
        Refused(Production.With(name, "x")).Should().ContainSingle().Which.ToString()
            .Should().StartWith($"{name}: is unknown; expected one of ").And.NotContain("FUNCTIONS_");

    [Theory]
    [InlineData("AzureFunctionsJobHost__logging__logLevel__default")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING")]
    [InlineData("AlexaIsNice")]
    public void What_is_not_ours_is_none_of_our_business(string name) => Accepted(Production.With(name, "x"));

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Refused(Production.With("Alexa__SkillIds", null).With("Storage__Path", null).With("Shop__GraceMinutes", "x").With("Rates__Fil", "x")).Should().HaveCount(4);

    [Fact]
    public void A_shop_does_not_go_live_on_made_up_taxes_by_accident()
    {
        Refused(Production.With("Rates__AllowBuiltIn", null)).Should().ContainSingle().Which.Name.Should().Be("Rates__File");
        Accepted(Production.With("Rates__AllowBuiltIn", null).With("Rates__File", typeof(SettingsTests).Assembly.Location));
        Accepted(Development.With("Rates__AllowBuiltIn", null));
    }

    [Theory]
    [InlineData("Guardian__ClientSecret")]
    [InlineData("Merchant__SellerName")]
    [InlineData("PurchaseCode__Secret")] // Of a shape that it has not.
    public void A_reference_to_Key_Vault_that_Azure_left_as_it_was_is_no_value(string name) =>
        Refused(Production.With("Guardian__PublicUrl", "https://shop.example").With("Guardian__ClientId", "pages").With("Guardian__Secret", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)))
            .With(name, "@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/s)")).Should().ContainSingle().Which.ToString().Should().StartWith($"{name}: is a reference to Key Vault");

    [Fact]
    public void Several_skills_are_separated_by_commas() =>
        Accepted(Production.With("Alexa__SkillIds", "amzn1.ask.skill.1, amzn1.ask.skill.2")).Alexa.SkillIds
            .Should().Equal("amzn1.ask.skill.1", "amzn1.ask.skill.2");

    private static Settings Accepted(ShopOnTrial shop) => Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Valid>().Subject.Settings;

    private static IReadOnlyList<SettingProblem> Refused(ShopOnTrial shop) =>
        Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Invalid>().Subject.Problems;
}
