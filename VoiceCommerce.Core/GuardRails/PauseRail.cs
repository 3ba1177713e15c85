using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>"No shopping until Monday." A guardian who changes their mind says so with the code, or lifts the pause; for everybody else it is a no.</summary>
internal sealed class PauseRail : IGuardRail
{
    // Stored in audit trails, and read back for what is said.
    private const string UntilFormat = "'paused until' yyyy-MM-dd HH:mm zzz";

    public IEnumerable<Finding> Check(Attempt attempt)
    {
        DateTimeOffset? until = attempt.Household.Rules.PausedUntil;
        bool paused = attempt.Now < until;
        Requirement ifPaused = attempt.Buyer?.Role == Role.Guardian ? Requirement.Guardian : Requirement.Refuse;
        return [new(Rail.Pause, paused ? ifPaused : Requirement.Clear, Instant(attempt.Now), until is { } end ? Until(attempt.Household, end) : "no pause")];
    }

    /// <summary>The end of a pause as <see cref="Check"/> writes it, by the clocks at home; null for any other text.</summary>
    public static DateTimeOffset? EndIn(string threshold) =>
        DateTimeOffset.TryParseExact(threshold, UntilFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset end) ? end : null;

    private static string Until(Household home, DateTimeOffset end) => (home.TimeZone.LocalTime(end) ?? end.ToUniversalTime()).ToString(UntilFormat, CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
