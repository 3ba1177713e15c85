using System.Text.RegularExpressions;
using FluentAssertions;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Tests.Understanding;
using Xunit;

namespace VoiceCommerce.Tests.InteractionModels;

/// <summary>What Amazon's builder refuses, and what would make two intents one. From "Choose the Invocation Name", "Create Intents, Utterances, and Slots".</summary>
public sealed partial class ModelRulesTests
{
    private static readonly string[] PlatformTypes = [SlotTypeNames.Number, SlotTypeNames.FourDigits, SlotTypeNames.Ordinal];

    public static TheoryData<string> Locales => [.. Shop.Locales];

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_invocation_name_keeps_amazons_rules(string locale)
    {
        string name = Shop.Model(locale).InvocationName;
        string[] words = name.Split(' ');
        string[] launching = ["launch", "ask", "tell", "load", "begin", "enable", "start", "open", "use", "run", "talk", "play", "give", "resume"];
        string[] connecting = ["to", "from", "in", "using", "with", "about", "for", "that", "by", "if", "and", "whether", "a", "an", "the", "of", "up", "at", "off"];
        string[] waking = ["alexa", "amazon", "echo", "computer", "skill", "app"];

        words.Length.Should().BeGreaterThanOrEqualTo(2);
        name.Length.Should().BeInRange(2, 50);
        name.Should().MatchRegex("^[a-z][a-z' .]*$");
        words.Should().NotIntersectWith(launching.Concat(connecting).Concat(waking));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_slot_and_type_is_defined_and_used(string locale)
    {
        InteractionModel model = Shop.Model(locale);
        HashSet<string> types = [.. model.SlotTypes.Select(type => type.Name), .. PlatformTypes];

        foreach (ModelIntent intent in model.Intents)
        {
            string[] named = [.. intent.Samples.SelectMany(sample => SlotInSample().Matches(sample)).Select(match => match.Groups["slot"].Value).Distinct(StringComparer.Ordinal)];
            named.Should().BeEquivalentTo(intent.Slots.Select(slot => slot.Name), intent.Name);
            intent.Slots.Select(slot => slot.Type).Should().BeSubsetOf(types, intent.Name);
        }

        model.Intents.SelectMany(intent => intent.Slots).GroupBy(slot => slot.Name, StringComparer.Ordinal).Should().OnlyContain(slots => slots.Select(slot => slot.Type).Distinct(StringComparer.Ordinal).Count() == 1);
        model.SlotTypes.Should().OnlyContain(type => model.Intents.Any(intent => intent.Slots.Any(slot => slot.Type == type.Name)));
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void No_two_samples_are_alike(string locale)
    {
        InteractionModel model = Shop.Model(locale);

        // Two slots of one type sound the same, so they count as one.
        var alike = model.Intents
            .SelectMany(intent => intent.Samples.Select(sample => (intent.Name, Sample: intent.Slots.Aggregate(sample.ToLowerInvariant(), (text, slot) => text.Replace($"{{{slot.Name}}}", $"{{{slot.Type}}}", StringComparison.Ordinal)))))
            .GroupBy(sample => sample.Sample, StringComparer.Ordinal).Where(samples => samples.Count() > 1).Select(samples => samples.Key);

        alike.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Samples_are_written_as_they_are_spoken(string locale)
    {
        foreach (string sample in Shop.Model(locale).Intents.SelectMany(intent => intent.Samples))
        {
            sample.Should().MatchRegex(@"^([a-z][a-z']*|\{[a-z_]+\})( ([a-z][a-z']*|\{[a-z_]+\}))*$", "digits are spelled out and punctuation is not spoken");
            sample.Length.Should().BeLessThanOrEqualTo(200);
            sample.Should().NotContain("} {", "two slots side by side cannot be told apart");
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void The_intents_are_exactly_those_that_we_map(string locale)
    {
        IEnumerable<string> ours = typeof(IntentNames).GetFields().Select(field => (string)field.GetValue(null)!);
        InteractionModel model = Shop.Model(locale);

        model.Intents.Select(intent => intent.Name).Should().BeEquivalentTo(ours);
        model.Intents.Where(intent => intent.Samples.Count == 0).Select(intent => intent.Name).Should().BeEquivalentTo(IntentNames.Fallback, IntentNames.NavigateHome);
        model.Intents.Where(intent => !intent.Name.StartsWith("AMAZON.", StringComparison.Ordinal)).Should().OnlyContain(intent => intent.Samples.Count >= 8);
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_name_of_a_value_means_one_value(string locale)
    {
        foreach (SlotType type in Shop.Model(locale).SlotTypes)
        {
            type.Values.Select(value => value.Id).Should().OnlyHaveUniqueItems().And.NotContainNulls();
            type.Values.SelectMany(value => value.Synonyms.Prepend(value.Name)).Should().OnlyHaveUniqueItems();
            type.Values.SelectMany(value => value.Synonyms.Prepend(value.Name)).Should().OnlyContain(name => name.Length <= 140);
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_sample_is_understood_as_its_own_intent_with_its_slots(string locale)
    {
        foreach (ModelIntent intent in Shop.Model(locale).Intents)
        {
            foreach (string sample in intent.Samples)
            {
                // A cart or an order is only a word; some samples have it both as a slot and as itself.
                ModelSlot[] slots = [.. intent.Slots.Where(slot => sample.Contains($"{{{slot.Name}}}", StringComparison.Ordinal))];
                string utterance = slots.Aggregate(sample, (text, slot) => text.Replace($"{{{slot.Name}}}", Example(slot).Said, StringComparison.Ordinal));

                Understood? understood = Shop.Hears(utterance, locale);

                understood?.Intent.Should().Be(intent.Name, "\"{0}\" is a sample of it", utterance);
                understood!.Slots.Where(slot => slot.Key is not (SlotNames.Cart or SlotNames.Order)).Select(slot => $"{slot.Key}={slot.Value.Value}").Order(StringComparer.Ordinal)
                    .Should().Equal(slots.Where(slot => slot.Name is not (SlotNames.Cart or SlotNames.Order)).Select(slot => $"{slot.Name}={Example(slot).Heard}").Order(StringComparer.Ordinal), utterance);
            }
        }
    }

    private static (string Said, string? Heard) Example(ModelSlot slot) => slot.Name switch
    {
        SlotNames.Product => ("oat milk", "oat milk"),
        SlotNames.Cart => ("shopping list", "shopping list"),
        SlotNames.Order => ("order", "order"),
        SlotNames.Code => ("four eight two one", "4821"),
        SlotNames.LongCode => ("four eight two one five", "48215"),
        SlotNames.Ordinal => ("second", "2"),
        SlotNames.Person => ("son", "son"),
        SlotNames.Span => ("yesterday", "yesterday"),
        _ => ("three", "3"),
    };

    [GeneratedRegex(@"\{(?<slot>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlotInSample();
}
