using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The rows of a crowd. The marks of a product lie in four partitions, by the home, so that a burst is not one partition's load; within one the newest stand first, so that a count reads
/// the window and no more.
/// </summary>
// Stored: renaming needs a migration.
internal static class CrowdRows
{
    public const int Shards = 4;
    public const string BurstPartition = "burst";

    private const string MarkPrefix = "mark-";
    private const string RatePrefix = "rate-";
    private const string RateRow = "rate";
    private const string Words = "words";
    private const string Since = "since";
    private const string LastSeen = "last";
    private const string Homes = "homes";
    private const string Threshold = "threshold";
    private const string Word = "word";
    private const string WordAt = "said";
    private const string PerMinute = "perminute";
    private const string At = "at";
    private const long LastMinute = 9_999_999_999;

    public static readonly string[] MarkColumns = ["PartitionKey", "RowKey", Words];

    public static TableEntity Mark(CrowdMark mark)
    {
        string home = CrowdKeys.Of(mark.Home, mark.Product);
        int shard = Convert.ToInt32(home[..1], 16) % Shards;
        TableEntity row = new(MarkPartition(mark.Product, shard), Begin(CrowdKeys.Minute(mark.At)) + home);
        if (mark.Words is not null)
        {
            row[Words] = CrowdKeys.Of(mark.Words, mark.Product);
        }

        return row;
    }

    public static StoredMark Mark(TableEntity row)
    {
        string[] key = row.RowKey.Split('-');
        string product = row.PartitionKey[MarkPrefix.Length..row.PartitionKey.LastIndexOf('-')];
        return new(ProductId.From(TableKeys.Decode(product))!, key[1], row.GetString(Words), LastMinute - long.Parse(key[0], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The marks of one shard that are younger than a minute, the youngest first.</summary>
    public static string Younger(ProductId product, int shard, long minute) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {MarkPartition(product, shard)} and RowKey lt {Begin(minute)}");

    /// <summary>Those among them up to another minute.</summary>
    public static string Younger(ProductId product, int shard, long minute, long upTo) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {MarkPartition(product, shard)} and RowKey lt {Begin(minute)} and RowKey ge {Begin(upTo)}");

    /// <summary>Every mark of a minute or older.</summary>
    public static string UpTo(long minute) => TableClient.CreateQueryFilter($"PartitionKey ge {MarkPrefix} and PartitionKey lt {"mark."} and RowKey ge {Begin(minute)}");

    public static (string Partition, string Row) RateKey(ProductId product) => (RatePrefix + TableKeys.Encode(product.Value), RateRow);

    public static TableEntity Rate(ProductId product, NormalRate rate)
    {
        (string partition, string row) = RateKey(product);
        return new(partition, row) { [PerMinute] = rate.PerMinute, [At] = rate.At.UtcTicks };
    }

    public static NormalRate Rate(TableEntity? row) =>
        row is null ? NormalRate.None : new(row.GetDouble(PerMinute) ?? 0, new(row.GetInt64(At) ?? 0, TimeSpan.Zero));

    /// <summary>Without the merchant's word, which a merge leaves as it is.</summary>
    public static TableEntity Seen(Burst burst) => new(BurstPartition, TableKeys.Encode(burst.Product.Value))
    {
        [Since] = burst.Since.UtcTicks,
        [LastSeen] = burst.LastSeen.UtcTicks,
        [Homes] = burst.Homes,
        [Threshold] = burst.Threshold,
    };

    public static TableEntity Said(ProductId product, BurstWord word, DateTimeOffset at) =>
        new(BurstPartition, TableKeys.Encode(product.Value)) { [Word] = StoredValue.Text(word), [WordAt] = at.UtcTicks };

    public static Burst Burst(TableEntity row) => new()
    {
        Product = ProductId.From(TableKeys.Decode(row.RowKey))!,
        Since = new(row.GetInt64(Since) ?? 0, TimeSpan.Zero),
        LastSeen = new(row.GetInt64(LastSeen) ?? 0, TimeSpan.Zero),
        Homes = row.GetInt32(Homes) ?? 0,
        Threshold = row.GetInt32(Threshold) ?? 0,
        Word = row.GetString(Word) is { } word ? StoredValue.ToEnum<BurstWord>(word) : BurstWord.None,
        WordAt = row.GetInt64(WordAt) is { } said ? new DateTimeOffset(said, TimeSpan.Zero) : null,
    };

    // Larger for an older minute.
    private static string Begin(long minute) => string.Create(CultureInfo.InvariantCulture, $"{LastMinute - minute:D10}-");

    private static string MarkPartition(ProductId product, int shard) => string.Create(CultureInfo.InvariantCulture, $"{MarkPrefix}{TableKeys.Encode(product.Value)}-{shard}");
}
