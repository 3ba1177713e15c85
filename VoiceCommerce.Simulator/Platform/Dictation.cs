using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.InteractionModels;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>Alexa's ears: what an utterance means by the skill's interaction model. What means nothing is Alexa's fallback intent.</summary>
internal sealed class Dictation
{
    private static readonly string[] Calls = ["open", "start", "launch", "talk to", "alexa open", "hello"];

    private readonly InteractionModel model;
    private readonly Understander understander;
    private readonly HashSet<string> openings;

    public Dictation(string locale)
    {
        model = InteractionModelFile.Load(locale);
        understander = new(model);
        openings = new(
            Calls.SelectMany(call => new[] { $"{call} {model.InvocationName}", $"{call} the {model.InvocationName}" }).Append(model.InvocationName),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Two or more words by which Alexa calls the skill.</summary>
    public string InvocationName => model.InvocationName;

    public bool OpensTheSkill(string said) => openings.Contains(string.Join(' ', said.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries)));

    /// <param name="expected">Values that the skill taught for this session.</param>
    public Understood Understand(string said, IReadOnlyList<SlotType> expected) =>
        understander.Understand(said, expected) ?? new(IntentNames.Fallback, new Dictionary<string, SlotReading>(StringComparer.Ordinal));

    /// <summary>Null for a platform's own intent that the model does not list.</summary>
    public ModelIntent? IntentOf(Understood understood) => model.Intents.FirstOrDefault(intent => intent.Name == understood.Intent);
}
