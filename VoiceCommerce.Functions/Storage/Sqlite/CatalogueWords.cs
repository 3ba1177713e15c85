using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>
/// The words of a product as they are indexed. A word of a name is marked with its language ("en_milk"), so that a search in one language never meets
/// another's; brand, category and a product's only name stand unmarked.
/// </summary>
/// <param name="Name">Separated by blanks, as the two others.</param>
internal sealed record CatalogueWords(string Name, string Brand, string Category)
{
    /// <summary>What decides whether the index must be written again; one line each.</summary>
    public string Text => $"{Name}\n{Brand}\n{Category}";

    /// <summary>Every word without its mark, once.</summary>
    public IEnumerable<string> Plain =>
        $"{Name} {Brand} {Category}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[(word.IndexOf('_', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal);

    public static CatalogueWords Of(Product product)
    {
        IEnumerable<string> marked = product.Names.SelectMany(name => Stems(name.Value).Select(stem => Mark(name.Key, stem)));
        // Everybody hears the one name there is. Unmarked words of a second language would be found by customers who never hear them.
        IEnumerable<string> unlisted = product.Names.Count == 1 ? Stems(product.Names.Values.Single()) : [];
        if (product.Names.Count == 0)
        {
            throw new ArgumentException($"Product {product.Id} has no name.", nameof(product));
        }

        return new(
            string.Join(' ', marked.Concat(unlisted)),
            product.Brand is null ? "" : string.Join(' ', Stems(product.Brand)),
            string.Join(' ', Of(product.Category)));
    }

    /// <summary>Of a category, from the widest part to the narrowest; none where its parts only join others ("the").</summary>
    public static IEnumerable<string> Of(CategoryPath category) => DisplayName.From(category.Value.Replace('/', ' ')) is { } words ? Stems(words) : [];

    /// <summary>"en_milk" of "en" and "milk".</summary>
    public static string Mark(string language, string stem) => $"{Clean(language)}_{stem}";

    /// <summary>Letters and digits only, in lower case: nothing that the index's query language or our mark could mean something by.</summary>
    public static string Clean(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Stems(DisplayName name) => ProductWords.StemsOf(name).Select(Clean).Where(stem => stem.Length > 0);
}
