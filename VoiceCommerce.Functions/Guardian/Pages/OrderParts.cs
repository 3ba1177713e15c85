using System.Globalization;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Wording;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>One order, in the pieces that several pages are made of.</summary>
internal static class OrderParts
{
    /// <summary>Why a guardian has to decide about an order that waits, as the home keeps it as long as it does; empty for any other.</summary>
    public static IReadOnlyList<Finding> WhyHeld(HouseholdRecord record, Order order) =>
        record.HoldReasons.FirstOrDefault(reasons => reasons.Order == order.Id)?.Findings ?? [];

    /// <param name="texts">Of the page.</param>
    /// <param name="home">Whose members have names.</param>
    /// <param name="order">Of that home.</param>
    /// <param name="below">True where the page has a heading of its own between its title and this one.</param>
    public static Html Head(PageTexts texts, Household home, Order order, bool below = false)
    {
        string who = order.Buyer is { } buyer ? Parts.Name(texts, home, buyer.Value) : texts.SomebodyUnknown;
        return Html.Of($"""
            <div class="what">{Parts.Tile(order.Quote.Lines[0].Category)}<div><p class="who">{texts.Asked(who)}</p>
            {(below ? Html.Of($"""<h3 id="o-{order.Id.Value}">{Title(order)}</h3>""") : Html.Of($"""<h2 id="o-{order.Id.Value}">{Title(order)}</h2>"""))}</div><p class="amount">{texts.Amount(order.Total)}</p></div>
            """);
    }

    /// <summary>"Oat Milk", "Oat Milk + 2".</summary>
    public static string Title(Order order) => First(order.Quote.Name.Value, order.Quote.Lines.Count);

    /// <summary>Only what asked for a guardian, each sentence once.</summary>
    public static Html Reasons(PageTexts texts, IReadOnlyList<Finding> findings)
    {
        string[] reasons = [.. findings.Where(finding => finding.Requirement >= Requirement.Guardian).Select(texts.Reason).Distinct(StringComparer.Ordinal)];
        return Html.When(reasons.Length > 0, () => Html.Of($"""<ul class="reasons" aria-label="{texts.WhyItWaits}">{reasons.Select(reason => Html.Of($"<li>{reason}</li>"))}</ul>"""));
    }

    public static Html Lapses(PageTexts texts, Order order)
    {
        Html again = order.AskAgainAt is { } at ? Html.Of($". {Parts.Timed(texts, texts.AskedAgainAt, at)}") : Html.Empty;
        return Html.Of($"{Parts.Timed(texts, texts.Until, order.At + Order.HoldLifetime)}{again}");
    }

    /// <summary>How many and how large: "3 × Butter Cookies, 4 pounds".</summary>
    public static Html Lines(PageTexts texts, Household home, Order order) => Html.Of($"""
        <ul class="lines" aria-label="{texts.WhatIsInIt}">{order.Quote.Lines.Select(line => Html.Of($"<li>{Counted(home, line)}</li>"))}</ul>
        """);

    public static Html Bill(PageTexts texts, Household home, Order order) => Html.Of($"""
        <table class="bill"><caption class="unseen">{texts.WhatIsInIt}</caption><tbody>
        {order.Quote.Lines.Select(line => Row(Counted(home, line), texts.Amount(line.Price)))}
        {Row(order.Quote.Charges.TaxIncluded ? texts.TaxInPrices : texts.Tax, texts.Amount(order.Quote.Charges.Tax))}{Row(texts.Delivery, texts.Amount(order.Quote.Charges.Delivery))}
        </tbody><tfoot>{Row(texts.Total, texts.Amount(order.Total))}</tfoot></table>
        """);

    /// <summary>What the price is today, where that is not what was asked for.</summary>
    public static Html Moved(PageTexts texts, Order order, Priced today) => today switch
    {
        Priced.Offered(var offer) when offer.Total != order.Total => Warning(texts.PriceMoved(order.Total, offer.Total)),
        Priced.OutOfStock(var name, _) => Warning(texts.OutOfStock(name.Value)),
        Priced.Gone(var name) => Warning(texts.NoLongerSold(name.Value)),
        Priced.OverLimit(var name, var most) => Warning(texts.OverLimit(name.Value, most)),
        _ => Html.Empty,
    };

    /// <summary>A pause of the home that an approval does not end; a guardian's own wish it lets pass.</summary>
    public static Html Paused(PageTexts texts, Household home, Order order, DateTimeOffset now) =>
        home.Rules.PausedUntil is { } until && now < until && home.MemberWith(order.Buyer)?.Role != Role.Guardian
            ? Html.Of($"""<p class="told bad">{Parts.Timed(texts, texts.PausedUntil, until)}</p>""")
            : Html.Empty;

    /// <summary>One line of what happened, with the order that it is about.</summary>
    public static Html Line(Visit visit, AuditEntry entry)
    {
        string sentence = visit.Texts.Happened(entry.Event, Parts.Name(visit.Texts, visit.Home, entry.By));
        string what = entry.Order is { } id && visit.Record.Order(id) is { } order ? Title(order) : Subjects(entry);
        // An offer that was never taken up has an id, but is no order.
        Html told = entry is { Order: { } link, Event: not (AuditEvent.Offered or AuditEvent.Refused) } ? Html.Of($"""<a href="/guardian/orders/{link.Value}">{sentence}</a>""") : Html.Of($"{sentence}");
        return Html.Of($"""
            <li><span class="happened">{told}{(what.Length > 0 ? ": " + what : "")}{(entry.Total is { } total ? ", " + visit.Texts.Amount(total) : "")}</span>
            <span class="when">{Parts.Time(visit.Texts, entry.At)}</span></li>
            """);
    }

    private static string First(string name, int count) => count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} + {count - 1}");

    // Of what was refused, or offered and not taken, there is no order.
    private static string Subjects(AuditEntry entry)
    {
        string[] subjects = [.. entry.Findings.Select(finding => finding.Subject).OfType<string>().Distinct(StringComparer.Ordinal)];
        return subjects.Length == 0 ? "" : First(subjects[0], subjects.Length);
    }

    /// <summary>Of an order whose buyer may always have the same: what a guardian is asked about all the same. Nothing where that is nothing.</summary>
    public static Html StillAsked(PageTexts texts, Household home, Order order, IReadOnlyList<Finding> findings) =>
        order is { Buyer: { } buyer, Quote.Lines: [var only] } && home.PermissionOf(buyer, only.Product) is not null && Limits(texts, Parts.Name(texts, home, buyer.Value), findings) is { } limits
            ? Warning(limits)
            : Html.Empty;

    /// <summary>What is asked about although it is always allowed, as a sentence; null where that is nothing.</summary>
    public static string? Limits(PageTexts texts, string who, IReadOnlyList<Finding> findings)
    {
        string[] reasons = [.. Permitting.StillAsked(findings).Select(finding => texts.StillAsked(finding.Rail, who)).Distinct(StringComparer.Ordinal)];
        return reasons.Length == 0 ? null : texts.StillAskedAbout(who, reasons);
    }

    private static string Counted(Household home, QuoteLine line) => $"{line.Quantity} × {Packed(home, line)}";

    public static string Packed(Household home, QuoteLine line) => Languages.For(home.Locale).Packed(line.Name, line.Pack);

    private static Html Row(string what, string amount) => Html.Of($"<tr><th scope=\"row\">{what}</th><td>{amount}</td></tr>");

    private static Html Warning(string text) => Html.Of($"""<p class="told bad">{text}</p>""");
}
