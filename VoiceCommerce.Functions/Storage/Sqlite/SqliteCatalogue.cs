using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>The shop's products in one SQLite file with a full-text index. Point reads take microseconds, so nothing is kept in memory.</summary>
internal sealed class SqliteCatalogue : ICatalogue, ICatalogueEditor, IDisposable
{
    public const string FileName = "catalogue.db";

    private readonly GroupCommit<CatalogueWriter> _writes;
    private readonly ConnectionPool<CatalogueReader> _reads;

    /// <param name="directory">Where catalogue.db lies or will be made.</param>
    /// <exception cref="DatabaseRefusedException">The file is damaged or not ours.</exception>
    public SqliteCatalogue(string directory)
    {
        string path = Path.Combine(directory, FileName);
        _writes = new(new CatalogueWriter(CatalogueSchema.Current.Open(path)));
        _reads = new(() => new CatalogueReader(SqliteFile.Open(path)));
    }

    public Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellation) =>
        _reads.Answer<IReadOnlyList<Product>>(reader => reader.Get(products), cancellation);

    public Task<IReadOnlyList<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation) =>
        _reads.Answer<IReadOnlyList<Product>>(reader => reader.Search(words, locale), cancellation);

    public Task<IReadOnlyList<CategoryPath>> CategoriesAsync(CategoryPath like, CancellationToken cancellation) =>
        _reads.Answer<IReadOnlyList<CategoryPath>>(reader => reader.Categories(like), cancellation);

    public Task UpsertAsync(IReadOnlyCollection<Product> products, CancellationToken cancellation)
    {
        (CatalogueWords, string, byte[])[] rows = [.. products.Select(product => (CatalogueWords.Of(product), product.Id.Value, Stored.Write(product)))];
        return _writes.WriteAsync(writer => writer.Upsert(rows), null, cancellation);
    }

    public Task<bool> RemoveAsync(ProductId product, CancellationToken cancellation) => _writes.WriteAsync(writer => writer.Remove(product.Value), null, cancellation);

    public Task<IReadOnlyList<Product>> ListAsync(ProductId? after, int most, CancellationToken cancellation) =>
        _reads.Answer<IReadOnlyList<Product>>(reader => reader.List(after, most), cancellation);

    public Task<int> CountAsync(CancellationToken cancellation) => _reads.Answer(reader => reader.Count(), cancellation);

    /// <summary>Writes what waits, then closes the file.</summary>
    public void Dispose()
    {
        _writes.Dispose();
        _reads.Dispose();
    }
}
