using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Tests.Security;
using Xunit;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>An app is only set up by showing one of its codes, so that nobody locks the home out by a picture that was never scanned.</summary>
public sealed partial class AuthenticatorTests
{
    private const string Here = "/guardian/codes/app";

    private readonly GuardianDesk desk = new GuardianDesk().As("mum@example.com");

    [Fact]
    public async Task A_code_of_the_app_makes_it_the_homes_only_source_of_codes()
    {
        (string secret, string shown) = await ScannedAsync();
        (await EnrolAsync(secret, Phone.CodeOf(shown, desk.Shop.Clock.GetUtcNow()))).Location.Should().StartWith("/guardian/codes?").And.EndWith("&told=app-set");

        desk.Shop.Record.Household.Code!.IsOneTime.Should().BeTrue();
        desk.Shop.Homes[desk.Shop.Household]!.Audit[^1].Event.Should().Be(AuditEvent.CodeSet);
        (await desk.GetAsync("/guardian/codes")).Text.Should().Contain("Codes come from an authenticator app");
    }

    [Fact]
    public async Task A_wrong_code_changes_nothing_and_the_same_picture_stays()
    {
        (string secret, string shown) = await ScannedAsync();
        Seen again = await EnrolAsync(secret, Phone.CodeOf(shown, desk.Shop.Clock.GetUtcNow().AddHours(1)));

        again.Status.Should().Be(HttpStatusCode.OK);
        again.Text.Should().Contain("That is not the code of this app");
        SecretOf(again).Should().Be(secret);
        desk.Shop.Record.Household.Code!.IsOneTime.Should().BeFalse();
    }

    [Fact]
    public async Task A_secret_that_did_not_come_from_us_is_refused()
    {
        (await EnrolAsync("AAAA", "123456")).Location.Should().EndWith("told=wrong");
        desk.Shop.Record.Household.Code!.IsOneTime.Should().BeFalse();
    }

    [Fact]
    public async Task The_code_that_set_the_app_up_is_used_up()
    {
        (string secret, string shown) = await ScannedAsync();
        await EnrolAsync(secret, Phone.CodeOf(shown, desk.Shop.Clock.GetUtcNow()));
        desk.Shop.Record.Household.Code!.LastStep.Should().Be(desk.Shop.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);
    }

    [Fact]
    public async Task Each_look_at_the_page_makes_another_secret() =>
        (await ScannedAsync()).Secret.Should().NotBe((await ScannedAsync()).Secret);

    private async Task<(string Secret, string Shown)> ScannedAsync()
    {
        Seen page = await desk.GetAsync(Here);
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Html.Should().Contain("<svg role=\"img\"");
        return (SecretOf(page), ByHand().Match(page.Html).Groups["shown"].Value.Replace(" ", "", StringComparison.Ordinal));
    }

    private Task<Seen> EnrolAsync(string secret, string digits) =>
        desk.PostAsync(Here, new(StringComparer.Ordinal) { ["secret"] = secret, ["digits"] = digits });

    private static string SecretOf(Seen page) => Hidden().Match(page.Html).Groups["sealed"].Value;

    [GeneratedRegex("name=\"secret\" value=\"(?<sealed>[^\"]+)\"", RegexOptions.None, 5_000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<code>(?<shown>[A-Z2-7 ]+)</code>", RegexOptions.None, 5_000)]
    private static partial Regex ByHand();
}
