using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>One snapshot on this instance's disk, open for searching; its file is gone when it is disposed.</summary>
internal sealed class CatalogueSnapshot : IDisposable
{
    private readonly string _path;
    private readonly ConnectionPool<CatalogueReader> _readers;

    private CatalogueSnapshot(string name, string path)
    {
        Name = name;
        _path = path;
        _readers = new(() => new CatalogueReader(CatalogueSchema.Current.OpenReadOnly(path)));
    }

    /// <summary>The blob's.</summary>
    public string Name { get; }

    /// <exception cref="DatabaseRefusedException">The file is damaged, not a catalogue, or a newer program's.</exception>
    public static async Task<CatalogueSnapshot> OpenAsync(string name, string path, CancellationToken cancellation)
    {
        CatalogueSnapshot snapshot = new(name, path);
        try
        {
            await snapshot._readers.Answer(reader => reader.Count(), cancellation);
            return snapshot;
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <summary>Best first. What they cost and whether they are there may have changed since the snapshot.</summary>
    /// <exception cref="ObjectDisposedException">A newer snapshot has taken its place.</exception>
    public Task<List<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation) =>
        _readers.Answer(reader => reader.Search(words, locale), cancellation);

    /// <summary>Of the products as they were when it was built.</summary>
    /// <exception cref="ObjectDisposedException">A newer snapshot has taken its place.</exception>
    public Task<List<CategoryPath>> CategoriesAsync(CategoryPath like, CancellationToken cancellation) => _readers.Answer(reader => reader.Categories(like), cancellation);

    public void Dispose()
    {
        _readers.Dispose();
        File.Delete(_path);
    }
}
