using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>The rows of one home. A commit makes a new partition out of the old one, so whoever holds the old one sees no half of a change.</summary>
internal sealed record HouseholdPartition(HouseholdRecord Record, long Version)
{
    public IReadOnlyDictionary<ProductId, Habit> Habits { get; private init; } = new Dictionary<ProductId, Habit>();

    public IReadOnlyDictionary<(string Source, ProductId Product), Purchase> Purchases { get; private init; } = new Dictionary<(string, ProductId), Purchase>();

    public IReadOnlyDictionary<OrderId, Order> Orders { get; private init; } = new Dictionary<OrderId, Order>();

    public IReadOnlyDictionary<TurnId, TurnMemory> Turns { get; private init; } = new Dictionary<TurnId, TurnMemory>();

    /// <summary>What waits in the outbox, and what died there.</summary>
    public IReadOnlyDictionary<NoticeId, QueuedNotice> Notices { get; init; } = new Dictionary<NoticeId, QueuedNotice>();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; private init; } = [];

    public HouseholdPartition After(HouseholdCommit commit)
    {
        Dictionary<OrderId, Order> orders = new(Orders);
        foreach (Order order in commit.Orders)
        {
            orders[order.Id] = order;
        }

        Dictionary<TurnId, TurnMemory> turns = new(Turns);
        if (commit.Turn is { } turn)
        {
            turns[turn.Turn] = turn.Memory;
        }

        Dictionary<NoticeId, QueuedNotice> notices = new(Notices);
        foreach (Notice notice in commit.Notices)
        {
            notices.TryAdd(notice.Id, QueuedNotice.New(notice));
        }

        return (this with { Record = commit.Record, Version = Version + 1, Orders = orders, Turns = turns, Notices = notices, Audit = [.. Audit, .. commit.Audit] })
            .WithBought(commit.Bought).WithoutBought(commit.Unbought);
    }

    public IReadOnlyList<Habit> Answer(HabitQuery query) => query switch
    {
        HabitQuery.None => [],
        HabitQuery.Sharing sharing => [.. Habits.Values
            .Select(habit => (habit, shared: HabitKeys.Of(habit).Intersect(sharing.Keys, StringComparer.Ordinal).Count()))
            .Where(found => found.shared > 0)
            .OrderByDescending(found => found.shared).ThenByDescending(found => found.habit.Count)
            .ThenBy(found => found.habit.Product.Value, StringComparer.Ordinal)
            .Take(HabitQuery.Max).Select(found => found.habit)],
        HabitQuery.MostBought => [.. Habits.Values
            .OrderByDescending(habit => habit.Count).ThenBy(habit => habit.Product.Value, StringComparer.Ordinal).Take(HabitQuery.Max)],
        HabitQuery.LastBought => [.. Habits.Values
            .OrderByDescending(habit => habit.LastBought).ThenByDescending(habit => habit.Count).ThenBy(habit => habit.Product.Value, StringComparer.Ordinal).Take(HabitQuery.Max)],
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    private HouseholdPartition WithBought(IReadOnlyList<Purchase> bought)
    {
        Dictionary<ProductId, Habit> habits = new(Habits);
        Dictionary<(string, ProductId), Purchase> purchases = new(Purchases);
        foreach (Purchase purchase in bought)
        {
            // The row decides, because a habit remembers the sources of its latest few purchases only.
            if (purchases.TryAdd((purchase.Source, purchase.Product), purchase))
            {
                habits[purchase.Product] = habits.TryGetValue(purchase.Product, out Habit? known) ? known.With(purchase) : Habit.First(purchase);
            }
        }

        return this with { Habits = habits, Purchases = purchases };
    }

    private HouseholdPartition WithoutBought(IReadOnlyList<Order> unbought)
    {
        Dictionary<ProductId, Habit> habits = new(Habits);
        Dictionary<(string, ProductId), Purchase> purchases = new(Purchases);
        foreach (Purchase gone in unbought.SelectMany(order => order.Purchases()).Where(bought => purchases.Remove((bought.Source, bought.Product))))
        {
            Habit? left = habits.GetValueOrDefault(gone.Product)?.Without(gone.Source);
            if (left is null)
            {
                habits.Remove(gone.Product);
            }
            else
            {
                habits[gone.Product] = left;
            }
        }

        return this with { Habits = habits, Purchases = purchases };
    }
}
