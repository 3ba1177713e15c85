using System.Globalization;
using System.Text;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// What Azure Table storage takes, checked before anything is sent, because an emulator is laxer than Azure. Source: "Understanding the Table service
/// data model" and "Performing entity group transactions" of Microsoft's Table service reference.
/// </summary>
internal static class TableLimits
{
    public const int EntityBytes = 1024 * 1024;

    /// <summary>A string is counted in UTF-16: 32,768 characters.</summary>
    public const int PropertyBytes = 64 * 1024;

    /// <summary>Without keys and time stamp, with the write id.</summary>
    public const int Properties = 252;

    public const int PropertyNameLength = 255;

    /// <summary>1 KiB in UTF-16.</summary>
    public const int KeyLength = 512;

    public const int TransactionOperations = 100;

    /// <summary>The whole body of the transaction, as it is sent.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    public const int PageSize = 1_000;

    /// <summary>The longest answer that is read: a page of 4 MiB with its binaries in base64 and its names around them.</summary>
    public const int AnswerBytes = 16 * 1024 * 1024;

    /// <summary>Edm.DateTime begins on 1 January 1601 UTC.</summary>
    public static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] SystemNames = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>What Azure counts: 4 + 2 for each character of the keys, and for each property 8 + 2 for each character of its name + its value.</summary>
    public static int SizeOf(TableEntity entity) =>
        4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length)) + entity.Sum(property => 8 + (2 * property.Key.Length) + SizeOf(property.Value));

    /// <exception cref="TableLimitException">Azure would refuse it.</exception>
    public static void Check(TableEntity entity)
    {
        CheckKey(entity.PartitionKey, "partition key");
        CheckKey(entity.RowKey, "row key");
        int withWriteId = entity.Count + (entity.ContainsKey(WriteId.Property) ? 0 : 1);
        Demand(withWriteId <= Properties, $"An entity has {withWriteId} properties, at most {Properties} can be stored.");
        foreach ((string name, object value) in entity)
        {
            CheckName(name);
            CheckValue(name, value);
        }

        int size = SizeOf(entity) + WriteId.Reserved;
        Demand(size <= EntityBytes, $"An entity takes {size} bytes, at most {EntityBytes} can be stored.");
    }

    /// <exception cref="TableLimitException">A character that Azure forbids, or too long.</exception>
    public static void CheckKey(string key, string which)
    {
        Demand(key.Length <= KeyLength, $"A {which} has {key.Length} characters, at most {KeyLength} can be stored.");
        Demand(!key.Any(IsForbiddenInKey) && IsWellFormed(key), $"A {which} has a character that cannot stand in one; see {nameof(TableKeys)}.");
    }

    /// <exception cref="TableLimitException">None or too many operations, several partitions, or one row twice.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        Demand(actions.Count is >= 1 and <= TransactionOperations, $"A transaction has {actions.Count} operations, 1 to {TransactionOperations} can be sent.");
        HashSet<string> rows = new(StringComparer.Ordinal);
        foreach (TableEntity entity in actions.Select(action => action.Entity))
        {
            Demand(entity.PartitionKey == actions[0].Entity.PartitionKey, $"A transaction is in one partition.");
            Demand(rows.Add(entity.RowKey), $"A transaction has at most one operation for one row.");
        }
    }

    /// <exception cref="TableLimitException">Longer than <see cref="TransactionBytes"/>.</exception>
    public static void CheckTransactionLength(long bytes) =>
        Demand(bytes <= TransactionBytes, $"A transaction takes {bytes} bytes, at most {TransactionBytes} can be sent.");

    /// <exception cref="TableLimitException">Not 3 to 63 letters and digits that begin with a letter.</exception>
    public static void CheckTableName(string name) =>
        Demand(
            name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit),
            $"A table's name is 3 to 63 letters and digits and begins with a letter.");

    private static void CheckName(string name) =>
        Demand(
            name.Length is >= 1 and <= PropertyNameLength
            && !char.IsAsciiDigit(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            && !SystemNames.Contains(name, StringComparer.Ordinal),
            $"A property's name is 1 to {PropertyNameLength} letters, digits and underscores, does not begin with a digit, and is none of the system's.");

    private static void CheckValue(string name, object value)
    {
        switch (value)
        {
            case string text:
                Demand(text.Length * 2L <= PropertyBytes, $"The property {name} has {text.Length} characters, at most {PropertyBytes / 2} can be stored.");
                Demand(IsWellFormed(text), $"The property {name} has half a surrogate pair.");
                break;
            case byte[] bytes:
                Demand(bytes.Length <= PropertyBytes, $"The property {name} has {bytes.Length} bytes, at most {PropertyBytes} can be stored.");
                break;
            case DateTimeOffset instant:
                Demand(instant >= Earliest, $"The property {name} is before the year 1601.");
                break;
        }
    }

    private static int SizeOf(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    private static bool IsForbiddenInKey(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c);

    private static bool IsWellFormed(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out int used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            at += used;
        }

        return true;
    }

    private static void Demand(bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            throw new TableLimitException(otherwise.ToString(CultureInfo.InvariantCulture));
        }
    }
}
