using System.Buffers.Text;
using System.Security.Cryptography;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>
/// The mark that a write leaves in every row it writes, so that a writer who lost the answer can read back and know. A row that is written again with what was
/// read of it keeps the marks of the writes before, newest first, up to <see cref="Kept"/>: so a write is recognised even after others wrote over it.
/// </summary>
internal static class WriteId
{
    /// <summary>Stored: renaming needs a migration.</summary>
    public const string Property = "_w";

    public const int Kept = 8;

    /// <summary>The most that it adds to an entity's size.</summary>
    public const int Reserved = 8 + (2 * 2) + 4 + (2 * Kept * (Length + 1));

    private const int Length = 22; // 16 random bytes in base64url.
    private const char Separator = ' ';

    public static string New()
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>The trail that a write leaves.</summary>
    /// <param name="before">The trail that the entity brings along from when it was read; null if none.</param>
    public static string Trail(string id, string? before) =>
        before is null ? id : string.Join(Separator, before.Split(Separator).Where(one => one.Length == Length).Take(Kept - 1).Prepend(id));

    /// <summary>
    /// What became of a write, from the row as it is found. Whoever replaces a row writes the trail that was read with it; where nobody did, it is unclear.
    /// </summary>
    /// <param name="written">As it was sent; its own trail begins with the write that it was based on.</param>
    /// <param name="found">Null if there is no such row.</param>
    public static WriteFate FateOf(string id, TableTransactionActionType type, TableEntity written, TableEntity? found)
    {
        string[] trail = Ids(found);
        if (trail.Contains(id, StringComparer.Ordinal))
        {
            return WriteFate.Stands;
        }

        return (type, found) switch
        {
            (TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace, not null) => FateOfUpdate(Ids(written), trail),
            (TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace, null) => WriteFate.Unclear,
            (_, null) => WriteFate.DoesNotStand,
            // The whole trail since the row was added, and this write is not in it.
            (TableTransactionActionType.Add, _) when trail.Length is > 0 and < Kept => WriteFate.DoesNotStand,
            _ => WriteFate.Unclear,
        };
    }

    /// <summary>True if nobody has written the row since.</summary>
    public static bool IsLast(string id, TableEntity? found) => found?.GetString(Property)?.StartsWith(id, StringComparison.Ordinal) ?? false;

    // The trail goes back to what this write was based on without this write in it: another one took that place.
    private static WriteFate FateOfUpdate(string[] basedOn, string[] trail) =>
        basedOn is [var before, ..] && trail.Contains(before, StringComparer.Ordinal) ? WriteFate.DoesNotStand : WriteFate.Unclear;

    private static string[] Ids(TableEntity? entity) => entity?.GetString(Property)?.Split(Separator) ?? [];
}
