using System.Buffers.Binary;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// All habits of a home, on 1 to 32 shelves by a hash of the product, so that an order writes one or two of them again and not all. A shelf is a row.
/// </summary>
internal sealed class HabitShelves
{
    /// <summary>With the home they are one query's answer and one transaction.</summary>
    public const int Max = 32;

    /// <summary>Habits of a shelf before there are twice as many shelves.</summary>
    public const int Full = 256;

    private readonly long[] _writtenAt; // Of each shelf, which commit; 0 where nothing was ever put.
    private readonly Lazy<HabitShelf>[] _shelves;

    private readonly string _household;

    private HabitShelves(long[] writtenAt, Lazy<HabitShelf>[] shelves, string household) => (_writtenAt, _shelves, _household) = (writtenAt, shelves, household);

    public static HabitShelves None { get; } = new([], [], "");

    /// <summary>Null where rows and manifest are not of the same moment: they were read while somebody wrote, or a row is gone.</summary>
    /// <exception cref="FormatException">The manifest is none.</exception>
    public static HabitShelves? Read(byte[] manifest, IReadOnlyDictionary<int, TableEntity> rows, string household)
    {
        long[] writtenAt = [.. manifest.Chunk(sizeof(long)).Select(bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes))];
        if (writtenAt.Length > Max || (writtenAt.Length & (writtenAt.Length - 1)) != 0)
        {
            throw new FormatException("the list of its habits is damaged");
        }

        Lazy<HabitShelf>[] shelves = new Lazy<HabitShelf>[writtenAt.Length];
        for (int shelf = 0; shelf < shelves.Length; shelf++)
        {
            TableEntity? row = rows.GetValueOrDefault(shelf);
            if ((row?.GetInt64(HabitShelf.WrittenAt) ?? 0) != writtenAt[shelf])
            {
                return null;
            }

            string document = $"habits {household}/{shelf}";
            shelves[shelf] = new(() => row is null ? HabitShelf.Empty : HabitShelf.Read(row, document));
        }

        return new(writtenAt, shelves, household);
    }

    /// <summary>Null for a product that is new to the home.</summary>
    /// <exception cref="CorruptDocumentException">It cannot be read.</exception>
    public Habit? Find(ProductId product) =>
        _shelves.Length > 0 && _shelves[ShelfOf(product.Value, _shelves.Length)].Value.DocumentOf(product.Value) is { } document
            ? Stored.ReadHabit(document.Span, $"{_household}/{product}")
            : null;

    /// <summary>Only those that are answered are parsed.</summary>
    /// <exception cref="CorruptDocumentException">One of them, or a shelf, cannot be read.</exception>
    public IReadOnlyList<Habit> Answer(HabitQuery query) => query switch
    {
        HabitQuery.Sharing { Keys.Count: > 0 } sharing => Best(Search(sharing.Keys).Where(found => found.Shared > 0)),
        HabitQuery.MostBought => Best(Search([])),
        HabitQuery.LastBought => Read(Search([]).OrderByDescending(one => one.LastBought).ThenByDescending(one => one.Count)),
        _ => [],
    };

    /// <summary>The rows that change, and the manifest that belongs to them and to those that stay.</summary>
    /// <param name="changed">Null for a habit that is gone.</param>
    /// <param name="partition">Of the rows.</param>
    /// <param name="version">Of the commit that writes them.</param>
    public (IReadOnlyList<TableEntity> Rows, byte[] Manifest) With(IReadOnlyDictionary<ProductId, Habit?> changed, string partition, long version)
    {
        if (changed.Count == 0)
        {
            return ([], ManifestOf(_writtenAt));
        }

        int count = _shelves.Sum(shelf => shelf.Value.Count) + changed.Keys.Count(product => Find(product) is null);
        int shelves = Math.Max(_shelves.Length, 1);
        while (shelves < Max && count > shelves * Full)
        {
            shelves *= 2;
        }

        long[] writtenAt = new long[shelves];
        HashSet<int> rewritten = shelves == _shelves.Length
            ? [.. changed.Keys.Select(product => ShelfOf(product.Value, shelves))]
            : [.. Enumerable.Range(0, shelves)];
        List<TableEntity> rows = [];
        for (int shelf = 0; shelf < shelves; shelf++)
        {
            writtenAt[shelf] = rewritten.Contains(shelf) ? version : _writtenAt[shelf];
        }

        foreach (IGrouping<int, ShelvedHabit> shelf in Habits(rewritten, shelves, changed).GroupBy(habit => ShelfOf(habit.Product, shelves)))
        {
            rewritten.Remove(shelf.Key);
            rows.Add(Row(partition, shelf.Key, version, shelf));
        }

        rows.AddRange(rewritten.Select(emptied => Row(partition, emptied, version, [])));
        return (rows, ManifestOf(writtenAt));
    }

    // FNV-1a: the same on every machine and in every year, as string.GetHashCode is not. Stored: another hash needs the shelves written anew.
    private static int ShelfOf(string product, int shelves)
    {
        uint hash = 2_166_136_261;
        foreach (char c in product)
        {
            hash = unchecked((hash ^ c) * 16_777_619);
        }

        return (int)((hash ^ (hash >> 16)) & (uint)(shelves - 1));
    }

    private static TableEntity Row(string partition, int shelf, long version, IEnumerable<ShelvedHabit> habits)
    {
        TableEntity row = new(partition, HouseholdRows.Habits(shelf)) { [HabitShelf.WrittenAt] = version };
        HabitShelf.Write(row, habits);
        return row;
    }

    private static byte[] ManifestOf(long[] writtenAt)
    {
        byte[] manifest = new byte[writtenAt.Length * sizeof(long)];
        for (int shelf = 0; shelf < writtenAt.Length; shelf++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(manifest.AsSpan(shelf * sizeof(long)), writtenAt[shelf]);
        }

        return manifest;
    }

    private IReadOnlyList<Habit> Best(IEnumerable<FoundHabit> found) =>
        Read(found.OrderByDescending(one => one.Shared).ThenByDescending(one => one.Count).ThenByDescending(one => one.LastBought));

    private IReadOnlyList<Habit> Read(IEnumerable<FoundHabit> sorted) =>
        [.. sorted.Take(HabitQuery.Max).Select(one => Stored.ReadHabit(one.Shelf.DocumentAt(one.At).Span, $"{_household}/{one.Shelf.ProductAt(one.At)}"))];

    private IEnumerable<FoundHabit> Search(IReadOnlyList<string> keys)
    {
        HashSet<string> wanted = new(keys, StringComparer.Ordinal);
        return _shelves.SelectMany(shelf => shelf.Value.Search(wanted));
    }

    /// <summary>Those that stand on the shelves that are written again, after the change.</summary>
    private IEnumerable<ShelvedHabit> Habits(HashSet<int> rewritten, int shelves, IReadOnlyDictionary<ProductId, Habit?> changed)
    {
        HashSet<string> names = [.. changed.Keys.Select(product => product.Value)];
        IEnumerable<Lazy<HabitShelf>> sources = shelves == _shelves.Length ? rewritten.Select(shelf => _shelves[shelf]) : _shelves;
        return sources.SelectMany(source => source.Value.Habits()).Where(habit => !names.Contains(habit.Product))
            .Concat(changed.Values.OfType<Habit>().Select(habit =>
                new ShelvedHabit(habit.Product.Value, habit.Count, habit.LastBought.UtcTicks, HabitKeys.Of(habit), Stored.Write(habit))));
    }
}
