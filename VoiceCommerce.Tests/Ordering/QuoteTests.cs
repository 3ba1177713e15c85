using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Ordering;

public sealed class QuoteTests
{
    /// <summary>Three packs of one thing and one of another, with tax and delivery.</summary>
    internal static readonly Quote Offer = Buying.QuoteOf("quote-0001", Buying.Line("oat-milk") with { Quantity = Quantity.From(3)! }, Buying.Line("rice")) with
    {
        Charges = new(Buying.Usd(83), Buying.Usd(4_99), 2),
    };

    [Fact]
    public void The_total_is_goods_and_tax_and_delivery()
    {
        Offer.Goods.Should().Be(Buying.Usd(40_00));
        Offer.Total.Should().Be(Buying.Usd(45_82));
    }

    [Fact]
    public void A_tax_that_is_in_the_prices_is_not_paid_again() =>
        (Offer with { Charges = Offer.Charges with { TaxIncluded = true } }).Total.Should().Be(Buying.Usd(44_99));

    [Fact]
    public void A_quote_is_fresh_for_five_minutes_to_the_second()
    {
        Offer.IsFresh(Buying.Now.AddMinutes(5)).Should().BeTrue();
        Offer.IsFresh(Buying.Now.AddMinutes(5).AddTicks(1)).Should().BeFalse();
    }

    [Fact]
    public void A_yes_is_to_these_goods_at_these_prices_to_this_door()
    {
        Offer.OffersTheSameAs(Offer with { Id = OrderId.From("quote-0002")!, At = Buying.Now.AddHours(1), FromCart = true }).Should().BeTrue();

        Quote[] others =
        [
            Offer with { Lines = [Offer.Lines[0]] },
            Offer with { Lines = [Offer.Lines[1], Offer.Lines[0]] },
            Offer with { Lines = [Offer.Lines[0] with { Quantity = Quantity.One }, Offer.Lines[1] with { Quantity = Quantity.From(3)! }] },
            Offer with { Charges = Offer.Charges with { Tax = Buying.Usd(84), Delivery = Buying.Usd(4_98) } },
            Offer with { Charges = Offer.Charges with { DeliveryDays = 3 } },
            Offer with { Charges = Offer.Charges with { TaxIncluded = true } },
            Offer with { Seller = DisplayName.From("Another Shop")! },
            Offer with { Address = Offer.Address with { Lines = [DisplayName.From("2 Main Street")!] } },
            Offer with { Address = Offer.Address with { Label = DisplayName.From("office")! } },
            Offer with { Address = Offer.Address with { Region = "US-CA" } },
        ];
        others.Should().OnlyContain(other => !Offer.OffersTheSameAs(other));
    }
}
