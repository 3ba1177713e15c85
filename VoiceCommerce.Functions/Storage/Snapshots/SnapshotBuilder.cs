using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>Makes a catalogue file with its full-text index from products.</summary>
internal static class SnapshotBuilder
{
    private const int Batch = 1_000;

    /// <param name="directory">Empty, for this build alone.</param>
    /// <returns>The path of one file, complete without others beside it.</returns>
    public static async Task<string> BuildAsync(string directory, IAsyncEnumerable<Product> products, CancellationToken cancellation)
    {
        using (SqliteCatalogue catalogue = new(directory))
        {
            await foreach (Product[] batch in products.Chunk(Batch).WithCancellation(cancellation))
            {
                await catalogue.UpsertAsync(batch, cancellation);
            }
        }

        string path = Path.Combine(directory, SqliteCatalogue.FileName);
        using SqliteFile file = SqliteFile.Open(path);
        file.Execute("PRAGMA journal_mode = DELETE"); // The log is taken in, so that the one file is the whole.
        return path;
    }
}
