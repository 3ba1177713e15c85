using System.Text.Json;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Wording;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>The protocol's phases of a checkout that an order of ours can be in; an offer that nobody has agreed to is no checkout here.</summary>
internal enum CheckoutStatus
{
    RequiresEscalation,
    CompleteInProgress,
    Completed,
    Canceled,
}

/// <summary>An order as another assistant sees it.</summary>
/// <param name="Page">The guardian's own, which asks to sign in; null where there are no pages.</param>
/// <param name="Because">Why it waits.</param>
/// <param name="Locale">Of the home.</param>
internal sealed record Checkout(Order Order, CheckoutStatus Status, string? Page, IReadOnlyList<Finding> Because, string Locale);

/// <summary>
/// The response form of dev.ucp.shopping.checkout, version 2026-04-08 (ucp.dev/2026-04-08/schemas/shopping/checkout.json): amounts are minor units of one currency, names are in
/// snake case, and what there is not is left out. Who the buyer is, is not said; a reason names no limit, as at the speaker.
/// </summary>
internal static class CheckoutWriter
{
    private const string Version = "2026-04-08";

    public static void Write(Utf8JsonWriter writer, Checkout checkout)
    {
        Order order = checkout.Order;
        writer.WriteStartObject();
        WriteProtocol(writer);
        writer.WriteString("id", order.Id.Value);
        writer.WriteString("status", Snake(checkout.Status.ToString()));
        writer.WriteString("currency", order.Total.Currency.Code);
        writer.WriteEach("line_items", order.Quote.Lines, WriteLine);
        WriteTotals(writer, order.Quote);
        WriteMessages(writer, checkout);
        writer.WriteStartArray("links");
        writer.WriteEndArray();
        if (checkout.Status == CheckoutStatus.RequiresEscalation)
        {
            writer.WriteInstant("expires_at", order.At + Order.HoldLifetime);
        }

        WritePage(writer, checkout);
        writer.WriteEndObject();
    }

    private static void WriteProtocol(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("ucp");
        writer.WriteString("version", Version);
        writer.WriteStartObject("capabilities");
        writer.WriteStartArray("dev.ucp.shopping.checkout");
        writer.WriteStartObject();
        writer.WriteString("version", Version);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("payment_handlers"); // Nobody pays here: the home's card does.
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Each product stands once in an order, so its id names the line too.
    private static void WriteLine(Utf8JsonWriter writer, QuoteLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("id", line.Product.Value);
        writer.WriteStartObject("item");
        writer.WriteString("id", line.Product.Value);
        writer.WriteString("title", line.Name.Value);
        writer.WriteNumber("price", line.UnitPrice.Minor);
        writer.WriteEndObject();
        writer.WriteNumber("quantity", line.Quantity.Value);
        writer.WriteStartArray("totals");
        WriteTotal(writer, "subtotal", "Subtotal", line.Price.Minor);
        WriteTotal(writer, "total", "Total", line.Price.Minor);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteStartArray("totals");
        WriteTotal(writer, "subtotal", "Subtotal", quote.Goods.Minor);
        WriteTotal(writer, "fulfillment", "Delivery", quote.Charges.Delivery.Minor);
        if (!quote.Charges.TaxIncluded)
        {
            WriteTotal(writer, "tax", "Tax", quote.Charges.Tax.Minor); // The protocol's parts add up to the total, so what is in the prices is no part.
        }

        WriteTotal(writer, "total", "Total", quote.Total.Minor);
        writer.WriteEndArray();
    }

    private static void WriteTotal(Utf8JsonWriter writer, string type, string text, long minor)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("display_text", text);
        writer.WriteNumber("amount", minor);
        writer.WriteEndObject();
    }

    private static void WriteMessages(Utf8JsonWriter writer, Checkout checkout)
    {
        writer.WriteStartArray("messages");
        if (checkout.Status == CheckoutStatus.RequiresEscalation)
        {
            foreach ((string code, string sentence) in WhyItWaits(checkout))
            {
                WriteError(writer, code, sentence, "requires_buyer_review");
            }
        }

        if (checkout.Status == CheckoutStatus.Canceled)
        {
            (string code, string sentence) = WhyItEnded(checkout.Order);
            WriteError(writer, code, sentence, "unrecoverable");
        }

        writer.WriteEndArray();
    }

    // The protocol wants at least one; why an old order waits may not be known any more.
    private static IEnumerable<(string Code, string Sentence)> WhyItWaits(Checkout checkout) => checkout.Because
        .Where(finding => finding.Requirement == Requirement.Guardian)
        .DistinctBy(finding => finding.Rail)
        .Select(finding => (Snake(finding.Rail.ToString()), string.Join(' ', Languages.For(checkout.Locale).Say(new Act.NeedsGuardian(finding)))))
        .DefaultIfEmpty(("guardian_approval", "A guardian of the home has to agree."));

    private static (string Code, string Sentence) WhyItEnded(Order order) => order.State switch
    {
        OrderState.Refused => ("guardian_declined", "A guardian declined it. Nothing was charged."),
        OrderState.Held or OrderState.Expired => ("approval_expired", "Nobody agreed in time. Nothing was charged."),
        OrderState.Declined => ("not_placed", "The payment or the shop declined it. Nothing was charged."),
        _ => ("taken_back", "It was taken back, or is being taken back."),
    };

    private static void WriteError(Utf8JsonWriter writer, string code, string sentence, string severity)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "error");
        writer.WriteString("code", code);
        writer.WriteString("content", sentence);
        writer.WriteString("severity", severity);
        writer.WriteEndObject();
    }

    // A checkout that is over has nowhere to go on; one that is completed has its order.
    private static void WritePage(Utf8JsonWriter writer, Checkout checkout)
    {
        if (checkout is { Page: { } open, Status: CheckoutStatus.RequiresEscalation or CheckoutStatus.CompleteInProgress })
        {
            writer.WriteString("continue_url", open);
        }

        if (checkout is { Page: { } done, Status: CheckoutStatus.Completed })
        {
            writer.WriteStartObject("order");
            writer.WriteString("id", checkout.Order.Id.Value);
            writer.WriteString("permalink_url", done);
            writer.WriteEndObject();
        }
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
