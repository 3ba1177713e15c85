using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>An order in its home's partition. Beside the document stands what listings and the sweep ask of it.</summary>
internal static class OrderRow
{
    // Stored: renaming needs a migration.
    public const string At = "at";
    public const string Due = "due";
    public const string State = "state";
    public const string FormerAt = "formerAt";
    private const string Document = "order";

    private const long Never = -1;

    /// <summary>What is enough for a listing to choose by.</summary>
    public static readonly string[] Summary = ["RowKey", At, Due, State, FormerAt];

    /// <summary>To be merged into what is there, so that a time the order once had is kept for whoever erases it.</summary>
    public static TableEntity Write(string partition, Order order, Order? before)
    {
        TableEntity row = new(partition, HouseholdRows.Order(order.Id))
        {
            [At] = order.At.UtcTicks,
            [Due] = order.Due?.UtcTicks ?? Never,
            [State] = StoredValue.Text(order.State),
        };
        if (before is not null && before.At != order.At)
        {
            row[FormerAt] = before.At.UtcTicks;
        }

        PackedBytes.Put(row, Document, Stored.Write(order));
        return row;
    }

    /// <exception cref="CorruptDocumentException">It cannot be read.</exception>
    public static Order Read(TableEntity row, OrderId id) => Stored.ReadOrder(PackedBytes.Get(row, Document, $"order {id}"), id.Value);

    public static long? DueIn(TableEntity row) => row.GetInt64(Due) is { } due && due != Never ? due : null;
}
