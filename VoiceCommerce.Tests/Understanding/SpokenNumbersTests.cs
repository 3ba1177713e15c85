using FluentAssertions;
using VoiceCommerce.Core.Understanding;
using Xunit;

namespace VoiceCommerce.Tests.Understanding;

public sealed class SpokenNumbersTests
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    [Fact]
    public void Every_number_to_a_hundred_is_understood_in_words_and_in_digits()
    {
        for (int number = 0; number <= 100; number++)
        {
            Cardinal(InWords(number)).Should().Be(number);
            Cardinal(InWords(number).Replace(' ', '-')).Should().Be(number);
            Cardinal($"{number}").Should().Be(number);
        }
    }

    [Theory]
    [InlineData("a dozen", 12)]
    [InlineData("half a dozen", 6)]
    [InlineData("two dozen", 24)]
    [InlineData("a couple", 2)]
    [InlineData("a pair", 2)]
    [InlineData("a hundred", 100)]
    [InlineData("one hundred and five", 105)]
    [InlineData("nine hundred ninety nine", 999)]
    [InlineData("four thousand eight hundred twenty one", 4821)]
    [InlineData("forty eight hundred", 4800)]
    [InlineData("1,000", 1000)]
    [InlineData("Twenty-One", 21)]
    public void Amounts_are_understood_as_people_say_them(string words, int number) => Cardinal(words).Should().Be(number);

    [Theory]
    [InlineData("milk")]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("9999999999999999999999")]
    [InlineData("1.5")]
    public void What_is_no_number_is_none(string words) => SpokenNumbers.CardinalAt(SpokenWords.Of(words), 0).Should().BeNull();

    [Theory]
    [InlineData("one two three four", "1234")]
    [InlineData("double five oh nine", "5509")]
    [InlineData("triple seven one", "7771")]
    [InlineData("four o two nought", "4020")]
    [InlineData("twelve thirty four", "1234")]
    [InlineData("48 21", "4821")]
    [InlineData("4821", "4821")]
    [InlineData("4-8-2-1", "4821")]
    [InlineData("twenty one forty two", "2142")]
    public void Codes_are_understood_digit_by_digit_or_in_pairs(string words, string digits) =>
        SpokenNumbers.DigitsAt(SpokenWords.Of(words), 0)!.Digits.Should().Be(digits);

    [Theory]
    [InlineData("first", 1)]
    [InlineData("second", 2)]
    [InlineData("3rd", 3)]
    [InlineData("twelfth", 12)]
    [InlineData("twenty first", 21)]
    public void Ordinals_are_understood(string words, int number) => SpokenNumbers.OrdinalAt(SpokenWords.Of(words), 0)!.Value.Should().Be(number);

    private static int? Cardinal(string words)
    {
        IReadOnlyList<SpokenWord> spoken = SpokenWords.Of(words);
        return SpokenNumbers.CardinalAt(spoken, 0) is { } reading && reading.End == spoken.Count ? reading.Value : null;
    }

    private static string InWords(int number) => number switch
    {
        100 => "one hundred",
        < 20 => Small[number],
        _ when number % 10 == 0 => Tens[number / 10],
        _ => $"{Tens[number / 10]} {Small[number % 10]}",
    };
}
