using System.Text;
using FluentAssertions;
using VoiceCommerce.Functions.Alexa;
using VoiceCommerce.Functions.Alexa.Writing;
using VoiceCommerce.Tests.Alexa;
using Xunit;

namespace VoiceCommerce.Tests.Outside;

/// <summary>Our answers against what Amazon's ask-sdk-model (npm) says an answer is.</summary>
public sealed class ReplySchemaTests
{
    [Fact]
    public async Task Every_kind_of_answer_is_one_that_Amazon_knows()
    {
        string[] answers =
        [
            Text(AlexaReplyWriter.Write(Replies.Asking("Your usual is Soft & Co toilet paper.", "Shall I order it?"))),
            Text(AlexaReplyWriter.Write(Replies.Closing("Ordered.") with { Card = new("Ordered", "2 x Soft & Co\nUSD 3.20") })),
            Text(AlexaReplyWriter.Write(Replies.Asking("Hello.") with { ExpectedNames = [Replies.Name("a", "Milk"), Replies.Name("b", "Bread"), Replies.Name("a", "Oat milk")] })),
            Text(AlexaReplyWriter.Write(Replies.Asking("Please confirm it.") with { Verifies = true })),
            Text(AlexaReplyWriter.Write(DoorSpeech.LinkFirst("en-US"))),
            Text(AlexaReplyWriter.Write(DoorSpeech.AccountUnknown("en-US"))),
            Text(AlexaReplyWriter.Write(DoorSpeech.NoHousehold("en-US"))),
            Text(AlexaReplyWriter.Write(DoorSpeech.SomethingWentWrong("en-GB", Replies.Dialogue))),
            Text(AlexaReplyWriter.Silence.Span),
            Text(AlexaReplyWriter.CannotFulfil.Span),
        ];

        (await Check(answers)).Should().Equal(answers.Select(_ => "ok"));
    }

    [Fact]
    public async Task A_misspelt_field_would_be_found() =>
        (await Check("""{"version":"1.0","response":{"shouldEndSesion":true}}""")).Should().ContainSingle().Which.Should().Contain("/response");

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>One line for each answer.</summary>
    private static Task<string[]> Check(params string[] answers) => OutsideValidator.CheckAsync("reply-schema.mjs", answers);
}
