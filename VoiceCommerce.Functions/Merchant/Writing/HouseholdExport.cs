using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>
/// Everything that is held about a home, as one document (GDPR article 15): written as it is read, so that a long history costs no memory.
/// Only the code's hash is left out; it says nothing about anybody and would help a thief.
/// </summary>
internal sealed class HouseholdExport(IHouseholdArchive archive, INoticeOutbox outbox, HouseholdRecord record)
{
    private readonly HouseholdId household = record.Household.Id;

    public async Task WriteAsync(Utf8JsonWriter writer, CancellationToken cancellation)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("settings");
        HouseholdWriter.Write(writer, record.Household);
        writer.WriteString("linkedAccount", record.Household.Linked?.PlatformUserId);
        writer.WriteEach("cart", record.Cart, WriteCartLine);
        writer.WriteEach("conversations", record.Dialogues, WriteDialogue);
        writer.WriteEach("news", record.News, WriteNews);
        WriteHeldBack(writer, "lastHeldBack", record.LastHeldBack);
        WriteHeldBack(writer, "lastCodeAsked", record.LastCodeAsked);
        writer.WriteEach("holdReasons", record.HoldReasons, WriteReasons);
        writer.WriteEach("unknownVoices", record.Household.UnknownVoices, WriteVoice);
        writer.WriteEach("signOuts", record.SignOuts, WriteSignOut);
        await WritePurchasesAsync(writer, cancellation);
        await WritePagesAsync(writer, "orders", after => archive.ListOrdersAsync(household, null, after, IHouseholdArchive.MaxPage, cancellation), OrderWriter.WriteWithVoice, cancellation);
        await WritePagesAsync(writer, "audit", after => archive.ListAuditAsync(household, after, IHouseholdArchive.MaxPage, cancellation), OrderWriter.WriteAudit, cancellation);
        IReadOnlyList<string> unreadable = await WritePagesAsync(writer, "notices", after => outbox.ListNoticesAsync(household, after, IHouseholdArchive.MaxPage, cancellation), NoticeWriter.Write, cancellation);
        writer.WriteEach("unreadableNotices", unreadable, (to, id) => to.WriteStringValue(id));
        writer.WriteEndObject();
    }

    /// <summary>The purchases, and the habits that follow from them: one row a product, in the memory of one row a product.</summary>
    private async Task WritePurchasesAsync(Utf8JsonWriter writer, CancellationToken cancellation)
    {
        Dictionary<ProductId, Habit> habits = [];
        writer.WriteStartArray("purchases");
        await foreach (Purchase purchase in archive.ReadPurchasesAsync(household, cancellation))
        {
            habits[purchase.Product] = habits.TryGetValue(purchase.Product, out Habit? known) ? known.With(purchase) : Habit.First(purchase);
            WritePurchase(writer, purchase);
            await FlushAsync(writer, cancellation);
        }

        writer.WriteEndArray();
        writer.WriteEach("habits", habits.Values, WriteHabit);
    }

    /// <summary>What could not be read, by id.</summary>
    private static async Task<IReadOnlyList<string>> WritePagesAsync<T>(
        Utf8JsonWriter writer, string name, Func<string?, Task<Page<T>>> read, Action<Utf8JsonWriter, T> write, CancellationToken cancellation)
    {
        writer.WriteStartArray(name);
        List<string> unreadable = [];
        Page<T> page = new([], null);
        do
        {
            page = await read(page.Next);
            unreadable.AddRange(page.Unreadable);
            foreach (T item in page.Items)
            {
                write(writer, item);
            }

            await FlushAsync(writer, cancellation);
        }
        while (page.Next is not null);

        writer.WriteEndArray();
        return unreadable;
    }

    private static async Task FlushAsync(Utf8JsonWriter writer, CancellationToken cancellation)
    {
        const int Enough = 32 * 1024;
        if (writer.BytesPending > Enough)
        {
            await writer.FlushAsync(cancellation);
        }
    }

    private static void WritePurchase(Utf8JsonWriter writer, Purchase purchase)
    {
        writer.WriteStartObject();
        writer.WriteString("source", purchase.Source);
        writer.WriteString("product", purchase.Product.Value);
        writer.WriteString("name", purchase.Name.Value);
        writer.WriteString("brand", purchase.Brand?.Value);
        writer.WriteString("category", purchase.Category.Value);
        writer.WriteNumber("quantity", purchase.Quantity.Value);
        writer.WriteMoney("unitPrice", purchase.UnitPrice);
        writer.WriteInstant("at", purchase.At);
        writer.WriteEndObject();
    }

    private static void WriteHabit(Utf8JsonWriter writer, Habit habit)
    {
        writer.WriteStartObject();
        writer.WriteString("product", habit.Product.Value);
        writer.WriteString("name", habit.Name.Value);
        writer.WriteNumber("count", habit.Count);
        writer.WriteInstant("lastBought", habit.LastBought);
        writer.WriteNumber("usualQuantity", habit.UsualQuantity.Value);
        writer.WriteMoney("lastPrice", habit.LastPrice);
        writer.WriteString("usualInterval", habit.UsualInterval is { } interval ? System.Xml.XmlConvert.ToString(interval) : null);
        writer.WriteEndObject();
    }

    private static void WriteCartLine(Utf8JsonWriter writer, CartLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("product", line.Product.Value);
        writer.WriteString("name", line.Name.Value);
        writer.WriteNumber("quantity", line.Quantity.Value);
        writer.WriteEndObject();
    }

    private static void WriteDialogue(Utf8JsonWriter writer, Dialogue dialogue)
    {
        writer.WriteStartObject();
        writer.WriteInstant("lastTurnAt", dialogue.LastTurnAt);
        writer.WriteNumber("turns", dialogue.Turns);
        writer.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(dialogue.State.GetType().Name));
        writer.WriteEach("lastSpeech", dialogue.LastSpeech, (array, sentence) => array.WriteStringValue(sentence));
        writer.WriteEndObject();
    }

    private static void WriteNews(Utf8JsonWriter writer, News news)
    {
        writer.WriteStartObject();
        writer.WriteString("order", news.Order.Value);
        writer.WriteString("product", news.Product.Value);
        writer.WriteWire<OrderState>("state", news.State);
        writer.WriteString("for", news.For?.Value);
        writer.WriteWire("agreed", news.Agreed);
        writer.WriteEndObject();
    }

    private static void WriteSignOut(Utf8JsonWriter writer, SignOut signOut)
    {
        writer.WriteStartObject();
        writer.WriteString("member", signOut.Member.Value);
        writer.WriteInstant("at", signOut.At);
        writer.WriteEndObject();
    }

    private static void WriteVoice(Utf8JsonWriter writer, UnknownVoice voice)
    {
        writer.WriteStartObject();
        writer.WriteString("person", voice.Person.Value);
        writer.WriteString("device", voice.Device?.Value);
        writer.WriteInstant("at", voice.At);
        writer.WriteBoolean("dismissed", voice.Dismissed);
        writer.WriteString("was", voice.Was?.Value);
        writer.WriteEndObject();
    }

    private static void WriteHeldBack(Utf8JsonWriter writer, string name, HeldBack? held)
    {
        writer.WritePropertyName(name);
        if (held is null)
        {
            writer.WriteNullValue();
            return;
        }

        WriteReasons(writer, held);
    }

    private static void WriteReasons(Utf8JsonWriter writer, HeldBack held)
    {
        writer.WriteStartObject();
        writer.WriteString("product", held.Product.Value);
        writer.WriteString("order", held.Order.Value);
        writer.WriteInstant("at", held.At);
        writer.WriteString("askedBy", (held.AskedBy as Speaker.Recognised)?.Person.Value);
        writer.WriteFindings(held.Findings);
        writer.WriteEndObject();
    }
}
