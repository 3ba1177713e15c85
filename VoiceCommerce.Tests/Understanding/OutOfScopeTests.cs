using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Understanding;
using Xunit;

namespace VoiceCommerce.Tests.Understanding;

public sealed class OutOfScopeTests
{
    [Theory]
    [InlineData("what's the weather")]
    [InlineData("play some music")]
    [InlineData("order me a taxi")]
    [InlineData("i need a ride to the airport")]
    [InlineData("get me a flight to lisbon")]
    [InlineData("buy tickets for the match")]
    [InlineData("set an alarm for seven")]
    [InlineData("set a timer for ten minutes")]
    [InlineData("turn off the lights")]
    [InlineData("tell me a joke")]
    [InlineData("i want to know how tall everest is")]
    [InlineData("give me the news")]
    [InlineData("how much is in my savings account")]
    [InlineData("i need to talk to a doctor")]
    [InlineData("what time is it")]
    [InlineData("call my sister")]
    [InlineData("who won the game last night")]
    [InlineData("can i get a loan")]
    [InlineData("order new checks from my bank")]
    [InlineData("i want a new credit card")]
    [InlineData("do you have any pets")]
    [InlineData("she ordered the dollhouse because the little girl wanted one")]
    [InlineData("hello")]
    [InlineData("buy it for whom")]
    [InlineData("supercalifragilistic")]
    public void What_is_not_for_a_shop_is_not_understood(string utterance) => Shop.Meaning(utterance).Should().Be("Fallback");

    [Fact]
    public void An_utterance_longer_than_the_limits_is_not_understood()
    {
        Shop.Hears("order milk " + new string('x', SpokenWords.MaxCharacters)).Should().BeNull();
        Shop.Hears(string.Join(' ', Enumerable.Repeat("order milk", SpokenWords.MaxWords))).Should().BeNull();
        Shop.Hears("").Should().BeNull();
        Shop.Hears(" ?!.,'’ ").Should().BeNull();
    }

    [Fact]
    public void A_name_that_the_conversation_expects_is_understood_alone()
    {
        Understander understander = new(Shop.Model("en-US"));
        SlotType expected = new(SlotTypeNames.Product, [new("P-17", "Softleaf Quilted Bath Tissue", ["softleaf"])]);

        understander.Understand("softleaf").Should().BeNull();
        understander.Understand("softleaf please", [expected])!.Slots[SlotNames.Product].Id.Should().Be("P-17");
    }

    [Fact]
    public void Twenty_thousand_random_utterances_never_throw_and_slots_stay_bounded()
    {
        Random random = new(20261121);
        string[] words = [.. Shop.Model("en-US").Intents.SelectMany(intent => intent.Samples).SelectMany(sample => sample.Split(' ')).Distinct(StringComparer.Ordinal), "no", "yes", "‘", "\ud83d", "\0", "é", "9999999999", "double", "%", "٣", "{product}"];
        for (int round = 0; round < 20_000; round++)
        {
            Understood? understood = Shop.Hears(Utterance(random, words, round % 100 == 0 ? 200 : 14));

            (understood?.Slots.Values ?? []).Should().NotContain(slot => slot.Value!.Length > SpokenWords.MaxCharacters);
            IntentMapping.ToIntent(understood).Should().NotBeNull();
        }
    }

    private static string Utterance(Random random, string[] words, int most)
    {
        StringBuilder text = new();
        for (int left = random.Next(most); left >= 0; left--)
        {
            text.Append(random.Next(8) == 0 ? ((char)random.Next(0x300)).ToString() : words[random.Next(words.Length)]).Append(" ,;."[random.Next(12) > 8 ? random.Next(4) : 0]).Append(' ');
        }

        return text.ToString();
    }
}
