using System.Buffers.Binary;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>A turn that a home remembers; its answer is a row of its own, which only a repeated request reads.</summary>
/// <param name="Mark">Names its row.</param>
/// <param name="Answered">False while its order is pending.</param>
/// <param name="Pending">What it waits for, so that the turn itself need not read its row again; null where only the row knows.</param>
internal sealed record RecentTurn(string Mark, DateTimeOffset At, bool Answered, TurnMemory.Pending? Pending = null);

/// <summary>The turns that a home remembers, oldest first, as a list in its document: so one read says of every new turn that it is new.</summary>
internal sealed class RecentTurns(IReadOnlyList<RecentTurn> turns)
{
    /// <summary>Half a SHA-256: two turns of a home never share it by chance.</summary>
    public const int MarkBytes = 16;

    /// <summary>A home that says more within <see cref="IHouseholdStore.TurnLifetime"/> than this is forgotten earlier, so that its document stays small.</summary>
    public const int Max = 600;

    /// <summary>The most old turns that one commit forgets: more than it adds, so that they run out.</summary>
    public const int MaxForgotten = 4;

    /// <summary>Of how many pending turns the home itself tells what they wait for: the newest, for one that was cut off is seldom asked about.</summary>
    public const int MaxPending = 8;

    private const int EntryBytes = MarkBytes + 9; // And ticks, and whether it was answered.
    private const char Separator = ' '; // In no mark and no id.

    public static readonly RecentTurns None = new([]);

    public RecentTurn? Find(TurnId turn)
    {
        string mark = HouseholdRows.MarkOf(turn);
        return turns.FirstOrDefault(known => known.Mark == mark);
    }

    /// <summary>The list with this turn, and the marks of those that leave it.</summary>
    public (RecentTurns After, IReadOnlyList<string> Forgotten) With(RecentTurn turn)
    {
        RecentTurn[] all = [.. turns.Where(known => known.Mark != turn.Mark), turn];
        int over = all.Length - Max;
        RecentTurn[] forgotten = [.. all.Where((known, place) => known.Mark != turn.Mark && (place < over || known.At < turn.At - IHouseholdStore.TurnLifetime)).Take(MaxForgotten)];
        return (new([.. all.Except(forgotten)]), [.. forgotten.Select(known => known.Mark)]);
    }

    /// <summary>The marks of the oldest that were answered before.</summary>
    public IReadOnlyList<string> Before(DateTimeOffset instant, int most) => [.. turns.Where(known => known.At < instant).Take(most).Select(known => known.Mark)];

    public RecentTurns Without(IReadOnlyCollection<string> marks) => new([.. turns.Where(known => !marks.Contains(known.Mark))]);

    public byte[] Write()
    {
        byte[] bytes = new byte[turns.Count * EntryBytes];
        for (int i = 0; i < turns.Count; i++)
        {
            Span<byte> entry = bytes.AsSpan(i * EntryBytes, EntryBytes);
            Convert.FromHexString(turns[i].Mark).CopyTo(entry);
            BinaryPrimitives.WriteInt64LittleEndian(entry[MarkBytes..], turns[i].At.UtcTicks);
            entry[^1] = turns[i].Answered ? (byte)1 : (byte)0;
        }

        return bytes;
    }

    /// <summary>A line for each of the newest pending ones: mark, order, dialogue. Empty if there is none.</summary>
    public string WritePending() => string.Join('\n', turns.Where(turn => turn.Pending is not null).TakeLast(MaxPending)
        .Select(turn => string.Join(Separator, turn.Mark, turn.Pending!.Order.Value, turn.Pending.Dialogue.Value)));

    /// <exception cref="FormatException">It is not what <see cref="Write"/> and <see cref="WritePending"/> write.</exception>
    public static RecentTurns Read(ReadOnlySpan<byte> bytes, string pending)
    {
        Dictionary<string, TurnMemory.Pending> waiting = pending.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadPending).ToDictionary(StringComparer.Ordinal);
        if (bytes.Length % EntryBytes != 0)
        {
            throw new FormatException("the list of recent turns is cut off");
        }

        RecentTurn[] turns = new RecentTurn[bytes.Length / EntryBytes];
        for (int i = 0; i < turns.Length; i++)
        {
            ReadOnlySpan<byte> entry = bytes.Slice(i * EntryBytes, EntryBytes);
            string mark = Convert.ToHexStringLower(entry[..MarkBytes]);
            bool answered = entry[^1] != 0;
            long ticks = BinaryPrimitives.ReadInt64LittleEndian(entry[MarkBytes..]);
            turns[i] = ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
                ? new(mark, new DateTimeOffset(ticks, TimeSpan.Zero), answered, answered ? null : waiting.GetValueOrDefault(mark))
                : throw new FormatException("the list of recent turns holds what it must not");
        }

        return new(turns);
    }

    private static KeyValuePair<string, TurnMemory.Pending> ReadPending(string line) =>
        line.Split(Separator) is [var mark, var order, var dialogue] && OrderId.From(order) is { } waits && DialogueRef.From(dialogue) is { } asked
            ? new(mark, new(waits, asked))
            : throw new FormatException("the list of pending turns holds what it must not");
}
