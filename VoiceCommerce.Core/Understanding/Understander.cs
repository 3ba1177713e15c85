namespace VoiceCommerce.Core.Understanding;

/// <summary>
/// Understands text by an interaction model, for channels whose platform does not. Built once for a model, then safe to use from any thread.
/// It costs about the same for every utterance: no regular expressions, and no search that grows faster than the utterance.
/// </summary>
public sealed class Understander
{
    private const int ClausesRead = 12;

    private readonly Politeness politeness;
    private readonly SampleBook samples;
    private readonly SecondThoughts secondThoughts;
    private readonly IReadOnlyList<(string Type, SlotVocabulary Words)> vocabularies;

    /// <exception cref="ArgumentException">The model names a slot that its intent does not have, or a sample has too many.</exception>
    public Understander(InteractionModel model)
    {
        politeness = new(model.InvocationName);
        vocabularies = [.. model.SlotTypes.Select(type => (type.Name, new SlotVocabulary(type)))];
        samples = new(model, politeness);
        secondThoughts = new(samples, politeness);
    }

    /// <summary>Null when it makes no sense to us, or is longer than 200 words or 8,000 characters.</summary>
    /// <param name="utterance">As typed or transcribed.</param>
    /// <param name="expected">Values that this conversation expects beyond the model's, as a platform's dynamic entities are; they come first.</param>
    public Understood? Understand(string utterance, IReadOnlyList<SlotType>? expected = null)
    {
        IReadOnlyList<SpokenWord> said = SpokenWords.Of(utterance);
        if (said.Count == 0)
        {
            return null;
        }

        SlotReader reader = new((expected ?? []).Select(type => (Type: type.Name, Words: new SlotVocabulary(type))).Concat(vocabularies)
            .ToLookup(known => known.Type, known => known.Words, StringComparer.Ordinal));
        return secondThoughts.Corrected(said, reader)
            ?? secondThoughts.Corrected(Commas(utterance), reader)
            ?? Listed(utterance, reader)
            ?? Wholly(said, reader)
            ?? Corrected(said, reader)
            ?? secondThoughts.Counted(said, reader)
            ?? OnlyNames(Clauses.AtAnd(utterance), reader)
            ?? ByClauses(Clauses.Of(utterance), reader)
            ?? ByClauses(Clauses.AtAnd(utterance), reader)
            ?? samples.Contained(said, reader)
            ?? (YesOrNo.TakenBack(said) is { } before && Wholly(before, reader) is not null ? Answer(IntentNames.No) : null);
    }

    private Understood? Wholly(IReadOnlyList<SpokenWord> words, SlotReader reader) =>
        YesOrNo.Judge(words) is { } answer ? Answer(answer) : Beside(words, 0, samples.Best(politeness.Without(words), reader), reader);

    /// <summary>"And the eggs", "eggs too", "order eggs too": goes beside what is on offer.</summary>
    private Understood? Beside(IReadOnlyList<SpokenWord> words, int start, Understood? meant, SlotReader reader)
    {
        bool too = words[start].Key is "and" or "also" || (start > 0 && words[start - 1].Key is "and" or "also") || EnglishSpeech.Too.LengthBefore(words, words.Count) > 0;
        IReadOnlyList<SpokenWord> named = too ? politeness.Without([.. words.Skip(start)]) : [];
        // "And the eggs" goes on with whatever was spoken of.
        string added = start == 0 && words[0].Key == "and" && words.Count > 1 && words[1].Key != "also" && EnglishSpeech.Too.LengthBefore(words, words.Count) == 0 ? IntentNames.And : IntentNames.AddToOrder;
        bool gets = named.Any(word => EnglishSpeech.Buying.Contains(word.Key) || EnglishSpeech.Getting.Contains(word.Key));
        return meant?.Intent switch
        {
            IntentNames.Buy or IntentNames.Reorder when gets => meant with { Intent = IntentNames.BuyToo },
            _ when gets => meant,
            IntentNames.ChooseName when too => meant with { Intent = added },
            IntentNames.AddToOrder when too && EnglishSpeech.Determiners.Contains(named[0].Key) => meant with { Intent = added },
            IntentNames.Buy or IntentNames.Reorder when too => meant with { Intent = IntentNames.AddToOrder },
            null when too && ProductPhrase.Fits(named) => new(added, new Dictionary<string, SlotReading>(StringComparer.Ordinal) { [SlotNames.Product] = reader.Named(named) }),
            _ => meant,
        };
    }

    /// <summary>"Yes, but make it two", "no, the other coffee": what follows counts. A refusal with anything else behind it is still a refusal.</summary>
    private Understood? Corrected(IReadOnlyList<SpokenWord> said, SlotReader reader)
    {
        IReadOnlyList<SpokenWord> rest = YesOrNo.After(said);
        Understood? meant = Behind(said, rest, reader);
        if (meant is null && said[0].Key == "no")
        {
            rest = [.. said.SkipWhile(word => word.Key == "no")]; // "I would" is an answer, but not in "no, I would rather have eggs".
            meant = Behind(said, rest, reader);
        }

        bool refuses = YesOrNo.BeginsWithRefusal(said);
        return meant is null || (refuses && meant.Intent is IntentNames.Yes or IntentNames.OrderIt) ? (refuses ? Answer(IntentNames.No) : null)
            : said[said.Count - rest.Count - 1].Key switch
            {
                // "No eggs" may be not wished for; "no, the brown eggs" and "no, I said eggs" are.
                "no" when meant.Intent == IntentNames.ChooseName && !EnglishSpeech.Determiners.Contains(rest[0].Key) => meant with { Intent = IntentNames.Rather },
                "never" or "not" when meant.Intent is IntentNames.Buy or IntentNames.Reorder or IntentNames.ChooseName or IntentNames.AddToOrder => meant with { Intent = IntentNames.Remove },
                _ => meant,
            };
    }

    private Understood? Behind(IReadOnlyList<SpokenWord> said, IReadOnlyList<SpokenWord> rest, SlotReader reader) =>
        rest.Count == 0 || rest.Count == said.Count ? null : Beside(said, said.Count - rest.Count, samples.Best(politeness.Without(rest), reader), reader);

    /// <summary>"Order milk, eggs and bread": where the whole orders something, its commas part things.</summary>
    private Understood? Listed(string utterance, SlotReader reader)
    {
        IReadOnlyList<SpokenWord> words = utterance.Contains(',') ? politeness.Without(Commas(utterance)) : [];
        return words.Count > 0 && samples.Best(words, reader) is { Intent: IntentNames.Buy or IntentNames.Reorder or IntentNames.AddToCart or IntentNames.AddToOrder } wish
            && wish.Slots.GetValueOrDefault(SlotNames.Product)?.Value?.EndsWith(" and", StringComparison.Ordinal) == false ? wish : null;
    }

    private static IReadOnlyList<SpokenWord> Commas(string utterance) => SpokenWords.Of(utterance.Replace(",", " and ", StringComparison.Ordinal));

    /// <summary>"Milk, bread and eggs": nothing but names, and one of them is known.</summary>
    private Understood? OnlyNames(IReadOnlyList<IReadOnlyList<SpokenWord>> clauses, SlotReader reader)
    {
        if (clauses.Count is < 2 or > ClausesRead)
        {
            return null;
        }

        List<IReadOnlyList<SpokenWord>> names = [.. clauses.Select(politeness.Without)];
        List<bool> known = names.ConvertAll(name => samples.Best(name, reader)?.Intent == IntentNames.ChooseName);
        return known.Contains(true) && names.Where((name, at) => !known[at]).All(ProductPhrase.FitsShortly)
            ? new(IntentNames.ChooseName, new Dictionary<string, SlotReading>(StringComparer.Ordinal) { [SlotNames.Product] = new(string.Join(" and ", names.Select(SpokenWords.Join))) })
            : null;
    }

    /// <summary>One clause may be ours and the rest chatter. A yes needs the whole utterance, and a no or a stop anywhere wins.</summary>
    private Understood? ByClauses(IReadOnlyList<IReadOnlyList<SpokenWord>> clauses, SlotReader reader)
    {
        if (clauses.Count is 0 or > ClausesRead)
        {
            return null;
        }

        // Thanks end a conversation where nothing else is said: "yes, that is ever so sweet, thank you" does not.
        List<Understood> heard = [.. clauses.Where(clause => !YesOrNo.IsCourtesy(clause)).Select(clause => Wholly(clause, reader)).OfType<Understood>()];
        return heard.Find(clause => clause.Intent == IntentNames.No)
            ?? heard.Find(clause => clause.Intent is IntentNames.Stop or IntentNames.Cancel)
            ?? heard.Find(clause => clause.Intent is not (IntentNames.Yes or IntentNames.Code or IntentNames.Buy or IntentNames.Reorder))
            ?? heard.Find(clause => clause.Intent is IntentNames.Buy or IntentNames.Reorder && clause.Slots.GetValueOrDefault(SlotNames.Product)?.Id is not null);
    }

    private static Understood Answer(string intent) => new(intent, new Dictionary<string, SlotReading>(StringComparer.Ordinal));
}
