using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Ports;

/// <summary>The shop's products.</summary>
public interface ICatalogue
{
    /// <summary>The most hits of one search.</summary>
    const int MaxHits = 20;

    /// <summary>Those that exist, in any order; at most 50 ids.</summary>
    Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellation);

    /// <summary>Products that fit some of these words (stems, as <c>ProductWords</c> makes them), best first, at most <see cref="MaxHits"/>.</summary>
    Task<IReadOnlyList<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation);
}

/// <summary>The merchant's side of the catalogue.</summary>
public interface ICatalogueEditor
{
    /// <summary>
    /// Adds or replaces. A product that cannot be stored fails before any is stored; a store that fails on the way may keep some of them, and the same call
    /// again completes it.
    /// </summary>
    Task UpsertAsync(IReadOnlyCollection<Product> products, CancellationToken cancellation);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(CancellationToken cancellation);
}
