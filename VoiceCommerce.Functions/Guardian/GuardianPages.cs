using System.Text.Json;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Guardian.SigningIn;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Guardian;

/// <summary>The neighbours of the guardian's pages.</summary>
internal sealed record GuardianNeighbours
{
    public required IHouseholdStore Store { get; init; }

    public required IHouseholdArchive Archive { get; init; }

    public required IHeldOrders HeldOrders { get; init; }

    public required UndoDesk Undo { get; init; }

    public required Quoting Quoting { get; init; }

    public required ICatalogue Catalogue { get; init; }

    public required ICodeHasher Hasher { get; init; }

    public required AuthenticatorCodes Authenticators { get; init; }

    /// <summary>As customers know the shop; an authenticator app shows it beside its codes.</summary>
    public required string Seller { get; init; }

    public required IKeySource Keys { get; init; }

    /// <summary>Writes everything that is held of a home as one JSON document.</summary>
    public required Func<HouseholdRecord, Func<Utf8JsonWriter, CancellationToken, Task>> Export { get; init; }

    /// <summary>How guardians are written to.</summary>
    public required NoticeRoute Letters { get; init; }

    public required TimeProvider Clock { get; init; }
}

/// <summary>Puts the pages together, when the first guardian comes: a voice turn never pays for them.</summary>
internal static class GuardianPages
{
    public static GuardianDoor Open(GuardianSettings settings, AccountLinkingSettings provider, GuardianNeighbours neighbours, ILoggerFactory logs)
    {
        ILogger<GuardianDoor> logger = logs.CreateLogger<GuardianDoor>();
        Cookies cookies = new(settings.Secret, settings.IsSecure, neighbours.Clock);
        Decisions decisions = new(neighbours.HeldOrders, logger);
        LetterPages letters = new(
            new Links(settings.Secret, settings.Origin, neighbours.Clock), neighbours.Store, neighbours.Archive, neighbours.Quoting, decisions, neighbours.Clock);
        HomePages home = new(neighbours.Archive, neighbours.Letters);
        OrderPages orders = new(neighbours.Archive, neighbours.Quoting, decisions, neighbours.Undo, logger);
        HomeChanges changes = new(neighbours.Store, neighbours.Clock, logger);
        CodePages codes = new(changes, neighbours.Hasher);
        AuthenticatorPages app = new(changes, neighbours.Authenticators, neighbours.Seller, neighbours.Clock);
        RuleChanges trials = new(changes, neighbours.Archive, new CategoryNotes(neighbours.Catalogue));
        PeoplePages people = new(trials, new MovingPages(changes));
        RulePages rules = new(trials);
        VoicePages voices = new(changes);
        RecordPages records = new(neighbours.Export, new ErasureDesk(neighbours.Store, neighbours.Archive), cookies, logger);
        GuardianRoutes routes = new(
            new(false, "", home.ShowAsync),
            new(true, PermissionPages.EndPath, new PermissionPages(changes).EndAsync),
            new(false, "orders", orders.ListAsync),
            new(false, "orders/{id}", orders.ShowAsync),
            new(true, "orders/{id}/decide", orders.DecideAsync),
            new(true, "orders/{id}/take-back", orders.TakeBackAsync),
            new(false, "why", new WhyPages(neighbours.Archive).ShowAsync),
            new(false, "rules", rules.ShowAsync),
            new(true, "rules", rules.ChangeAsync),
            new(true, "rules/devices/{id}", rules.ChangeDeviceAsync),
            new(false, "people", people.ShowAsync),
            new(true, "people/{id}", people.ChangeAsync),
            new(true, "members", people.AddAsync),
            new(true, "members/{id}/remove", people.RemoveAsync),
            new(true, VoicePages.LinkPath, voices.LinkAsync),
            new(true, VoicePages.UnlinkPath, voices.UnlinkAsync),
            new(true, VoicePages.DismissPath, voices.DismissAsync),
            new(true, "people/bands/{id}", people.ChangeBandAsync),
            new(false, "codes", CodePages.ShowAsync),
            new(true, "codes", codes.SetAsync),
            new(true, "codes/reset", codes.ResetAsync),
            new(false, "codes/app", app.ShowAsync),
            new(true, "codes/app", app.EnrolAsync),
            new(false, "records", RecordPages.ShowAsync),
            new(true, "records/export", records.ExportAsync),
            new(true, "records/erase", records.EraseAsync),
            new(true, "sign-out", new SignOutPage(neighbours.Store, cookies, neighbours.Clock, logger).EndAsync));
        OpenIdDiscovery discovery = new(provider.Issuer, settings.Deployment, neighbours.Clock, logger);
        OpenIdProvider openId = new(settings, provider, discovery, neighbours.Keys, neighbours.Clock, logger);
        return new(settings, openId, cookies, letters, routes, neighbours.Store, neighbours.Clock, logger);
    }
}
