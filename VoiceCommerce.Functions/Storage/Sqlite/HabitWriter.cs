using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>What a commit bought and took back, in the rows of purchases and habits. Each habit is read and written once, however many purchases come.</summary>
internal sealed class HabitWriter(Func<string, Statement> prepare)
{
    private readonly Statement _addPurchase = prepare("INSERT OR IGNORE INTO purchases(household, product, source, at, document) VALUES(?, ?, ?, ?, ?)");
    private readonly Statement _dropPurchase = prepare("DELETE FROM purchases WHERE household = ? AND product = ? AND source = ?");
    private readonly Statement _read = prepare("SELECT document, keys FROM habits WHERE household = ? AND product = ?");
    private readonly Statement _put = prepare("""
        INSERT INTO habits(household, product, count, last_bought, keys, document) VALUES(?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = excluded.count, last_bought = excluded.last_bought, keys = excluded.keys, document = excluded.document
        """);

    private readonly Statement _drop = prepare("DELETE FROM habits WHERE household = ? AND product = ?");
    private readonly Statement _addKey = prepare("INSERT OR IGNORE INTO habit_keys(household, key, product) VALUES(?, ?, ?)");
    private readonly Statement _dropKey = prepare("DELETE FROM habit_keys WHERE household = ? AND key = ? AND product = ?");

    public void Apply(PreparedCommit commit)
    {
        Dictionary<ProductId, Known> habits = [];
        foreach (Purchase purchase in commit.Bought)
        {
            // The table remembers every purchase; a habit remembers only the latest, and would count an old one twice.
            using Rows rows = _addPurchase.Query()
                .Bind(commit.Household).Bind(purchase.Product.Value).Bind(purchase.Source).Bind(purchase.At.UtcTicks).Bind(Stored.Write(purchase));
            if (rows.Run() > 0)
            {
                Known known = Find(habits, commit.Household, purchase.Product);
                known.Habit = known.Habit?.With(purchase) ?? Habit.First(purchase);
            }
        }

        foreach (Purchase purchase in commit.Unbought)
        {
            using Rows rows = _dropPurchase.Query().Bind(commit.Household).Bind(purchase.Product.Value).Bind(purchase.Source);
            if (rows.Run() > 0)
            {
                Known known = Find(habits, commit.Household, purchase.Product);
                known.Habit = known.Habit?.Without(purchase.Source);
            }
        }

        foreach ((ProductId product, Known known) in habits)
        {
            Write(commit.Household, product, known);
        }
    }

    private Known Find(Dictionary<ProductId, Known> habits, string household, ProductId product)
    {
        if (!habits.TryGetValue(product, out Known? known))
        {
            using Rows rows = _read.Query().Bind(household).Bind(product.Value);
            known = rows.Next() ? new(Stored.ReadHabit(rows.Blob(0), $"{household}/{product}"), rows.Text(1)) : new(null, "");
            habits.Add(product, known);
        }

        return known;
    }

    private void Write(string household, ProductId product, Known known)
    {
        string keys = known.Habit is null ? "" : string.Join(' ', HabitKeys.Of(known.Habit));
        if (!string.Equals(keys, known.Keys, StringComparison.Ordinal))
        {
            EachKey(_dropKey, household, known.Keys, product);
            EachKey(_addKey, household, keys, product);
        }

        if (known.Habit is not { } habit)
        {
            using Rows dropped = _drop.Query().Bind(household).Bind(product.Value);
            dropped.Run();
            return;
        }

        using Rows rows = _put.Query()
            .Bind(household).Bind(product.Value).Bind(habit.Count).Bind(habit.LastBought.UtcTicks).Bind(keys).Bind(Stored.Write(habit));
        rows.Run();
    }

    private static void EachKey(Statement statement, string household, string keys, ProductId product)
    {
        foreach (string key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            using Rows rows = statement.Query().Bind(household).Bind(key).Bind(product.Value);
            rows.Run();
        }
    }

    /// <summary>A habit as this commit leaves it, and the keys it is stored under: those that were written then, whatever rule makes them now.</summary>
    private sealed class Known(Habit? habit, string keys)
    {
        public Habit? Habit { get; set; } = habit;

        public string Keys { get; } = keys;
    }
}
