using System.Collections.Concurrent;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>A shop's catalogue without a disk; it obeys the port's bounds, and a test may change prices and stock under the feet of a dialogue.</summary>
internal sealed class InMemoryCatalogue : ICatalogue, ICatalogueEditor
{
    private readonly ConcurrentDictionary<ProductId, Product> products = new();

    /// <summary>Thrown by the next upsert instead of storing anything, and then forgotten.</summary>
    public Exception? FailNextUpsert { get; set; }

    public IReadOnlyCollection<Product> All => [.. products.Values];

    public InMemoryCatalogue With(params Product[] added)
    {
        foreach (Product product in added)
        {
            products[product.Id] = product;
        }

        return this;
    }

    /// <summary>Replaces a product that exists, as a merchant does at any moment.</summary>
    public void Change(ProductId id, Func<Product, Product> change) => products[id] = change(products[id]);

    public Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation)
    {
        if (ids.Count > 50)
        {
            throw new ArgumentException("At most 50 ids.", nameof(ids));
        }

        cancellation.ThrowIfCancellationRequested();
        // In any order, as the port says: nobody may count on the one that was asked for.
        return Task.FromResult<IReadOnlyList<Product>>([.. ids.Distinct().Where(products.ContainsKey).OrderDescending(Comparer<ProductId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value))).Select(id => products[id])]);
    }

    public Task<IReadOnlyList<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var hits = products.Values
            .Select(product => (product, shared: Stems(product, locale).Intersect(words, StringComparer.Ordinal).Count()))
            .Where(hit => hit.shared > 0)
            .OrderByDescending(hit => hit.shared).ThenBy(hit => hit.product.Id.Value, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<Product>>([.. hits.Take(ICatalogue.MaxHits).Select(hit => hit.product)]);
    }

    public Task<IReadOnlyList<CategoryPath>> CategoriesAsync(CategoryPath like, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        IEnumerable<CategoryPath> all = products.Values.Select(product => product.Category);
        return Task.FromResult<IReadOnlyList<CategoryPath>>(all.Any(category => category.IsWithin(like)) ? [like] :
            [.. all.Where(category => category.Value.Contains(like.Leaf.TrimEnd('s'), StringComparison.Ordinal)).Distinct().Take(ICatalogue.MaxCategories).OrderBy(category => category.Value, StringComparer.Ordinal)]);
    }

    public Task UpsertAsync(IReadOnlyCollection<Product> changed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (FailNextUpsert is { } failure)
        {
            FailNextUpsert = null;
            throw failure;
        }

        With([.. changed]);
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(ProductId product, CancellationToken cancellation) => Task.FromResult(products.TryRemove(product, out _));

    public Task<IReadOnlyList<Product>> ListAsync(ProductId? after, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Product>>(
        [.. products.Values.OrderBy(product => product.Id.Value, StringComparer.Ordinal).Where(product => string.CompareOrdinal(product.Id.Value, after?.Value) > 0).Take(most)]);

    public Task<int> CountAsync(CancellationToken cancellation) => Task.FromResult(products.Count);

    private static IEnumerable<string> Stems(Product product, string locale) =>
        ProductWords.StemsOf(product.NameIn(locale)).Concat(product.Brand is null ? [] : ProductWords.StemsOf(product.Brand));
}
