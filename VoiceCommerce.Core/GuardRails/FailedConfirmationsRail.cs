using System.Globalization;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Wrong codes within an hour, whoever said them and however many right ones came between: three wrong in a row lock the code, and somebody who guesses twice after
/// each right one must not go on for ever.
/// </summary>
internal sealed class FailedConfirmationsRail : IGuardRail
{
    private const int FewestMany = 3;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public IEnumerable<Finding> Check(Attempt attempt)
    {
        int failed = attempt.FailedConfirmations.Count(at => at > attempt.Now - Hour);
        Requirement ifMany = attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian;
        return [new(
            Rail.FailedConfirmations,
            failed >= FewestMany ? ifMany : Requirement.Clear,
            string.Create(CultureInfo.InvariantCulture, $"{failed} wrong codes in an hour"),
            string.Create(CultureInfo.InvariantCulture, $"fewer than {FewestMany}"))];
    }
}
