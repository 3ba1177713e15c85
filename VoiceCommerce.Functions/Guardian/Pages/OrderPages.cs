using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>All orders of the home, and each one with what a guardian can still do about it.</summary>
internal sealed class OrderPages(IHouseholdArchive archive, Quoting quoting, Decisions decisions, UndoDesk undo, ILogger logger)
{
    private const string Here = "/guardian/orders";

    // Each costs a request where the homes are in tables.
    private const int OrderRows = 40;

    // In eight weeks; more is no household.
    private const int MaxCharted = 400;

    // 2,000 entries of the home.
    private const int MaxTrailPages = 10;

    public async Task<PageAnswer> ListAsync(Visit visit)
    {
        string? after = visit.Context.Request.Query["after"];
        Page<Order> orders = await archive.ListOrdersAsync(visit.Home.Id, null, after, OrderRows, visit.Gone);
        PageTexts texts = visit.Texts;
        return Layout.Of(visit, texts.Orders, Here, Html.Of($"""
            {(after is null && orders.Items.Count > 0 ? await ChartAsync(visit, orders) : Html.Empty)}
            {Html.When(orders.Items.Count == 0, () => Html.Of($"""<p class="empty">{texts.NoOrders}</p>"""))}
            <ul class="orders">{orders.Items.Select(order => Row(visit, order))}</ul>
            {(orders.Next is { } next ? Html.Of($"""<p><a class="button quiet" href="{Here}?after={Uri.EscapeDataString(next)}">{texts.Older}</a></p>""") : Html.Empty)}
            """));
    }

    public async Task<PageAnswer> ShowAsync(Visit visit)
    {
        return await FindAsync(visit) is { } order ? await PageAsync(visit, order, Html.Empty) : NoticePage.Of(visit.Texts, texts => texts.NotFound, StatusCodes.Status404NotFound);
    }

    private async Task<PageAnswer> PageAsync(Visit visit, Order order, Html told)
    {
        OrderTrail trail = await OrderTrail.ReadAsync(archive, order, MaxTrailPages, visit.Gone);
        AuditEntry[] about = [.. trail.Entries.Reverse()];
        IReadOnlyList<Finding> reasons = WhyHeld(visit, order, about);
        PageTexts texts = visit.Texts;
        Html acts = order.State == OrderState.Held ? await DecisionAsync(visit, order, reasons) : Undo(visit, order);
        return Layout.Of(visit, OrderParts.Title(order), Here, Html.Of($"""
            {told}{OrderParts.StillAsked(texts, visit.Home, order, reasons)}<p class="state state-{order.State.ToString().ToLowerInvariant()}">{texts.State(order.State)}</p>
            <div class="card">{OrderParts.Head(texts, visit.Home, order)}{OrderParts.Reasons(texts, reasons)}{OrderParts.Bill(texts, visit.Home, order)}</div>
            {acts}
            {Html.When(about.Length > 0, () => Html.Of($"""<section><h2>{texts.WhatHappened}</h2><ul class="log">{about.Select(entry => OrderParts.Line(visit, entry))}</ul></section>"""))}
            """), word => ToldOfOrder.Fits(word, order, visit.Now));
    }

    public async Task<PageAnswer> DecideAsync(Visit visit)
    {
        if (await FindAsync(visit) is not { } order)
        {
            return NoticePage.Of(visit.Texts, texts => texts.NotFound, StatusCodes.Status404NotFound);
        }

        string told = await decisions.DecideAsync(order, visit.Guardian, visit.Form, visit.Gone);
        return told == Decisions.NoAmount ? await PageAsync(visit, order, Parts.Told(visit, told)) : Telling.After(visit, $"{Here}/{order.Id.Value}", told);
    }

    public async Task<PageAnswer> TakeBackAsync(Visit visit)
    {
        if (await FindAsync(visit) is not { } order)
        {
            return NoticePage.Of(visit.Texts, texts => texts.NotFound, StatusCodes.Status404NotFound);
        }

        string told = await undo.TakeBackAsync(visit.Home.Id, order.Id, visit.By, visit.Gone) switch
        {
            TakenBack.Undone => "taken-back",
            TakenBack.Begun => "taking-back",
            TakenBack.Impossible { State: OrderState.Undone or OrderState.Undoing } => "back-already",
            TakenBack.Impossible when order.IsBeingTakenBack => "back-already",
            _ => "too-late",
        };
        Log.Decided(logger, order.Id.Value, visit.By, told);
        return Telling.After(visit, $"{Here}/{order.Id.Value}", told);
    }

    // The list has one page, and the chart as many weeks as it shows.
    private async Task<Html> ChartAsync(Visit visit, Page<Order> first)
    {
        DateTimeOffset from = visit.Now.AddDays(-7 * SpendChart.Weeks);
        List<Order> orders = [.. first.Items];
        string? after = first.Next;
        while (after is not null && orders.Count < MaxCharted && orders[^1].At > from)
        {
            Page<Order> page = await archive.ListOrdersAsync(visit.Home.Id, null, after, OrderRows, visit.Gone);
            orders.AddRange(page.Items);
            after = page.Next;
        }

        Html only = Html.When(after is not null && orders[^1].At > from, () => Html.Of($"""<p class="hint">{visit.Texts.OnlyTheNewest}</p>"""));
        return Html.Of($"{SpendChart.ByWeek(visit.Texts, orders, visit.Home.Limits.PerWeek, visit.Now, SpendChart.Weeks)}{only}");
    }

    /// <summary>Null for an order of another home too: whether there is one is nobody's business here.</summary>
    private async Task<Order?> FindAsync(Visit visit)
    {
        if (OrderId.From(visit.Item) is not { } id)
        {
            return null;
        }

        Order? order = visit.Record.Order(id) ?? await archive.FindOrderAsync(id, visit.Gone);
        return order?.Household == visit.Home.Id ? order : null;
    }

    private async Task<Html> DecisionAsync(Visit visit, Order order, IReadOnlyList<Finding> reasons)
    {
        Priced today = await quoting.PriceAsync(Basket.Again(order.Quote), visit.Home, visit.Now, visit.Gone);
        PageTexts texts = visit.Texts;
        return Html.Of($"""
            <section class="card" aria-labelledby="decision"><h2 id="decision">{texts.YourDecision}</h2>
            {OrderParts.Paused(texts, visit.Home, order, visit.Now)}{OrderParts.Moved(texts, order, today)}<p class="hint">{OrderParts.Lapses(texts, order)}</p>
            {(new DecisionForm(texts, visit.Home, order, today, reasons) { Typed = visit.Form }).Show($"{Here}/{order.Id.Value}/decide", Parts.Token(visit))}</section>
            """);
    }

    private static IReadOnlyList<Finding> WhyHeld(Visit visit, Order order, IEnumerable<AuditEntry> about) =>
        OrderParts.WhyHeld(visit.Record, order) is { Count: > 0 } reasons ? reasons : about.FirstOrDefault(entry => entry.Event == AuditEvent.Held)?.Findings ?? [];

    private static Html Undo(Visit visit, Order order)
    {
        if (order.CaptureDue is not { } due || !ToldOfOrder.CanBeTakenBack(order, visit.Now))
        {
            return Html.Empty;
        }

        return Html.Of($"""
            <form class="card" method="post" action="{Here}/{order.Id.Value}/take-back">{Parts.Token(visit)}
            <p>{Parts.Timed(visit.Texts, visit.Texts.UndoUntil, due)}</p><button>{visit.Texts.TakeBack}</button></form>
            """);
    }

    private static Html Row(Visit visit, Order order) => Html.Of($"""
        <li>{Parts.Tile(order.Quote.Lines[0].Category)}<div><a href="{Here}/{order.Id.Value}">{OrderParts.Title(order)}</a>
        <p class="hint"><span class="state state-{order.State.ToString().ToLowerInvariant()}">{visit.Texts.State(order.State)}</span> {Parts.Time(visit.Texts, order.At)}</p></div>
        <p class="amount">{visit.Texts.Amount(order.Total)}</p></li>
        """);
}
