using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Evaluation;

/// <summary>What became of the cases of one half.</summary>
internal sealed class Score(WordIndex index)
{
    private readonly Tally bought = new(), ambiguous = new(), first = new();
    private int newToHome, claimed, asked, best, amongTen;

    public void Add(Case spoken)
    {
        ProductWords words = ProductWords.From(spoken.Phrase);
        HashSet<string> keys = new(HabitKeys.Of(words), StringComparer.Ordinal);
        Meaning? meaning = Resolver.AmongHabits(words, [.. spoken.Habits.Where(habit => HabitKeys.Of(habit).Any(keys.Contains))], spoken.Now);
        IReadOnlyList<ProductId> choices = meaning switch
        {
            Meaning.Usual usual => [usual.Habit.Product],
            Meaning.WhichUsual which => [.. which.Habits.Select(habit => habit.Product)],
            _ => [],
        };
        if (spoken.TruthIsHabit)
        {
            bought.Add(choices, spoken.Truth);
            (spoken.Candidates > 1 ? ambiguous : first).Add(choices, spoken.Truth);
            return;
        }

        newToHome++;
        claimed += choices.Count == 1 ? 1 : 0;
        asked += choices.Count > 1 ? 1 : 0;
        Search(words, spoken.Truth);
    }

    public void Print(TextWriter to, string half)
    {
        to.WriteLine($"{half}");
        bought.Print(to, "bought before");
        first.Print(to, "  one candidate");
        ambiguous.Print(to, "  several candidates");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  new to the home      {newToHome,5} cases  wrongly a habit {Share(claimed):0.000}  asks among habits {Share(asked):0.000}  catalogue hit@1 {Share(best):0.000}  hit@10 {Share(amongTen):0.000}"));
    }

    private double Share(int part) => (double)part / newToHome;

    private void Search(ProductWords words, ProductId truth)
    {
        IReadOnlyList<Product> hits = index.Search(words.Stems);
        Product? top = Resolver.AmongProducts(words, hits, "en-US") switch
        {
            Meaning.NewToHome one => one.Product,
            Meaning.WhichNew several => several.Products[0],
            _ => null,
        };
        best += top?.Id == truth ? 1 : 0;
        amongTen += hits.Take(10).Any(hit => hit.Id == truth) ? 1 : 0;
    }

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
