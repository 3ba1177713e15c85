using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>What is on record of one order.</summary>
/// <param name="Trail">Its entries of the audit trail, oldest first.</param>
/// <param name="Whole">False when the home did so much since that the beginning was not looked for any more.</param>
internal sealed record Evidence(Order Order, IReadOnlyList<AuditEntry> Trail, bool Whole);

/// <summary>
/// The evidence file of an order, for the shop's support: who asked, what was read out, what was answered, and why the rails let it through or did not. Neither
/// speech nor codes nor names of people nor streets are in it; people and devices have pseudonyms.
/// </summary>
internal sealed class EvidenceWriter(Pseudonyms pseudonyms)
{
    public void Write(Utf8JsonWriter writer, Evidence evidence)
    {
        Order order = evidence.Order;
        writer.WriteStartObject();
        writer.WriteString("order", order.Id.Value);
        writer.WriteString("household", order.Household.Value);
        writer.WriteWire<OrderState>("state", order.State);
        writer.WriteWire("declinedBy", order.DeclinedBy);
        WriteAsker(writer, order);
        writer.WritePropertyName("readOut");
        WriteOffer(writer, order.Quote);
        writer.WriteString("quoteHash", HashOf(order.Quote));
        writer.WriteWire("consent", order.Consent);
        writer.WriteEach("trail", evidence.Trail, (to, entry) => WriteEntry(to, order.Household, entry));
        writer.WriteBoolean("whole", evidence.Whole);
        writer.WriteStartObject("payment");
        writer.WriteString("idempotencyKey", order.Id.Value);
        writer.WriteString("reference", order.PaymentReference);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>SHA-256 over the bytes of <c>readOut</c> as they are written here, without blanks between them; lower-case hexadecimal.</summary>
    private static string HashOf(Quote quote)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            WriteOffer(writer, quote);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void WriteOffer(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteStartObject();
        writer.WriteInstant("at", quote.At);
        writer.WriteString("seller", quote.Seller.Value);
        writer.WriteEach("lines", quote.Lines, WriteLine);
        writer.WriteMoney("goods", quote.Goods);
        writer.WriteMoney("tax", quote.Charges.Tax);
        if (quote.Charges.TaxIncluded)
        {
            writer.WriteBoolean("taxIncluded", true); // Left out otherwise, so that the hash of an older offer stays what it was.
        }

        writer.WriteMoney("delivery", quote.Charges.Delivery);
        writer.WriteNumber("deliveryDays", quote.Charges.DeliveryDays);
        writer.WriteMoney("total", quote.Total);
        writer.WriteString("region", quote.Address.Region);
        writer.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter writer, QuoteLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("product", line.Product.Value);
        writer.WriteString("name", line.Name.Value);
        writer.WritePack(line.Pack);
        writer.WriteNumber("quantity", line.Quantity.Value);
        writer.WriteMoney("unitPrice", line.UnitPrice);
        writer.WriteMoney("price", line.Price);
        writer.WriteEndObject();
    }

    private void WriteAsker(Utf8JsonWriter writer, Order order)
    {
        Speaker.Recognised? voice = order.AskedBy as Speaker.Recognised;
        writer.WriteStartObject("askedBy");
        writer.WriteString("voice", voice is null ? null : pseudonyms.Of(order.Household, voice.Person));
        writer.WriteString("member", order.Buyer is null ? null : pseudonyms.Of(order.Household, order.Buyer));
        if (voice is null)
        {
            writer.WriteNull("confidence");
        }
        else
        {
            writer.WriteNumber("confidence", voice.Level);
        }

        writer.WriteString("device", order.Device is null ? null : pseudonyms.Of(order.Household, order.Device));
        writer.WriteBoolean("recorded", order.AskedBy is not null);
        writer.WriteEndObject();
    }

    private void WriteEntry(Utf8JsonWriter writer, HouseholdId household, AuditEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteInstant("at", entry.At);
        writer.WriteWire<AuditEvent>("event", entry.Event);
        writer.WriteString("by", Audits.Others.Contains(entry.By, StringComparer.Ordinal) || MemberId.From(entry.By) is not { } member ? Known(entry.By) : pseudonyms.Of(household, member));
        writer.WriteMoney("total", entry.Total);
        writer.WriteFindings(entry.Findings);
        writer.WriteEach("changes", entry.Changes, OrderWriter.WriteChange);
        writer.WriteEndObject();
    }

    // What is no member and none of those that we know stays untold.
    private static string Known(string by) => Audits.Others.Contains(by, StringComparer.Ordinal) ? by : "other";
}
