using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Small valid things to store.</summary>
internal static class An
{
    public static readonly DateTimeOffset Evening = new(2026, 3, 14, 18, 0, 0, TimeSpan.Zero);

    public static HouseholdRecord Home(string id, string? linked = null) => HouseholdRecord.New(new()
    {
        Id = HouseholdId.From(id)!,
        Locale = "en-GB",
        Currency = Currency.Gbp,
        Members = [],
        Address = Address,
        PaymentReference = "card:1",
        Limits = Limits.SafeDefaults(Currency.Gbp),
        Linked = linked is null ? null : new(linked, Evening),
    });

    public static Order Order(string id, string household, OrderState state = OrderState.Held, DateTimeOffset? at = null, int quantity = 1, string product = "p-milk", string name = "whole milk") => new()
    {
        Quote = new()
        {
            Id = OrderId.From(id)!,
            Lines =
            [
                new()
                {
                    Product = ProductId.From(product)!,
                    Name = DisplayName.From(name)!,
                    Pack = PackSize.Whole(1, PackUnit.Litre)!,
                    Category = CategoryPath.From("food/dairy/milk")!,
                    Quantity = Quantity.From(quantity)!,
                    UnitPrice = Money.From(1_20, Currency.Gbp)!,
                    TaxClass = TaxClass.Zero,
                },
            ],
            Charges = new(Money.Zero(Currency.Gbp), Money.Zero(Currency.Gbp), 1),
            Seller = DisplayName.From("Corner Shop")!,
            Address = Address,
            At = at ?? Evening,
        },
        Household = HouseholdId.From(household)!,
        State = state,
        PaymentReference = "card:1",
        At = at ?? Evening,
    };

    public static Purchase Purchase(string name, int daysAgo = 0, string? source = null, string? product = null, int quantity = 1, string? brand = null) => new()
    {
        Product = ProductId.From(product ?? "p-" + name.Replace(' ', '-'))!,
        Name = DisplayName.From(name)!,
        Brand = DisplayName.From(brand),
        Category = CategoryPath.From("household/things")!,
        Quantity = Quantity.From(quantity)!,
        UnitPrice = Money.From(2_50, Currency.Gbp)!,
        At = Evening.AddDays(-daysAgo),
        Source = source ?? $"import-{name.Replace(' ', '-')}-{daysAgo}",
    };

    private static DeliveryAddress Address => new() { Label = DisplayName.From("home")!, Lines = [DisplayName.From("1 High Street")!], Region = "GB" };
}
