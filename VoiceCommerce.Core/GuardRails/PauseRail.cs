using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>"No shopping until Monday." A guardian who changes their mind says so with the code, or lifts the pause; for everybody else it is a no.</summary>
internal sealed class PauseRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        DateTimeOffset? until = attempt.Household.Rules.PausedUntil;
        bool paused = attempt.Now < until;
        Requirement ifPaused = attempt.Buyer?.Role == Role.Guardian ? Requirement.Guardian : Requirement.Refuse;
        return [new(Rail.Pause, paused ? ifPaused : Requirement.Clear, Instant(attempt.Now), until is { } end ? $"paused until {Instant(end)}" : "no pause")];
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
