using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.GuardRails;

/// <summary>
/// A quiet purchase that no rail minds, and small changes to it: the usual oat milk for USD 10.00 without charges, by a recognised member of a home with
/// a code and safe limits. Each test changes the one thing that it is about.
/// </summary>
internal static class Buying
{
    public static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    public static Attempt By(Role? role, int level = 300) => new()
    {
        Quote = QuoteOf("quote-0001", Line("oat-milk")),
        Speaker = role is null ? new Speaker.Unknown() : new Speaker.Recognised(VoiceOf(role.Value), level),
        Household = Home,
        RecentOrders = [],
        Bursts = [],
        Evidence = new(),
        Now = Now,
    };

    public static Money Usd(long cents) => Money.From(cents, Currency.Usd)!;

    public static Money Gbp(long pence) => Money.From(pence, Currency.Gbp)!;

    public static MemberId IdOf(Role role) => MemberId.From(role.ToString())!;

    public static PersonId VoiceOf(Role role) => PersonId.From("amzn1.ask.person." + role)!;

    public static QuoteLine Line(string product) => new()
    {
        Product = ProductId.From(product)!,
        Name = DisplayName.From(product)!,
        Pack = PackSize.Whole(1, PackUnit.Litre)!,
        Category = CategoryPath.From("groceries/drinks/" + product)!,
        Quantity = Quantity.One,
        UnitPrice = Usd(10_00),
        TaxClass = TaxClass.Zero,
        Past = new(6, Quantity.One, Usd(10_00), Now.AddDays(-30)),
    };

    public static Quote QuoteOf(string id, params QuoteLine[] lines) => new()
    {
        Id = OrderId.From(id)!,
        Lines = lines,
        Charges = new(Usd(0), Usd(0), 2),
        Seller = DisplayName.From("Corner Shop")!,
        Address = Home.Address,
        At = Now,
    };

    /// <summary>An order of one line, for a round sum.</summary>
    public static Order Earlier(string product, Money price, TimeSpan ago, OrderState state = OrderState.Placed, Role? buyer = Role.Adult)
    {
        Quote quote = QuoteOf("earlier-" + product + ago.Ticks, Line(product) with { UnitPrice = price }) with { Charges = new(Money.Zero(price.Currency), Money.Zero(price.Currency), 2) };
        return new() { Quote = quote, Household = Home.Id, Buyer = buyer is null ? null : IdOf(buyer.Value), State = state, At = Now - ago, PaymentReference = "card-1" };
    }

    public static Attempt Of(this Attempt attempt, Func<QuoteLine, QuoteLine> change) =>
        attempt with { Quote = attempt.Quote with { Lines = [.. attempt.Quote.Lines.Select(change)] } };

    /// <summary>The last price moves with it, so that only the sum is new.</summary>
    public static Attempt For(this Attempt attempt, Money price) =>
        (attempt with { Quote = attempt.Quote with { Charges = new(Money.Zero(price.Currency), Money.Zero(price.Currency), 2) } })
        .Of(line => line with { UnitPrice = price, Past = line.Past is null ? null : line.Past with { LastPrice = price } });

    public static Attempt NewToHome(this Attempt attempt) => attempt.Of(line => line with { Past = null });

    public static Attempt Amid(this Attempt attempt, params Burst[] bursts) => attempt with { Bursts = bursts };

    public static Attempt Under(this Attempt attempt, Func<Limits, Limits> change) =>
        attempt with { Household = attempt.Household with { Limits = change(attempt.Household.Limits) } };

    public static Attempt After(this Attempt attempt, params Order[] orders) => attempt with { RecentOrders = orders };

    public static Attempt Showing(this Attempt attempt, bool yes = false, bool code = false, bool guardian = false) =>
        attempt with { Evidence = new(yes, code, guardian) };

    public static Attempt WithCode(this Attempt attempt, PurchaseCode? code) => attempt with { Household = attempt.Household with { Code = code } };

    public static PurchaseCode CodeAfter(int wrongTries) => new() { Hash = "opaque", Attempts = wrongTries };

    /// <summary>The strictest of what one rail found.</summary>
    public static Finding Found(this Attempt attempt, Rail rail) =>
        Rails.Check(attempt).Findings.Where(finding => finding.Rail == rail).MaxBy(finding => finding.Requirement)!;

    private static Household Home { get; } = new()
    {
        Id = HouseholdId.From("home-1")!,
        Locale = "en-US",
        Currency = Currency.Usd,
        Members = [.. Enum.GetValues<Role>().Select(role => new Member { Id = IdOf(role), Name = DisplayName.From("Robin")!, Role = role, Persons = [VoiceOf(role)] })],
        Address = new() { Label = DisplayName.From("home")!, Lines = [DisplayName.From("1 Main Street")!], Region = "US-TX" },
        PaymentReference = "card-1",
        Limits = Limits.SafeDefaults(Currency.Usd),
        Code = CodeAfter(0),
    };
}
