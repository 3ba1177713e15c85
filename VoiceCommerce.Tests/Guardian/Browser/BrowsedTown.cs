using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Guardian.Browser;

/// <summary>A town of its own with the demo shop, and Debian's chromium to look at its guardian's pages. ./test installs the browser.</summary>
public sealed class BrowsedTown : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-browsed-");
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    internal Town Town { get; private set; } = null!;

    internal DemoHousehold Family => Town.Households.Single(home => home.Id == "family");

    public async Task InitializeAsync()
    {
        Town = await Town.OpenAsync(new(directory.FullName), CancellationToken.None);
        await SayAsync("kid", "order me a dollhouse", "yes");
        await SayAsync("mum", "reorder toilet paper", "yes");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Browsers, File.Exists) ?? throw new FileNotFoundException("There is no chromium; ./test installs it."),
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Town.DisposeAsync();
        directory.Delete(recursive: true);
    }

    /// <summary>A browser that has never been here.</summary>
    internal async Task<Browsed> OpenAsync(int width = 1000, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            Locale = "en-US",
            TimezoneId = "America/Chicago",
            AcceptDownloads = true,
        });
        return new(await context.NewPageAsync(), Town);
    }

    /// <summary>Somebody at home says these one after the other, and is understood.</summary>
    internal async Task SayAsync(string who, params string[] lines)
    {
        VoiceCommerce.Simulator.Platform.SmartSpeaker speaker = Town.SpeakerIn("family");
        foreach (string line in lines)
        {
            (await speaker.HearAsync(Casting.Find(Family.People, who)!, line, CancellationToken.None)).Heard.Status.Should().Be(200);
        }
    }

    /// <summary>The link in the letter that a guardian of the family gets of this.</summary>
    internal async Task<string> LetterAfterAsync(Func<Task> happens)
    {
        const int looks = 600;
        string[] known = Links();
        await happens();
        for (int look = 0; look < looks; look++) // Letters leave behind the answer.
        {
            if (Links().Except(known, StringComparer.Ordinal).FirstOrDefault() is { } link)
            {
                return link;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException("No guardian was written to.");
    }

    /// <summary>A home that was erased is as it was when the demo began.</summary>
    internal async Task MoveInAsync(string home)
    {
        DemoHousehold household = Town.Households.Single(known => known.Id == home);
        await Town.Merchant.PutHouseholdAsync(home, household.Settings, CancellationToken.None);
        await Town.Merchant.PutCodeAsync(home, household.Code, CancellationToken.None);
        await Town.Merchant.PostPurchasesAsync(home, Demo.PurchasesNdjson(household, Town.Host.Clock.GetUtcNow()), CancellationToken.None);
        await Town.LinkAsync(home, CancellationToken.None);
    }

    internal static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    private string[] Links() => [.. Town.Letters.Of("family")
        .Select(letter => Regex.Match(letter.Text, @"http://\S+/guardian/a/\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value).Where(link => link.Length > 0)];
}

/// <summary>Test classes that share the town and its browser, and for that reason run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InABrowsedTown : ICollectionFixture<BrowsedTown>
{
    public const string Name = "browsed town";
}

/// <summary>One page of a browser, and everything it complained about.</summary>
internal sealed class Browsed : IAsyncDisposable
{
    private const string Axe = "VoiceCommerce.Tests/Outside/node_modules/axe-core/axe.min.js";

    private readonly Town town;
    private readonly List<string> complaints = [];

    public Browsed(IPage page, Town town)
    {
        Page = page;
        this.town = town;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
            {
                return [.. complaints];
            }
        }
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(town.GuardianAddress, path).ToString());

    /// <summary>Through the identity provider's page, as a person does it.</summary>
    public async Task<Browsed> SignInAsync(string name = "Maria")
    {
        await GoAsync("/guardian");
        await Page.GetByText($"Sign in as {name}").ClickAsync();
        await Page.GetByText($"Hello {name}").WaitForAsync();
        return this;
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>What axe-core finds of WCAG 2.2 AA, one line for each kind and place.</summary>
    public async Task<string[]> AxeAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(BrowsedTown.Repository(), Axe)));
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
              .violations.flatMap(one => one.nodes.map(node => `${one.impact} ${one.id}: ${node.html.slice(0, 160)}`))
            """);
    }

    /// <summary>Presses Tab until the page has no more stops: what was never come to, and where nothing showed that it was. Everything that can be opened is open.</summary>
    public async Task<string[]> TabThroughAsync()
    {
        const int most = 4; // A date has a stop for each of its parts.
        int stops = await Page.EvaluateAsync<int>(
            """
            () => {
              document.querySelectorAll("details").forEach(one => one.open = true);
              const stops = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
              window.missed = new Set([...stops].filter(one => one.checkVisibility()));
              window.dark = [];
              return missed.size;
            }
            """);
        stops.Should().BePositive();
        for (int tab = 0, left = stops; tab < stops * most && left > 0; tab++)
        {
            await Page.Keyboard.PressAsync("Tab");
            left = await Page.EvaluateAsync<int>(
                """
                () => {
                  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
                  const shows = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 1 && box.height > 1
                    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                  if (missed.delete(here) && !shows) dark.push(here);
                  return missed.size;
                }
                """);
        }

        return await Page.EvaluateAsync<string[]>(
            "() => [...missed].map(one => `never reached: ${one.outerHTML.slice(0, 120)}`).concat(dark.map(one => `not shown: ${one.outerHTML.slice(0, 120)}`))");
    }

    /// <summary>Presses Tab until it comes to what begins with these words.</summary>
    public async Task TabToAsync(string words)
    {
        const int most = 200;
        for (int tab = 0; tab < most; tab++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("words => document.activeElement.textContent.trim().startsWith(words) && document.activeElement !== document.body", words))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab never comes to '{words}'.");
    }

    /// <summary>True when a reader has to scroll sideways.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());

    private void Note(bool bad, string what)
    {
        lock (complaints)
        {
            complaints.AddRange(bad ? [what] : Array.Empty<string>());
        }
    }
}
