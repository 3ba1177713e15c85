using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>Every bound of the merchant's API; the OpenAPI document repeats those that a client can meet.</summary>
internal static class MerchantLimits
{
    /// <summary>A JSON document that is read as a whole.</summary>
    public static readonly int DocumentBytes = HttpLimits.Merchant.BodyBytes;

    /// <summary>A catalogue that comes as one JSON array, which is stored whole or not at all.</summary>
    public const int ArrayBytes = 4 * 1024 * 1024;

    public const int ArrayProducts = 10_000;

    /// <summary>A stream of lines.</summary>
    public static readonly int BulkBytes = HttpLimits.MerchantBulk.BodyBytes;

    /// <summary>One line of such a stream; a longer one is reported and skipped.</summary>
    public const int LineBytes = 16 * 1024;

    /// <summary>Lines that are committed together; with <see cref="LineBytes"/> it bounds the memory of an import.</summary>
    public const int BatchLines = 1_000;

    /// <summary>Bad lines that a report tells in full; the others are only counted.</summary>
    public const int ReportedLines = 200;

    /// <summary>Mistakes that are told of one document or line.</summary>
    public const int ReportedFields = 50;

    public const int JsonDepth = 32;

    public const int KeyCharacters = 512;

    public const int CursorCharacters = 512;

    /// <summary>Orders or audit entries of one page, unless the client asks for fewer or more, up to the archive's own limit.</summary>
    public const int PageRows = 50;

    /// <summary>Flipped orders of one page of a dry run; the home that reaches it is told whole, and the page ends with it.</summary>
    public const int PageFlips = 500;

    /// <summary>After so long a page of a dry run ends with the home it is at: well below what a request may take.</summary>
    public static readonly TimeSpan DryRunFor = TimeSpan.FromSeconds(15);

    public const int Languages = 20;

    public const int AddressLines = 8;

    public const int BlockedCategories = 50;

    /// <summary>Of one pack, in minor units: a million. A full cart of it is still far within Money.</summary>
    public const long PriceMinor = 100_000_000;
}
