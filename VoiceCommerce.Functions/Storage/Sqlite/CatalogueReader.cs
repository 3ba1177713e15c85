using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>One reading connection of catalogue.db.</summary>
internal sealed class CatalogueReader : IDisposable
{
    private const int MaxSimilar = 40; // Words that share trigrams with a heard one; the nearest by letters are taken from them.
    private const int MaxCorrections = 3;

    // A word that more products have says nothing of any of them, and a customer who says only it gets some of them; scoring all would take a turn's time.
    private const int MaxScored = 2_000;

    private readonly SqliteFile _file;
    private readonly Statement _get;
    private readonly Statement _list;
    private readonly Statement _count;
    private readonly Statement _search;
    private readonly Statement _rarity;
    private readonly Statement _known;
    private readonly Statement _similar;
    private readonly CategoryReader _categories;

    public CatalogueReader(SqliteFile file)
    {
        _file = file;
        _get = file.Prepare("SELECT document FROM products WHERE id = ?");
        _list = file.Prepare("SELECT document, id FROM products WHERE id > ? ORDER BY id LIMIT ?");
        _count = file.Prepare("SELECT COUNT(*) FROM products");
        // A word in the name says more than one in the brand, and that more than one in the category.
        _search = file.Prepare($"""
            SELECT products.document, products.id
            FROM (SELECT found, score
                  FROM (SELECT rowid AS found, bm25(product_words, 4.0, 2.0, 1.0) AS score FROM product_words WHERE product_words MATCH ? LIMIT {MaxScored})
                  ORDER BY score LIMIT {ICatalogue.MaxHits}) AS best
            CROSS JOIN products ON products.rowid = best.found
            ORDER BY best.score, products.id
            """);
        _rarity = file.Prepare($"SELECT COUNT(*) FROM (SELECT 1 FROM product_words WHERE product_words MATCH ? LIMIT {MaxScored})");
        _known = file.Prepare("SELECT 1 FROM words WHERE word = ?");
        _similar = file.Prepare($"""
            SELECT words.word
            FROM (SELECT rowid AS found, rank FROM word_letters WHERE word_letters MATCH ? ORDER BY rank LIMIT {MaxSimilar}) AS near
            JOIN words ON words.rowid = near.found
            """);
        _categories = new(file);
    }

    public List<Product> Get(IReadOnlyCollection<ProductId> ids)
    {
        List<Product> products = new(ids.Count);
        foreach (ProductId id in ids)
        {
            using Rows rows = _get.Query().Bind(id.Value);
            if (rows.Next())
            {
                products.Add(Stored.ReadProduct(rows.Blob(0), id.Value));
            }
        }

        return products;
    }

    public List<Product> List(ProductId? after, int most)
    {
        using Rows rows = _list.Query().Bind(after?.Value ?? "").Bind(most);
        return Read(rows);
    }

    /// <summary>As <see cref="ICatalogue.CategoriesAsync"/> says.</summary>
    public List<CategoryPath> Categories(CategoryPath like) => _categories.Like(like);

    public int Count()
    {
        using Rows rows = _count.Query();
        rows.Next();
        return (int)rows.Long(0);
    }

    /// <summary>
    /// A word that no product has is taken for the nearest known ones, or dropped. Then those with all words; if there are none, with all but one;
    /// if there are none, with any, the rarest word's first.
    /// </summary>
    public List<Product> Search(IEnumerable<string> words, string locale)
    {
        string language = locale.Split('-')[0];
        string[] heard = [.. words.Select(CatalogueWords.Clean).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Take(Core.Resolution.ProductWords.MaxStems)];
        string[][] meant = [.. heard.Select(word => IsKnown(word) ? [word] : Nearest(word)).Where(alternatives => alternatives.Length > 0)];
        if (meant.Length == 0)
        {
            return [];
        }

        string[] terms = [.. meant.Select(alternatives => Term(alternatives, language))];
        List<Product> all = Match(string.Join(" AND ", terms));
        List<Product> most = all.Count > 0 || terms.Length < 3 ? all : Match(AllButOne(terms));
        return most.Count > 0 || terms.Length == 1 ? most : Any(terms);
    }

    public void Dispose()
    {
        foreach (Statement statement in (Statement[])[_get, _list, _count, _search, _rarity, _known, _similar])
        {
            statement.Dispose();
        }

        _categories.Dispose();
        _file.Dispose();
    }

    // Words are letters and digits only (CatalogueWords.Clean); in quotes they cannot be an operator of the query either.
    private static string Term(string[] alternatives, string language) =>
        $"({string.Join(" OR ", alternatives.Select(word => $"\"{CatalogueWords.Mark(language, word)}\" OR \"{word}\""))})";

    private static string AllButOne(string[] terms) =>
        string.Join(" OR ", terms.Select((_, left) => $"({string.Join(" AND ", terms.Where((_, at) => at != left))})"));

    private List<Product> Any(string[] terms) =>
        [.. terms.OrderBy(Rarity).SelectMany(Match).DistinctBy(product => product.Id).Take(ICatalogue.MaxHits)];

    private long Rarity(string term)
    {
        using Rows rows = _rarity.Query().Bind(term);
        rows.Next();
        return rows.Long(0);
    }

    private bool IsKnown(string word)
    {
        using Rows rows = _known.Query().Bind(word);
        return rows.Next();
    }

    private string[] Nearest(string heard)
    {
        int tolerated = MisheardWords.Tolerated(heard);
        string framed = CatalogueWriter.Framed(heard);
        if (tolerated == 0)
        {
            return [];
        }

        using Rows rows = _similar.Query().Bind(string.Join(" OR ", Enumerable.Range(0, framed.Length - 2).Select(at => $"\"{framed.Substring(at, 3)}\"")));
        List<(string Word, int Distance)> near = [];
        while (rows.Next())
        {
            string word = rows.Text(0);
            int distance = MisheardWords.Distance(heard, word);
            if (distance <= tolerated)
            {
                near.Add((word, distance));
            }
        }

        return [.. near.OrderBy(one => one.Distance).Take(MaxCorrections).Select(one => one.Word)];
    }

    private List<Product> Match(string query)
    {
        using Rows rows = _search.Query().Bind(query);
        return Read(rows);
    }

    // Each its document and its id.
    private static List<Product> Read(Rows rows)
    {
        List<Product> products = [];
        while (rows.Next())
        {
            products.Add(Stored.ReadProduct(rows.Blob(0), rows.Text(1)));
        }

        return products;
    }
}
