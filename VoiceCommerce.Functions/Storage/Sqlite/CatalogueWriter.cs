
namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>The writing connection of catalogue.db.</summary>
internal sealed class CatalogueWriter : Writer
{
    private readonly Statement _find;
    private readonly Statement _insert;
    private readonly Statement _update;
    private readonly Statement _remove;
    private readonly Statement _unindex;
    private readonly Statement _index;
    private readonly Statement _addWord;
    private readonly Statement _addLetters;

    public CatalogueWriter(SqliteFile file)
        : base(file)
    {
        _find = Prepare("SELECT rowid, words FROM products WHERE id = ?");
        _insert = Prepare("INSERT INTO products(words, document, id) VALUES(?, ?, ?) RETURNING rowid");
        _update = Prepare("UPDATE products SET words = ?, document = ? WHERE id = ?");
        _remove = Prepare("DELETE FROM products WHERE rowid = ?");
        _unindex = Prepare("DELETE FROM product_words WHERE rowid = ?");
        _index = Prepare("INSERT INTO product_words(rowid, name, brand, category) VALUES(?, ?, ?, ?)");
        _addWord = Prepare("INSERT OR IGNORE INTO words(word) VALUES(?) RETURNING rowid");
        _addLetters = Prepare("INSERT INTO word_letters(rowid, letters) VALUES(?, ?)");
    }

    /// <summary>With marks at both ends, so that the first and last letters count in the trigrams and a short word has some.</summary>
    public static string Framed(string word) => $"_{word}_";

    public bool Upsert(IEnumerable<(CatalogueWords Words, string Id, byte[] Document)> products)
    {
        foreach ((CatalogueWords words, string id, byte[] document) in products)
        {
            Upsert(words, id, document);
        }

        return true;
    }

    /// <summary>False when it was not there. Its words stay known, so that nobody who says them is taken to say others.</summary>
    public bool Remove(string id)
    {
        (long row, _) = Find(id);
        foreach (Statement statement in (Statement[])[_remove, _unindex])
        {
            using Rows rows = statement.Query().Bind(row);
            rows.Run();
        }

        return row != 0;
    }

    private void Upsert(CatalogueWords words, string id, byte[] document)
    {
        (long row, string text) = Find(id);
        // Most updates change a price or the stock, and leave the words alone.
        if (row != 0 && string.Equals(text, words.Text, StringComparison.Ordinal))
        {
            using Rows rows = _update.Query().Bind(text).Bind(document).Bind(id);
            rows.Run();
            return;
        }

        if (row == 0)
        {
            using Rows rows = _insert.Query().Bind(words.Text).Bind(document).Bind(id);
            rows.Next();
            row = rows.Long(0);
            rows.Run();
        }
        else
        {
            using Rows rows = _update.Query().Bind(words.Text).Bind(document).Bind(id);
            rows.Run();
            using Rows old = _unindex.Query().Bind(row);
            old.Run();
        }

        using Rows index = _index.Query().Bind(row).Bind(words.Name).Bind(words.Brand).Bind(words.Category);
        index.Run();
        foreach (string word in words.Plain)
        {
            Learn(word);
        }
    }

    private (long Row, string Words) Find(string id)
    {
        using Rows rows = _find.Query().Bind(id);
        return rows.Next() ? (rows.Long(0), rows.Text(1)) : (0, "");
    }

    private void Learn(string word)
    {
        long row;
        using (Rows rows = _addWord.Query().Bind(word))
        {
            if (!rows.Next())
            {
                return;
            }

            row = rows.Long(0);
            rows.Run();
        }

        using Rows letters = _addLetters.Query().Bind(row).Bind(Framed(word));
        letters.Run();
    }
}
