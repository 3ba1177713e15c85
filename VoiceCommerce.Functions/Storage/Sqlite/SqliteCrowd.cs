using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>The crowd in a small SQLite file of its own, so that counting never waits for an order's commit. Its commits are not synced: a crash may lose what the next minutes count anew.</summary>
internal sealed class SqliteCrowd : ICrowd, IDisposable
{
    // Within the patience of whoever asks.
    private const string Settings = "PRAGMA synchronous = OFF; PRAGMA busy_timeout = 200;";

    private readonly GroupCommit<CrowdWriter> _writes;
    private readonly ConnectionPool<CrowdReader> _reads;

    /// <param name="directory">Where crowd.db lies or will be made.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    public SqliteCrowd(string directory)
    {
        string path = Path.Combine(directory, "crowd.db");
        _writes = new(new CrowdWriter(Quick(CrowdSchema.Current.Open(path))));
        _reads = new(() => new CrowdReader(Quick(SqliteFile.Open(path))));
    }

    public Task MarkAsync(CrowdMark mark, CancellationToken cancellation) => WriteAsync(writer => writer.Mark(mark), cancellation);

    public Task<CrowdCount> CountAsync(ProductId product, string? words, DateTimeOffset now, CancellationToken cancellation)
    {
        string? hash = words is null ? null : CrowdKeys.Of(words, product);
        return _reads.Answer(reader => reader.Count(product, hash, now), cancellation);
    }

    public Task<IReadOnlyList<Burst>> BurstsAsync(CancellationToken cancellation) => _reads.Answer(reader => reader.Bursts(), cancellation);

    public Task SeenAsync(IReadOnlyList<Burst> bursts, CancellationToken cancellation) => WriteAsync(
        writer =>
        {
            foreach (Burst burst in bursts)
            {
                writer.Seen(burst);
            }
        },
        cancellation);

    public Task<bool> SayAsync(ProductId product, BurstWord word, DateTimeOffset at, CancellationToken cancellation) =>
        _writes.WriteAsync(writer => writer.Say(product, word, at), null, cancellation);

    public async Task<int> LearnAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        int forgotten = 0;
        await WriteAsync(writer => forgotten = writer.Learn(now, most), cancellation);
        return forgotten;
    }

    public void Dispose()
    {
        _writes.Dispose();
        _reads.Dispose();
    }

    private Task<bool> WriteAsync(Action<CrowdWriter> work, CancellationToken cancellation) => _writes.WriteAsync(
        writer =>
        {
            work(writer);
            return true;
        },
        null,
        cancellation);

    private static SqliteFile Quick(SqliteFile file)
    {
        file.Execute(Settings);
        return file;
    }
}
