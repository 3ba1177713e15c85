using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Evaluation;

/// <summary>What became of the cases of one half.</summary>
internal sealed class Score
{
    private readonly Tally bought = new(), several = new(), single = new();
    private readonly Tally simpleBought = new(), simpleSeveral = new();
    private int newToHome, claimed, asked, simplyClaimed;

    public void Add(Case spoken)
    {
        ProductWords words = ProductWords.From(spoken.Phrase);
        IReadOnlyList<ProductWords> readings = Naming.Readings(spoken.Phrase);
        HashSet<string> keys = new(readings.SelectMany(HabitKeys.Of), StringComparer.Ordinal);
        Habit[] sharing = [.. spoken.Habits.Where(habit => HabitKeys.Of(habit).Any(keys.Contains))];
        Meaning? meaning = readings.Select(reading => Resolver.AmongHabits(reading, sharing, spoken.Now)).FirstOrDefault(usual => usual is not null);
        IReadOnlyList<ProductId> choices = meaning switch
        {
            Meaning.Usual usual => [usual.Habit.Product],
            Meaning.WhichUsual which => [.. which.Habits.Select(habit => habit.Product)],
            _ => [],
        };
        IReadOnlyList<ProductId> simple = SimpleRule.Of(words, spoken);
        if (spoken.TruthIsHabit)
        {
            bought.Add(choices, spoken.Truth);
            (spoken.Candidates > 1 ? several : single).Add(choices, spoken.Truth);
            simpleBought.Add(simple, spoken.Truth);
            if (spoken.Candidates > 1)
            {
                simpleSeveral.Add(simple, spoken.Truth);
            }

            return;
        }

        newToHome++;
        claimed += choices.Count == 1 ? 1 : 0;
        asked += choices.Count > 1 ? 1 : 0;
        simplyClaimed += simple.Count;
    }

    public void Print(TextWriter to, string half)
    {
        to.WriteLine($"{half}");
        bought.Print(to, "bought before");
        single.Print(to, "  one candidate");
        several.Print(to, "  several candidates");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  new to the home      {newToHome,5} cases  wrongly a habit {Share(claimed):0.000}  asks among habits {Share(asked):0.000}"));
        simpleBought.Print(to, "simple rule, bought");
        simpleSeveral.Print(to, "  several candidates");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  simple rule, new     {newToHome,5} cases  wrongly a habit {Share(simplyClaimed):0.000}"));
    }

    private double Share(int part) => (double)part / newToHome;

    private sealed class Tally
    {
        private int all, right, asks, rightUnasked, inQuestion, silent;

        public void Add(IReadOnlyList<ProductId> choices, ProductId truth)
        {
            bool isFirst = choices.Count > 0 && choices[0] == truth;
            all++;
            right += isFirst ? 1 : 0;
            asks += choices.Count > 1 ? 1 : 0;
            rightUnasked += choices.Count == 1 && isFirst ? 1 : 0;
            inQuestion += choices.Contains(truth) ? 1 : 0;
            silent += choices.Count == 0 ? 1 : 0;
        }

        public void Print(TextWriter to, string name) => to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-20} {all,5} cases  top-1 {(double)right / all:0.000}  asks {(double)asks / all:0.000}  right where it does not ask {(double)rightUnasked / (all - asks - silent):0.000}  top-1 or in the question {(double)inQuestion / all:0.000}  finds none {(double)silent / all:0.000}"));
    }
}
