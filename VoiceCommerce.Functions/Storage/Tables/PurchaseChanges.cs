using Azure;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// What a commit bought and took back, as changed habits and rows. An order's purchases are a row of their own that is added once and deleted once, so the
/// table itself says if they were there already, and an ordering turn needs no look into the history. Everything else is judged against the history.
/// </summary>
internal sealed class PurchaseChanges
{
    private readonly Dictionary<ProductId, Habit?> _habits = [];
    private readonly List<TableTransactionAction> _rows = [];
    private readonly HabitShelves _before;

    private PurchaseChanges(HabitShelves before) => _before = before;

    /// <summary>Null for a habit that is gone.</summary>
    public IReadOnlyDictionary<ProductId, Habit?> Habits => _habits;

    public IReadOnlyList<TableTransactionAction> Rows => _rows;

    /// <summary>False where the history must be read first: for an import, or for an order that is not in the commit or was counted already.</summary>
    public static bool SpeakForThemselves(HouseholdCommit commit, HabitShelves before)
    {
        HashSet<string> orders = [.. commit.Orders.Select(order => order.Id.Value)];
        HashSet<string> takenBack = [.. commit.Unbought.Select(order => order.Id.Value)];
        return takenBack.IsSubsetOf(orders)
            && takenBack.Count == commit.Unbought.Count
            && commit.Bought.All(purchase =>
                orders.Contains(purchase.Source) && !takenBack.Contains(purchase.Source)
                && before.Find(purchase.Product)?.Recent.Any(known => known.Source == purchase.Source) != true)
            && commit.Bought.DistinctBy(PurchaseRow.MarkOf).Count() == commit.Bought.Count;
    }

    /// <param name="commit">Whose purchases.</param>
    /// <param name="before">The habits as the commit found them.</param>
    /// <param name="history">Null where <see cref="SpeakForThemselves"/> and the table has not said otherwise.</param>
    public static PurchaseChanges Of(HouseholdCommit commit, HabitShelves before, PurchaseHistory? history)
    {
        PurchaseChanges changes = new(before);
        string partition = HouseholdRows.Partition(commit.Record.Household.Id);
        if (history is null)
        {
            changes.ByOrders(commit, partition);
        }
        else
        {
            changes.ByHistory(commit, partition, history);
        }

        return changes;
    }

    private void ByOrders(HouseholdCommit commit, string partition)
    {
        foreach (IGrouping<string, Purchase> bought in commit.Bought.GroupBy(purchase => purchase.Source, StringComparer.Ordinal))
        {
            string row = HouseholdRows.PurchasesOf(commit.Orders.First(order => order.Id.Value == bought.Key));
            _rows.Add(new(TableTransactionActionType.Add, PurchaseRow.Write(partition, row, [.. bought])));
            Add(bought);
        }

        foreach (Core.Ordering.Order order in commit.Unbought)
        {
            _rows.Add(new(TableTransactionActionType.Delete, new TableEntity(partition, HouseholdRows.PurchasesOf(order)), ETag.All));
            Remove(order.Purchases());
        }
    }

    private void ByHistory(HouseholdCommit commit, string partition, PurchaseHistory history)
    {
        Dictionary<long, Purchase> added = [];
        foreach (Purchase purchase in commit.Bought.Where(purchase => !history.Marks.ContainsKey(PurchaseRow.MarkOf(purchase))))
        {
            if (added.TryAdd(PurchaseRow.MarkOf(purchase), purchase))
            {
                Add([purchase]);
            }
        }

        HashSet<long> removed = [];
        foreach (Purchase purchase in commit.Unbought.SelectMany(order => order.Purchases()))
        {
            long mark = PurchaseRow.MarkOf(purchase);
            if (added.Remove(mark) || (history.Marks.ContainsKey(mark) && removed.Add(mark)))
            {
                Remove([purchase]);
            }
        }

        Purchase[][] packs = [.. added.Values.OrderBy(purchase => purchase.At).Chunk(PurchaseRow.Max)];
        for (int pack = 0; pack < packs.Length; pack++)
        {
            string row = HouseholdRows.PurchasePack(packs[pack][0].At, commit.ExpectedVersion + 1, pack);
            _rows.Add(new(TableTransactionActionType.Add, PurchaseRow.Write(partition, row, packs[pack])));
        }

        foreach (TableEntity row in history.Affected.Values)
        {
            Purchase[] left = [.. PurchaseRow.Read(row).Where(purchase => !removed.Contains(PurchaseRow.MarkOf(purchase)))];
            _rows.Add(left.Length == 0
                ? new(TableTransactionActionType.Delete, new TableEntity(partition, row.RowKey), row.ETag)
                : new(TableTransactionActionType.UpdateReplace, PurchaseRow.Write(partition, row.RowKey, left), row.ETag));
        }
    }

    private void Add(IEnumerable<Purchase> purchases)
    {
        foreach (Purchase purchase in purchases)
        {
            _habits[purchase.Product] = Known(purchase.Product)?.With(purchase) ?? Habit.First(purchase);
        }
    }

    private void Remove(IEnumerable<Purchase> purchases)
    {
        foreach (Purchase purchase in purchases)
        {
            _habits[purchase.Product] = Known(purchase.Product)?.Without(purchase.Source);
        }
    }

    private Habit? Known(ProductId product) => _habits.TryGetValue(product, out Habit? habit) ? habit : _before.Find(product);
}
