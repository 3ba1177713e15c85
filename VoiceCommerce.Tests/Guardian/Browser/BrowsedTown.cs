using System.Runtime.CompilerServices;
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

    internal static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
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
