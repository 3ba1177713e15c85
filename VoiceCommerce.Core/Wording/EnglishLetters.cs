using System.Globalization;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Wording;

/// <summary>What is written about one order: plain text, short, and complete without the speaker. A recipient's street and card never stand in it.</summary>
internal sealed class EnglishLetters(string locale, Order order, Household home)
{
    private string Seller => order.Quote.Seller.Value;

    private string Number => $"Order number: {order.Id}";

    private string What => EnglishPhrases.Named(order.Quote);

    private IEnumerable<string> Bill => EnglishPhrases.Bill(order, locale);

    public Letter Write(NoticeKind kind, IReadOnlyList<Finding> findings) => kind switch
    {
        NoticeKind.OrderPlaced => Ended($"Your order of {What}", Receipt()),
        NoticeKind.OrderHeld => Ended($"Please decide: {What}", Held(findings)),
        NoticeKind.OrderStillHeld => Ended($"Still waiting: {What}", ["You wanted to be asked about this again, and nobody has decided yet.", "", .. Held(findings)]),
        NoticeKind.OrderDeclined => Ended($"Not ordered: {What}", [Declined, "", .. Bill]),
        NoticeKind.OrderRefused => Ended($"Not ordered: {What}", ["A guardian said no to the order below. Nothing was charged.", "", .. Bill]),
        NoticeKind.OrderExpired => Ended($"Not ordered: {What}", ["No guardian approved the order below in time, so it wasn't placed. Nothing was charged.", "", .. Bill]),
        NoticeKind.OrderUndone => Ended($"Taken back: {What}", ["The order below was taken back. You won't be charged.", "", .. Bill]),
        NoticeKind.OrderNotUndone => Ended($"Too late to take back: {What}", ["The order below was on its way already and couldn't be taken back. It stands.", "", .. Bill]),
        NoticeKind.OrderAwaitsPerson => Ended($"Please look at an order: {What}", Stuck()),
        NoticeKind.OrderCaptured => Ended($"Your payment for {What}", [$"We have taken {EnglishPhrases.Spoken(order.Total)} for the order below. It can't be taken back by voice any more.", "", .. Bill]),
        _ => throw new InvalidOperationException($"There are no words for {kind}."),
    };

    private string Declined => order.DeclinedBy switch
    {
        Decliner.Payment => "Your payment for the order below was declined, so it wasn't placed, and you haven't been charged.",
        Decliner.Desk => $"{Seller} couldn't take on the order below, and you haven't been charged.",
        _ => "The order below couldn't be placed, and you haven't been charged.",
    };

    private IEnumerable<string> Receipt() =>
    [
        $"Thank you for your order from {Seller}.",
        "",
        .. Bill,
        "",
        $"Ordered: {Instant(order.At)}",
        $"Delivery: {EnglishPhrases.InDays(order.Quote.Charges.DeliveryDays)}, to {order.Quote.Address.Label}",
        .. order.CaptureDue is { } due ? ["", $"If this was a mistake, open {order.Quote.Seller} on your speaker before {Instant(due)} and say: undo my order."] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Held(IReadOnlyList<Finding> findings) =>
    [
        $"{Buyer()} asked {Seller} for the order below. It waits for a guardian's decision, and nothing is charged until there is one.",
        .. Because(findings),
        "",
        .. Bill,
        "",
        $"Asked: {Instant(order.At)}",
        $"Delivery: to {order.Quote.Address.Label}",
        $"To approve or decline it, tell {Seller} the order number before {Instant(order.At + Order.HoldLifetime)}. After that it lapses.",
    ];

    // To the shop's own staff.
    private IEnumerable<string> Stuck() =>
    [
        $"The order below is \"{order.State.ToString().ToLowerInvariant()}\", and {(order.Retry is { Refused: true } ? "the payment system has said no" : "nobody has answered for an hour")}. It is tried again from time to time.",
        "Please look at it in your payment system and your orders. Whoever knows what became of it can say so through the merchant's API (reconcile).",
        "",
        .. Bill,
    ];

    private string Buyer() => home.MemberWith(order.Buyer)?.Name.Value ?? "Somebody whose voice is not known";

    private static IEnumerable<string> Because(IReadOnlyList<Finding> findings)
    {
        string[] strict = [.. findings.Where(finding => finding.Requirement == Requirement.Guardian).Select(Reason).Distinct(StringComparer.Ordinal)];
        return strict.Length == 0 ? [] : ["", "Why a guardian is asked:", .. strict];
    }

    // Unlike at the speaker the figures are told: it is the guardian who reads it.
    private static string Reason(Finding finding) => finding.Rail switch
    {
        Rail.OrderLimit or Rail.WeeklyLimit => $"- {EnglishReasons.For(finding)} ({finding.Value}; the limit is {finding.Threshold})",
        Rail.MemberAllowance => $"- it would go above their allowance for the week ({finding.Value}; the allowance is {finding.Threshold})",
        Rail.ItemCap => $"- it costs more than they may spend on one thing ({finding.Value}; the cap is {finding.Threshold})",
        Rail.MemberCategory => "- that kind of product isn't left to them",
        _ => $"- {EnglishReasons.For(finding)}",
    };

    // As the clocks at home show it.
    private string Instant(DateTimeOffset at)
    {
        DateTimeOffset? local = home.TimeZone == TimeZoneId.Utc ? null : home.TimeZone.LocalTime(at);
        string shown = (local ?? at.ToUniversalTime()).ToString(locale == "en-GB" ? "d MMMM yyyy, HH:mm" : "MMMM d, yyyy, HH:mm", CultureInfo.InvariantCulture);
        return local is null ? shown + " UTC" : shown;
    }

    private Letter Ended(string subject, IEnumerable<string> lines) => new(subject, string.Join('\n', [.. lines, "", Number, ""]));
}
