using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>What a home remembers of one turn: its answer, or the order and dialogue that it waits for.</summary>
internal static class TurnRow
{
    // Stored: renaming needs a migration.
    private const string Answer = "answer";
    private const string Order = "order";
    private const string Dialogue = "dialogue";

    public static TableEntity Write(string partition, string mark, TurnMemory memory)
    {
        TableEntity row = new(partition, HouseholdRows.Turn(mark));
        switch (memory)
        {
            case TurnMemory.Answered answered:
                PackedBytes.Put(row, Answer, answered.Reply.Span);
                break;
            case TurnMemory.Pending pending:
                row[Order] = pending.Order.Value;
                row[Dialogue] = pending.Dialogue.Value;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return row;
    }

    /// <exception cref="Documents.CorruptDocumentException">It cannot be read.</exception>
    public static TurnMemory Read(TableEntity row)
    {
        string document = $"turn {row.PartitionKey}/{row.RowKey}";
        return row.ContainsKey(Answer)
            ? new TurnMemory.Answered(PackedBytes.Get(row, Answer, document))
            : Unbroken.Read(document, () => new TurnMemory.Pending(
                OrderId.From(row.GetString(Order)) ?? throw new FormatException("its order is none"),
                DialogueRef.From(row.GetString(Dialogue)) ?? throw new FormatException("its dialogue is none")));
    }
}
