using System.Text.Json;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace VoiceCommerce.Tests.Guardian.Browser;

/// <summary>The pages in a real browser, under their own content security policy, in a town where people really speak.</summary>
[Collection(InABrowsedTown.Name)]
public sealed class BrowserTests(BrowsedTown town)
{
    private const int Phone = 360;

    [Fact]
    public async Task A_childs_wish_is_approved_with_one_tap_and_can_be_taken_back()
    {
        await town.SayAsync("kid", "order me a dollhouse", "yes");
        await using Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync();
        (await browsed.TextAsync()).Should().ContainAll("Lily asked for", "Willow Lane Wooden Dollhouse", "A child asked");
        await ShootAsync(browsed, "home");

        await browsed.Page.GetByRole(AriaRole.Button, new() { Name = "Approve for" }).First.ClickAsync();

        (await browsed.TextAsync()).Should().ContainAll("You approved it", "Ordered");
        await browsed.PressAsync("Take it back");
        (await browsed.TextAsync()).Should().Contain("It was taken back");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_letters_link_decides_without_a_sign_in_and_without_scripts_and_once()
    {
        string link = await town.LetterAfterAsync(() => town.SayAsync("kid", "order me a dollhouse", "yes"));
        await using Browsed browsed = await town.OpenAsync(Phone, scripts: false);
        await browsed.Page.GotoAsync(link);
        (await browsed.TextAsync()).Should().ContainAll("Hello Maria", "Lily asked for");
        await ShootAsync(browsed, "letter");

        await browsed.PressAsync("Decline");

        (await browsed.TextAsync()).Should().Contain("You declined it");
        await browsed.Page.GotoAsync(link);
        (await browsed.TextAsync()).Should().Contain("This link is over");
    }

    [Fact]
    public async Task A_rule_that_is_set_is_kept_and_stands_in_the_trail()
    {
        await using Browsed browsed = await (await town.OpenAsync()).SignInAsync();
        await browsed.Page.GetByRole(AriaRole.Link, new() { Name = "Rules" }).ClickAsync();
        await browsed.Page.GetByLabel("One order").FillAsync("75.50");
        await browsed.Page.GetByRole(AriaRole.Form, new() { Name = "For everybody at home" }).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        (await browsed.TextAsync()).Should().Contain("Saved.");
        (await browsed.Page.GetByLabel("One order").InputValueAsync()).Should().Be("75.50");
        await browsed.GoAsync("/guardian/why");
        (await browsed.TextAsync()).Should().ContainAll("Maria changed the settings", "$100.00 → $75.50");
        browsed.Complaints.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1000, ColorScheme.Light, true)]
    [InlineData(Phone, ColorScheme.Dark, false)]
    public async Task A_rule_is_tried_over_the_past_month_before_it_is_saved(int width, ColorScheme scheme, bool scripts)
    {
        await using Browsed browsed = await (await town.OpenAsync(width, scheme, scripts)).SignInAsync();
        await browsed.GoAsync("/guardian/rules");
        (await browsed.TextAsync()).Should().Contain("Last 30 days");
        ILocator home = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "For everybody at home" });
        await home.GetByLabel("Seven days").FillAsync("3");
        await home.GetByLabel("Seven days").PressAsync("Enter");

        (await browsed.TextAsync()).Should().ContainAll("If these had been the rules", "would have gone differently", "Nothing is saved yet.", "the limit is $3.00");
        (await home.GetByLabel("Seven days").InputValueAsync()).Should().Be("3", "what was typed can go on being changed");
        await CheckAsync(browsed, scripts, $"trial-{width}-{scheme}");
        await browsed.GoAsync("/guardian/rules");
        (await home.GetByLabel("Seven days").InputValueAsync()).Should().NotBe("3");
        await home.GetByLabel("Orders in an hour").FillAsync("7");
        await home.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync();
        await browsed.PressAsync("Save these rules");
        (await browsed.TextAsync()).Should().Contain("Saved.");
        await home.GetByLabel("Orders in an hour").FillAsync("6");
        await home.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_speaker_that_was_heard_gets_a_name_and_an_age_a_cap_on_a_phone()
    {
        await using Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync();
        await browsed.GoAsync("/guardian/rules");
        ILocator speaker = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "A speaker without a name" }).First;
        await speaker.GetByLabel("Its name").FillAsync("Attic");
        await speaker.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        ILocator attic = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "Attic" });
        await attic.GetByLabel("Buys nothing").CheckAsync();
        await attic.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync();
        (await browsed.TextAsync()).Should().ContainAll("It would have been refused.", "is not allowed to buy");
        await CheckAsync(browsed, scripts: true, "device");

        await browsed.GoAsync("/guardian/people");
        ILocator teens = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "Teens, 13 to 17" });
        await browsed.Page.GetByText("Change: Teens").ClickAsync();
        await teens.GetByLabel("One thing may cost").FillAsync("12");
        await teens.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        (await browsed.TextAsync()).Should().Contain("Saved.");
        await CheckAsync(browsed, scripts: true, "people");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_member_a_code_and_everything_as_a_file()
    {
        await using Browsed browsed = await (await town.OpenAsync()).SignInAsync();
        await browsed.GoAsync("/guardian/people");
        ILocator ben = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "Ben", Exact = true });
        await browsed.Page.GetByText("Change: Ben").ClickAsync();
        await ben.GetByLabel("May spend in seven days").FillAsync("40");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        (await browsed.TextAsync()).Should().Contain("Saved.");

        await browsed.GoAsync("/guardian/codes");
        await browsed.Page.GetByLabel("New code").FillAsync("1234");
        await browsed.PressAsync("Set the code");
        (await browsed.TextAsync()).Should().Contain("must not go from digit to digit by the same step");
        await browsed.Page.GetByLabel("New code").FillAsync("739485");
        await browsed.PressAsync("Set the code");
        (await browsed.TextAsync()).Should().Contain("The code is set.");

        await browsed.GoAsync("/guardian/records");
        IDownload file = await browsed.Page.RunAndWaitForDownloadAsync(() => browsed.PressAsync("Download everything"));
        using JsonDocument everything = JsonDocument.Parse(await File.ReadAllBytesAsync(await file.PathAsync()));
        everything.RootElement.ToString().Should().Contain("Maria").And.NotContain("739485");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Signed_out_nothing_is_seen_any_more_not_even_by_going_back()
    {
        await using Browsed browsed = await (await town.OpenAsync()).SignInAsync();
        await browsed.GoAsync("/guardian/people");
        await browsed.PressAsync("Sign out");
        (await browsed.TextAsync()).Should().Contain("You are signed out");
        await browsed.Page.GoBackAsync();
        browsed.Page.Url.Should().Contain("/authorize");
        (await browsed.Page.ContentAsync()).Should().NotContain("Lily");
        await browsed.GoAsync("/guardian/orders");
        browsed.Page.Url.Should().Contain("/authorize");
    }

    [Fact]
    public async Task Signed_out_on_one_device_is_signed_out_on_all_and_the_other_guardian_is_not()
    {
        await using Browsed phone = await (await town.OpenAsync(Phone)).SignInAsync("Nora");
        await using Browsed desk = await (await town.OpenAsync()).SignInAsync("Nora");
        await using Browsed other = await (await town.OpenAsync()).SignInAsync("Sam");

        await phone.PressAsync("Sign out");

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Rules" }).ClickAsync();
        desk.Page.Url.Should().Contain("/authorize");
        await other.GoAsync("/guardian/rules");
        other.Page.Url.Should().EndWith("/guardian/rules");
        await phone.SignInAsync("Nora");
    }

    [Theory]
    [InlineData("/guardian", 1000, ColorScheme.Light)]
    [InlineData("/guardian", Phone, ColorScheme.Dark)]
    [InlineData("/guardian/orders", Phone, ColorScheme.Light)]
    [InlineData("/guardian/orders", 1000, ColorScheme.Dark)]
    [InlineData("/guardian/why", 1000, ColorScheme.Light)]
    [InlineData("/guardian/why", Phone, ColorScheme.Dark)]
    [InlineData("/guardian/rules", 1000, ColorScheme.Light)]
    [InlineData("/guardian/rules", Phone, ColorScheme.Dark)]
    [InlineData("/guardian/people", 1000, ColorScheme.Dark)]
    [InlineData("/guardian/people", Phone, ColorScheme.Light)]
    [InlineData("/guardian/codes", Phone, ColorScheme.Dark)]
    [InlineData("/guardian/codes/app", 1000, ColorScheme.Light)]
    [InlineData("/guardian/codes/app", Phone, ColorScheme.Dark)]
    [InlineData("/guardian/records", Phone, ColorScheme.Light)]
    [InlineData("held", 1000, ColorScheme.Light)]
    [InlineData("held", Phone, ColorScheme.Dark)]
    public async Task Every_page_is_for_everybody_on_any_screen(string path, int width, ColorScheme scheme)
    {
        await using Browsed browsed = await (await town.OpenAsync(width, scheme)).SignInAsync();
        if (path == "held")
        {
            await browsed.Page.GetByText("Look closer").First.ClickAsync();
        }
        else
        {
            await browsed.GoAsync(path);
        }

        await LooksWellAsync(browsed);
        browsed.Complaints.Should().BeEmpty();
        await ShootAsync(browsed, $"{path.Split('/')[^1]}-{width}-{scheme}");
        await browsed.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        await LooksWellAsync(browsed);
    }

    [Theory]
    [InlineData(1000, ColorScheme.Dark)]
    [InlineData(Phone, ColorScheme.Light)]
    public async Task What_is_seen_without_a_sign_in_is_for_everybody_on_any_screen_too(int width, ColorScheme scheme)
    {
        string link = await town.LetterAfterAsync(() => town.SayAsync("kid", "order me a dollhouse", "yes"));
        await using Browsed browsed = await town.OpenAsync(width, scheme);
        await browsed.Page.GotoAsync(link);
        (await browsed.TextAsync()).Should().Contain("Your decision");
        await LooksWellAsync(browsed);
        await browsed.PressAsync("Decline");
        (await browsed.TextAsync()).Should().Contain("You declined it");
        await LooksWellAsync(browsed);
        await browsed.SignInAsync();
        await browsed.PressAsync("Sign out");
        (await browsed.TextAsync()).Should().Contain("You are signed out");
        await LooksWellAsync(browsed);
        browsed.Complaints.Should().BeEmpty();

        await browsed.Page.GotoAsync(link); // The browser's console tells the status of what is gone.
        (await browsed.TextAsync()).Should().Contain("This link is over");
        await LooksWellAsync(browsed);
    }

    private static async Task LooksWellAsync(Browsed browsed)
    {
        (await browsed.AxeAsync()).Should().BeEmpty();
        (await browsed.IsTooWideAsync()).Should().BeFalse();
    }

    // axe-core needs scripts.
    private static async Task CheckAsync(Browsed browsed, bool scripts, string name)
    {
        if (scripts)
        {
            await LooksWellAsync(browsed);
        }

        await ShootAsync(browsed, name);
    }

    // For the README: SCREENSHOTS=docs ./test --filter FullyQualifiedName~BrowserTests
    private static async Task ShootAsync(Browsed browsed, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await browsed.Page.ScreenshotAsync(new() { Path = Path.Combine(BrowsedTown.Repository(), folder, $"guardian-{name}.png"), FullPage = true });
        }
    }
}
