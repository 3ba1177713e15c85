using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage;

/// <summary>
/// Homes and words as a store of crowds keeps them: equal ones are equal, and no more can be read from them. A home is another one for each product, so that what it asks for cannot be put together.
/// </summary>
// Stored: another way to make them loses the last ten minutes.
internal static class CrowdKeys
{
    private const int Bytes = 12;

    public static string Of(HouseholdId home, ProductId product) => Hash($"home\n{product}\n{home}");

    public static string Of(string words, ProductId product) => Hash($"words\n{product}\n{words}");

    /// <summary>Minutes since year 1, UTC.</summary>
    public static long Minute(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
