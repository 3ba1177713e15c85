using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Catalogue;

public sealed class ValueTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(Quantity.Max, true)]
    [InlineData(Quantity.Max + 1, false)]
    [InlineData(-1, false)]
    public void A_quantity_fits_in_a_crate(int value, bool fits) => Quantity.From(value)?.Value.Should().Be(fits ? value : null);

    [Theory]
    [InlineData("household/paper/toilet-paper", "toilet-paper")]
    [InlineData("toys", "toys")]
    [InlineData("a/b/c/d/e/f", "f")]
    public void A_category_ends_in_its_leaf(string path, string leaf) => CategoryPath.From(path)!.Leaf.Should().Be(leaf);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/toys")]
    [InlineData("toys/")]
    [InlineData("toys//dolls")]
    [InlineData("Toys")]
    [InlineData("toys dolls")]
    [InlineData("tøys")]
    [InlineData("a/b/c/d/e/f/g")]
    [InlineData("toys\n")]
    public void A_category_has_one_to_six_plain_segments(string? path) => CategoryPath.From(path).Should().BeNull();

    [Fact]
    public void A_category_has_at_most_120_characters()
    {
        CategoryPath.From(new string('a', 120)).Should().NotBeNull();
        CategoryPath.From(new string('a', 121)).Should().BeNull();
    }

    [Theory]
    [InlineData("toys/dolls", "toys", true)]
    [InlineData("toys", "toys", true)]
    [InlineData("toys", "toys/dolls", false)]
    [InlineData("toys-and-more", "toys", false)]
    [InlineData("household/toys", "toys", false)]
    public void A_category_contains_itself_and_what_is_below_it(string path, string wider, bool within) =>
        CategoryPath.From(path)!.IsWithin(CategoryPath.From(wider)!).Should().Be(within);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100_000_000, true)]
    [InlineData(100_000_001, false)]
    public void A_pack_holds_something(int thousandths, bool fits) => (PackSize.From(thousandths, PackUnit.Roll) is not null).Should().Be(fits);

    [Fact]
    public void A_pack_is_counted_in_thousandths_of_a_known_unit()
    {
        PackSize.Whole(12, PackUnit.Roll).Should().Be(PackSize.From(12_000, PackUnit.Roll));
        PackSize.Whole(100_000, PackUnit.Gram).Should().NotBeNull();
        PackSize.Whole(100_001, PackUnit.Gram).Should().BeNull();
        PackSize.Whole(int.MaxValue, PackUnit.Gram).Should().BeNull();
        PackSize.From(1_000, (PackUnit)999).Should().BeNull();
    }

    [Theory]
    [InlineData("oat-milk", true)]
    [InlineData("A.b_C-9", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a:b", false)]
    [InlineData("é", false)]
    [InlineData("١", false)] // A digit, but no ASCII digit.
    [InlineData("a\0", false)]
    [InlineData(".", false)] // No path can say it.
    [InlineData("..", false)]
    [InlineData("...", true)]
    public void A_product_id_is_short_and_plain(string? value, bool fits) => (ProductId.From(value) is not null).Should().Be(fits);

    [Fact]
    public void A_product_id_has_at_most_64_characters()
    {
        ProductId.From(new string('a', 64))!.ToString().Should().HaveLength(64);
        ProductId.From(new string('a', 65)).Should().BeNull();
    }
}
