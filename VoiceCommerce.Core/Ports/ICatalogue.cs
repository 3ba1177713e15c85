using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Ports;

/// <summary>The shop's products.</summary>
public interface ICatalogue
{
    /// <summary>The most hits of one search.</summary>
    const int MaxHits = 20;

    /// <summary>The most categories that are named in place of one that has no goods.</summary>
    const int MaxCategories = 5;

    /// <summary>Those that exist, in any order; at most 50 ids.</summary>
    Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellation);

    /// <summary>Products that fit some of these words (stems, as <c>ProductWords</c> makes them), best first, at most <see cref="MaxHits"/>.</summary>
    Task<IReadOnlyList<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation);

    /// <summary>
    /// Where the shop has goods for a category that somebody typed: it alone, where a product stands in it or below it. Else categories that have every word of its last part, by name, at
    /// most <see cref="MaxCategories"/>; none where there are none.
    /// </summary>
    Task<IReadOnlyList<CategoryPath>> CategoriesAsync(CategoryPath like, CancellationToken cancellation);
}

/// <summary>The merchant's side of the catalogue.</summary>
public interface ICatalogueEditor
{
    /// <summary>
    /// Adds or replaces. A product that cannot be stored fails before any is stored; a store that fails on the way may keep some of them, and the same call
    /// again completes it.
    /// </summary>
    Task UpsertAsync(IReadOnlyCollection<Product> products, CancellationToken cancellation);

    /// <summary>Takes it out of the shop; false when it is not in it. A home's habits stay, and hear that it is sold no more.</summary>
    Task<bool> RemoveAsync(ProductId product, CancellationToken cancellation);

    /// <summary>Products in an order of the store's own, which does not change.</summary>
    /// <param name="after">Those behind it, whether or not it is still there; null begins with the first.</param>
    /// <param name="most">1 to 1,000; fewer come only where no more follow.</param>
    /// <param name="cancellation">Of the reading.</param>
    Task<IReadOnlyList<Product>> ListAsync(ProductId? after, int most, CancellationToken cancellation);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(CancellationToken cancellation);
}
