using System.Globalization;
using FluentAssertions;
using Microsoft.Playwright;
using VoiceCommerce.Simulator.Platform;
using Xunit;

namespace VoiceCommerce.Tests.Guardian.Browser;

/// <summary>Each act of the pages, once, by the buttons and fields that a guardian has.</summary>
[Collection(InABrowsedTown.Name)]
public sealed class ActTests(BrowsedTown town)
{
    private const int Phone = 360;

    [Fact]
    public async Task Fewer_are_approved_than_were_asked_for()
    {
        await using Browsed browsed = await HeldAsync("order me two dollhouses", "yes");
        await browsed.Page.GetByLabel("Willow Lane Wooden Dollhouse").SelectOptionAsync("1");
        await browsed.PressAsync("Approve");
        (await browsed.TextAsync()).Should().ContainAll("You approved it", "1 × Willow Lane Wooden Dollhouse");
        await browsed.PressAsync("Take it back");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_approval_goes_up_to_an_amount_and_a_thousand_with_a_comma_is_none()
    {
        await using Browsed browsed = await HeldAsync("order me a dollhouse", "yes");
        await browsed.Page.GetByLabel("At most").FillAsync("1,000");
        await browsed.PressAsync("Approve");
        (await browsed.TextAsync()).Should().Contain("Write an amount as 1000 or 1000.50");
        await browsed.Page.GetByLabel("At most").FillAsync("20");
        await browsed.PressAsync("Approve");
        (await browsed.TextAsync()).Should().Contain("It costs more now than you agreed to");
        await browsed.Page.GetByLabel("At most").FillAsync("500");
        await browsed.PressAsync("Approve");
        (await browsed.TextAsync()).Should().Contain("You approved it");
        await browsed.PressAsync("Take it back");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_always_allowed_is_ordered_and_can_be_ended()
    {
        await using Browsed browsed = await HeldAsync("order me a dollhouse", "yes");
        await browsed.PressAsync("Always allow this");
        (await browsed.TextAsync()).Should().ContainAll("The same again is not asked about", "will still be asked about: more than Lily's limit for one thing");
        await browsed.PressAsync("Take it back");
        await browsed.GoAsync("/guardian");
        (await browsed.TextAsync()).Should().Contain("Always allowed");
        (await browsed.AxeAsync()).Should().BeEmpty();

        await browsed.PressAsync("Ask me from now on");

        (await browsed.TextAsync()).Should().Contain("You are asked about it from now on.").And.NotContain("Always allowed");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_decision_is_put_off_and_then_declined()
    {
        await using Browsed browsed = await HeldAsync("order me a dollhouse", "yes");
        string order = browsed.Page.Url;
        await browsed.PressAsync("Ask me again later");
        (await browsed.TextAsync()).Should().ContainAll("It goes on waiting", "You are asked again");
        await browsed.Page.GotoAsync(order);
        await browsed.PressAsync("Decline");
        (await browsed.TextAsync()).Should().ContainAll("You declined it", "Nothing was charged");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_app_is_enrolled_by_its_own_code_and_the_code_is_taken_away_again()
    {
        await using Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync("Nora");
        await browsed.GoAsync("/guardian/codes");
        await browsed.Page.GetByText("Use codes from an authenticator app instead").ClickAsync();
        await browsed.Page.GetByRole(AriaRole.Img, new() { Name = "QR code for the authenticator app" }).WaitForAsync();
        string secret = (await browsed.Page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await browsed.Page.GetByLabel("The code that the app shows now").FillAsync("000000");
        await browsed.PressAsync("Use this app");
        (await browsed.TextAsync()).Should().Contain("That is not the code of this app");
        await browsed.Page.GetByLabel("The code that the app shows now").FillAsync(Tests.Security.Phone.CodeOf(secret, town.Town.Host.Clock.GetUtcNow()));
        await browsed.PressAsync("Use this app");
        (await browsed.TextAsync()).Should().ContainAll("The app's codes are accepted from now on.", "Codes come from an authenticator app.");

        await browsed.PressAsync("Take the code away");

        (await browsed.TextAsync()).Should().ContainAll("The code is taken away.", "There is no code.");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task One_voice_gets_a_name_and_another_is_nobodys()
    {
        await HearAsync("amzn1.ask.person.SAMSPHONE");
        await HearAsync("amzn1.ask.person.NEIGHBOUR");
        await using Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync("Nora");
        await browsed.GoAsync("/guardian/people");
        ILocator voices = browsed.Page.GetByRole(AriaRole.Region, new() { Name = "Voices that we do not know yet" }).GetByRole(AriaRole.Article);
        (await voices.CountAsync()).Should().Be(2);
        (await browsed.AxeAsync()).Should().BeEmpty();

        await voices.First.GetByRole(AriaRole.Button, new() { Name = "It is nobody's here" }).ClickAsync();
        (await browsed.TextAsync()).Should().Contain("You are not asked about this voice any more.");
        await voices.First.GetByLabel("This is the voice of").SelectOptionAsync(new SelectOptionValue { Label = "Sam" });
        await voices.First.GetByRole(AriaRole.Button, new() { Name = "Link the voice" }).ClickAsync();

        (await browsed.TextAsync()).Should().Contain("The voice is Sam's now.").And.NotContain("Voices that we do not know yet").And.Contain("Voices that are nobody's here");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Shopping_is_paused_and_the_pause_survives_a_page_that_was_open_before()
    {
        string day = town.Town.Host.Clock.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using Browsed nora = await (await town.OpenAsync()).SignInAsync("Nora");
        await using Browsed sam = await (await town.OpenAsync(Phone)).SignInAsync("Sam");
        await nora.GoAsync("/guardian/rules");
        await sam.GoAsync("/guardian/rules");
        await SaveAsync(sam, "No shopping until", day);
        (await sam.TextAsync()).Should().Contain("Saved.");

        await SaveAsync(nora, "Price rise, in per cent", "15");

        (await nora.TextAsync()).Should().Contain("Saved.");
        (await nora.Page.GetByLabel("No shopping until").InputValueAsync()).Should().Be(day);
        await SaveAsync(sam, "Price rise, in per cent", "30");
        (await sam.TextAsync()).Should().ContainAll("Somebody changed this meanwhile", "Price rise, in per cent: it is 15 now. You typed 30.");
        (await sam.AxeAsync()).Should().BeEmpty();
        (await sam.IsTooWideAsync()).Should().BeFalse();
        await SaveAsync(sam, "No shopping until", "");
        (await sam.TextAsync()).Should().Contain("Saved.");
        (await sam.Page.GetByLabel("Price rise, in per cent").InputValueAsync()).Should().Be("30", "both were seen");
        nora.Complaints.Concat(sam.Complaints).Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_comes_to_live_here_gets_a_mail_address_and_leaves_again()
    {
        await using Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync("Nora");
        await browsed.GoAsync("/guardian/people");
        ILocator form = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "Somebody else lives here" });
        await form.GetByLabel("Name").FillAsync("Ida");
        await form.GetByLabel("Is a").SelectOptionAsync("Teen");
        await form.GetByRole(AriaRole.Button, new() { Name = "Add to the home" }).ClickAsync();
        (await browsed.TextAsync()).Should().Contain("Saved.");
        ILocator ida = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "Ida", Exact = true });
        await browsed.Page.GetByText("Change: Ida").ClickAsync();
        await ida.GetByLabel("Mail address").FillAsync("ida@example.com");
        await ida.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        (await ida.GetByLabel("Mail address").InputValueAsync()).Should().Be("ida@example.com");
        await browsed.Page.GetByText("Ida does not live here any more").ClickAsync();
        (await browsed.AxeAsync()).Should().BeEmpty();
        await browsed.PressAsync("Take Ida out of the home");

        (await browsed.TextAsync()).Should().Contain("Saved.").And.NotContain("Ida");
        browsed.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_home_is_erased_when_the_word_is_typed()
    {
        await using Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync("Nora");
        try
        {
            await browsed.GoAsync("/guardian/records");
            await browsed.Page.GetByLabel("Type ERASE to confirm").FillAsync("erase");
            await browsed.PressAsync("Erase everything");
            (await browsed.TextAsync()).Should().Contain("Nothing was erased");
            await browsed.Page.GetByLabel("Type ERASE to confirm").FillAsync("ERASE");
            await browsed.PressAsync("Erase everything");
            (await browsed.TextAsync()).Should().Contain("The shop holds nothing of your home any more.");
            (await browsed.AxeAsync()).Should().BeEmpty();
            (await browsed.IsTooWideAsync()).Should().BeFalse();
            browsed.Complaints.Should().BeEmpty();
        }
        finally
        {
            await town.MoveInAsync("couple");
        }
    }

    // Signed in, and looking at what Lily has just asked for.
    private async Task<Browsed> HeldAsync(params string[] lines)
    {
        await town.SayAsync("kid", lines);
        string newest = (await town.Town.Merchant.OrdersAsync("family", CancellationToken.None))[0]["id"]!.GetValue<string>();
        Browsed browsed = await (await town.OpenAsync(Phone)).SignInAsync();
        await browsed.GoAsync($"/guardian/orders/{newest}");
        return browsed;
    }

    private async Task HearAsync(string person) =>
        (await town.Town.SpeakerIn("couple").HearAsync(new Voice("somebody", person), "reorder oat milk", CancellationToken.None)).Heard.Status.Should().Be(200);

    private static async Task SaveAsync(Browsed browsed, string label, string value)
    {
        ILocator form = browsed.Page.GetByRole(AriaRole.Form, new() { Name = "For everybody at home" });
        await form.GetByLabel(label).FillAsync(value);
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync(); // Which waits for the page that comes; WaitForLoadStateAsync would miss it now and then (playwright-dotnet #3364).
    }
}
