using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>Checks a spoken purchase code: the attempt is committed before the hash is computed, so that asking in parallel or pulling the plug buys nobody a try.</summary>
public sealed class CodeDesk(IHouseholdStore store, ICodeHasher hasher, IOneTimeCodes oneTime)
{
    /// <summary>What came of one code, of which hash, and at which time step if it was a one-time code.</summary>
    public sealed record Checked(CodeCheck Result, string? Hash, long? Step = null)
    {
        /// <summary>A code that was set anew in the meantime was not the one that was checked, and a one-time code that was used in the meantime is used up.</summary>
        public CodeCheck For(Household household) =>
            Result == CodeCheck.Right && (household.Code?.Hash != Hash || household.Code?.LastStep >= Step) ? CodeCheck.Wrong : Result;
    }

    /// <summary>Only a code that this voice was asked for is a try; digits said to somebody else's question, and a number too short to be a code, cost nothing.</summary>
    public static bool IsNeeded(DialogueState state, Speaker speaker, Intent intent) =>
        intent is Intent.Code { Digits.Digits.Length: >= CodeRules.MinLength } && Asked(state) is { } asked && speaker.IsSameVoiceAs(asked);

    private static Speaker? Asked(DialogueState state) => state switch
    {
        DialogueState.AwaitingCode purchase => purchase.Asked,
        DialogueState.AwaitingApprovalCode approval => approval.Asked,
        _ => null,
    };

    /// <summary>Null when the attempt lost the race for the household's version and nothing was tried.</summary>
    /// <param name="turn">Remembered with the attempt, so that the same request delivered twice is one try.</param>
    /// <param name="home">As it was loaded.</param>
    /// <param name="digits">What was spoken.</param>
    /// <param name="now">Of this turn.</param>
    /// <param name="cancellation">Before the attempt is committed.</param>
    public async Task<Checked?> CheckAsync((TurnId, TurnMemory) turn, LoadedHousehold home, SpokenCode digits, DateTimeOffset now, CancellationToken cancellation)
    {
        Household household = home.Record.Household;
        if (household.Code is not { } code)
        {
            return new(CodeCheck.NotSet, null);
        }

        if (code.Locked)
        {
            return new(CodeCheck.Locked, code.Hash);
        }

        bool reserved = await store.CommitAsync(new HouseholdCommit
        {
            Record = home.Record with { Household = household with { Code = code.AttemptReserved() } },
            ExpectedVersion = home.Version,
            Turn = turn,
            At = now,
        }, cancellation);
        return reserved ? Check(digits, code, now) : null;
    }

    private Checked Check(SpokenCode digits, PurchaseCode code, DateTimeOffset now)
    {
        if (code.LastStep is not { } last)
        {
            return new(hasher.Matches(digits.Digits, code.Hash) ? CodeCheck.Right : CodeCheck.Wrong, code.Hash);
        }

        long? step = oneTime.StepOf(digits.Digits, code.Hash, now);
        return new(step > last ? CodeCheck.Right : CodeCheck.Wrong, code.Hash, step);
    }
}
