using Microsoft.Extensions.Primitives;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>
/// Where the link in a letter leads, without signing in. To look at it changes nothing, however often a mail scanner does; only the form acts, and the order's
/// own state sees to it that it does so once.
/// </summary>
internal sealed class LetterPages(Links links, IHouseholdStore store, IHouseholdArchive archive, Quoting quoting, Decisions decisions, TimeProvider clock)
{
    private static readonly Dictionary<string, StringValues> NothingTyped = [];

    // 1,000 entries of the home: it was held within a day.
    private const int MaxTrailPages = 5;

    public Task<PageAnswer> ShowAsync(string token, CancellationToken cancellation) => ShowAsync(token, null, cancellation);

    private async Task<PageAnswer> ShowAsync(string token, IReadOnlyDictionary<string, StringValues>? refused, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not var (home, order, guardian) || order.State != OrderState.Held)
        {
            return Over;
        }

        Priced today = await quoting.PriceAsync(Basket.Again(order.Quote), home.Household, clock.GetUtcNow(), cancellation);
        IReadOnlyList<Finding> reasons = OrderParts.WhyHeld(home, order);
        PageTexts texts = PageTexts.For(home.Household);
        return Layout.Outside(texts, texts.Greeting(guardian.Name.Value), Html.Of($"""
            {(refused is null ? Html.Empty : Parts.Told(texts, Decisions.NoAmount))}<div class="card">{OrderParts.Head(texts, home.Household, order)}{OrderParts.Reasons(texts, reasons)}{OrderParts.Bill(texts, home.Household, order)}</div>
            <section class="card" aria-labelledby="decision"><h2 id="decision">{texts.YourDecision}</h2>
            {OrderParts.Paused(texts, home.Household, order, clock.GetUtcNow())}{OrderParts.Moved(texts, order, today)}<p class="hint">{OrderParts.Lapses(texts, order)}</p>
            {(new DecisionForm(texts, home.Household, order, today, reasons) { Typed = refused ?? NothingTyped }).Show($"{GuardianDoor.Root}/a/{token}", Html.Empty)}</section>
            """), StatusCodes.Status200OK);
    }

    public async Task<PageAnswer> ActAsync(string token, IReadOnlyDictionary<string, StringValues> form, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not var (home, order, guardian))
        {
            return Over;
        }

        string told = await decisions.DecideAsync(order, guardian, form, cancellation);
        if (told == Decisions.NoAmount)
        {
            return await ShowAsync(token, form, cancellation);
        }

        PageTexts texts = PageTexts.For(home.Household);
        // Read again: it is not any more as it was when the answer came.
        (HouseholdRecord now, Order stands, _) = await FindAsync(token, cancellation) ?? (home, order, guardian);
        OrderTrail trail = await OrderTrail.ReadAsync(archive, stands, MaxTrailPages, cancellation);
        IReadOnlyList<Finding> reasons = trail.Entries.LastOrDefault(entry => entry.Event == AuditEvent.Held)?.Findings ?? [];
        Html again = Html.When(stands.State == OrderState.Held, () => Html.Of($"""<p><a class="button" href="{GuardianDoor.Root}/a/{token}">{texts.LookCloser}</a></p>"""));
        return Layout.Outside(texts, OrderParts.Title(stands), Html.Of($"""
            {Parts.Told(texts, told)}{OrderParts.StillAsked(texts, now.Household, stands, reasons)}
            <p class="state state-{stands.State.ToString().ToLowerInvariant()}">{texts.State(stands.State)}</p>
            <div class="card">{OrderParts.Head(texts, now.Household, stands)}{Decided(texts, now.Household, trail)}{OrderParts.Bill(texts, now.Household, stands)}</div>
            {again}<p><a href="/guardian/orders/{stands.Id.Value}">{texts.SeeOrder}</a></p>
            """), StatusCodes.Status200OK);
    }

    private static Html Decided(PageTexts texts, Household home, OrderTrail trail) =>
        trail.Entries.LastOrDefault(entry => entry.Event is AuditEvent.Approved or AuditEvent.Declined or AuditEvent.PutOff) is { } word
            ? Html.Of($"""<p class="hint">{texts.Happened(word.Event, Parts.Name(texts, home, word.By))}, {Parts.Time(texts, word.At)}</p>""")
            : Html.Empty;

    private static PageAnswer.Page Over => NoticePage.Of(PageTexts.For(null), texts => texts.LinkOver, StatusCodes.Status410Gone);

    /// <summary>Null when the link is none or over, or its reader is no guardian of that home any more.</summary>
    private async Task<(HouseholdRecord Home, Order Order, Member Guardian)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Read(token) is { } link
        && await store.LoadAsync(link.Household, null, new HabitQuery.None(), cancellation) is { } home
        && home.Record.Order(link.Order) is { } order
        && GuardianDoor.GuardianOf(home.Record.Household, link.Guardian) is { } guardian
            ? (home.Record, order, guardian)
            : null;
}
