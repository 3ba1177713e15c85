using VoiceCommerce.Core.Notices;

namespace VoiceCommerce.Functions.Notices;

/// <summary>Event ids 1450 to 1499. Ids and status codes only: a server's own words quote the recipient.</summary>
internal static partial class Log
{
    [LoggerMessage(1450, LogLevel.Warning, "Notice {Notice} was not delivered and will be tried again: {Reason}")]
    public static partial void NotDelivered(ILogger logger, NoticeId notice, string reason);

    [LoggerMessage(1451, LogLevel.Warning, "Notice {Notice} was refused: {Reason}")]
    public static partial void Refused(ILogger logger, NoticeId notice, string reason);

    [LoggerMessage(1452, LogLevel.Warning, "Notice {Notice} was delivered, but {Refused} of its {Recipients} recipients were refused")]
    public static partial void PartlyRefused(ILogger logger, NoticeId notice, int refused, int recipients);

    [LoggerMessage(1453, LogLevel.Error, "Notice {Notice} is dead: nobody will try it again, and the merchant's API lists it")]
    public static partial void Died(ILogger logger, NoticeId notice);

    [LoggerMessage(1454, LogLevel.Information, "Delivered {Notices} notices")]
    public static partial void Delivered(ILogger logger, int notices);

    [LoggerMessage(1455, LogLevel.Error, "The notices could not be sent now and will be in a minute: {Failure} {Where}")]
    public static partial void Broken(ILogger logger, string failure, string? where);

    [LoggerMessage(1456, LogLevel.Error, "Notice {Notice} cannot be read and was passed over; it stays in the outbox")]
    public static partial void Unreadable(ILogger logger, string notice);
}
