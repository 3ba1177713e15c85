using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Catalogue;

public sealed class PintTests
{
    [Theory]
    [InlineData(4, 2_272, PackUnit.Litre, 1)] // As British dairies bottle four pints.
    [InlineData(4, 1_136, PackUnit.Litre, 2)]
    [InlineData(1, 568_000, PackUnit.Millilitre, 1)]
    [InlineData(1, 16_000, PackUnit.FluidOunce, 1)] // An American one.
    [InlineData(8, 1_000, PackUnit.Gallon, 1)]
    [InlineData(4, 2_000, PackUnit.Pint, 2)]
    [InlineData(1, 1_136, PackUnit.Litre, null)]
    [InlineData(4, 2_000, PackUnit.Litre, null)]
    [InlineData(1, 1_000, PackUnit.Bottle, null)]
    public void Pints_are_those_of_the_side_of_the_ocean_that_the_pack_is_from(int pints, int thousandths, PackUnit unit, int? packs) =>
        PackSize.Whole(pints, PackUnit.Pint)!.WholeIn(PackSize.From(thousandths, unit)!).Should().Be(packs);

    [Theory]
    [InlineData(16_000, PackUnit.FluidOunce, 1)]
    [InlineData(16_000, PackUnit.Ounce, 1)] // Fluid ones, of what is poured.
    [InlineData(568, PackUnit.Litre, 1)]
    [InlineData(1_000, PackUnit.Gallon, 8)]
    public void A_pack_may_be_sold_by_the_pint(int thousandths, PackUnit heard, int packs) =>
        PackSize.From(thousandths, heard)!.WholeIn(PackSize.Whole(1, PackUnit.Pint)!).Should().Be(packs);

    [Theory]
    [InlineData(1_990, 2)]
    [InlineData(1_979, null)] // More than one in a hundred off.
    [InlineData(2_000, 2)]
    [InlineData(2_019, 2)]
    public void One_in_a_hundred_is_even(int millilitres, int? packs) =>
        PackSize.Whole(millilitres, PackUnit.Millilitre)!.WholeIn(PackSize.Whole(1, PackUnit.Litre)!).Should().Be(packs);
}
