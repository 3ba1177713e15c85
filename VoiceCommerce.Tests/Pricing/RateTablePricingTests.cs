using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Pricing;
using Xunit;

namespace VoiceCommerce.Tests.Pricing;

public sealed class RateTablePricingTests
{
    private static readonly RateTablePricing BuiltIn = new(RateTables.BuiltIn);

    [Theory]
    [InlineData("US-TX", TaxClass.Standard, 10_00, 83)] // 82.5 cents, rounded away from zero.
    [InlineData("US-TX", TaxClass.Reduced, 10_00, 0)]
    [InlineData("US-TX", TaxClass.Zero, 10_00, 0)]
    [InlineData("US-OR", TaxClass.Standard, 10_00, 0)]
    [InlineData("US-NM", TaxClass.Standard, 10_00, 60)] // The rest of the country.
    public async Task A_line_is_taxed_by_its_class_and_region(string region, TaxClass taxClass, long price, long tax) =>
        (await Charge(region, Line(price, taxClass))).Tax.Minor.Should().Be(tax);

    [Theory]
    [InlineData(34_99, 4_99)]
    [InlineData(35_00, 0)] // At the threshold.
    public async Task Delivery_is_free_from_a_sum_on(long price, long delivery) =>
        (await Charge("US-TX", Line(price, TaxClass.Zero))).Delivery.Minor.Should().Be(delivery);

    [Fact]
    public async Task Each_line_is_rounded_on_its_own() =>
        (await Charge("US-TX", Line(10_00, TaxClass.Standard), Line(10_00, TaxClass.Standard))).Tax.Minor.Should().Be(83 + 83);

    [Theory]
    [InlineData("US-TX", true)]
    [InlineData("GB", true)]
    [InlineData("GB-SCT", true)]
    [InlineData("FR", false)]
    [InlineData("", false)]
    public void A_region_is_known_by_itself_or_its_country(string region, bool known) => (BuiltIn.CurrencyOf(region) is not null).Should().Be(known);

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("""{"regions":[]}""", "out of bounds")]
    [InlineData("""{"regions":[{"region":"FR","currency":"EUR","standardBasisPoints":9000,"reducedBasisPoints":0,"deliveryMinor":0,"deliveryDays":1,"freeFromMinor":null}]}""", "FR is out of bounds")]
    [InlineData("""{"regions":[{"region":"FR","currency":"EUR","standardBasisPoint":2000}]}""", "cannot be read")]
    public void A_table_that_is_wrong_says_so(string json, string complaint)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, json);

        FluentActions.Invoking(() => RateTables.Load(path)).Should().Throw<RateTableException>().WithMessage($"*{complaint}*");
        File.Delete(path);
    }

    private static Task<Charges> Charge(string region, params QuoteLine[] lines) =>
        BuiltIn.ChargeAsync(lines, new DeliveryAddress { Label = DisplayName.From("home")!, Lines = [], Region = region }, CancellationToken.None);

    private static QuoteLine Line(long price, TaxClass taxClass) => new()
    {
        Product = ProductId.From("p")!,
        Name = DisplayName.From("p")!,
        Pack = PackSize.Whole(1, PackUnit.Each)!,
        Category = CategoryPath.From("c")!,
        Quantity = Quantity.One,
        UnitPrice = Money.From(price, Currency.Usd)!,
        TaxClass = taxClass,
    };
}
