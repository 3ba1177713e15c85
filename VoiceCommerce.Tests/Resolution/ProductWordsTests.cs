using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Resolution;

public sealed class ProductWordsTests
{
    [Theory]
    [InlineData("two packs of paper towels", 2, "paper towel")]
    [InlineData("2 packs of paper towels", 2, "paper towel")]
    [InlineData("3 bottles of water", 3, "water")]
    [InlineData("a bottle of red wine", 1, "red wine")]
    [InlineData("a couple of avocados", 2, "avocado")]
    [InlineData("a couple more bottles of water", 2, "water")]
    [InlineData("half a dozen bagels", 6, "bagel")]
    [InlineData("a dozen bagels", 12, "bagel")]
    [InlineData("two dozen roses", 24, "rose")]
    [InlineData("twenty four cans of soda", 24, "soda")]
    [InlineData("a hundred bags of chips", 100, "chip")]
    [InlineData("two oat milks", 2, "oat milk")]
    [InlineData("two milk", 2, "milk")]
    [InlineData("three toilet paper", 3, "toilet paper")]
    [InlineData("three avocados", 3, "avocado")]
    [InlineData("one toothbrush", 1, "toothbrush")]
    [InlineData("i need two of the green apples", 2, "green apple")]
    [InlineData("two six packs of beer", 2, "beer")]
    public void A_leading_number_of_packs_is_taken(string phrase, int quantity, string stems) => Check(phrase, quantity, stems);

    [Theory]
    [InlineData("7 up", "7 up")]
    [InlineData("seven up", "7 up")]
    [InlineData("2 percent milk", "2 percent milk")]
    [InlineData("two percent milk", "2 percent milk")]
    [InlineData("2% milk", "2 percent milk")]
    [InlineData("v8", "v8")]
    [InlineData("three musketeers", "3 musketeer")]
    [InlineData("four cheese pizza", "4 cheese pizza")]
    [InlineData("five spice powder", "5 spice powder")]
    [InlineData("7 grain crackers", "7 grain cracker")]
    [InlineData("409 cleaner", "409 cleaner")]
    [InlineData("three wick candle", "3 wick candle")]
    [InlineData("two good yogurt", "2 good yogurt")]
    [InlineData("three meat pizza", "3 meat pizza")]
    [InlineData("19 crimes wine", "19 crime wine")]
    [InlineData("three pepper sauce", "3 pepper sauce")]
    [InlineData("five alive juice", "5 alive juice")]
    [InlineData("four loko", "4 loko")] // Whatever that is.
    [InlineData("2 ply tissues", "2 ply tissue")]
    public void A_number_that_may_belong_to_the_name_stays(string phrase, string stems) => Check(phrase, null, stems);

    [Theory]
    [InlineData("a six pack of beer", "beer")]
    [InlineData("16 ounces of coffee", "coffee")]
    [InlineData("twelve rolls of toilet paper", "toilet paper")]
    [InlineData("half a gallon of milk", "milk")]
    [InlineData("bag of rice", "rice")]
    public void How_much_is_in_a_pack_is_not_how_many_packs(string phrase, string stems) => Check(phrase, null, stems);

    [Theory]
    [InlineData("a dozen eggs", 1)]
    [InlineData("two dozen large eggs", 2)]
    [InlineData("half a dozen eggs", null)]
    public void A_dozen_eggs_is_a_pack_of_them(string phrase, int? packs) => Homes.Words(phrase).Quantity.Should().Be(packs);

    [Theory]
    [InlineData("a dozen bagels", 12, PackUnit.Each)]
    [InlineData("two dozen large eggs", 24, PackUnit.Each)]
    [InlineData("half a dozen eggs", 6, PackUnit.Each)]
    [InlineData("six eggs", 6, PackUnit.Each)]
    [InlineData("four pints of milk", 4, PackUnit.Pint)]
    [InlineData("a pint of milk", 1, PackUnit.Pint)]
    public void Pieces_and_pints_are_amounts(string phrase, int amount, PackUnit unit) => Homes.Words(phrase).Size.Should().Be(PackSize.Whole(amount, unit));

    [Theory]
    [InlineData("two bagels")] // So few are packs.
    [InlineData("six packs of bagels")]
    [InlineData("bagels")]
    public void Packs_are_no_amount(string phrase) => Homes.Words(phrase).Size.Should().BeNull();

    [Theory]
    [InlineData("eggs", 6, null)] // A number in a slot of its own was said with "boxes of".
    [InlineData("dozen eggs", 2, 24)]
    [InlineData("six eggs", 6, 6)] // The number of the phrase, counted.
    [InlineData("two dozen bagels", 24, 24)]
    [InlineData("eggs", 2, null)]
    [InlineData("packs of eggs", 6, null)]
    [InlineData("eggs", null, null)]
    public void A_number_within_the_phrase_may_be_one_of_pieces(string phrase, int? beside, int? pieces) =>
        Naming.SizeOf(new Intent.Buy(Phrase.From(phrase)!, beside)).Should().Be(pieces is { } amount ? PackSize.Whole(amount, PackUnit.Each) : null);

    [Theory]
    [InlineData("the usual coffee", "coffee")]
    [InlineData("the usual", "")]
    [InlineData("always pads", "alway pad")] // A brand, and stems need not be words.
    [InlineData("coffee as always", "coffee")]
    [InlineData("Berries, please!", "berry")]
    [InlineData("crème brûlée", "creme brulee")]
    [InlineData("lay's chips", "lay chip")]
    [InlineData("half and half", "half half")]
    [InlineData("cream of chicken soup", "cream chicken soup")]
    [InlineData("tuna in water", "water tuna")]
    public void Fillers_go_and_words_are_folded(string phrase, string stems) => Check(phrase, null, stems);

    [Theory]
    [InlineData("tomatoes", "tomato")]
    [InlineData("cookies", "cooky")]
    [InlineData("cookie", "cooky")]
    [InlineData("peaches", "peach")]
    [InlineData("quiches", "quich")]
    [InlineData("quiche", "quich")]
    [InlineData("boxes", "box")]
    [InlineData("asparagus", "asparagus")]
    [InlineData("glass", "glass")]
    [InlineData("loaves", "loaf")]
    [InlineData("knives", "knife")]
    [InlineData("pies", "pie")]
    [InlineData("shoes", "shoe")]
    public void A_plural_meets_its_singular(string word, string stem) => ProductWords.StemsOf(DisplayName.From(word)!).Should().Equal(stem);

    private static void Check(string phrase, int? quantity, string stems)
    {
        ProductWords words = Homes.Words(phrase);
        words.Quantity.Should().Be(quantity);
        string.Join(' ', words.Stems).Should().Be(stems);
    }
}
