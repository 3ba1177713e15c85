namespace VoiceCommerce.Functions.Guardian;

/// <summary>Event ids 1500 to 1549. Ids only: never names, addresses, codes, prices or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1500, LogLevel.Warning, "Nobody was signed in to the guardian's pages: {Reason}")]
    public static partial void NotSignedIn(ILogger logger, string reason);

    [LoggerMessage(1501, LogLevel.Information, "Member {Member} of household {Household} signed in to the guardian's pages")]
    public static partial void SignedIn(ILogger logger, string member, string household);

    [LoggerMessage(1502, LogLevel.Warning, "Somebody with a verified address is no guardian of household {Household}")]
    public static partial void NoGuardian(ILogger logger, string household);

    [LoggerMessage(1503, LogLevel.Warning, "A form of the guardian's pages came from elsewhere and was refused: {Reason}")]
    public static partial void FormRefused(ILogger logger, string reason);

    [LoggerMessage(1504, LogLevel.Information, "Order {Order} was decided by member {Member}: {Outcome}")]
    public static partial void Decided(ILogger logger, string order, string member, string outcome);

    [LoggerMessage(1505, LogLevel.Information, "Member {Member} of household {Household} changed {What}")]
    public static partial void Changed(ILogger logger, string member, string household, string what);

    [LoggerMessage(1506, LogLevel.Warning, "Household {Household} was erased by member {Member}")]
    public static partial void Erased(ILogger logger, string household, string member);

    [LoggerMessage(1508, LogLevel.Error, "Nobody can sign in to the guardian's pages: {Reason}")]
    public static partial void NoEndpoints(ILogger logger, string reason);

    [LoggerMessage(1507, LogLevel.Warning, "Household {Household} was exported by member {Member}")]
    public static partial void Exported(ILogger logger, string household, string member);

    [LoggerMessage(1509, LogLevel.Information, "Member {Member} of household {Household} signed out of the guardian's pages")]
    public static partial void SignedOut(ILogger logger, string member, string household);
}
