using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record HomeDocument(
    string Id,
    string Locale,
    string Currency,
    AddressDocument Address,
    string PaymentReference,
    LimitsDocument Limits,
    MemberDocument[]? Members = null,
    CodeDocument? Code = null,
    LinkDocument? Linked = null,
    string? Email = null,
    RulesDocument? Rules = null,
    string? TimeZone = null,
    DateTimeOffset? AddressSince = null,
    PermissionDocument[]? Permissions = null,
    VoiceDocument[]? UnknownVoices = null)
{
    public static HomeDocument Of(Household home) => new(
        home.Id.Value,
        home.Locale,
        home.Currency.Code,
        AddressDocument.Of(home.Address),
        home.PaymentReference,
        LimitsDocument.Of(home.Limits),
        StoredValue.List(home.Members, MemberDocument.Of),
        home.Code is { } code ? new(code.Hash, code.Attempts, code.LastStep) : null,
        home.Linked is { } linked ? new(linked.PlatformUserId, linked.Since) : null,
        home.Email?.Value,
        RulesDocument.Of(home.Rules),
        home.TimeZone.Value,
        home.AddressSince,
        StoredValue.List(home.Permissions, PermissionDocument.Of),
        StoredValue.List(home.UnknownVoices, VoiceDocument.Of));

    public Household ToHousehold() => new()
    {
        Id = StoredValue.Need(HouseholdId.From(Id)),
        Locale = Locale,
        Currency = StoredValue.Need(Core.Catalogue.Currency.From(Currency)),
        Members = StoredValue.Each(Members, static member => member.ToMember(), most: Household.MaxMembers),
        Address = Address.ToAddress(),
        PaymentReference = PaymentReference,
        Limits = Limits.ToLimits(),
        Code = Code?.ToCode(),
        Linked = Linked is null ? null : new(Linked.User, Linked.Since),
        Email = StoredValue.ToEmailOrNull(Email),
        Rules = Rules?.ToRules() ?? new(),
        TimeZone = TimeZone is null ? TimeZoneId.Utc : StoredValue.Need(TimeZoneId.From(TimeZone)),
        AddressSince = AddressSince,
        UnknownVoices = StoredValue.Each(UnknownVoices, static voice => voice.ToVoice(), most: Household.MaxUnknownVoices),
        Permissions = StoredValue.Each(Permissions, static permission => permission.ToPermission(), most: Household.MaxPermissions),
    };
}

/// <summary>The keyed hash of the purchase code, or the sealed secret of an authenticator app with the last used step; the digits are nowhere.</summary>
internal sealed record CodeDocument(string Hash, int Attempts, long? Step = null)
{
    public PurchaseCode ToCode() => new() { Hash = Hash, Attempts = StoredValue.Within(Attempts, 0, PurchaseCode.MaxAttempts), LastStep = Step };
}

internal sealed record PermissionDocument(string Product, string Name, string For, int AtMost, string UpTo, string By, DateTimeOffset At)
{
    public static PermissionDocument Of(StandingPermission permission) => new(
        permission.Product.Value, permission.Name.Value, permission.For.Value, permission.AtMost.Value, StoredValue.Text(permission.UpTo), permission.By, permission.At);

    public StandingPermission ToPermission() => new()
    {
        Product = StoredValue.Need(Core.Catalogue.ProductId.From(Product)),
        Name = StoredValue.ToName(Name),
        For = StoredValue.Need(MemberId.From(For)),
        AtMost = StoredValue.Need(Core.Catalogue.Quantity.From(AtMost)),
        UpTo = StoredValue.ToMoney(UpTo),
        By = By,
        At = At,
    };
}

internal sealed record VoiceDocument(string Person, DateTimeOffset At, string? Device = null, bool? Dismissed = null, string? Was = null)
{
    public static VoiceDocument Of(UnknownVoice voice) => new(voice.Person.Value, voice.At, voice.Device?.Value, voice.Dismissed ? true : null, voice.Was?.Value);

    public UnknownVoice ToVoice() => new(
        StoredValue.Need(PersonId.From(Person)), Device is null ? null : StoredValue.Need(DeviceId.From(Device)), At, Dismissed ?? false)
    {
        Was = Was is null ? null : StoredValue.Need(MemberId.From(Was)),
    };
}

internal sealed record LinkDocument(string User, DateTimeOffset Since);

internal sealed record MemberDocument(
    string Id, string Name, string Role, string[]? Persons = null, string? Allowance = null, string? Email = null,
    string? ItemCap = null, string[]? Allowed = null, string[]? Blocked = null)
{
    public static MemberDocument Of(Member member) => new(
        member.Id.Value,
        member.Name.Value,
        StoredValue.Text(member.Role),
        StoredValue.List(member.Persons, static person => person.Value),
        StoredValue.TextOrNull(member.WeeklyAllowance),
        member.Email?.Value,
        StoredValue.TextOrNull(member.ItemCap),
        StoredValue.List(member.AllowedCategories, static category => category.Value),
        StoredValue.List(member.BlockedCategories, static category => category.Value));

    public Member ToMember() => new()
    {
        Id = StoredValue.Need(MemberId.From(Id)),
        Name = StoredValue.ToName(Name),
        Role = StoredValue.ToEnum<Role>(Role),
        Persons = StoredValue.Each(Persons, static person => StoredValue.Need(PersonId.From(person)), most: Member.MaxPersons),
        WeeklyAllowance = StoredValue.ToMoneyOrNull(Allowance),
        Email = StoredValue.ToEmailOrNull(Email),
        ItemCap = StoredValue.ToMoneyOrNull(ItemCap),
        AllowedCategories = StoredValue.ToCategories(Allowed),
        BlockedCategories = StoredValue.ToCategories(Blocked),
    };
}

internal sealed record LimitsDocument(
    string PerOrder,
    string PerWeek,
    string StrangerPerOrder,
    int MinimumRecognition,
    int PriceRisePercent,
    int UnusualTimes,
    TimeSpan RepeatWithin,
    string[]? Blocked = null,
    int? OrdersPerHour = null)
{
    public static LimitsDocument Of(Limits limits) => new(
        StoredValue.Text(limits.PerOrder),
        StoredValue.Text(limits.PerWeek),
        StoredValue.Text(limits.StrangerPerOrder),
        limits.MinimumRecognition,
        limits.PriceRisePercent,
        limits.UnusualTimes,
        limits.RepeatWithin,
        StoredValue.List(limits.BlockedCategories, static category => category.Value),
        limits.OrdersPerHour);

    public Limits ToLimits() => new()
    {
        PerOrder = StoredValue.ToMoney(PerOrder),
        PerWeek = StoredValue.ToMoney(PerWeek),
        StrangerPerOrder = StoredValue.ToMoney(StrangerPerOrder),
        MinimumRecognition = StoredValue.Within(MinimumRecognition, 0, 400),
        PriceRisePercent = StoredValue.Within(PriceRisePercent, 1, 1_000),
        UnusualTimes = StoredValue.Within(UnusualTimes, 2, 24),
        RepeatWithin = RepeatWithin,
        BlockedCategories = StoredValue.ToCategories(Blocked),
        OrdersPerHour = StoredValue.Within(OrdersPerHour ?? Limits.UsualOrdersPerHour, 1, Limits.MaxOrdersPerHour),
    };
}
