using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Whoever names two things that cannot both be offered hears that only one is answered, so that the other is not thought to be ordered.</summary>
internal static class OneAtATime
{
    /// <summary>The decision, with that said first where it leaves out a part of what was wished for. What the platform knows by one name is one thing.</summary>
    public static Decision Of(Scene scene, Intent wish, Decision decision) =>
        scene.Facts.Meaning is not Meaning.Several && Naming.PhraseOf(wish) is { Canonical: null } phrase && Found(decision) is { } found && SeveralThings.LeftOut(phrase, found)
            ? decision with { Acts = [new Act.OneAtATime(), .. decision.Acts] }
            : decision;

    /// <summary>What is answered; null where the answer is about no product.</summary>
    private static IReadOnlyList<DisplayName>? Found(Decision decision) => decision.State is DialogueState.Choosing asked
        ? [.. asked.Choices.Select(choice => choice.Name)]
        : decision.Acts.Select(Named).FirstOrDefault(named => named is not null);

    private static IReadOnlyList<DisplayName>? Named(Act act) => act switch
    {
        Act.Offer offer => [offer.Quote.Name],
        Act.AddedToCart added => [added.Name],
        Act.NoSuchProduct => [],
        _ => null,
    };
}
