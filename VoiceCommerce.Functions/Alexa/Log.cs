using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Alexa;

/// <summary>Event ids 1100 to 1149. Reasons are our own words and the rest are ids.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Warning, "Alexa request refused: {Reason}")]
    public static partial void RequestRefused(ILogger logger, string reason);

    [LoggerMessage(1101, LogLevel.Information, "Turn {Turn} has no linked account: {Reason}")]
    public static partial void Unlinked(ILogger logger, TurnId turn, string reason);

    [LoggerMessage(1102, LogLevel.Error, "Turn {Turn}: the account cannot be checked without the identity provider's keys")]
    public static partial void AccountUnknown(ILogger logger, TurnId turn);

    [LoggerMessage(1103, LogLevel.Warning, "Turn {Turn}: household {Household} is not known to the shop")]
    public static partial void NoHousehold(ILogger logger, TurnId turn, HouseholdId household);

    [LoggerMessage(1104, LogLevel.Error, "Turn {Turn} of household {Household} failed: {Failure} {Where}")]
    public static partial void TurnFailed(ILogger logger, TurnId turn, HouseholdId household, string failure, string? where);

    [LoggerMessage(1105, LogLevel.Error, "Turn {Turn} of household {Household} took too long")]
    public static partial void TurnTooSlow(ILogger logger, TurnId turn, HouseholdId household);

    [LoggerMessage(1106, LogLevel.Error, "Alexa could not use an answer: {Fault} (told in {Turn}, about {About})")]
    public static partial void AnswerRejected(ILogger logger, string fault, TurnId turn, TurnId? about);

    [LoggerMessage(1108, LogLevel.Warning, "Turn {Turn}: the account's token does not hold: {Reason}")]
    public static partial void TokenRefused(ILogger logger, TurnId turn, string reason);

    [LoggerMessage(1107, LogLevel.Information, "Skill event {Event}: {Outcome}")]
    public static partial void SkillEvent(ILogger logger, TurnId @event, string outcome);
}
