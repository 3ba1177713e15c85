using VoiceCommerce.Benchmarks.Shop;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>What a phrase means in a home: reading the household with the habits that share a key, and choosing among them.</summary>
/// <param name="Products">Different ones that the home has bought.</param>
/// <param name="Habits">How many the phrase's keys found.</param>
internal sealed record Resolution(int Products, int Purchases, double Microseconds, int Habits)
{
    private const int Calls = 2_000;

    /// <summary>Each home is asked for something that all have bought.</summary>
    public static async Task<IReadOnlyList<Resolution>> MeasureAsync(string storage)
    {
        using SqliteHouseholdStore store = new(storage);
        Intent intent = new Intent.Reorder(Phrase.From(Goods.Spoken(Goods.OfTheDemo[0]))!, null);
        List<Resolution> measured = [];
        foreach ((Home home, int products, int purchases) in Feeding.Histories)
        {
            double[] calls = await CallsAsync(store, home, intent);
            measured.Add(new(products, purchases, Statistics.Median(calls), (await LoadAsync(store, home, intent)).Count));
        }

        return measured;
    }

    private static async Task<double[]> CallsAsync(SqliteHouseholdStore store, Home home, Intent intent)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        ProductWords words = ProductWords.From(Naming.PhraseOf(intent)!);
        if (Resolver.AmongHabits(words, await LoadAsync(store, home, intent), now) is not Meaning.Usual)
        {
            throw new InvalidOperationException($"{home.Id} is not understood.");
        }

        return Statistics.Microseconds(Calls, _ => Resolver.AmongHabits(words, LoadAsync(store, home, intent).Result, now));
    }

    // SQLite answers on the calling thread, so the task is complete.
    private static async Task<IReadOnlyList<Habit>> LoadAsync(SqliteHouseholdStore store, Home home, Intent intent) =>
        (await store.LoadAsync(HouseholdId.From(home.Id)!, TurnId.From("benchmark"), Gathering.HabitsFor(intent), CancellationToken.None))!.Habits;
}
