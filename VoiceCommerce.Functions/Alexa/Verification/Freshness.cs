using System.Globalization;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// Whether a verified request was made just now. Amazon's rule ("Host a Custom Skill as a Web Service"): within 150 seconds. A skill event is
/// delivered again for up to an hour with the timestamp of its first try ("Skill Events in Alexa Skills", delivery of events), so it may be
/// that old; nothing makes it newer than any other request.
/// </summary>
internal abstract record Freshness
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(150);
    public static readonly TimeSpan SkillEventAge = TimeSpan.FromSeconds(3600);

    private const int EpochDigits = 13; // Milliseconds from 2001 to 2286; ten digits would be seconds, which Alexa never sends.

    private static readonly string[] Iso8601 =
        ["yyyy-MM-ddTHH:mm:ss'Z'", .. Enumerable.Range(1, 7).Select(digits => $"yyyy-MM-ddTHH:mm:ss.{new string('f', digits)}'Z'")];

    private Freshness()
    {
    }

    /// <param name="timestamp">
    /// The text of <c>request.timestamp</c>: ISO 8601 in UTC (<c>2026-05-13T12:34:56Z</c>, also with a fraction), or epoch milliseconds, which
    /// Amazon's test console has sent.
    /// </param>
    /// <param name="isSkillEvent">The request's type is an event (<c>AlexaSkillEvent.*</c>) and orders nothing.</param>
    /// <param name="now">The time of the turn.</param>
    public static Freshness Check(string? timestamp, bool isSkillEvent, DateTimeOffset now)
    {
        if (Parse(timestamp) is not { } made)
        {
            return new Stale("the timestamp is missing or not in one of Alexa's formats");
        }

        TimeSpan age = now - made;
        if (age < -Tolerance)
        {
            return new Stale("the request is from the future");
        }

        return age > (isSkillEvent ? SkillEventAge : Tolerance) ? new Stale("the request is too old") : new Fresh();
    }

    private static DateTimeOffset? Parse(string? timestamp)
    {
        if (timestamp is { Length: EpochDigits } && !timestamp.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return DateTimeOffset.TryParseExact(timestamp, Iso8601, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset made)
            ? made
            : null;
    }

    public sealed record Fresh : Freshness;

    /// <param name="Reason">For the log only.</param>
    public sealed record Stale(string Reason) : Freshness;
}
