using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>Looks for categories by their words, on a connection of catalogue.db that somebody else owns.</summary>
internal sealed class CategoryReader(SqliteFile file) : IDisposable
{
    // Products that are read for one answer. The first one is mostly enough.
    private const int MaxRead = 500;

    private readonly Statement _search = file.Prepare($"""
        SELECT products.document, products.id
        FROM (SELECT rowid AS found FROM product_words WHERE product_words MATCH ? LIMIT {MaxRead}) AS fitting
        CROSS JOIN products ON products.rowid = fitting.found
        """);

    /// <summary>As <see cref="ICatalogue.CategoriesAsync"/> says.</summary>
    public List<CategoryPath> Like(CategoryPath like)
    {
        string[] words = [.. CatalogueWords.Of(CategoryPath.From(like.Leaf)!)];
        return HasGoods(like) ? [like] : words.Length > 0 ? Sharing(words) : [];
    }

    public void Dispose() => _search.Dispose();

    // The index knows the words and not where a part ends, so what it finds is looked at. Words that only join others are in no index.
    private bool HasGoods(CategoryPath like)
    {
        string[] path = [.. CatalogueWords.Of(like)];
        if (path.Length == 0)
        {
            return true; // Nobody can tell.
        }

        using Rows rows = _search.Query().Bind($"category : ^ \"{string.Join(' ', path)}\"");
        bool has = false;
        while (!has && rows.Next())
        {
            has = CategoryIn(rows).IsWithin(like);
        }

        return has;
    }

    private List<CategoryPath> Sharing(string[] words)
    {
        using Rows rows = _search.Query().Bind($"category : ({string.Join(" AND ", words.Select(word => $"\"{word}\""))})");
        HashSet<CategoryPath> found = [];
        while (found.Count < ICatalogue.MaxCategories && rows.Next())
        {
            found.Add(Widest(CategoryIn(rows), words));
        }

        return [.. found.OrderBy(category => category.Value, StringComparer.Ordinal)];
    }

    /// <summary>"toys/dolls" of "toys/dolls/houses", where "dolls" was typed.</summary>
    private static CategoryPath Widest(CategoryPath found, string[] words)
    {
        string[] parts = found.Value.Split('/');
        IEnumerable<CategoryPath> wider = Enumerable.Range(1, parts.Length).Select(count => CategoryPath.From(string.Join('/', parts[..count]))!);
        return wider.FirstOrDefault(path => words.All(CatalogueWords.Of(path).Contains)) ?? found;
    }

    private static CategoryPath CategoryIn(Rows rows) => Stored.ReadProduct(rows.Blob(0), rows.Text(1)).Category;
}
