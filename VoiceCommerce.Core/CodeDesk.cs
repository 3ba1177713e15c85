using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>Checks a spoken purchase code: the attempt is committed before the hash is computed, so that asking in parallel or pulling the plug buys nobody a try.</summary>
public sealed class CodeDesk(IHouseholdStore store, ICodeHasher hasher)
{
    /// <summary>What came of one code, and of which hash.</summary>
    public sealed record Checked(CodeCheck Result, string? Hash)
    {
        /// <summary>A code that was set anew in the meantime was not the one that was checked.</summary>
        public CodeCheck For(Household household) =>
            Result == CodeCheck.Right && household.Code?.Hash != Hash ? CodeCheck.Wrong : Result;
    }

    /// <summary>Only a code that this voice was asked for is a try; digits said to somebody else's question cost nothing.</summary>
    public static bool IsNeeded(DialogueState state, Speaker speaker, Intent intent) =>
        state is DialogueState.AwaitingCode asked && intent is Intent.Code && speaker.IsSameVoiceAs(asked.Asked);

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
        return reserved ? new(hasher.Matches(digits.Digits, code.Hash) ? CodeCheck.Right : CodeCheck.Wrong, code.Hash) : null;
    }
}
