using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Understanding;

public sealed class YesOrNoTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yes, please!")]
    [InlineData("yeah sure")]
    [InlineData("yep")]
    [InlineData("go ahead")]
    [InlineData("ok do it")]
    [InlineData("sure, go for it")]
    [InlineData("um yes order it please")]
    [InlineData("that's right")]
    [InlineData("thats correct")]
    [InlineData("sounds good, thanks")]
    [InlineData("absolutely")]
    [InlineData("i'll take it")]
    [InlineData("oh yes great")]
    public void Plain_agreement_is_a_yes(string utterance) => Shop.Meaning(utterance).Should().Be("Yes");

    [Theory]
    [InlineData("order it")]
    [InlineData("buy them please")]
    [InlineData("um get it")]
    public void It_is_what_was_spoken_of_last(string utterance) => Shop.Meaning(utterance).Should().Be("Yes it");

    [Theory]
    [InlineData("no")]
    [InlineData("nope")]
    [InlineData("no thanks")]
    [InlineData("nah, leave it")]
    [InlineData("don't")]
    [InlineData("do not order it")]
    [InlineData("I don't think so.")]
    [InlineData("not now")]
    [InlineData("please don't")]
    [InlineData("that's too expensive")]
    [InlineData("that's wrong")]
    [InlineData("i'm good thanks")]
    [InlineData("no i wanted something else entirely you silly thing")]
    public void Refusal_is_a_no(string utterance) => Shop.Meaning(utterance).Should().Be("No");

    [Theory]
    [InlineData("yes no wait")]
    [InlineData("yes... no")]
    [InlineData("no yes")]
    [InlineData("no, yes, no")]
    [InlineData("yes no")]
    [InlineData("yeah, nah")]
    [InlineData("no go ahead")]
    [InlineData("sure, no, don't")]
    [InlineData("yes stop")]
    [InlineData("yes wait")]
    [InlineData("yes cancel that")]
    [InlineData("ok never mind")]
    [InlineData("order it, no, hold on")]
    [InlineData("yes order it. no don't")]
    [InlineData("yes i changed my mind")]
    [InlineData("yes not")]
    [InlineData("don't order it yes")]
    [InlineData("do not go ahead")]
    public void No_beats_yes(string utterance) => Shop.Meaning(utterance).Should().Be("No");

    [Theory]
    [InlineData("order toilet paper no wait")]
    [InlineData("buy a dollhouse, never mind")]
    [InlineData("reorder coffee, no don't")]
    [InlineData("get me eggs, actually no")]
    [InlineData("add soup to my cart. stop, i changed my mind")]
    public void An_order_taken_back_in_the_same_breath_is_no_order(string utterance) => Shop.Meaning(utterance).Should().BeOneOf("No", "Cancel", "Stop");

    [Theory]
    [InlineData("maybe")]
    [InlineData("great")]
    [InlineData("i don't know")]
    [InlineData("yes or no")]
    [InlineData("yes i was just telling my sister about it")]
    [InlineData("yes yes blah")]
    [InlineData("did she say yes")]
    [InlineData("hmm")]
    public void What_is_no_clear_agreement_is_not_a_yes(string utterance) => Shop.Meaning(utterance).Should().NotBe("Yes");

    [Fact]
    public void No_mixture_of_agreement_with_a_refusal_is_ever_a_yes()
    {
        string[] agreements = ["yes", "yeah", "sure", "go ahead", "order it", "ok", "do it", "that's right", "sounds good"];
        string[] refusals = ["no", "nope", "don't", "no thanks", "not now", "wait", "stop", "never mind", "hold on", "i don't want it"];

        foreach (string utterance in agreements.SelectMany(yes => refusals.SelectMany(no => new[] { $"{yes} {no}", $"{no} {yes}", $"{yes}, um, {no} {yes}" })))
        {
            Shop.Meaning(utterance).Should().NotStartWith("Yes", utterance);
        }
    }
}
