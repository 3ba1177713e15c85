using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Guardian.Browser;

/// <summary>Without a mouse: every page from its first link to its last button, and a whole approval.</summary>
[Collection(InABrowsedTown.Name)]
public sealed class KeyboardTests(BrowsedTown town)
{
    private static readonly string[] Pages =
    [
        "/guardian", "/guardian/orders", "/guardian/why", "/guardian/rules", "/guardian/people", "/guardian/codes", "/guardian/codes/app", "/guardian/records",
    ];

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using Browsed browsed = await (await town.OpenAsync()).SignInAsync("Nora");
        await browsed.Page.Keyboard.PressAsync("Tab");
        (await browsed.Page.EvaluateAsync<string>("() => document.activeElement.textContent")).Should().Be("Skip to the content");
        await browsed.Page.Keyboard.PressAsync("Enter");
        (await browsed.Page.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be("content");
    }

    [Fact]
    public async Task Tab_comes_to_each_link_button_and_field_of_each_page_and_shows_where_it_is()
    {
        string link = await town.LetterAfterAsync(() => town.SayAsync("kid", "order me a dollhouse", "yes"));
        await using Browsed browsed = await (await town.OpenAsync()).SignInAsync();
        foreach (string page in Pages)
        {
            await browsed.GoAsync(page);
            (await browsed.TabThroughAsync()).Should().BeEmpty(page);
        }

        await browsed.GoAsync("/guardian");
        await browsed.Page.GetByText("Look closer").First.ClickAsync();
        (await browsed.TabThroughAsync()).Should().BeEmpty("a held order");
        await browsed.Page.GotoAsync(link);
        (await browsed.TabThroughAsync()).Should().BeEmpty("a letter's page");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Something_is_approved_and_taken_back_by_keyboard_alone_from_the_sign_in_on()
    {
        await town.SayAsync("kid", "order me a dollhouse", "yes");
        await using Browsed browsed = await town.OpenAsync();
        await browsed.GoAsync("/guardian");
        await browsed.TabToAsync("Sign in as Maria");
        await browsed.Page.Keyboard.PressAsync("Enter");
        await browsed.Page.GetByText("Hello Maria").WaitForAsync();

        await browsed.TabToAsync("Approve for");
        await browsed.Page.Keyboard.PressAsync("Enter");
        await browsed.Page.GetByText("You approved it").WaitForAsync();

        await browsed.TabToAsync("Take it back");
        await browsed.Page.Keyboard.PressAsync("Space");
        await browsed.Page.GetByText("It was taken back").WaitForAsync();
        browsed.Complaints.Should().BeEmpty();
    }
}
