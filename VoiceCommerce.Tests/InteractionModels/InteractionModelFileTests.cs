using System.Text;
using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.InteractionModels;
using Xunit;

namespace VoiceCommerce.Tests.InteractionModels;

public sealed class InteractionModelFileTests
{
    [Fact]
    public void Parts_of_the_file_that_are_for_alexa_alone_are_ignored()
    {
        InteractionModel model = Read("""
            {"version":"1","interactionModel":{"prompts":[],"languageModel":{"modelConfiguration":{},"invocationName":"pantry shop","intents":[{"name":"AMAZON.YesIntent"}]}}}
            """);

        model.Locale.Should().Be("en-US");
        model.Intents.Should().ContainSingle().Which.Samples.Should().BeEmpty();
        model.SlotTypes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"interactionModel":{"languageModel":{"intents":[]}}}""")]
    [InlineData("""{"interactionModel":{"languageModel":{"invocationName":null,"intents":[]}}}""")]
    [InlineData("""{"interactionModel":{"languageModel":{"invocationName":"pantry shop","intents":7}}}""")]
    public void A_file_that_is_no_model_is_refused(string json) => FluentActions.Invoking(() => Read(json)).Should().Throw<JsonException>();

    [Fact]
    public void A_locale_without_a_model_names_itself() =>
        FluentActions.Invoking(() => InteractionModelFile.Load("xx-XX")).Should().Throw<InteractionModelFileException>().WithMessage("*xx-XX*");

    [Fact]
    public void A_sample_with_an_unknown_slot_is_refused() =>
        FluentActions.Invoking(() => new Understander(new("en-US", "pantry shop", [new("BuyIntent", [], ["buy {product}"])], [])))
            .Should().Throw<ArgumentException>().WithMessage("*product*");

    private static InteractionModel Read(string json) => InteractionModelFile.Read("en-US", Encoding.UTF8.GetBytes(json));
}
