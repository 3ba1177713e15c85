using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>Where the goods go. The label ("home") is all that is ever spoken.</summary>
public sealed record DeliveryAddress
{
    public required DisplayName Label { get; init; }

    /// <summary>Recipient, street, city ... as they are printed; at most 8 lines.</summary>
    public required IReadOnlyList<DisplayName> Lines { get; init; }

    /// <summary>ISO 3166-2, such as "US-TX" or "GB": chooses the rate of tax. 2 to 6 of A-Z 0-9 -</summary>
    public required string Region { get; init; }

    /// <summary>The same door. Records compare lists by reference, so this is not their equality.</summary>
    public bool IsSameAs(DeliveryAddress other) => Region == other.Region && Label == other.Label && Lines.SequenceEqual(other.Lines);
}

/// <summary>The platform's account that is linked to this household; dropped when the skill is disabled.</summary>
public sealed record LinkedAccount(string PlatformUserId, DateTimeOffset Since);

/// <summary>A home: who lives there, where goods go, who pays, and what is allowed.</summary>
public sealed record Household
{
    public const int MaxMembers = 20;

    public const int MaxPermissions = 50;

    /// <summary>A visitor or two; more are somebody's mistake.</summary>
    public const int MaxUnknownVoices = 8;

    public required HouseholdId Id { get; init; }

    /// <summary>A BCP 47 tag that the shop speaks: "en-US", "en-GB".</summary>
    public required string Locale { get; init; }

    public required Currency Currency { get; init; }

    public required IReadOnlyList<Member> Members { get; init; }

    public required DeliveryAddress Address { get; init; }

    /// <summary>The payment gateway's token for the card on file; never a card number. 1 to 128 of A-Z a-z 0-9 _ - :</summary>
    public required string PaymentReference { get; init; }

    public required Limits Limits { get; init; }

    public HouseRules Rules { get; init; } = new();

    /// <summary>By which the home's clocks go.</summary>
    public TimeZoneId TimeZone { get; init; } = TimeZoneId.Utc;

    /// <summary>Since when the goods go to <see cref="Address"/>; null when they always did.</summary>
    public DateTimeOffset? AddressSince { get; init; }

    /// <summary>Null until a guardian sets one.</summary>
    public PurchaseCode? Code { get; init; }

    public LinkedAccount? Linked { get; init; }

    /// <summary>Where receipts go; null for a home that gets none by mail.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The last that were heard, the newest first; at most <see cref="MaxUnknownVoices"/>, each once, and none of a member.</summary>
    public IReadOnlyList<UnknownVoice> UnknownVoices { get; init; } = [];

    /// <summary>The home after it has heard this voice; the same where it is a member's.</summary>
    public Household Hearing(PersonId person, DeviceId? device, DateTimeOffset now) => MemberBehind(person) is not null ? this : this with
    {
        UnknownVoices =
        [
            new(person, device, now, UnknownVoices.Any(voice => voice.Person == person && voice.Dismissed)),
            .. UnknownVoices.Where(voice => voice.Person != person).Take(MaxUnknownVoices - 1),
        ],
    };

    /// <summary>What guardians have allowed for good, the newest first; at most <see cref="MaxPermissions"/>, each product once for each member.</summary>
    public IReadOnlyList<StandingPermission> Permissions { get; init; } = [];

    /// <summary>Null where a guardian is still asked.</summary>
    public StandingPermission? PermissionOf(MemberId member, ProductId product) =>
        Permissions.FirstOrDefault(permission => permission.For == member && permission.Product == product);

    /// <summary>The home with this permission in place of an earlier one for the same product and member.</summary>
    public Household Allowing(StandingPermission permission) =>
        this with { Permissions = [permission, .. Without(permission.For, permission.Product).Permissions] };

    public Household Without(MemberId member, ProductId product) =>
        this with { Permissions = [.. Permissions.Where(known => known.For != member || known.Product != product)] };

    /// <summary>What this member may buy: what is said of the age band, and more closely of the member.</summary>
    public Allowance AllowanceOf(Member member) => AllowanceOf(member.Role).With(new()
    {
        PerWeek = member.WeeklyAllowance,
        PerItem = member.ItemCap,
        AllowedCategories = member.AllowedCategories,
        BlockedCategories = member.BlockedCategories,
    });

    public Allowance AllowanceOf(Role band) => (Rules.Bands ?? AgeBands.SafeDefaults(Currency)).Of(band);

    /// <summary>True when a member has this mail address, in small letters or large; but for the one that is left out.</summary>
    public bool HasMail(EmailAddress email, MemberId? but = null) =>
        Members.Any(member => member.Id != but && string.Equals(member.Email?.Value, email.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null for none, and where the member has left.</summary>
    public Member? MemberWith(MemberId? id) => Members.FirstOrDefault(member => member.Id == id);

    /// <summary>Whether the platform's own code stands for the home's: for adults, where the home has chosen so. A teen's own voice PIN says nothing that a grown-up knows of.</summary>
    /// <param name="member">Whose voice it is; null for a stranger's.</param>
    public bool AsksPlatformCode(Member? member) => Rules.PlatformCode && member is { Role: Role.Adult or Role.Guardian };

    /// <summary>The member whose voice this is; null for a stranger.</summary>
    public Member? MemberBehind(PersonId person) => Members.FirstOrDefault(member => member.Persons.Contains(person));
}
