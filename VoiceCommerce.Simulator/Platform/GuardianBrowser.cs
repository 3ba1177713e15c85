using System.Net;
using System.Text.RegularExpressions;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>What a browser was answered.</summary>
/// <param name="Location">Where it is sent on; null where it stays.</param>
internal sealed partial record PageSeen(int Status, string Html, Uri? Location)
{
    /// <summary>What the last act came to, as the page says it, or else its title; "" where it says neither.</summary>
    public string Told => WebUtility.HtmlDecode((TellingParagraph().Match(Html) is { Success: true } told ? told : Title().Match(Html)).Groups["text"].Value);

    /// <summary>The fields that its forms send without anybody filling them in.</summary>
    public Dictionary<string, string> Hidden => HiddenField().Matches(Html).DistinctBy(match => match.Groups["name"].Value, StringComparer.Ordinal).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    [GeneratedRegex("""<p class="told [a-z]+" role="status">(?<text>[^<]*)</p>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TellingParagraph();

    [GeneratedRegex("<h1[^>]*>(?<text>[^<]*)</h1>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Title();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)">""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex HiddenField();
}

/// <summary>A browser at the guardian's pages: it keeps their one cookie, says with each form from where it comes, and follows a link only when it is told to.</summary>
internal sealed class GuardianBrowser(FunctionsHost host, CancellationToken cancellation)
{
    private string? cookie;

    private Uri Site => host.Client.BaseAddress!;

    public Task<PageSeen> GetAsync(Uri address) => SendAsync(new(HttpMethod.Get, address));

    public Task<PageSeen> PostAsync(Uri address, IReadOnlyDictionary<string, string> form)
    {
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", Site.GetLeftPart(UriPartial.Authority));
        return SendAsync(request);
    }

    /// <summary>Through the shop's sign-in, which asks for no password.</summary>
    /// <exception cref="SimulatorException">It did not let them in.</exception>
    public async Task SignInAsync(Account account)
    {
        Uri asked = await SentOnAsync(new(Site, "guardian/sign-in"));
        string who = $"household={Uri.EscapeDataString(account.Household)}&email={Uri.EscapeDataString(account.Email)}";
        UriBuilder chosen = new(asked) { Path = SignInDesk.AsPath, Query = $"{asked.Query.TrimStart('?')}&{who}" };
        Uri back = await SentOnAsync(chosen.Uri);
        await SentOnAsync(back);
    }

    private async Task<Uri> SentOnAsync(Uri address)
    {
        PageSeen seen = await GetAsync(address);
        return seen.Location ?? throw new SimulatorException($"signing in ended at {address.AbsolutePath} with {seen.Status}");
    }

    private async Task<PageSeen> SendAsync(HttpRequestMessage request)
    {
        using HttpRequestMessage sent = request;
        bool ours = !sent.RequestUri!.IsAbsoluteUri || Site.IsBaseOf(sent.RequestUri);
        if (ours && cookie is not null)
        {
            sent.Headers.Add("Cookie", cookie);
        }

        using HttpResponseMessage answer = await host.Client.SendAsync(sent, cancellation);
        if (ours && answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set))
        {
            cookie = set.First().Split(';')[0];
        }

        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation), answer.Headers.Location);
    }
}
