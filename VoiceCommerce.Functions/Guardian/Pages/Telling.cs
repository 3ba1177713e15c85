using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>
/// The word of ours that an act leaves in the address of the page behind it. It is told on that page, in the session that acted, for <see cref="Lifetime"/>: an address
/// that somebody else made up, or that was kept, tells nothing.
/// </summary>
internal static class Telling
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    // Two machines' clocks differ.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private const int ProofBytes = 16;

    /// <param name="visit">Whose act it was.</param>
    /// <param name="page">The path of the page that tells of it, without a query.</param>
    /// <param name="word">One that <see cref="Texts.PageTexts.Told"/> knows.</param>
    /// <param name="of">The id of the member whom it is about; empty for nobody.</param>
    public static PageAnswer.SeeOther After(Visit visit, string page, string word, string of = "")
    {
        string at = visit.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string whom = of.Length > 0 ? $"&of={Uri.EscapeDataString(of)}" : "";
        return new($"{page}?at={at}&proof={Proof(visit, page, at, word, of)}&told={word}{whom}");
    }

    /// <summary>The word that this address tells; null for none.</summary>
    public static string? Word(Visit visit)
    {
        IQueryCollection query = visit.Context.Request.Query;
        string at = query["at"].ToString();
        string word = query["told"].ToString();
        return long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out long second) && IsNow(second, visit.Now)
            && IsSame(query["proof"].ToString(), Proof(visit, visit.Context.Request.Path.Value ?? "", at, word, query["of"].ToString())) ? word : null;
    }

    private static bool IsNow(long second, DateTimeOffset now) =>
        now.ToUnixTimeSeconds() - second is var passed && passed < (long)Lifetime.TotalSeconds && passed >= -(long)Skew.TotalSeconds;

    // Under the session's own secret, which stands in its forms and nowhere else.
    private static string Proof(Visit visit, params IEnumerable<string> parts) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(visit.FormToken), Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, ProofBytes));

    private static bool IsSame(string proof, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(right));
}
