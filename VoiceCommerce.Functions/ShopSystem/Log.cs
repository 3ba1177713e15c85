using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>Event ids 1550 to 1599. Nothing that the shop's system says is repeated but the words of README's table: the rest may name customers and cards.</summary>
internal static partial class Log
{
    [LoggerMessage(1550, LogLevel.Warning, "The shop's system was asked to {Call} order {Order} and answered {Status}: the order stays in doubt")]
    public static partial void Refused(ILogger logger, string call, OrderId order, int status);

    [LoggerMessage(1551, LogLevel.Warning, "The shop's system was asked to {Call} order {Order} and did not answer: {Failure}; the order stays in doubt")]
    public static partial void Unanswered(ILogger logger, string call, OrderId order, string failure);

    [LoggerMessage(1552, LogLevel.Error, "The shop's system was asked to {Call} order {Order} in {Kind} and answered {Wrong}: the order stays in doubt")]
    public static partial void Misunderstood(ILogger logger, string call, OrderId order, string kind, string wrong);

    [LoggerMessage(1553, LogLevel.Information, "The shop's system was asked to {Call} order {Order} and said no: it is {State}")]
    public static partial void Denied(ILogger logger, string call, OrderId order, string state);
}
