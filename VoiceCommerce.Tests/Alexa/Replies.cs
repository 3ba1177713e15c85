using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Alexa;

internal static class Replies
{
    public static readonly DialogueRef Dialogue = DialogueRef.From("dialogue-1")!;

    public static Reply Asking(params string[] speech) => new() { Speech = speech, Reprompt = speech.Length > 0 ? speech[^1] : "Yes or no?", Dialogue = Dialogue };

    public static Reply Closing(params string[] speech) => new() { Speech = speech, Dialogue = Dialogue };

    public static SpokenName Name(string product, string name) => new(ProductId.From(product)!, DisplayName.From(name)!);
}
