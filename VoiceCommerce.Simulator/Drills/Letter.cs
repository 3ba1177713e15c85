using System.Text.RegularExpressions;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>The link in a letter about what waits, in the hands of a guardian or of a mail scanner: neither signs in.</summary>
internal sealed partial class Letter(GuardianBrowser browser, Uri link)
{
    private PageSeen page = new(0, "", null);

    /// <summary>Looks, as often as somebody likes.</summary>
    /// <exception cref="SimulatorException">It shows something else.</exception>
    public async Task OpenAsync(string shows)
    {
        page = await browser.GetAsync(link);
        Check(page, shows);
    }

    /// <summary>Sends the form as it was shown last.</summary>
    /// <param name="act">"approve", "decline".</param>
    /// <returns>What the page then says.</returns>
    public async Task<string> AnswerAsync(string act) => (await browser.PostAsync(link, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["act"] = act,
        ["upto"] = MostItMayCost().Match(page.Html).Groups["amount"].Value,
    })).Told;

    private static void Check(PageSeen page, string shows)
    {
        if (!page.Html.Contains(shows, StringComparison.Ordinal))
        {
            throw new SimulatorException($"the letter's link led to \"{page.Told}\" (status {page.Status}), without \"{shows}\"");
        }
    }

    [GeneratedRegex("""name="upto"[^>]* value="(?<amount>[0-9.]+)" """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MostItMayCost();
}
