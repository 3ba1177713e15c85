using System.Text.Json;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>Orders and what the audit trail says about them.</summary>
internal static class OrderWriter
{
    public static void Write(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject();
        WriteFields(writer, order);
        writer.WriteEndObject();
    }

    /// <summary>With the voice that asked and the device that heard it, which are for the home itself.</summary>
    public static void WriteWithVoice(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject();
        WriteFields(writer, order);
        writer.WriteString("askedBy", (order.AskedBy as Speaker.Recognised)?.Person.Value);
        writer.WriteString("device", order.Device?.Value);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, Order order)
    {
        writer.WriteString("id", order.Id.Value);
        writer.WriteString("household", order.Household.Value);
        writer.WriteWire<OrderState>("state", order.State);
        writer.WriteBoolean("inDoubt", order.InDoubt);
        writer.WriteNumber("tries", order.Retry?.Tries ?? 0);
        writer.WriteInstant("nextTry", order.Retry?.Next);
        writer.WriteBoolean("refused", order.Retry?.Refused ?? false);
        writer.WriteBoolean("awaitsPerson", order.AwaitsPerson);
        writer.WriteWire("declinedBy", order.DeclinedBy);
        writer.WriteInstant("at", order.At);
        writer.WriteString("buyer", order.Buyer?.Value);
        writer.WriteWire("consent", order.Consent);
        writer.WriteInstant("askAgainAt", order.State == OrderState.Held ? order.AskAgainAt : null);
        writer.WriteInstant("captureDue", order.CaptureDue);
        writer.WriteString("seller", order.Quote.Seller.Value);
        writer.WriteAddress(order.Quote.Address);
        writer.WriteEach("lines", order.Quote.Lines, WriteLine);
        writer.WriteMoney("goods", order.Quote.Goods);
        writer.WriteMoney("tax", order.Quote.Charges.Tax);
        writer.WriteBoolean("taxIncluded", order.Quote.Charges.TaxIncluded);
        writer.WriteMoney("delivery", order.Quote.Charges.Delivery);
        writer.WriteNumber("deliveryDays", order.Quote.Charges.DeliveryDays);
        writer.WriteMoney("total", order.Total);
    }

    public static void WriteAudit(Utf8JsonWriter writer, AuditEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteInstant("at", entry.At);
        writer.WriteWire<AuditEvent>("event", entry.Event);
        writer.WriteString("by", entry.By);
        writer.WriteString("order", entry.Order?.Value);
        writer.WriteMoney("total", entry.Total);
        writer.WriteFindings(entry.Findings);
        writer.WriteEach("changes", entry.Changes, WriteChange);
        writer.WriteEndObject();
    }

    public static void WriteChange(Utf8JsonWriter writer, AuditChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("field", change.Field);
        writer.WriteString("before", change.Before);
        writer.WriteString("after", change.After);
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, QuoteLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("product", line.Product.Value);
        writer.WriteString("name", line.Name.Value);
        writer.WriteString("brand", line.Brand?.Value);
        writer.WritePack(line.Pack);
        writer.WriteString("category", line.Category.Value);
        writer.WriteNumber("quantity", line.Quantity.Value);
        writer.WriteMoney("unitPrice", line.UnitPrice);
        writer.WriteMoney("price", line.Price);
        writer.WriteWire<Core.Catalogue.TaxClass>("taxClass", line.TaxClass);
        writer.WriteNumber("minimumAge", line.MinimumAge);
        writer.WriteEndObject();
    }
}
