using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>What is waiting, what was spent this week, and what happened lately.</summary>
internal sealed class HomePages(IHouseholdArchive archive, NoticeRoute letters)
{
    private const int Lately = 8;

    public async Task<PageAnswer> ShowAsync(Visit visit)
    {
        Page<AuditEntry> audit = await archive.ListAuditAsync(visit.Home.Id, null, Lately, visit.Gone);
        Order[] waiting = [.. visit.Record.Orders.Where(order => order.State == OrderState.Held && visit.Now < order.At + Order.HoldLifetime)];
        PageTexts texts = visit.Texts;
        return Layout.Of(visit, texts.Greeting(visit.Guardian.Name.Value), "/guardian", Html.Of($"""
            {Unreached(visit)}
            <section aria-labelledby="waiting"><h2 id="waiting">{texts.Waiting}</h2>
            {(waiting.Length == 0 ? Html.Of($"""<p class="empty">{texts.NothingWaits}</p>""") : Html.Join(waiting.Select(order => Card(visit, order))))}
            </section>
            {PermissionPages.List(visit)}
            <section aria-labelledby="week"><h2 id="week">{texts.ThisWeek}</h2>{Week(visit)}</section>
            <section aria-labelledby="lately"><h2 id="lately">{texts.Lately}</h2>{Happened(visit, audit.Items)}</section>
            """));
    }

    // Who is signed in here has an address; another guardian may have none.
    private Html Unreached(Visit visit)
    {
        string[] names = [.. visit.Home.Members.Where(member => member is { Role: Role.Guardian, Email: null }).Select(member => member.Name.Value)];
        return Html.When(letters == NoticeRoute.Mail && names.Length > 0, () => Html.Of($"""<p class="told bad">{visit.Texts.NotReached(names)} <a href="/guardian/people">{visit.Texts.People}</a></p>"""));
    }

    private static Html Card(Visit visit, Order order)
    {
        PageTexts texts = visit.Texts;
        return Html.Of($"""
            <article class="card" aria-labelledby="o-{order.Id.Value}">
            {OrderParts.Head(texts, visit.Home, order, below: true)}
            {OrderParts.Lines(texts, visit.Home, order)}
            {OrderParts.Reasons(texts, OrderParts.WhyHeld(visit.Record, order))}
            {OrderParts.Paused(texts, visit.Home, order, visit.Now)}
            <p class="hint">{OrderParts.Lapses(texts, order)}</p>
            <form method="post" action="/guardian/orders/{order.Id.Value}/decide">{Parts.Token(visit)}
            <input type="hidden" name="{Decisions.UpTo}" value="{Parts.Field(order.Total)}">
            <div class="buttons"><button name="{Decisions.Act}" value="{Decisions.Approve}">{texts.ApproveFor(order.Total)}</button>
            <button class="quiet" name="{Decisions.Act}" value="{Decisions.Decline}">{texts.Decline}</button>
            <button class="quiet" name="{Decisions.Act}" value="{Decisions.Later}">{texts.AskAgain}</button></div></form>
            <p><a href="/guardian/orders/{order.Id.Value}">{texts.LookCloser}</a></p>
            </article>
            """);
    }

    private static Html Week(Visit visit)
    {
        Money limit = visit.Home.Limits.PerWeek;
        Money spent = visit.Record.Orders.Where(order => order.Spends && order.At > visit.Now.AddDays(-7) && order.Total.Currency == limit.Currency)
            .Aggregate(Money.Zero(limit.Currency), (sum, order) => sum + order.Total);
        return Html.Of($"<p>{visit.Texts.Spent(spent, limit)}</p>{SpendChart.Bar(spent, limit)}");
    }

    private static Html Happened(Visit visit, IReadOnlyList<AuditEntry> audit) => audit.Count == 0
        ? Html.Of($"""<p class="empty">{visit.Texts.NothingLately}</p>""")
        : Html.Of($"""<ul class="log">{audit.Select(entry => OrderParts.Line(visit, entry))}</ul>""");
}
