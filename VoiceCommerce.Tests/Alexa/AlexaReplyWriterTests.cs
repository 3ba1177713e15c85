using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Alexa.Writing;
using Xunit;

namespace VoiceCommerce.Tests.Alexa;

public sealed class AlexaReplyWriterTests
{
    [Fact]
    public void A_question_keeps_the_session_open_and_carries_the_dialogue() =>
        Text(Replies.Asking("Your usual is Soft toilet paper.", "Shall I order it?")).Should().Be(
            """
            {"version":"1.0","sessionAttributes":{"dialogue":"dialogue-1"},"response":{"outputSpeech":{"type":"SSML","ssml":
            "<speak>Your usual is Soft toilet paper.<break time=\"200ms\" />Shall I order it?</speak>"},"reprompt":{"outputSpeech":{"type":"SSML","ssml":
            "<speak>Shall I order it?</speak>"}},"shouldEndSession":false}}
            """.ReplaceLineEndings(""));

    [Fact]
    public void A_question_that_Alexa_asks_hands_the_session_over_and_names_the_answer() =>
        Text(Replies.Asking("Please confirm it.") with { Verifies = true }).Should().Be(
            """
            {"version":"1.0","sessionAttributes":{"dialogue":"dialogue-1"},"response":{"outputSpeech":{"type":"SSML","ssml":"<speak>Please confirm it.</speak>"},
            "directives":[{"type":"Connections.StartConnection","uri":"connection://AMAZON.VerifyPerson/2","input":{"requestedAuthenticationConfidenceLevel":{"level":400,
            "customPolicy":{"policyName":"VOICE_PIN"}}},"token":"dialogue-1","onCompletion":"RESUME_SESSION"}]}}
            """.ReplaceLineEndings(""));

    [Fact]
    public void A_farewell_ends_the_session_and_leaves_nothing_in_it() =>
        Text(Replies.Closing("Goodbye.")).Should().Be(
            """{"version":"1.0","response":{"outputSpeech":{"type":"SSML","ssml":"<speak>Goodbye.</speak>"},"shouldEndSession":true}}""");

    [Fact]
    public void A_card_is_plain_text() =>
        Text(Replies.Closing("Ordered.") with { Card = new("Ordered", "2 x Salt & \"Pepper\" <500 g>\nUSD 3.20") }).Should().Be(
            """
            {"version":"1.0","response":{"outputSpeech":{"type":"SSML","ssml":"<speak>Ordered.</speak>"},
            "card":{"type":"Simple","title":"Ordered","content":"2 x Salt & \"Pepper\" <500 g>\nUSD 3.20"},"shouldEndSession":true}}
            """.ReplaceLineEndings(""));

    [Theory]
    [InlineData(" Oat milk ", "Oat milk")]
    [InlineData("Oat milk\u200f ", "Oat milk")]
    [InlineData("Caf\u00e9 ", "Caf\u00e9")]
    [InlineData("Oat milk in a box", "Oat milk in")]
    public void Plain_text_has_no_blanks_around_it_and_is_cut(string text, string plain) => PlainText.Of(text, 12).Should().Be(plain);

    [Fact]
    public void The_homes_own_names_replace_those_of_the_last_visit()
    {
        Reply reply = Replies.Asking("Hello.") with { ExpectedNames = [Replies.Name("sku-1", "Soft & Co"), Replies.Name("sku-2", "Milk"), Replies.Name("sku-1", "Loo roll")] };

        Text(reply).Should().Contain(
            """
            "directives":[{"type":"Dialog.UpdateDynamicEntities","updateBehavior":"REPLACE","types":[{"name":"PRODUCT","values":[
            {"id":"sku-1","name":{"value":"Soft & Co","synonyms":["Loo roll"]}},{"id":"sku-2","name":{"value":"Milk"}}]}]}]
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Names_and_synonyms_together_are_at_most_a_hundred()
    {
        Reply reply = Replies.Asking("Hello.") with { ExpectedNames = [.. Enumerable.Range(0, 300).Select(n => Replies.Name($"sku-{n % 60}", $"Name {n}"))] };

        JsonElement[] values = [.. Values(reply)];
        values.Sum(value => 1 + (value.GetProperty("name").TryGetProperty("synonyms", out JsonElement synonyms) ? synonyms.GetArrayLength() : 0)).Should().Be(100);
    }

    [Fact]
    public void The_same_name_is_told_once()
    {
        Reply reply = Replies.Asking("Hello.") with { ExpectedNames = [Replies.Name("sku-1", "Milk"), Replies.Name("sku-1", "Milk")] };

        Values(reply).Should().ContainSingle().Which.GetProperty("name").TryGetProperty("synonyms", out _).Should().BeFalse();
    }

    [Fact]
    public void A_session_that_ends_expects_no_names() =>
        Text(Replies.Closing("Bye.") with { ExpectedNames = [Replies.Name("sku-1", "Milk")] }).Should().NotContain("directives");

    [Theory]
    [InlineData("Ben & Jerry's", "<speak>Ben &amp; Jerry's</speak>")]
    [InlineData("<audio src='https://evil.example/a.mp3'/>", "<speak>&lt;audio src='https://evil.example/a.mp3'/&gt;</speak>")]
    [InlineData("</speak><speak>", "<speak>&lt;/speak&gt;&lt;speak&gt;</speak>")]
    [InlineData("5 > 4 \"really\"", "<speak>5 &gt; 4 \"really\"</speak>")]
    [InlineData("&amp;", "<speak>&amp;amp;</speak>")]
    [InlineData("]]>", "<speak>]]&gt;</speak>")]
    [InlineData("left\u202Eright\u2066mid\u200F", "<speak>leftrightmid</speak>")] // Bidirectional controls.
    [InlineData("bell\u0007 and\u0000 null \uFFFE\uFFFF", "<speak>bell and null</speak>")]
    [InlineData("half \uD83D pair", "<speak>half  pair</speak>")]
    [InlineData("whole \U0001F9FB pair", "<speak>whole \U0001F9FB pair</speak>")]
    [InlineData("tab\tand\u0085next", "<speak>tab andnext</speak>")]
    [InlineData("crème brûlée 牛奶 молоко", "<speak>crème brûlée 牛奶 молоко</speak>")]
    [InlineData("", "<speak></speak>")]
    public void A_name_is_text_and_never_markup(string name, string ssml)
    {
        string written = Ssml.Of([name], Ssml.Max);

        written.Should().Be(ssml);
        XElement.Parse(written).Elements().Should().BeEmpty();
    }

    [Fact]
    public void Speech_stays_within_Amazons_limit_and_keeps_its_question()
    {
        string[] speech = [.. Enumerable.Range(0, 200).Select(n => $"Sentence number {n} is about salt & pepper, and it is long enough to fill the room."), "Shall I order it?"];

        string ssml = Ssml.Of(speech, Ssml.Max);

        ssml.Length.Should().BeInRange(Ssml.Max - 250, Ssml.Max);
        ssml.Should().StartWith("<speak>Sentence number 0 is").And.EndWith("fill the room.<break time=\"200ms\" />Shall I order it?</speak>");
    }

    [Fact]
    public void One_endless_sentence_is_cut_between_words()
    {
        string ssml = Ssml.Of([string.Join(' ', Enumerable.Repeat("R&D", 5_000))], Ssml.Max);

        ssml.Length.Should().BeInRange(Ssml.Max - 20, Ssml.Max);
        ssml.Should().EndWith("R&amp;D</speak>");
    }

    [Fact]
    public void One_endless_word_is_cut_between_characters()
    {
        string ssml = Ssml.Of([string.Concat(Enumerable.Repeat("\U0001F9FB", 5_000))], 100);

        ssml.Should().Be($"<speak>{string.Concat(Enumerable.Repeat("\U0001F9FB", 42))}</speak>");
    }

    [Fact]
    public void Names_give_way_before_words_do()
    {
        Reply reply = Replies.Asking([.. Enumerable.Repeat(new string('語', 190), 30)]) with
        {
            ExpectedNames = [.. Enumerable.Range(0, 100).Select(n => Replies.Name($"sku-{n}", n.ToString(CultureInfo.InvariantCulture) + new string('名', 100)))],
        };

        byte[] bytes = AlexaReplyWriter.Write(reply);

        bytes.Length.Should().BeLessThanOrEqualTo(AlexaReplyWriter.MaxBytes);
        Encoding.UTF8.GetString(bytes).Should().NotContain("directives");
        SsmlOf(bytes).Length.Should().BeGreaterThan(5_700);
    }

    [Fact]
    public void The_same_reply_always_makes_the_same_bytes()
    {
        Reply reply = Replies.Asking("Hello.") with { Card = new("T", "C"), ExpectedNames = [Replies.Name("b", "B"), Replies.Name("a", "A")] };

        AlexaReplyWriter.Write(reply).Should().Equal(AlexaReplyWriter.Write(reply with { ExpectedNames = [.. reply.ExpectedNames] }));
    }

    [Fact]
    public void What_nobody_hears_is_an_empty_response() =>
        Encoding.UTF8.GetString(AlexaReplyWriter.Silence.Span).Should().Be("""{"version":"1.0","response":{}}""");

    private static JsonElement.ArrayEnumerator Values(Reply reply) =>
        Parse(AlexaReplyWriter.Write(reply)).GetProperty("response").GetProperty("directives")[0].GetProperty("types")[0].GetProperty("values").EnumerateArray();

    private static string SsmlOf(byte[] bytes) => Parse(bytes).GetProperty("response").GetProperty("outputSpeech").GetProperty("ssml").GetString()!;

    private static JsonElement Parse(byte[] bytes) => JsonDocument.Parse(bytes).RootElement;

    private static string Text(Reply reply) => Encoding.UTF8.GetString(AlexaReplyWriter.Write(reply));
}
