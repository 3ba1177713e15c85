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
        select known ? new PastPurchases(usual, Quantity.From(usual)!, price, Buying.Now.AddDays(-9)) : null;

    private static readonly Gen<QuoteLine> AnyLine =
        from product in Gen.Elements(Products)
        from quantity in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 12)))
        from price in AnyPrice
        from past in AnyPast
        from age in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Elements(1, 18, 21)))
        select Buying.Line(product) with { Quantity = Quantity.From(quantity)!, UnitPrice = Money.From(price.Minor, Currency.Usd)!, Past = past, MinimumAge = age };

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
            BlockedCategories = blocked is null ? [] : [CategoryPath.From(blocked)!],
        };

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
        from allowance in Gen.Elements(0L, 0, 20_00, 50_00)
        from count in Gen.Choose(0, 3)
        from earlier in Gen.ListOf(AnyEarlier, count)
        from evidence in AnyEvidence
        let home = Buying.By(null).Household
        let members = home.Members.Select(member => allowance == 0 ? member : member with { WeeklyAllowance = Buying.Usd(allowance) })
        select new Attempt
        {
            Quote = quote,
            Speaker = speaker,
            Household = home with { Limits = limits, Code = code, Members = [.. members] },
            RecentOrders = [.. earlier],
            Evidence = evidence,
            Now = Buying.Now,
        }).ToArbitrary();

    private static Quote Converted(Quote quote, long tax) => quote with
    {
        Lines = [.. quote.Lines.Select(line => line with { UnitPrice = Buying.Gbp(line.UnitPrice.Minor) })],
        Charges = new(Buying.Gbp(tax), Buying.Gbp(0), 1),
    };
}
