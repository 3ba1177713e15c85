using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Alexa.Parsing;

/// <summary>One filled slot.</summary>
/// <param name="Said">The words as they were recognised.</param>
/// <param name="Name">The entity's own name ("toilet paper" for "loo roll"); null when the words fit none, or several.</param>
/// <param name="Id">The entity's id: the product's, where the name was one of the household's own. Null as above, and for entities without one.</param>
internal sealed record SpokenSlot(string Said, string? Name, string? Id)
{
    // What was said is speech, and speech never gets into a log.
    public override string ToString() => "(slot)";
}

/// <summary>The interaction model's intents as ours. An intent that it does not know is <see cref="Intent.Fallback"/>.</summary>
/// <param name="slots">Only the filled ones, by the slot's name.</param>
internal delegate Intent ToIntent(string name, IReadOnlyDictionary<string, SpokenSlot> slots);
