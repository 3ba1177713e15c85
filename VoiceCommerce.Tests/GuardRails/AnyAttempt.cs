using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>Random purchases that crowd around the edges of the rails: few products, round amounts and their neighbours, levels and ages at their limits.</summary>
internal static class AnyAttempt
{
    private static readonly string[] Products = ["oat-milk", "rice", "wine", "dollhouse"];

    private static readonly PackSize[] Sizes =
    [
        PackSize.From(500, PackUnit.Litre)!, PackSize.Whole(1, PackUnit.Litre)!, PackSize.From(1_999, PackUnit.Litre)!, PackSize.Whole(2, PackUnit.Litre)!, PackSize.Whole(6, PackUnit.Litre)!,
        PackSize.Whole(12, PackUnit.Ounce)!, PackSize.Whole(64, PackUnit.Ounce)!, PackSize.Whole(1, PackUnit.Gallon)!, PackSize.Whole(4, PackUnit.Pound)!,
    ];

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    private static readonly Gen<Role?> AnyRole = Gen.Elements<Role?>(null, Role.Child, Role.Teen, Role.Adult, Role.Guardian);

    private static readonly Gen<Money> AnyPrice =
        from cents in Gen.Elements(0L, 1, 9_99, 10_00, 12_50, 12_51, 15_00, 25_00, 50_00)
        from currency in Gen.Frequency((40, Gen.Constant(Currency.Usd)), (1, Gen.Constant(Currency.Gbp)))
        select Money.From(cents, currency);

    private static readonly Gen<PastPurchases?> AnyPast =
        from known in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from usual in Gen.Choose(1, 4)
        from price in AnyPrice
        from interval in Gen.Elements<TimeSpan?>(null, null, TimeSpan.Zero, TimeSpan.FromDays(17), TimeSpan.FromDays(18), TimeSpan.FromDays(19))
        select known ? new PastPurchases(usual, Quantity.From(usual)!, price, Buying.Now.AddDays(-9), interval) : null;

    private static readonly Gen<QuoteLine> AnyLine =
        from product in Gen.Elements(Products)
        from quantity in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 12)))
        from price in AnyPrice
        from past in AnyPast
        from age in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Elements(1, 18, 21)))
        from heard in Gen.Frequency((8, Gen.Constant<PackSize?>(null)), (1, Gen.Elements<PackSize?>(Sizes)))
        from packs in Gen.Frequency((20, Gen.Constant<int?>(null)), (1, Gen.Constant<int?>(50)))
        select Buying.Line(product) with
        {
            Quantity = Quantity.From(quantity)!,
            UnitPrice = Money.From(price.Minor, Currency.Usd)!,
            Past = past,
            MinimumAge = age,
            HeardSize = heard,
            HeardPacks = packs,
        };

    private static readonly Gen<Quote> AnyQuote =
        from count in Gen.Choose(1, 3)
        from lines in Gen.ListOf(AnyLine, count)
        from tax in Gen.Elements(0L, 1, 83)
        from inPounds in Gen.Frequency((30, Gen.Constant(false)), (1, Gen.Constant(true)))
        let quote = Buying.QuoteOf("quote-0001", [.. lines.DistinctBy(line => line.Product)])
        select inPounds ? Converted(quote, tax) : quote with { Charges = new(Buying.Usd(tax), Buying.Usd(0), 1) };

    private static readonly Gen<Order> AnyEarlier =
        from product in Gen.Elements(Products)
        from price in AnyPrice
        from ago in Gen.Elements(TimeSpan.FromHours(-1), TimeSpan.FromHours(1), TimeSpan.FromHours(12), TimeSpan.FromDays(3), TimeSpan.FromDays(7), TimeSpan.FromTicks((7 * TimeSpan.TicksPerDay) - 1))
        from state in Gen.Frequency((2, Gen.Constant(OrderState.Placed)), (1, Gen.Elements(Enum.GetValues<OrderState>())))
        from buyer in AnyRole
        from itself in Gen.Frequency((20, Gen.Constant(false)), (1, Gen.Constant(true)))
        let order = Buying.Earlier(product, price, ago, state, buyer)
        select itself ? order with { Quote = order.Quote with { Id = OrderId.From("quote-0001")! } } : order;

    private static readonly Gen<Limits> AnyLimits =
        from perOrder in Gen.Elements(20_00L, 50_00, 100_00)
        from perWeek in Gen.Elements(30_00L, 75_00, 300_00)
        from stranger in Gen.Elements(10_00L, 30_00, 60_00)
        from minimum in Gen.Elements(0, 100, 300, 400)
        from percent in Gen.Elements(1, 25, 1_000)
        from times in Gen.Elements(2, 3, 24)
        from hours in Gen.Elements(0, 12, 168)
        from orders in Gen.Elements(1, 3, 6, 6, 6)
        from blocked in Gen.Frequency((6, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("groceries/drinks/wine", "groceries/drinks/dollhouse", "groceries/drinks/oat", "toys")))
        select new Limits
        {
            PerOrder = Buying.Usd(perOrder),
            PerWeek = Buying.Usd(perWeek),
            StrangerPerOrder = Buying.Usd(stranger),
            MinimumRecognition = minimum,
            PriceRisePercent = percent,
            UnusualTimes = times,
            RepeatWithin = TimeSpan.FromHours(hours),
            OrdersPerHour = orders,
            BlockedCategories = blocked is null ? [] : [CategoryPath.From(blocked)!],
        };

    // Around Now's time of day, by each of the clocks below.
    private static readonly Gen<QuietHours?> AnyQuietHours =
        from some in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from times in Gen.Elements(("09:26", "09:27"), ("09:27", "09:26"), ("21:00", "07:00"), ("04:27", "21:00"), ("00:00", "04:26"), ("14:56", "15:00"))
        select some ? QuietHours.Between(TimeOnly.Parse(times.Item1), TimeOnly.Parse(times.Item2)) : null;

    private static readonly Gen<DeviceRule> AnyDeviceRule =
        from device in Gen.Elements("nursery", "kitchen")
        from closed in Coin
        from quiet in AnyQuietHours
        from former in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new DeviceRule { Id = DeviceId.From(device)!, Name = DisplayName.From(device)!, BuysNothing = closed, QuietHours = quiet, Former = former };

    private static readonly Gen<Allowance> AnyAllowance =
        from week in Gen.Elements<long?>(null, null, 20_00, 50_00)
        from item in Gen.Elements<long?>(null, null, 9_99, 12_50)
        from allowed in Gen.Frequency((5, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("groceries/drinks", "groceries/drinks/rice")))
        from blocked in Gen.Frequency((5, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("groceries/drinks/oat-milk", "toys")))
        select new Allowance
        {
            PerWeek = week is { } cents ? Buying.Usd(cents) : null,
            PerItem = item is { } cap ? Buying.Usd(cap) : null,
            AllowedCategories = allowed is null ? [] : [CategoryPath.From(allowed)!],
            BlockedCategories = blocked is null ? [] : [CategoryPath.From(blocked)!],
        };

    private static readonly Gen<HouseRules> AnyRules =
        from minimum in Gen.Frequency((8, Gen.Constant(Confirmation.Yes)), (1, Gen.Elements(Confirmation.Code, Confirmation.Guardian)))
        from quiet in AnyQuietHours
        from count in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from devices in Gen.ListOf(AnyDeviceRule, count)
        from paused in Gen.Frequency((12, Gen.Constant<int?>(null)), (1, Gen.Elements<int?>(-1, 0, 1)))
        from platforms in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from own in Coin
        from child in AnyAllowance
        from teen in AnyAllowance
        from adult in AnyAllowance
        from guardian in AnyAllowance
        select new HouseRules
        {
            MinimumConfirmation = minimum,
            PlatformCode = platforms,
            QuietHours = quiet,
            Devices = [.. devices.DistinctBy(device => device.Id)],
            PausedUntil = paused is { } ticks ? Buying.Now.AddTicks(ticks) : null,
            Bands = own ? new AgeBands { Child = child, Teen = teen, Adult = adult, Guardian = guardian } : null,
        };

    private static readonly Gen<StandingPermission[]> AnyPermissions =
        from product in Gen.Elements(Products)
        from role in Gen.Elements(Enum.GetValues<Role>())
        from most in Gen.Elements(1, 2, 24)
        from cents in Gen.Elements(10_00L, 10_01, 50_00, 1_000_00)
        from some in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        select some ? new[] { Allowed(product, role, most, cents) } : [];

    private static readonly Gen<PurchaseCode?> AnyCode =
        from tries in Gen.Choose(-1, 3)
        select tries < 0 ? null : Buying.CodeAfter(tries);

    private static readonly Gen<Speaker> AnySpeaker =
        from role in AnyRole
        from visitor in Gen.Frequency((15, Gen.Constant(false)), (1, Gen.Constant(true)))
        from level in Gen.Elements(0, 99, 100, 299, 300, 400)
        select visitor ? new Speaker.Recognised(PersonId.From("amzn1.ask.person.Visitor")!, level)
            : role is null ? (Speaker)new Speaker.Unknown()
            : new Speaker.Recognised(Buying.VoiceOf(role.Value), level);

    private static readonly Gen<Evidence> AnyEvidence =
        from yes in Coin
        from code in Coin
        from guardian in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Evidence(yes, code, guardian);

    public static Arbitrary<Attempt> Arbitrary { get; } = (
        from quote in AnyQuote
        from speaker in AnySpeaker
        from limits in AnyLimits
        from code in AnyCode
        from ruled in Coin
        from some in AnyRules
        let rules = ruled ? some : new HouseRules()
        from zone in Gen.Frequency((6, Gen.Constant("UTC")), (3, Gen.Elements("America/Chicago", "Asia/Kolkata")), (1, Gen.Constant("Mars/Olympus")))
        from device in Gen.Elements(null, "nursery", "kitchen", "hall")
        from said in AnyAllowance
        let own = ruled ? said : new Allowance()
        from moved in Gen.Frequency((20, Gen.Constant<TimeSpan?>(null)), (1, Gen.Elements<TimeSpan?>(TimeSpan.FromMinutes(-5), TimeSpan.FromDays(3), TimeSpan.FromDays(3) - TimeSpan.FromTicks(1))))
        from failures in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Choose(1, 4)))
        from failed in Gen.ListOf(Gen.Elements(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(59), TimeSpan.FromHours(1)), failures)
        from count in Gen.Choose(0, 3)
        from earlier in Gen.ListOf(AnyEarlier, count)
        from burst in Gen.Frequency(
            (5, Gen.Constant<Burst[]?>([])), (1, Gen.Constant<Burst[]?>(null)), (2, Gen.Elements(Products).Select(product => (Burst[]?)[BurstOf(product)])))
        from evidence in AnyEvidence
        from permissions in AnyPermissions
        let home = Buying.By(null).Household
        let members = home.Members.Select(member => member with
        {
            WeeklyAllowance = own.PerWeek,
            ItemCap = own.PerItem,
            AllowedCategories = own.AllowedCategories,
            BlockedCategories = own.BlockedCategories,
        })
        select new Attempt
        {
            Quote = quote,
            Speaker = speaker,
            Household = home with { Limits = limits, Code = code, Members = [.. members], Rules = rules, TimeZone = TimeZoneId.From(zone)!, AddressSince = Buying.Now - moved, Permissions = permissions },
            Device = DeviceId.From(device),
            FailedConfirmations = [.. failed.Select(ago => Buying.Now - ago)],
            RecentOrders = [.. earlier],
            Bursts = burst,
            Evidence = evidence,
            Now = Buying.Now,
        }).ToArbitrary();

    public static StandingPermission Allowed(string product, Role role, int most, long cents) => new()
    {
        Product = ProductId.From(product)!,
        Name = DisplayName.From(product)!,
        For = Buying.IdOf(role),
        AtMost = Quantity.From(most)!,
        UpTo = Buying.Usd(cents),
        By = "Guardian",
        At = Buying.Now,
    };

    private static Burst BurstOf(string product) =>
        new() { Product = ProductId.From(product)!, Since = Buying.Now, LastSeen = Buying.Now, Homes = 90, Threshold = 20 };

    private static Quote Converted(Quote quote, long tax) => quote with
    {
        Lines = [.. quote.Lines.Select(line => line with { UnitPrice = Buying.Gbp(line.UnitPrice.Minor) })],
        Charges = new(Buying.Gbp(tax), Buying.Gbp(0), 1),
    };
}
