using System.Text;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>A habit as a shelf keeps it: what it is found and ranked by, and its document, unread.</summary>
/// <param name="Keys">Those it was stored under, whatever rule makes them now.</param>
internal sealed record ShelvedHabit(string Product, int Count, long LastBought, IReadOnlyList<string> Keys, ReadOnlyMemory<byte> Document);

/// <summary>
/// Some of a home's habits in one row, in two packs: what they are found by, which each turn reads, and their documents, which are unpacked only when one of
/// them is wanted and parsed one by one. Keys stand once in a shelf and are numbers from there on.
/// </summary>
internal sealed class HabitShelf
{
    /// <summary>The commit that wrote the row; the home's document names it, so that rows of two moments are never taken together.</summary>
    public const string WrittenAt = "written"; // Stored: renaming needs a migration.

    private const string Index = "index"; // Stored: renaming needs a migration.
    private const string Documents = "documents"; // Stored: renaming needs a migration.

    private readonly string[] _keys;
    private readonly string[] _products; // Sorted; each has its place at the same index.
    private readonly Place[] _places;
    private readonly Lazy<byte[]> _documents;

    private HabitShelf(string[] keys, (string Product, Place Place)[] habits, Func<byte[]> documents)
    {
        _keys = keys;
        _products = [.. habits.Select(habit => habit.Product)];
        _places = [.. habits.Select(habit => habit.Place)];
        _documents = new(documents);
    }

    public static HabitShelf Empty { get; } = new([], [], () => []);

    public int Count => _places.Length;

    /// <exception cref="CorruptDocumentException">The row is torn.</exception>
    public static HabitShelf Read(TableEntity row, string document)
    {
        byte[] index = PackedBytes.Get(row, Index, document);
        return Unbroken.Read(document, () =>
        {
            using MemoryStream bytes = new(index);
            using BinaryReader reader = new(bytes, Encoding.UTF8);
            string[] keys = new string[Bounded(reader, index.Length)];
            for (int i = 0; i < keys.Length; i++)
            {
                keys[i] = reader.ReadString();
            }

            return new HabitShelf(keys, ReadPlaces(reader, index.Length, keys.Length), () => PackedBytes.Get(row, Documents, document));
        });
    }

    public static void Write(TableEntity row, IEnumerable<ShelvedHabit> habits)
    {
        ShelvedHabit[] sorted = [.. habits.OrderBy(habit => habit.Product, StringComparer.Ordinal)];
        string[] keys = [.. sorted.SelectMany(habit => habit.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = keys.Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number, StringComparer.Ordinal);
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(keys.Length);
        foreach (string key in keys)
        {
            writer.Write(key);
        }

        writer.Write7BitEncodedInt(sorted.Length);
        foreach (ShelvedHabit habit in sorted)
        {
            WritePlace(writer, habit, numbers);
        }

        writer.Flush();
        PackedBytes.Put(row, Index, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        using MemoryStream documents = new();
        foreach (ShelvedHabit habit in sorted)
        {
            documents.Write(habit.Document.Span);
        }

        PackedBytes.Put(row, Documents, documents.GetBuffer().AsSpan(0, (int)documents.Length));
    }

    /// <summary>All of it, for writing it again.</summary>
    public IEnumerable<ShelvedHabit> Habits() =>
        _places.Select((place, at) => new ShelvedHabit(_products[at], place.Count, place.LastBought, [.. place.Keys.Select(key => _keys[key])], DocumentAt(at)));

    /// <summary>Null where there is none.</summary>
    public ReadOnlyMemory<byte>? DocumentOf(string product) =>
        Array.BinarySearch(_products, product, StringComparer.Ordinal) is var at and >= 0 ? DocumentAt(at) : default(ReadOnlyMemory<byte>?);

    /// <summary>Every habit with the number of wanted keys that it has.</summary>
    public IEnumerable<FoundHabit> Search(IReadOnlySet<string> wanted)
    {
        bool[] isWanted = [.. _keys.Select(wanted.Contains)];
        for (int at = 0; at < _places.Length; at++)
        {
            int shared = 0;
            foreach (int key in _places[at].Keys)
            {
                shared += isWanted[key] ? 1 : 0;
            }

            yield return new(this, at, shared, _places[at].Count, _places[at].LastBought);
        }
    }

    public string ProductAt(int at) => _products[at];

    public ReadOnlyMemory<byte> DocumentAt(int at) =>
        _places[at].Start + _places[at].Length <= _documents.Value.Length
            ? _documents.Value.AsMemory(_places[at].Start, _places[at].Length)
            : throw new CorruptDocumentException($"habit {_products[at]}", "it is cut off.");

    private static (string Product, Place Place)[] ReadPlaces(BinaryReader reader, int most, int keys)
    {
        (string, Place)[] places = new (string, Place)[Bounded(reader, most)];
        int start = 0;
        for (int i = 0; i < places.Length; i++)
        {
            string product = reader.ReadString();
            int count = reader.Read7BitEncodedInt();
            long lastBought = reader.ReadInt64();
            int length = Bounded(reader, PackedBytes.MaxBytes);
            int[] numbers = new int[Bounded(reader, Core.Resolution.HabitKeys.Max)];
            for (int key = 0; key < numbers.Length; key++)
            {
                numbers[key] = Bounded(reader, keys - 1);
            }

            places[i] = (product, new(count, lastBought, numbers, start, length));
            start += length;
        }

        return places;
    }

    private static void WritePlace(BinaryWriter writer, ShelvedHabit habit, Dictionary<string, int> numbers)
    {
        writer.Write(habit.Product);
        writer.Write7BitEncodedInt(habit.Count);
        writer.Write(habit.LastBought);
        writer.Write7BitEncodedInt(habit.Document.Length);
        writer.Write7BitEncodedInt(habit.Keys.Count);
        foreach (string key in habit.Keys)
        {
            writer.Write7BitEncodedInt(numbers[key]);
        }
    }

    private static int Bounded(BinaryReader reader, int most) =>
        reader.Read7BitEncodedInt() is var number && number >= 0 && number <= most ? number : throw new FormatException("a number in it is out of bounds");

    private sealed record Place(int Count, long LastBought, int[] Keys, int Start, int Length);
}

/// <summary>A habit that was looked at and not read yet.</summary>
/// <param name="Shared">How many of the wanted keys it has.</param>
internal readonly record struct FoundHabit(HabitShelf Shelf, int At, int Shared, int Count, long LastBought);
