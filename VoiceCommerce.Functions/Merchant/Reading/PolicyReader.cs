using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>Rules to be tried on many homes: each field as a household's settings have it, and what is not said stays as each home has it.</summary>
internal static class PolicyReader
{
    /// <summary>Null when anything is wrong; the mistakes say what.</summary>
    public static PolicyChange? Read(JsonElement element, Mistakes mistakes)
    {
        if (JsonFields.Of(element, "", mistakes) is not { } fields)
        {
            return null;
        }

        PolicyChange limits = ReadLimits(fields.OptionalObject("limits"));
        PolicyChange change = ReadRules(fields.OptionalObject("rules"), limits);
        fields.NothingElse();
        if (change.Currencies.Skip(1).Any())
        {
            mistakes.Note("", "must have amounts of one currency only");
        }

        return mistakes.Any ? null : change;
    }

    private static PolicyChange ReadLimits(JsonFields? fields)
    {
        if (fields is null)
        {
            return new();
        }

        PolicyChange limits = new()
        {
            PerOrder = fields.OptionalMoney("perOrder", null),
            PerWeek = fields.OptionalMoney("perWeek", null),
            StrangerPerOrder = fields.OptionalMoney("strangerPerOrder", null),
            MinimumRecognition = fields.OptionalInteger("minimumRecognition", 0, LimitsReader.MaxRecognition),
            PriceRisePercent = fields.OptionalInteger("priceRisePercent", 1, 1_000),
            UnusualTimes = fields.OptionalInteger("unusualTimes", 2, Quantity.Max),
            RepeatWithin = fields.OptionalInteger("repeatWithinMinutes", 0, LimitsReader.WeekMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            OrdersPerHour = fields.OptionalInteger("ordersPerHour", 1, Limits.MaxOrdersPerHour),
            BlockedCategories = fields.Optional("blockedCategories", MerchantLimits.BlockedCategories, CategoryPath.From, Expected.Category) is { Count: > 0 } blocked ? blocked : null,
        };
        fields.NothingElse();
        return limits;
    }

    private static PolicyChange ReadRules(JsonFields? fields, PolicyChange limits)
    {
        if (fields is null)
        {
            return limits;
        }

        string? minimum = fields.Optional("minimumConfirmation", text => WireName.Parse<Confirmation>(text) is null ? null : text, $"must be one of {WireName.All<Confirmation>()}");
        PolicyChange change = limits with
        {
            MinimumConfirmation = WireName.Parse<Confirmation>(minimum),
            PlatformCode = fields.OptionalBoolean("platformCode"),
            QuietHours = RulesReader.ReadQuietHours(fields.OptionalObject("quietHours")),
            Bands = ReadBands(fields.OptionalObject("bands")),
        };
        fields.NothingElse();
        return change;
    }

    private static Dictionary<Role, Allowance> ReadBands(JsonFields? fields)
    {
        Dictionary<Role, Allowance> bands = [];
        foreach (Role role in fields is null ? [] : Enum.GetValues<Role>())
        {
            if (fields!.OptionalObject(WireName.Of(role)) is { } band)
            {
                bands[role] = RulesReader.ReadAllowance(band, null);
            }
        }

        fields?.NothingElse();
        return bands;
    }
}
