using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Wording;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Alexa;
using VoiceCommerce.Functions.Alexa.Parsing;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Functions.Guardian;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Functions.Merchant.Writing;
using VoiceCommerce.Functions.Notices;
using VoiceCommerce.Functions.Payments;
using VoiceCommerce.Functions.Pricing;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Functions.Settling;
using VoiceCommerce.Functions.ShopSystem;
using VoiceCommerce.Functions.Storage;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// The composition root, wired by hand: what exists, who gets what, and which route leads where. It runs behind the open port, so what it
/// opens or loads delays the first request but not readiness.
/// </summary>
internal static class Composition
{
    public static async Task<Routes> ComposeAsync(Settings settings, ILoggerFactory logs)
    {
        // Beside all the rest: the first request waits for these, whichever is the last.
        Beside(SystemRoots.Read);
        Beside(PrepareDocuments);
        TokenValidator tokens = Tokens(settings, logs);
        tokens.Prefetch();
        Shop shop = await OpenAsync(settings, logs);
        AlexaEndpoint alexa = Alexa(settings, shop, tokens, logs);
        MerchantApi merchant = Merchant(settings, shop, logs);
        SettleTimer timer = new(Sweep(shop), logs.CreateLogger<SettleTimer>());
        HostTrigger settle = new(cancellation => EachMinuteAsync(timer, shop, cancellation));
        Route[] pages = settings.Guardian is { } guardian ? [Guardian(guardian, settings, shop, logs)] : [];
        return new Routes(
            [Route.At("POST", "/api/alexa", HttpLimits.Turn, alexa.HandleAsync),
            Route.At("PUT", MerchantRoutes.Root + "/products", HttpLimits.MerchantBulk, merchant.HandleAsync),
            Route.Under(MerchantRoutes.Root + "/households", HttpLimits.MerchantBulk, merchant.HandleAsync),
            Route.Under(MerchantRoutes.Root, HttpLimits.Merchant, merchant.HandleAsync),
            Route.At("POST", "/settle", HttpLimits.Sweep, settle.HandleAsync), .. pages]);
    }

    // On a thread of its own: the pool begins with one for each core, and the first request must not queue behind this.
    private static void Beside(Action work) => _ = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void PrepareDocuments()
    {
        AlexaParser.Prepare();
        Stored.Prepare();
    }

    private static async Task<Shop> OpenAsync(Settings settings, ILoggerFactory logs)
    {
        Directory.CreateDirectory(settings.Storage.Path);
        TimeProvider clock = settings.Clock;
        ShopStores stores = await ShopStores.OpenAsync(settings.Storage, clock, logs);
        RateTablePricing pricing = new(RateTables.Load(settings.Shop.RatesFile));
        SecureIdentifiers identifiers = new();
        Quoting quoting = new(stores.Catalogue, pricing, identifiers, DisplayName.From(settings.Merchant.SellerName)!);
        OrderRunner runner = await RunnerAsync(settings, clock, logs);
        NoticeSender sender = new(stores.Outbox, stores.Archive, Notifier(settings, clock, logs), clock);
        Courier courier = new(sender.SendAsync, logs.CreateLogger<Courier>());
        CallingStore store = new(stores.Households, courier.Call);
        return new()
        {
            Stores = stores,
            Store = store,
            Courier = courier,
            Pricing = pricing,
            Identifiers = identifiers,
            Hasher = new Pbkdf2CodeHasher(settings.PurchaseCode.Secret),
            Authenticators = new AuthenticatorCodes(settings.PurchaseCode.Secret),
            Quoting = quoting,
            Gathering = new Gathering(stores.Catalogue, quoting, Watch(stores.Crowd, clock, logs)) { Support = DisplayName.From(settings.Merchant.Support) },
            Runner = runner,
            Settler = new Settler(store, runner, settings.Notices.Route, clock),
            Lesson = new CrowdLessons(stores.Crowd, clock, logs.CreateLogger<CrowdLessons>()),
            Clock = clock,
        };
    }

    private static async Task<OrderRunner> RunnerAsync(Settings settings, TimeProvider clock, ILoggerFactory logs)
    {
        if (settings.Payments is PaymentSettings.Http http)
        {
            ILogger<ShopSystemClient> logger = logs.CreateLogger<ShopSystemClient>();
            ShopSystemClient system = new(http, clock, logger);
            return new(new ShopSystemGateway(system, logger), new ShopSystemDesk(system), clock, settings.Shop.Grace);
        }

        ILedgerStore books = await ShopStores.OpenSandboxAsync(settings.Storage, settings.Development.SandboxPath, clock, logs);
        SandboxLedger ledger = new(books, clock, logs.CreateLogger<SandboxLedger>());
        return new(new SandboxGateway(ledger), new SandboxOrderDesk(ledger), clock, settings.Shop.Grace);
    }

    private static CrowdWatch Watch(ICrowd crowd, TimeProvider clock, ILoggerFactory logs)
    {
        ILogger<CrowdWatch> logger = logs.CreateLogger<CrowdWatch>();
        return new(crowd, clock, failure => Settling.Log.CrowdNotKnown(logger, FailureName.Of(failure)));
    }

    private static INotifier Notifier(Settings settings, TimeProvider clock, ILoggerFactory logs)
    {
        INotifier notifier = Carrier(settings, clock, logs);
        if (settings.Guardian is not { } guardian)
        {
            return notifier;
        }

        Lazy<Links> links = new(() => new(guardian.Secret, guardian.Origin, clock));
        return new AskingNotifier(notifier, (notice, address) => links.Value.To(notice.Household, notice.Order, address, notice.At));
    }

    private static INotifier Carrier(Settings settings, TimeProvider clock, ILoggerFactory logs) => settings.Notices switch
    {
        NoticeSettings.Smtp smtp => new SmtpNotifier(smtp, settings.Merchant.SellerName, logs.CreateLogger<SmtpNotifier>()),
        NoticeSettings.Webhook webhook => new WebhookNotifier(webhook, clock, logs.CreateLogger<WebhookNotifier>()),
        _ => new Nobody(),
    };

    // A sweep that breaks must not keep the letters back.
    private static async Task EachMinuteAsync(SettleTimer timer, Shop shop, CancellationToken cancellation)
    {
        try
        {
            await timer.RunAsync(cancellation);
        }
        finally
        {
            await shop.Courier.RunAsync(cancellation);
            await shop.Lesson.RunAsync(cancellation);
        }
    }

    // Each process is an instance of its own, also one that was started anew in the place of another.
    private static Sweep Sweep(Shop shop) => new(shop.Stores.Households, shop.Stores.Lease, shop.Settler, shop.Clock, Guid.NewGuid().ToString("N"));

    private static TokenValidator Tokens(Settings settings, ILoggerFactory logs) =>
        new(settings.AccountLinking, new HttpKeySource(settings.AccountLinking.JwksUrl, logs.CreateLogger<HttpKeySource>()), settings.Clock);

    private static AlexaEndpoint Alexa(Settings settings, Shop shop, TokenValidator tokens, ILoggerFactory logs)
    {
        ILogger<RequestVerifier> log = logs.CreateLogger<RequestVerifier>();
        RequestVerifier verifier = settings.Alexa.DevelopmentAuthority is { } authority
            ? RequestVerifier.TrustingDevelopmentAuthority(authority, shop.Clock, log)
            : RequestVerifier.TrustingAmazon(shop.Clock, log);
        UnfinishedOrders unfinished = new(shop.Settler.SettleAsync, logs.CreateLogger<UnfinishedOrders>());
        TurnHandler turns = new(
            shop.Store, shop.Gathering, new CodeDesk(shop.Stores.Households, shop.Hasher, shop.Authenticators), shop.Runner, unfinished, settings.Notices.Route, shop.Identifiers, shop.Clock);
        return new AlexaEndpoint(
            async (headers, body, cancellation) => await verifier.VerifyAsync(headers, body, cancellation) is Authenticity.Verified,
            SkillIds.From(settings.Alexa.SkillIds),
            new SpokenTurns(tokens, turns.HandleAsync, shop.Clock, logs.CreateLogger<SpokenTurns>()),
            new SkillEvents(tokens, new AccountLinks(shop.Stores.Households, shop.Clock), logs.CreateLogger<SkillEvents>()),
            shop.Clock,
            logs.CreateLogger<AlexaEndpoint>());
    }

    private static MerchantApi Merchant(Settings settings, Shop shop, ILoggerFactory logs) => new(
        new MerchantKey(settings.Merchant.KeySha256),
        new MerchantShop(shop.Pricing.CurrencyOf, Languages.Locales, settings.Shop.TimeZone),
        new MerchantNeighbours
        {
            Store = shop.Stores.Households,
            Archive = shop.Stores.Archive,
            Outbox = shop.Stores.Outbox,
            Catalogue = shop.Stores.Catalogue,
            Editor = shop.Stores.Editor,
            HeldOrders = HeldOrders(settings, shop),
            Reconciliation = new ReconciliationDesk(shop.Stores.Archive, shop.Settler, shop.Runner),
            Crowd = shop.Stores.Crowd,
            Hasher = shop.Hasher,
            Pseudonyms = new Pseudonyms(settings.PurchaseCode.Secret),
            GuardianOrigin = settings.Guardian?.Origin,
            Clock = shop.Clock,
        },
        logs.CreateLogger<MerchantApi>());

    private static HeldOrders HeldOrders(Settings settings, Shop shop) => new(shop.Store, shop.Stores.Archive, shop.Gathering, shop.Settler, settings.Notices.Route, shop.Clock);

    // Opened with the first guardian who comes.
    private static Route Guardian(GuardianSettings guardian, Settings settings, Shop shop, ILoggerFactory logs)
    {
        Lazy<GuardianDoor> door = new(() => GuardianPages.Open(
            guardian,
            settings.AccountLinking,
            new GuardianNeighbours
            {
                Store = shop.Stores.Households,
                Archive = shop.Stores.Archive,
                HeldOrders = HeldOrders(settings, shop),
                Letters = settings.Notices.Route,
                Undo = new UndoDesk(shop.Store, shop.Settler, settings.Notices.Route, shop.Clock),
                Quoting = shop.Quoting,
                Catalogue = shop.Stores.Catalogue,
                Hasher = shop.Hasher,
                Authenticators = shop.Authenticators,
                Seller = settings.Merchant.SellerName,
                Keys = new HttpKeySource(settings.AccountLinking.JwksUrl, logs.CreateLogger<HttpKeySource>()),
                Export = home => new HouseholdExport(shop.Stores.Archive, shop.Stores.Outbox, home).WriteAsync,
                Clock = shop.Clock,
            },
            logs));
        return Route.Under(GuardianDoor.Root, HttpLimits.Guardian, context => door.Value.HandleAsync(context));
    }

    /// <summary>What the doors share.</summary>
    private sealed record Shop
    {
        public required ShopStores Stores { get; init; }

        /// <summary>The households for whoever moves orders: what a commit has to tell leaves soon after it.</summary>
        public required IHouseholdStore Store { get; init; }

        public required Courier Courier { get; init; }

        public required RateTablePricing Pricing { get; init; }

        public required IIdentifiers Identifiers { get; init; }

        public required ICodeHasher Hasher { get; init; }

        public required AuthenticatorCodes Authenticators { get; init; }

        public required Quoting Quoting { get; init; }

        public required Gathering Gathering { get; init; }

        public required OrderRunner Runner { get; init; }

        public required Settler Settler { get; init; }

        public required CrowdLessons Lesson { get; init; }

        public required TimeProvider Clock { get; init; }
    }
}
