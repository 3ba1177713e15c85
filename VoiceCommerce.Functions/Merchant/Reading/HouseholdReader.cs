using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>A household's settings as they were sent.</summary>
/// <param name="Household">With the shop's time zone, safe limits, no rules and nobody where none were said.</param>
/// <param name="SaysMembers">Otherwise those stand whom guardians may have added, changed or taken out.</param>
/// <param name="SaysLimits">Otherwise what its guardians have set stands.</param>
/// <param name="SaysRules">Otherwise what its guardians have said stands.</param>
/// <param name="SaysTimeZone">Otherwise the one that it has stands.</param>
internal sealed record SentHousehold(Household Household, bool SaysMembers, bool SaysLimits, bool SaysRules, bool SaysTimeZone);

/// <summary>A household's settings as the merchant sends them: everything but its code, link, cart and orders, which a merchant does not write.</summary>
internal sealed class HouseholdReader(MerchantShop shop)
{
    /// <summary>Null when anything is wrong; the mistakes say what.</summary>
    public SentHousehold? Read(JsonElement element, HouseholdId id, Mistakes mistakes)
    {
        if (JsonFields.Of(element, "", mistakes) is not { } fields)
        {
            return null;
        }

        _ = fields.Optional("id", text => text == id.Value ? text : null, "must be the household's id of the path");
        string? locale = fields.Value("locale", text => shop.Locales.Contains(text, StringComparer.Ordinal) ? text : null, $"must be one of {string.Join(", ", shop.Locales)}");
        Currency? currency = fields.Value("currency", Currency.From, Expected.Currency);
        bool saysMembers = element.TryGetProperty("members", out JsonElement sentMembers) && sentMembers.ValueKind != JsonValueKind.Null;
        Member[] members = [.. fields.Optional("members", Household.MaxMembers, (member, pointer) => ReadMember(member, pointer, currency, mistakes))];
        DeliveryAddress? address = Address(fields.Object("address"));
        string? payment = fields.Value("paymentReference", Texts.PaymentReference, Expected.PaymentReference);
        EmailAddress? email = fields.Optional("email", EmailAddress.From, Expected.Email);
        JsonFields? sentLimits = fields.OptionalObject("limits");
        Limits? limits = LimitsReader.Read(sentLimits, currency);
        HouseRules? rules = RulesReader.Read(fields.OptionalObject("rules"), currency);
        TimeZoneId? zone = fields.Optional("timeZone", Texts.TimeZone, Expected.TimeZone);
        fields.Ignore("readOnly");
        fields.NothingElse();
        if (saysMembers)
        {
            NoteClashes(members, fields);
        }

        if (currency is not null && address is not null && shop.CurrencyOf(address.Region) is { } priced && priced != currency)
        {
            fields.Note("currency", $"must be {priced}, in which the rate table prices the address's region");
        }

        return locale is null || currency is null || address is null || payment is null || limits is null || mistakes.Any ? null : new(new()
        {
            Id = id,
            Locale = locale,
            Currency = currency,
            Members = members,
            Address = address,
            PaymentReference = payment,
            Limits = limits,
            Rules = rules ?? new(),
            TimeZone = zone ?? shop.TimeZone,
            Email = email,
        }, saysMembers, sentLimits is not null, rules is not null, zone is not null);
    }

    private static Member? ReadMember(JsonElement element, string pointer, Currency? currency, Mistakes mistakes)
    {
        if (JsonFields.Of(element, pointer, mistakes) is not { } fields)
        {
            return null;
        }

        MemberId? id = fields.Value("id", MemberId.From, Expected.MemberId);
        if (Audits.Others.Contains(id?.Value, StringComparer.OrdinalIgnoreCase))
        {
            fields.Note("id", $"must not be one of {string.Join(", ", Audits.Others)}, which the audit trail calls others than members");
        }

        DisplayName? name = fields.Value("name", Texts.Name, Expected.Name);
        string? role = fields.Value("role", text => WireName.Parse<Role>(text) is null ? null : text, $"must be one of {WireName.All<Role>()}");
        IReadOnlyList<PersonId> persons = fields.Optional("persons", Member.MaxPersons, PersonId.From, Expected.PersonId);
        Money? allowance = fields.OptionalMoney("weeklyAllowance", currency);
        Money? itemCap = fields.OptionalMoney("itemCap", currency);
        IReadOnlyList<CategoryPath> allowed = fields.Optional("allowedCategories", Allowance.MaxCategories, CategoryPath.From, Expected.Category);
        IReadOnlyList<CategoryPath> blocked = fields.Optional("blockedCategories", Allowance.MaxCategories, CategoryPath.From, Expected.Category);
        EmailAddress? email = fields.Optional("email", EmailAddress.From, Expected.Email);
        fields.NothingElse();
        return id is null || name is null || WireName.Parse<Role>(role) is not { } known ? null : new()
        {
            Id = id,
            Name = name,
            Role = known,
            Persons = persons,
            WeeklyAllowance = allowance,
            ItemCap = itemCap,
            AllowedCategories = allowed,
            BlockedCategories = blocked,
            Email = email,
        };
    }

    private DeliveryAddress? Address(JsonFields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        DisplayName? label = fields.Value("label", Texts.Name, Expected.Name);
        IReadOnlyList<DisplayName> lines = fields.Optional("lines", MerchantLimits.AddressLines, Texts.Name, Expected.Name);
        string? region = fields.Value("region", Region, Expected.Region);
        fields.NothingElse();
        if (lines.Count == 0)
        {
            fields.Note("lines", $"must have 1 to {MerchantLimits.AddressLines} lines");
        }

        return label is null || region is null ? null : new() { Label = label, Lines = lines, Region = region };
    }

    private string? Region(string text) =>
        text.Length is >= 2 and <= 6 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-') && shop.CurrencyOf(text) is not null ? text : null;

    // A voice that two members share would let one act as the other, and without a guardian nobody could release what is held.
    private static void NoteClashes(Member[] members, JsonFields fields)
    {
        if (members.DistinctBy(member => member.Id).Count() < members.Length)
        {
            fields.Note("members", "must not have the same id twice");
        }

        PersonId[] persons = [.. members.SelectMany(member => member.Persons)];
        if (persons.Distinct().Count() < persons.Length)
        {
            fields.Note("members", "must not have the same person twice");
        }

        // By it a guardian signs in and is written to, so one address is one person; and whoever has none yet may be made a guardian.
        string[] mails = [.. members.Select(member => member.Email?.Value).OfType<string>()];
        if (mails.Distinct(StringComparer.OrdinalIgnoreCase).Count() < mails.Length)
        {
            fields.Note("members", "must not have the same mail address twice, in small letters or large");
        }

        if (!fields.Mistakes.Any && !Array.Exists(members, member => member.Role == Role.Guardian))
        {
            fields.Note("members", "must have at least one guardian");
        }
    }
}
