using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Storage.Documents;

/// <summary>
/// Core's records as stored JSON and back; every adapter that keeps them uses these. A read gives the whole record or throws
/// <see cref="CorruptDocumentException"/> or <see cref="NewerDocumentException"/>.
/// </summary>
internal static class Stored
{
    /// <summary>The schema that this program writes.</summary>
    public const int Version = 2;

    private const int Oldest = 1;

    private static DocumentJson Json => DocumentJson.Default;

    /// <summary>The first turn of a process finds out how a home and its habits are read, which takes longer than the reading; this takes it ahead.</summary>
    public static void Prepare() => _ = (Json.EnvelopeHouseholdDocument, Json.EnvelopeHabitDocument);

    public static byte[] Write(HouseholdRecord record) => Write(HouseholdDocument.Of(record), Json.EnvelopeHouseholdDocument);

    public static byte[] Write(Order order) => Write(OrderDocument.Of(order), Json.EnvelopeOrderDocument);

    public static byte[] Write(AuditEntry entry) => Write(AuditDocument.Of(entry), Json.EnvelopeAuditDocument);

    public static byte[] Write(Habit habit) => Write(HabitDocument.Of(habit), Json.EnvelopeHabitDocument);

    public static byte[] Write(Purchase purchase) => Write(PurchaseDocument.Of(purchase), Json.EnvelopePurchaseDocument);

    public static byte[] Write(Notice notice) => Write(NoticeDocument.Of(notice), Json.EnvelopeNoticeDocument);

    public static byte[] Write(Product product) => Write(ProductDocument.Of(product), Json.EnvelopeProductDocument);

    public static HouseholdRecord ReadHousehold(ReadOnlySpan<byte> json, string id) =>
        Read(json, "household", id, Json.EnvelopeHouseholdDocument, static document => document.ToRecord());

    public static Order ReadOrder(ReadOnlySpan<byte> json, string id) =>
        Read(json, "order", id, Json.EnvelopeOrderDocument, static document => document.ToOrder());

    /// <param name="json">As it was written.</param>
    /// <param name="id">Whose it is and which: for the message only.</param>
    public static AuditEntry ReadAudit(ReadOnlySpan<byte> json, string id) =>
        Read(json, "audit entry", id, Json.EnvelopeAuditDocument, static document => document.ToEntry());

    public static Habit ReadHabit(ReadOnlySpan<byte> json, string id) =>
        Read(json, "habit", id, Json.EnvelopeHabitDocument, static document => document.ToHabit());

    public static Purchase ReadPurchase(ReadOnlySpan<byte> json, string id) =>
        Read(json, "purchase", id, Json.EnvelopePurchaseDocument, static document => document.ToPurchase());

    public static Notice ReadNotice(ReadOnlySpan<byte> json, string id) =>
        Read(json, "notice", id, Json.EnvelopeNoticeDocument, static document => document.ToNotice());

    public static Product ReadProduct(ReadOnlySpan<byte> json, string id) =>
        Read(json, "product", id, Json.EnvelopeProductDocument, static document => document.ToProduct());

    private static byte[] Write<T>(T document, JsonTypeInfo<Envelope<T>> type) => JsonSerializer.SerializeToUtf8Bytes(new(Version, document), type);

    private static TRecord Read<T, TRecord>(ReadOnlySpan<byte> json, string kind, string id, JsonTypeInfo<Envelope<T>> type, Func<T, TRecord> map)
    {
        try
        {
            int version = VersionOf(json);
            if (version > Version)
            {
                throw new NewerDocumentException($"{kind} {id}", version);
            }

            // An older version is brought up to date here, one step a version, before it is parsed as the current one.
            // 1 to 2: a home got rules and a time zone, a member and a habit more to say. What an older document lacks is what a home without rules has.
            Envelope<T> envelope = version >= Oldest
                ? JsonSerializer.Deserialize(json, type) ?? throw new FormatException("it is null")
                : throw new FormatException($"there never was a schema version {version}");
            return map(envelope.D ?? throw new FormatException("it is empty"));
        }
        catch (Exception failure) when (failure is JsonException or FormatException or OverflowException or InvalidOperationException)
        {
            throw new CorruptDocumentException($"{kind} {id}", failure is JsonException wrong ? $"it is not the expected JSON at {wrong.Path ?? "its beginning"}." : $"{failure.Message}.", failure);
        }
    }

    // Only the first property is looked at: a newer document may have any shape behind it.
    private static int VersionOf(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        bool found = reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("v"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.Number;
        return found && reader.TryGetInt32(out int version) ? version : throw new FormatException("it does not begin with its schema version");
    }
}
