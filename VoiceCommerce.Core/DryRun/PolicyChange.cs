using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.DryRun;

/// <summary>
/// Other rules for many homes: what is said stands in place of what each home has, and what is null stays as the home has it. Devices and pauses belong to one home and are not in it.
/// </summary>
public sealed record PolicyChange
{
    public Money? PerOrder { get; init; }

    public Money? PerWeek { get; init; }

    public Money? StrangerPerOrder { get; init; }

    public int? MinimumRecognition { get; init; }

    public int? PriceRisePercent { get; init; }

    public int? UnusualTimes { get; init; }

    public TimeSpan? RepeatWithin { get; init; }

    public int? OrdersPerHour { get; init; }

    public IReadOnlyList<CategoryPath>? BlockedCategories { get; init; }

    public Confirmation? MinimumConfirmation { get; init; }

    public bool? PlatformCode { get; init; }

    public QuietHours? QuietHours { get; init; }

    /// <summary>Of an age band only what is said: no amount, and no categories, stay as they are. A member's own rules go before.</summary>
    public IReadOnlyDictionary<Role, Allowance> Bands { get; init; } = new Dictionary<Role, Allowance>();

    /// <summary>Those of all amounts; more than one fits no home.</summary>
    public IEnumerable<Currency> Currencies => ((Money?[])[PerOrder, PerWeek, StrangerPerOrder, .. Bands.Values.SelectMany(band => (Money?[])[band.PerWeek, band.PerItem])])
        .OfType<Money>().Select(money => money.Currency).Distinct();

    /// <summary>The home with these rules; null for one with another currency, whose amounts cannot be compared.</summary>
    public Household? ApplyTo(Household home) => Currencies.Any(currency => currency != home.Currency) ? null : home with
    {
        Limits = home.Limits with
        {
            PerOrder = PerOrder ?? home.Limits.PerOrder,
            PerWeek = PerWeek ?? home.Limits.PerWeek,
            StrangerPerOrder = StrangerPerOrder ?? home.Limits.StrangerPerOrder,
            MinimumRecognition = MinimumRecognition ?? home.Limits.MinimumRecognition,
            PriceRisePercent = PriceRisePercent ?? home.Limits.PriceRisePercent,
            UnusualTimes = UnusualTimes ?? home.Limits.UnusualTimes,
            RepeatWithin = RepeatWithin ?? home.Limits.RepeatWithin,
            OrdersPerHour = OrdersPerHour ?? home.Limits.OrdersPerHour,
            BlockedCategories = BlockedCategories ?? home.Limits.BlockedCategories,
        },
        Rules = home.Rules with
        {
            MinimumConfirmation = MinimumConfirmation ?? home.Rules.MinimumConfirmation,
            PlatformCode = PlatformCode ?? home.Rules.PlatformCode,
            QuietHours = QuietHours ?? home.Rules.QuietHours,
            Bands = Bands.Count == 0 ? home.Rules.Bands : new()
            {
                Child = BandOf(home, Role.Child),
                Teen = BandOf(home, Role.Teen),
                Adult = BandOf(home, Role.Adult),
                Guardian = BandOf(home, Role.Guardian),
            },
        },
    };

    private Allowance BandOf(Household home, Role band)
    {
        Allowance known = home.AllowanceOf(band);
        return !Bands.TryGetValue(band, out Allowance? said) ? known : new()
        {
            PerWeek = said.PerWeek ?? known.PerWeek,
            PerItem = said.PerItem ?? known.PerItem,
            AllowedCategories = said.AllowedCategories.Count > 0 ? said.AllowedCategories : known.AllowedCategories,
            BlockedCategories = said.BlockedCategories.Count > 0 ? said.BlockedCategories : known.BlockedCategories,
        };
    }
}
