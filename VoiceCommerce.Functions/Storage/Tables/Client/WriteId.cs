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

    /// <summary>True if this write was the last one, or one of the last <see cref="Kept"/>.</summary>
    public static bool Stands(string id, TableEntity? found) => found?.GetString(Property)?.Contains(id, StringComparison.Ordinal) ?? false;

    /// <summary>True if nobody has written the row since.</summary>
    public static bool IsLast(string id, TableEntity? found) => found?.GetString(Property)?.StartsWith(id, StringComparison.Ordinal) ?? false;
}
