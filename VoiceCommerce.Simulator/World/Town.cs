using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Simulator.Merchant;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.World;

/// <summary>How a <see cref="Town"/> is to be opened.</summary>
/// <param name="Data">The directory that keeps it.</param>
/// <param name="Fresh">Forget what an earlier run left there.</param>
/// <param name="Empty">Feed no demo shop, now or later: the directory keeps a shop of one's own.</param>
/// <param name="OnlyLooks">Feed nothing, link nobody's account, and remember nothing of it.</param>
/// <param name="Verbose">Where the app's log lines go beside their file; null for nowhere.</param>
/// <param name="Port">Of the simulator's own server; 0 for any that is free.</param>
/// <param name="SkillPort">Of the app; 0 for any that is free.</param>
/// <param name="App">Folder of the function app; null for the one that was built with the simulator.</param>
/// <param name="Further">Settings of the app beside those that the town gives it, such as where the homes are kept; null for none.</param>
/// <param name="Seller">What the shop calls itself before every order.</param>
internal sealed record TownPlan(
    string Data, bool Fresh = false, bool Empty = false, bool OnlyLooks = false, TextWriter? Verbose = null, int Port = 0, int SkillPort = 0, string? App = null,
    IReadOnlyDictionary<string, string>? Further = null, string Seller = "the Pantry Shop");

/// <summary>The shop's app with all that stands around it in real life: the platform, the identity provider, the merchant, and the homes.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly Dictionary<string, Dictation> dictations = new(StringComparer.Ordinal);
    private readonly DataDirectory data;
    private readonly AppLog log;
    private readonly IdentityProvider identity;
    private readonly DevelopmentAuthority authority;
    private readonly SignInDesk signIn;
    private readonly ConcurrentBag<Account> others = [];
    private readonly ConcurrentQueue<string> own = []; // The proxy looks while the talk goes to another home.
    private LoopbackServer? server;
    private string? linked;
    private FunctionsHost? host;

    private Town(DataDirectory data, TextWriter? verbose)
    {
        this.data = data;
        log = new(data.AppLog, verbose);
        identity = new(data.IdentityKey);
        authority = DevelopmentAuthority.Open(data.Authority, TimeProvider.System);
        signIn = new(identity, () => [.. Households.SelectMany(home => home.Guardians), .. others], () => host?.Clock ?? TimeProvider.System);
    }

    public FunctionsHost Host => host!;

    /// <summary>What the shop wrote to its customers since the simulator was started.</summary>
    public Letterbox Letters { get; } = new();

    public SkillLine Line { get; private set; } = null!;

    public MerchantClient Merchant { get; private set; } = null!;

    public string MerchantKey => data.MerchantKey;

    public string StoragePath => data.Shop;

    /// <summary>Those of the demo; empty in a shop of one's own.</summary>
    public IReadOnlyList<DemoHousehold> Households { get; private set; } = [];

    /// <summary>Every home that can be talked in by now: the demo's, and those that were asked for.</summary>
    public IEnumerable<string> KnownHomes => Households.Select(home => home.Id).Union(own, StringComparer.Ordinal);

    /// <summary>Where a guardian's browser begins.</summary>
    public Uri GuardianAddress => new(Host.Client.BaseAddress!, "guardian");

    public Uri SkillAddress => new(Host.Client.BaseAddress!, SkillLine.Path);

    public Uri ProxyAddress => new(server!.Address + SigningProxy.Path);

    /// <exception cref="SimulatorException">It cannot be opened; the message says why.</exception>
    public static async Task<Town> OpenAsync(TownPlan plan, CancellationToken cancellation)
    {
        Town town = new(DataDirectory.Open(plan.Data, plan.Fresh), plan.Verbose);
        try
        {
            await town.StartAsync(plan, cancellation);
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    public string TokenOf(string household) => identity.TokenFor(household, TimeProvider.System.GetUtcNow());

    /// <summary>Somebody beside the demo homes' guardians has an account with the shop's sign-in.</summary>
    public void LetSignIn(Account account) => others.Add(account);

    /// <summary>
    /// Any home that the shop has, of the demo or imported through the merchant's API, as the shop knows it now. When it is asked for the first time, its account
    /// is linked and its guardians can sign in.
    /// </summary>
    /// <exception cref="SimulatorException">The shop has no such home.</exception>
    public async Task<Home> HomeAsync(string id, CancellationToken cancellation)
    {
        string named = Households.FirstOrDefault(home => home.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Id ?? id;
        JsonObject settings = await Merchant.HouseholdAsync(named, cancellation) ?? throw new SimulatorException(
            $"There is no home \"{id}\" in the shop that {data.Root} keeps{(KnownHomes.Any() ? $"; there are: {string.Join(", ", KnownHomes)}" : "")}. "
            + $"One of your own is imported with PUT {MerchantClient.Root}/households/ID first, and its id is written just as there.");
        Home home = Home.From(named, settings.ToJsonString());
        if (!KnownHomes.Contains(named, StringComparer.Ordinal))
        {
            own.Enqueue(named);
            Resident.Guardians(named, home.People).ToList().ForEach(LetSignIn);
            await LinkAsync(named, cancellation);
        }

        return home;
    }

    public Dictation DictationIn(string locale) =>
        dictations.TryGetValue(locale, out Dictation? known) ? known : dictations[locale] = new Dictation(locale);

    /// <summary>A speaker in this home, whose account is linked.</summary>
    public SmartSpeaker SpeakerIn(string household, string locale = "en-US", string device = Devices.Usual) =>
        new(Line, DictationIn(locale), household, locale, TokenOf(household), device);

    /// <summary>Kills the app and starts it again, with its clock that much ahead.</summary>
    public async Task RestartAsync(TimeSpan ahead, CancellationToken cancellation)
    {
        await Host.RestartAsync(ahead);
        if (linked is not null)
        {
            await SpeakerIn(linked).LinkAccountAsync(cancellation); // Alexa delivers events more than once; this one makes the app ready to listen.
        }
    }

    /// <summary>The household's customer links the account in the Alexa app.</summary>
    public Task LinkAsync(string household, CancellationToken cancellation)
    {
        linked = household;
        return SpeakerIn(household).LinkAccountAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }

        authority.Dispose();
        identity.Dispose();
        log.Dispose();
        data.Dispose();
    }

    private async Task StartAsync(TownPlan plan, CancellationToken cancellation)
    {
        SigningProxy? proxy = null;
        int skillPort = plan.SkillPort == 0 ? LoopbackPort.Unused() : plan.SkillPort; // The app is to know its own address.
        server = await LoopbackServer.StartAsync(
            plan.Port,
            ("GET", SignInDesk.DocumentPath, signIn.DescribeAsync),
            ("GET", SignInDesk.KeysPath, context => Answer(context, identity.KeySet())),
            ("GET", SignInDesk.AuthorizationPath, signIn.AskAsync),
            ("GET", SignInDesk.AsPath, signIn.SendBackAsync),
            ("POST", SignInDesk.TokenPath, signIn.RedeemAsync),
            ("POST", Letterbox.Path, Letters.AnswerAsync),
            ("POST", SigningProxy.Path, context => proxy?.AnswerAsync(context) ?? NotYet(context)));
        identity.Name = server.Address;
        signIn.Callback = PublicUrl(skillPort) + Functions.Guardian.SigningIn.OpenIdProvider.CallbackPath;
        host = await FunctionsHost.StartAsync(plan.App ?? AppContext.BaseDirectory, Settings(plan, skillPort), skillPort, log);
        Line = new(host, authority);
        Merchant = new(host, data.MerchantKey);
        await OpenShopAsync(plan, cancellation);
        proxy = new(Line, () => KnownHomes.FirstOrDefault() is { } first ? TokenOf(first) : null);
    }

    private async Task OpenShopAsync(TownPlan plan, CancellationToken cancellation)
    {
        if (plan.OnlyLooks)
        {
            return;
        }

        if (plan.Empty && !data.HasDemo)
        {
            data.KeepOwn();
        }

        if (plan.Empty || data.IsOwn)
        {
            return;
        }

        if (!data.HasDemo)
        {
            await FeedDemoAsync(cancellation);
        }

        Households = Demo.Households;
        foreach (DemoHousehold household in Households)
        {
            await LinkAsync(household.Id, cancellation);
        }
    }

    private Dictionary<string, string> Settings(TownPlan plan, int skillPort) => new((plan.Further ?? new Dictionary<string, string>(StringComparer.Ordinal)).Concat(OfNotices()), StringComparer.Ordinal)
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["Alexa__SkillIds"] = SkillLine.SkillId,
        ["Alexa__DevelopmentAuthority"] = data.Authority,
        ["AccountLinking__Issuer"] = identity.Name,
        ["AccountLinking__Audience"] = IdentityProvider.Audience,
        ["AccountLinking__JwksUrl"] = server!.Address + SignInDesk.KeysPath,
        ["Merchant__KeySha256"] = data.MerchantKeySha256,
        ["Merchant__SellerName"] = plan.Seller,
        ["PurchaseCode__Secret"] = data.PurchaseCodeSecret,
        ["Storage__Path"] = data.Shop,
        ["Guardian__PublicUrl"] = PublicUrl(skillPort),
        ["Guardian__ClientId"] = SignInDesk.ClientId,
        ["Guardian__Secret"] = data.GuardianSecret,
    };

    // Whoever says where notices go, in the environment that the app inherits, gets them there.
    private Dictionary<string, string> OfNotices() => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("Notices__Kind")) ? [] : new(StringComparer.Ordinal)
    {
        ["Notices__Kind"] = "Webhook",
        ["Notices__WebhookUrl"] = server!.Address + Letterbox.Path,
        ["Notices__WebhookSecret"] = Letters.Secret,
    };

    private static string PublicUrl(int skillPort) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{skillPort}");

    private async Task FeedDemoAsync(CancellationToken cancellation)
    {
        await Merchant.PutProductsAsync(Demo.ProductsNdjson(), cancellation);
        foreach (DemoHousehold household in Demo.Households)
        {
            await Merchant.PutHouseholdAsync(household.Id, household.Settings, cancellation);
            await Merchant.PutCodeAsync(household.Id, household.Code, cancellation);
            await Merchant.PostPurchasesAsync(household.Id, Demo.PurchasesNdjson(household, TimeProvider.System.GetUtcNow()), cancellation);
        }

        data.HasDemo = true;
    }

    private static async Task Answer(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), context.RequestAborted);
    }

    private static Task NotYet(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
