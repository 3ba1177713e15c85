using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>What is asked of crowd.db, over a connection that somebody else owns.</summary>
internal sealed class CrowdReader(SqliteFile file) : IDisposable
{
    public const string RateSql = "SELECT billionths, at FROM rates WHERE product = ?";
    public const string BurstsSql = "SELECT product, since, last_seen, homes, threshold, word, word_at FROM (" + PlacedSql + ") WHERE place <= ? ORDER BY last_seen DESC, product";

    /// <summary>Every burst with its place among the pinned or among the others, the last seen first. Takes the stored word of the pinned.</summary>
    public const string PlacedSql = "SELECT *, row_number() OVER (PARTITION BY word IS ? ORDER BY last_seen DESC, product) AS place FROM bursts";

    private readonly Statement _marks = file.Prepare("SELECT home, words, minute FROM marks WHERE product = ? AND minute > ? AND minute <= ? ORDER BY minute DESC LIMIT ?");
    private readonly Statement _rate = file.Prepare(RateSql);
    private readonly Statement _bursts = file.Prepare(BurstsSql);

    public CrowdCount Count(ProductId product, string? words, DateTimeOffset now)
    {
        long before = CrowdLesson.LastBefore(now);
        List<StoredMark> window = [];
        Read(window, product, before, long.MaxValue, ICrowd.MostNewest);
        Read(window, product, CrowdLesson.LastLeft(now), before, ICrowd.MostBefore);
        return CrowdLesson.Count(window, words, Rate(_rate, product), now);
    }

    public static NormalRate Rate(Statement statement, ProductId product)
    {
        using Rows rows = statement.Query().Bind(product.Value);
        return rows.Next() ? new(rows.Long(0) / 1e9, new(rows.Long(1), TimeSpan.Zero)) : NormalRate.None;
    }

    public IReadOnlyList<Burst> Bursts() => Bursts(_bursts);

    public static IReadOnlyList<Burst> Bursts(Statement statement)
    {
        List<Burst> bursts = [];
        using Rows rows = statement.Query().Bind(StoredValue.Text(BurstWord.Pinned)).Bind(ICrowd.MostBursts);
        while (rows.Next())
        {
            bursts.Add(new()
            {
                Product = ProductId.From(rows.Text(0))!,
                Since = new(rows.Long(1), TimeSpan.Zero),
                LastSeen = new(rows.Long(2), TimeSpan.Zero),
                Homes = (int)rows.Long(3),
                Threshold = (int)rows.Long(4),
                Word = rows.IsNull(5) ? BurstWord.None : StoredValue.ToEnum<BurstWord>(rows.Text(5)),
                WordAt = rows.IsNull(6) ? null : new(rows.Long(6), TimeSpan.Zero),
            });
        }

        return bursts;
    }

    public void Dispose()
    {
        _marks.Dispose();
        _rate.Dispose();
        _bursts.Dispose();
        file.Dispose();
    }

    private void Read(List<StoredMark> window, ProductId product, long after, long until, int most)
    {
        using Rows rows = _marks.Query().Bind(product.Value).Bind(after).Bind(until).Bind(most);
        while (rows.Next())
        {
            window.Add(new(product, rows.Text(0), rows.IsNull(1) ? null : rows.Text(1), rows.Long(2)));
        }
    }
}
