using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Settling;

/// <summary>Event ids 1400 to 1449. Ids only; an exception's message may quote what was bought, its type and place do not.</summary>
internal static partial class Log
{
    [LoggerMessage(1400, LogLevel.Error, "Order {Order} of household {Household} could not be settled and will be tried again: {Failure} {Where}")]
    public static partial void NotSettled(ILogger logger, OrderId order, HouseholdId household, string failure, string? where);

    [LoggerMessage(1401, LogLevel.Warning, "Too many unfinished orders wait: order {Order} of household {Household} is left to the sweep")]
    public static partial void LeftToTheSweep(ILogger logger, OrderId order, HouseholdId household);

    [LoggerMessage(1403, LogLevel.Warning, "How many homes ask for the same cannot be known just now, so what is new to a home is held: {Failure}")]
    public static partial void CrowdNotKnown(ILogger logger, string failure);

    [LoggerMessage(1404, LogLevel.Warning, "What is normal could not be learnt and will be in the next minute: {Failure}")]
    public static partial void NotLearnt(ILogger logger, string failure);

    [LoggerMessage(1402, LogLevel.Information, "Swept {Orders} orders, {Failures} of them broke")]
    public static partial void Swept(ILogger logger, int orders, int failures);
}
