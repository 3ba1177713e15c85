using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>The household's thresholds; whatever is not said stays at its safe default.</summary>
internal static class LimitsReader
{
    public const int WeekMinutes = 7 * 24 * 60;

    public const int MaxRecognition = 400;

    /// <summary>Null only without a currency, which was noted where it is missing.</summary>
    public static Limits? Read(JsonFields? fields, Currency? currency)
    {
        if (currency is null)
        {
            return null;
        }

        Limits safe = Limits.SafeDefaults(currency);
        if (fields is null)
        {
            return safe;
        }

        Limits limits = new()
        {
            PerOrder = fields.OptionalMoney("perOrder", currency) ?? safe.PerOrder,
            PerWeek = fields.OptionalMoney("perWeek", currency) ?? safe.PerWeek,
            StrangerPerOrder = fields.OptionalMoney("strangerPerOrder", currency) ?? safe.StrangerPerOrder,
            MinimumRecognition = fields.OptionalInteger("minimumRecognition", 0, MaxRecognition) ?? safe.MinimumRecognition,
            PriceRisePercent = fields.OptionalInteger("priceRisePercent", 1, 1_000) ?? safe.PriceRisePercent,
            UnusualTimes = fields.OptionalInteger("unusualTimes", 2, Quantity.Max) ?? safe.UnusualTimes,
            RepeatWithin = fields.OptionalInteger("repeatWithinMinutes", 0, WeekMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : safe.RepeatWithin,
            OrdersPerHour = fields.OptionalInteger("ordersPerHour", 1, Limits.MaxOrdersPerHour) ?? safe.OrdersPerHour,
            BlockedCategories = fields.Optional("blockedCategories", MerchantLimits.BlockedCategories, CategoryPath.From, Expected.Category),
        };
        fields.NothingElse();
        return limits;
    }
}
