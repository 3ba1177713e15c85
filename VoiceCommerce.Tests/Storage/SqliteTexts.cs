using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Tests.Storage;

/// <summary>What a database file answers, read past the store.</summary>
internal static class SqliteTexts
{
    /// <summary>The first column of each row.</summary>
    public static List<string> In(string path, string query)
    {
        using SqliteFile file = SqliteFile.Open(path);
        using Statement statement = file.Prepare(query);
        using Rows rows = statement.Query();
        List<string> texts = [];
        while (rows.Next())
        {
            texts.Add(rows.Text(0));
        }

        return texts;
    }
}
