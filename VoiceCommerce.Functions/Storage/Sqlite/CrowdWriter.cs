using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>What is written into crowd.db.</summary>
internal sealed class CrowdWriter : Writer
{
    private readonly Statement _rate;
    private readonly Statement _bursts;
    private readonly Statement _mark;
    private readonly Statement _seen;
    private readonly Statement _said;
    private readonly Statement _left;
    private readonly Statement _forget;
    private readonly Statement _learn;
    private readonly Statement _drop;
    private readonly Statement _dropTooMany;

    public CrowdWriter(SqliteFile file)
        : base(file)
    {
        _rate = Prepare(CrowdReader.RateSql);
        _bursts = Prepare(CrowdReader.BurstsSql);
        _mark = Prepare("INSERT INTO marks(product, minute, home, words) VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET words = excluded.words");
        _seen = Prepare("""
            INSERT INTO bursts(product, since, last_seen, homes, threshold) VALUES(?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET since = excluded.since, last_seen = excluded.last_seen, homes = excluded.homes, threshold = excluded.threshold
            """);
        _said = Prepare("UPDATE bursts SET word = ?, word_at = ? WHERE product = ?");
        _left = Prepare("SELECT product, minute, home, words FROM marks WHERE minute <= ? ORDER BY minute LIMIT ?");
        _forget = Prepare("DELETE FROM marks WHERE product = ? AND minute = ? AND home = ?");
        _learn = Prepare("INSERT OR REPLACE INTO rates(product, billionths, at) VALUES(?, ?, ?)");
        _drop = Prepare("DELETE FROM bursts WHERE product = ?");
        _dropTooMany = Prepare("DELETE FROM bursts WHERE product IN (SELECT product FROM (" + CrowdReader.PlacedSql + ") WHERE place > ?)");
    }

    public void Mark(CrowdMark mark)
    {
        using Rows rows = _mark.Query().Bind(mark.Product.Value).Bind(CrowdKeys.Minute(mark.At)).Bind(CrowdKeys.Of(mark.Home, mark.Product))
            .Bind(mark.Words is null ? null : CrowdKeys.Of(mark.Words, mark.Product));
        rows.Run();
    }

    public void Seen(Burst burst)
    {
        using Rows rows = _seen.Query().Bind(burst.Product.Value).Bind(burst.Since.UtcTicks).Bind(burst.LastSeen.UtcTicks).Bind(burst.Homes).Bind(burst.Threshold);
        rows.Run();
    }

    public bool Say(ProductId product, BurstWord word, DateTimeOffset at)
    {
        using Rows rows = _said.Query().Bind(StoredValue.Text(word)).Bind(at.UtcTicks).Bind(product.Value);
        return rows.Run() > 0;
    }

    /// <summary>How many marks it forgot.</summary>
    public int Learn(DateTimeOffset now, int most)
    {
        IReadOnlyList<Burst> bursts = CrowdReader.Bursts(_bursts);
        List<StoredMark> left = Left(now, most);
        foreach (IGrouping<ProductId, StoredMark> marks in left.GroupBy(mark => mark.Product))
        {
            Learn(marks.Key, CrowdLesson.Normal(marks, bursts.FirstOrDefault(burst => burst.Product == marks.Key)), now);
        }

        left.ForEach(Forget);
        Forget(bursts.Where(burst => CrowdLesson.IsOver(burst, now)));
        return left.Count;
    }

    private void Forget(IEnumerable<Burst> over)
    {
        foreach (Burst burst in over)
        {
            using Rows rows = _drop.Query().Bind(burst.Product.Value);
            rows.Run();
        }

        using Rows tooMany = _dropTooMany.Query().Bind(StoredValue.Text(BurstWord.Pinned)).Bind(ICrowd.MostBursts);
        tooMany.Run();
    }

    private List<StoredMark> Left(DateTimeOffset now, int most)
    {
        List<StoredMark> left = [];
        using Rows rows = _left.Query().Bind(CrowdLesson.LastLeft(now)).Bind(most);
        while (rows.Next())
        {
            left.Add(new(ProductId.From(rows.Text(0))!, rows.Text(2), rows.IsNull(3) ? null : rows.Text(3), rows.Long(1)));
        }

        return left;
    }

    private void Learn(ProductId product, int homes, DateTimeOffset now)
    {
        if (homes == 0)
        {
            return;
        }

        NormalRate rate = CrowdReader.Rate(_rate, product).With(homes, now);
        using Rows rows = _learn.Query().Bind(product.Value).Bind((long)(rate.PerMinute * 1e9)).Bind(rate.At.UtcTicks);
        rows.Run();
    }

    private void Forget(StoredMark mark)
    {
        using Rows rows = _forget.Query().Bind(mark.Product.Value).Bind(mark.Minute).Bind(mark.Home);
        rows.Run();
    }
}
