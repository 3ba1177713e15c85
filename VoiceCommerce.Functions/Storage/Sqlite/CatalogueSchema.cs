namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>
/// catalogue.db. <c>product_words</c> holds each product's stems, marked by language (see <see cref="CatalogueWords"/>); <c>words</c> every stem that ever stood
/// there, and <c>word_letters</c> their trigrams, so that a misheard word is looked for among some ten thousand words and not among all names.
/// </summary>
internal static class CatalogueSchema
{
    // "VCct". Stored: another number is another program's file.
    private const int Application = 0x56436374;

    public static readonly Schema Current = new(Application, """
        CREATE TABLE products(id TEXT PRIMARY KEY, words TEXT NOT NULL, document BLOB NOT NULL);
        CREATE VIRTUAL TABLE product_words USING fts5(name, brand, category, content = '', contentless_delete = 1, tokenize = "unicode61 tokenchars '_'");
        CREATE TABLE words(word TEXT PRIMARY KEY);
        CREATE VIRTUAL TABLE word_letters USING fts5(letters, content = '', tokenize = 'trigram');
        """);
}
