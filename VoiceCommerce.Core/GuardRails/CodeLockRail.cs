using System.Globalization;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// Whether the code could be asked for at all. It is the one rail that speaks last and about the others: a missing or locked code is harmless until some
/// rail needs it, and then there is only a guardian left to ask. A stranger is asked for the code all the same, and none that they say will do: how it stands is
/// nothing for them to learn.
/// </summary>
internal static class CodeLockRail
{
    /// <param name="attempt">The purchase.</param>
    /// <param name="strictest">What the other rails ask for together.</param>
    public static Finding Check(Attempt attempt, Requirement strictest)
    {
        bool stuck = strictest == Requirement.Code && !attempt.CodeCanBeAsked && attempt.Buyer is not null;
        return new(Rail.CodeLock, stuck ? Requirement.Guardian : Requirement.Clear, Standing(attempt), "a code that is not locked");
    }

    /// <summary>The home's own code as it stood when this was found, read back out of the words below; today's where they do not say. It has no hash.</summary>
    public static PurchaseCode? CodeThen(Finding? then, PurchaseCode? today) =>
        then?.Value == Words(null) ? null : Standings.FirstOrDefault(code => Words(code) == then?.Value) ?? today;

    private static IEnumerable<PurchaseCode> Standings => Enumerable.Range(0, PurchaseCode.MaxAttempts + 1).Select(attempts => new PurchaseCode { Hash = "", Attempts = attempts });

    private static string Standing(Attempt attempt) =>
        attempt.Household.AsksPlatformCode(attempt.Buyer) ? "the platform's" : Words(attempt.Household.Code);

    // Stored with findings, and read back: other words need a migration.
    private static string Words(PurchaseCode? code) => code switch
    {
        null => "no code",
        { Locked: true } => Tries("locked", code),
        _ => Tries("open", code),
    };

    private static string Tries(string state, PurchaseCode code) => string.Create(CultureInfo.InvariantCulture, $"{state} {code.Attempts}/{PurchaseCode.MaxAttempts}");
}
