using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Evaluation;

if (args is not [string folder] || !File.Exists(Path.Combine(folder, "instacart_1000", "reorder_cases.csv")))
{
    Console.Error.WriteLine("usage: VoiceCommerce.Evaluation FOLDER, where FOLDER has instacart_1000/reorder_cases.csv");
    return 2;
}

Shop shop = new(Path.Combine(folder, "instacart_1000"));
Score tuned = new(), kept = new();
foreach (Case spoken in shop.Cases)
{
    (IsKept(spoken.User) ? kept : tuned).Add(spoken);
}

tuned.Print(Console.Out, "tuned on");
kept.Print(Console.Out, "kept aside");
RestrictedScore.Print(Console.Out, Path.Combine(folder, "instacart_1000", "products.csv"), IsKept);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one resolution over 100 habits of one home: {MicrosecondsOver(100):0.0} us"));
return 0;

// A household is in one half whole, and in the same one on every machine.
static bool IsKept(string user) => (SHA256.HashData(Encoding.UTF8.GetBytes(user))[0] & 1) == 1;

double MicrosecondsOver(int count)
{
    const int Rounds = 200;
    Case[] large = [.. shop.Cases.Where(spoken => spoken.Habits.Count >= count).Take(100)];
    (ProductWords Words, List<Habit> Habits, DateTimeOffset Now)[] runs = [.. large.Select(spoken => (ProductWords.From(spoken.Phrase), spoken.Habits.Take(count).ToList(), spoken.Now))];
    double best = double.MaxValue;
    for (int round = 0; round < Rounds; round++)
    {
        long start = Stopwatch.GetTimestamp();
        foreach ((ProductWords words, List<Habit> habits, DateTimeOffset now) in runs)
        {
            _ = Resolver.AmongHabits(words, habits, now);
        }

        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / runs.Length);
    }

    return best;
}
