using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
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
    [InlineData(32_00, TaxClass.Standard, 5_33)] // 5.333 pounds: a sixth.
    [InlineData(1_05, TaxClass.Reduced, 5)]
    [InlineData(99, TaxClass.Standard, 17)] // 16.5 pence, rounded away from zero.
    [InlineData(1, TaxClass.Standard, 0)]
    [InlineData(1_55, TaxClass.Zero, 0)]
    public async Task In_Britain_the_tax_is_a_part_of_the_price(long price, TaxClass taxClass, long tax)
    {
        Charges charges = await Charge("GB-SCT", Line(price, taxClass, Currency.Gbp));

        charges.Tax.Minor.Should().Be(tax);
        charges.TaxIncluded.Should().BeTrue();
        charges.OnTop.Should().Be(charges.Delivery, "only delivery is paid beside the shelf price");
    }

    [Fact]
    public void What_is_paid_is_the_shelf_price_and_the_tax_in_it_is_right_to_half_a_penny() =>
        Prop.ForAll<int>(seed =>
        {
            Random dice = new(seed);
            int rate = dice.Next(5_001);
            QuoteLine line = Line(dice.NextInt64(1, 100_000_001), TaxClass.Standard, Currency.Gbp) with { Quantity = Quantity.From(dice.Next(1, Quantity.Max + 1))! };
            RateTablePricing pricing = new(new([new("GB", "GBP", rate, 0, 3_99, null, 2, PricesIncludeTax: true)]));

            Charges charges = pricing.ChargeAsync([line, line], Door("GB"), CancellationToken.None).Result;

            decimal exact = line.Price.Minor * (decimal)rate / (10_000 + rate);
            Math.Abs((charges.Tax.Minor / 2m) - exact).Should().BeLessThanOrEqualTo(0.5m, "each line is rounded on its own");
            Offered([line, line], charges).Total.Minor.Should().Be((2 * line.Price.Minor) + 3_99);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_table_says_by_region_whether_its_prices_include_the_tax()
    {
        static string Region(string code, string more) =>
            $$"""{"region":"{{code}}","currency":"EUR","standardBasisPoints":1900,"reducedBasisPoints":700,"deliveryMinor":0,"deliveryDays":1,"freeFromMinor":null{{more}}}""";
        string path = Path.GetTempFileName();
        File.WriteAllText(path, $$"""{"regions":[{{Region("DE", ",\"pricesIncludeTax\":true")}},{{Region("FR", "")}}]}""");

        RateTables.Load(path).Regions.Select(region => region.PricesIncludeTax).Should().Equal(true, false);
        File.Delete(path);
    }

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
        BuiltIn.ChargeAsync(lines, Door(region), CancellationToken.None);

    private static DeliveryAddress Door(string region) => new() { Label = DisplayName.From("home")!, Lines = [], Region = region };

    private static Quote Offered(IReadOnlyList<QuoteLine> lines, Charges charges) => new()
    {
        Id = OrderId.From("quote-0001")!,
        Lines = lines,
        Charges = charges,
        Seller = DisplayName.From("a shop")!,
        Address = Door("GB"),
        At = DateTimeOffset.UnixEpoch,
    };

    private static QuoteLine Line(long price, TaxClass taxClass, Currency? currency = null) => new()
    {
        Product = ProductId.From("p")!,
        Name = DisplayName.From("p")!,
        Pack = PackSize.Whole(1, PackUnit.Each)!,
        Category = CategoryPath.From("c")!,
        Quantity = Quantity.One,
        UnitPrice = Money.From(price, currency ?? Currency.Usd)!,
        TaxClass = taxClass,
    };
}
