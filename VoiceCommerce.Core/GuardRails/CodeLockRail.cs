using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Whether the code could be asked for at all. It is the one rail that speaks last and about the others: a missing or locked code is harmless until some
/// rail needs it, and then there is only a guardian left to ask, or for a stranger nobody.
/// </summary>
internal static class CodeLockRail
{
    /// <param name="attempt">The purchase.</param>
    /// <param name="strictest">What the other rails ask for together.</param>
    public static Finding Check(Attempt attempt, Requirement strictest)
    {
        bool stuck = strictest == Requirement.Code && !attempt.CodeCanBeAsked;
        Requirement instead = attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian;
        return new(Rail.CodeLock, stuck ? instead : Requirement.Clear, Standing(attempt), "a code that is not locked");
    }

    private static string Standing(Attempt attempt) => attempt.Household.Code switch
    {
        _ when attempt.Household.Rules.PlatformCode && attempt.Buyer is not null => "the platform's",
        null => "no code",
        { Locked: true } code => Tries("locked", code),
        { } code => Tries("open", code),
    };

    private static string Tries(string state, PurchaseCode code) => string.Create(CultureInfo.InvariantCulture, $"{state} {code.Attempts}/{PurchaseCode.MaxAttempts}");
}
