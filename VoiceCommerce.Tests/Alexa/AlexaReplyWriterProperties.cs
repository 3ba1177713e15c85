using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Alexa.Writing;
using Xunit;

namespace VoiceCommerce.Tests.Alexa;

public sealed class AlexaReplyWriterProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Any_reply_makes_speech_in_JSON_within_every_limit() => Check.One(Runs, Prop.ForAll(AnyReply().ToArbitrary(), IsSound));

    private static bool IsSound(Reply reply)
    {
        byte[] bytes = AlexaReplyWriter.Write(reply);
        bytes.Length.Should().BeLessThanOrEqualTo(AlexaReplyWriter.MaxBytes);
        using JsonDocument json = JsonDocument.Parse(bytes);
        JsonElement response = json.RootElement.GetProperty("response");
        SpeechIsSound(response);
        response.GetProperty("shouldEndSession").GetBoolean().Should().Be(!reply.KeepsListening);
        if (reply.KeepsListening)
        {
            SpeechIsSound(response.GetProperty("reprompt"));
            json.RootElement.GetProperty("sessionAttributes").GetProperty("dialogue").GetString().Should().Be(reply.Dialogue.Value);
        }

        if (response.TryGetProperty("card", out JsonElement card))
        {
            card.GetProperty("title").GetString()!.Length.Should().BeLessThanOrEqualTo(120);
            card.GetProperty("content").GetString()!.Length.Should().BeLessThanOrEqualTo(4_000);
        }

        return true;
    }

    private static void SpeechIsSound(JsonElement holder)
    {
        string ssml = holder.GetProperty("outputSpeech").GetProperty("ssml").GetString()!;
        ssml.Length.Should().BeLessThanOrEqualTo(Ssml.Max);
        XElement speak = XElement.Parse(ssml);
        speak.Name.LocalName.Should().Be("speak");
        speak.Elements().Should().NotContain(element => element.Name.LocalName != "break");
        speak.Value.Should().NotContainAny("\u202E", "\u2066", "\u0007");
    }

    private static Gen<Reply> AnyReply() =>
        from speech in Gen.ListOf(AnyText(700))
        from reprompt in Gen.OneOf(Gen.Constant<string?>(null), AnyText(2_000).Select(text => (string?)text))
        from hasCard in ArbMap.Default.GeneratorFor<bool>()
        from title in AnyText(300)
        from text in AnyText(9_000)
        from names in Gen.ListOf(AnyText(200))
        select new Reply
        {
            Speech = [.. speech],
            Reprompt = reprompt,
            Card = hasCard ? new(title, text) : null,
            Dialogue = Replies.Dialogue,
            ExpectedNames = [.. names.Select(DisplayName.From).OfType<DisplayName>().Select((name, n) => new SpokenName(ProductId.From($"sku-{n / 2}")!, name))],
        };

    /// <summary>Any UTF-16, broken too, with the characters that hurt more often than chance would bring them.</summary>
    private static Gen<string> AnyText(int max) =>
        from length in Gen.Choose(0, max)
        from kind in Gen.Choose(0, 3)
        from characters in Gen.ArrayOf(AnyCharacter(kind), length)
        select new string(characters);

    private static Gen<char> AnyCharacter(int kind) => kind switch
    {
        0 => Gen.Choose(0, 0xFFFF).Select(code => (char)code),
        1 => Gen.Elements('&', '<', '>', '"', '\\', '\'', '\u2028', '\u202E', '\u0007', '\uD83E', '\uDDFB', ' ', '\n'),
        2 => Gen.Choose(' ', '~').Select(code => (char)code),
        _ => Gen.Choose(0x4E00, 0x9FFF).Select(code => (char)code),
    };
}
