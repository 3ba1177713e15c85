using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>What the home's guardians have said about buying; whatever is not said is no rule, but for the safe defaults of the age bands.</summary>
internal static class RulesReader
{
    /// <summary>Null when nothing is said of rules at all. Where something is wrong it is noted, and the answer is of no use.</summary>
    public static HouseRules? Read(JsonFields? fields, Currency? currency)
    {
        if (fields is null)
        {
            return null;
        }

        IReadOnlyList<DeviceRule> devices = fields.Optional("devices", HouseRules.MaxDevices, (device, pointer) => ReadDevice(device, pointer, fields.Mistakes));
        string? minimum = fields.Optional("minimumConfirmation", text => WireName.Parse<Confirmation>(text) is null ? null : text, $"must be one of {WireName.All<Confirmation>()}");
        string? paused = fields.Optional("pausedUntil", text => Texts.Pause(text) is null ? null : text, Expected.Pause);
        HouseRules rules = new()
        {
            MinimumConfirmation = WireName.Parse<Confirmation>(minimum) ?? Confirmation.Yes,
            PlatformCode = fields.OptionalBoolean("platformCode") ?? false,
            QuietHours = ReadQuietHours(fields.OptionalObject("quietHours")),
            Devices = devices,
            PausedUntil = paused is null ? null : Texts.Pause(paused),
            Bands = currency is null ? null : ReadBands(fields.OptionalObject("bands"), currency),
        };
        fields.NothingElse();
        if (devices.DistinctBy(device => device.Id).Count() < devices.Count)
        {
            fields.Note("devices", "must not have the same device twice");
        }

        return rules;
    }

    private static DeviceRule? ReadDevice(JsonElement element, string pointer, Mistakes mistakes)
    {
        if (JsonFields.Of(element, pointer, mistakes) is not { } fields)
        {
            return null;
        }

        DeviceId? id = fields.Value("id", DeviceId.From, Expected.DeviceId);
        DisplayName? name = fields.Value("name", Texts.Name, Expected.Name);
        bool buysNothing = fields.OptionalBoolean("buysNothing") ?? false;
        QuietHours? quiet = ReadQuietHours(fields.OptionalObject("quietHours"));
        bool former = fields.OptionalBoolean("former") ?? false;
        fields.NothingElse();
        return id is null || name is null ? null : new() { Id = id, Name = name, BuysNothing = buysNothing, QuietHours = quiet, Former = former };
    }

    /// <summary>Null where nothing, or nothing right, is said.</summary>
    public static QuietHours? ReadQuietHours(JsonFields? fields)
    {
        string? from = fields?.Value("from", text => Texts.Time(text) is null ? null : text, Expected.Time);
        string? until = fields?.Value("until", text => Texts.Time(text) is null ? null : text, Expected.Time);
        fields?.NothingElse();
        if (from is null || until is null)
        {
            return null;
        }

        QuietHours? hours = QuietHours.Between(Texts.Time(from)!.Value, Texts.Time(until)!.Value);
        if (hours is null)
        {
            fields!.Note("until", "must be another time than from");
        }

        return hours;
    }

    private static AgeBands? ReadBands(JsonFields? fields, Currency currency)
    {
        if (fields is null)
        {
            return null;
        }

        AgeBands safe = AgeBands.SafeDefaults(currency);
        AgeBands bands = new()
        {
            Child = ReadAllowance(fields.OptionalObject("child"), currency, safe.Child),
            Teen = ReadAllowance(fields.OptionalObject("teen"), currency, safe.Teen),
            Adult = ReadAllowance(fields.OptionalObject("adult"), currency, safe.Adult),
            Guardian = ReadAllowance(fields.OptionalObject("guardian"), currency, safe.Guardian),
        };
        fields.NothingElse();
        return bands;
    }

    private static Allowance ReadAllowance(JsonFields? fields, Currency currency, Allowance safe) => fields is null ? safe : safe.With(ReadAllowance(fields, currency));

    /// <summary>Only what is said.</summary>
    /// <param name="currency">Of its amounts; null for any.</param>
    public static Allowance ReadAllowance(JsonFields fields, Currency? currency)
    {
        Allowance own = new()
        {
            PerWeek = fields.OptionalMoney("weeklyAllowance", currency),
            PerItem = fields.OptionalMoney("itemCap", currency),
            AllowedCategories = fields.Optional("allowedCategories", Allowance.MaxCategories, CategoryPath.From, Expected.Category),
            BlockedCategories = fields.Optional("blockedCategories", Allowance.MaxCategories, CategoryPath.From, Expected.Category),
        };
        fields.NothingElse();
        return own;
    }
}
