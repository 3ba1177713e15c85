using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Whoever names several things that cannot all be offered hears so, so that the others are not thought to be ordered.</summary>
internal static class LeavingOut
{
    /// <summary>The decision, with that said first where it leaves out a part of what was wished for. What the platform knows by one name is one thing.</summary>
    public static Decision Of(Scene scene, Intent wish, Decision decision) => scene.Facts.Meaning switch
    {
        null or Meaning.Several { Unclear: [] } => decision,
        Meaning.Several(_, var unclear) => After(new Act.TakenInPart([.. unclear.Select(unsure => new LeftOut(unsure.Place, NameOf(unsure.Said)))]), decision),
        var meaning when Naming.PhraseOf(wish) is { Canonical: null } phrase && SeveralThings.LeftOut(phrase, meaning.Stems) =>
            decision.Acts is [Act.NoSuchProduct] ? decision with { Acts = [new Act.OneAtATime()] } : After(new Act.OneAtATime(), decision), // Each by itself may well be known.
        _ => decision,
    };

    // Numbers are not said again: they may be a code.
    private static DisplayName? NameOf(Phrase said)
    {
        IReadOnlyList<SpokenWord> words = SpokenWords.Of(said.Text);
        return Enumerable.Range(0, words.Count).Any(at => SpokenNumbers.CardinalAt(words, at) is not null || SpokenNumbers.DigitsAt(words, at) is not null) || said.Text.Any(char.IsDigit) ? null : DisplayName.From(said.Text);
    }

    private static Decision After(Act first, Decision decision) => decision with { Acts = [first, .. decision.Acts] };
}
