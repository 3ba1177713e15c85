using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Ordering;

/// <summary>To what a guardian's word on a held order agrees, and to what it does not.</summary>
public sealed class ApprovalTests
{
    private static readonly Quote Asked = QuoteTests.Offer;

    private static readonly Quote Dearer = Asked with { Charges = Asked.Charges with { Tax = Buying.Usd(84) } };

    private static readonly Quote Fewer = Asked with { Lines = [Asked.Lines[0] with { Quantity = Quantity.From(2)! }] };

    [Fact]
    public void As_asked_is_to_exactly_what_was_asked_for()
    {
        Approval.AsAsked.Covers(Asked, Asked).Should().BeTrue();
        Approval.AsAsked.Covers(Asked, Dearer).Should().BeFalse();
        Approval.AsAsked.Covers(Asked, Fewer).Should().BeFalse();
    }

    [Fact]
    public void Up_to_an_amount_is_to_the_cent()
    {
        UpTo(Dearer.Total).Covers(Asked, Dearer).Should().BeTrue();
        UpTo(Asked.Total).Covers(Asked, Dearer).Should().BeFalse();
        UpTo(Money.From(Dearer.Total.Minor, Currency.Gbp)!).Covers(Asked, Dearer).Should().BeFalse();
    }

    [Fact]
    public void Up_to_an_amount_is_still_to_the_same_things_to_the_same_door()
    {
        UpTo(Asked.Total).Covers(Asked, Fewer).Should().BeTrue();

        QuoteLine milk = Asked.Lines[0];
        QuoteLine rice = Asked.Lines[1];
        Quote[] others =
        [
            Asked with { Seller = DisplayName.From("Another Shop")! },
            Asked with { Address = Asked.Address with { Region = "US-CA" } },
            Asked with { Address = Asked.Address with { Label = DisplayName.From("office")! } },
            Asked with { Address = Asked.Address with { Lines = [DisplayName.From("2 Main Street")!] } },
            Asked with { Lines = [milk with { Quantity = Quantity.From(4)! }] },
            Asked with { Lines = [milk, rice with { Quantity = Quantity.From(2)! }] },
            Asked with { Lines = [milk, Buying.Line("wine")] },
            Asked with { Lines = [milk with { Name = rice.Name }] },
            Asked with { Lines = [rice with { MinimumAge = 18 }] },
        ];
        others.Should().OnlyContain(other => !UpTo(Buying.Usd(1_000_00)).Covers(Asked, other));
    }

    [Theory]
    [InlineData(0, null)] // Left out.
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 3)] // More was not asked for.
    public void Fewer_is_never_more(int wanted, int? agreed)
    {
        Approval fewer = new() { Fewer = new Dictionary<ProductId, int> { [Asked.Lines[0].Product] = wanted } };

        fewer.Of(Asked.Lines[0])?.Value.Should().Be(agreed);
        (fewer.Of(Asked.Lines[0]) is null).Should().Be(agreed is null);
        fewer.Of(Asked.Lines[1])!.Value.Should().Be(1);
    }

    [Fact]
    public void Who_is_at_it_has_a_head_start_and_was_not_refused() =>
        Retry.First(Buying.Now).Should().Be(new Retry(0, Buying.Now + TimeSpan.FromSeconds(10), Refused: false));

    private static Approval UpTo(Money amount) => new() { UpTo = amount };
}
