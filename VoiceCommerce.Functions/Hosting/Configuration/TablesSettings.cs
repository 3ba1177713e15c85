using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>Where the tables are. A class and not a record, so that nothing prints the account's key.</summary>
internal sealed class TablesSettings
{
    private const string ConnectionName = "Storage__ConnectionString";
    private const string AccountName = "Storage__AccountUrl";
    private const string PrefixName = "Storage__TablePrefix";
    private const int MaxPrefix = 20;

    private TablesSettings(string? connectionString, Uri? account, string prefix) => (ConnectionString, Account, Prefix) = (connectionString, account, prefix);

    /// <summary>With the account's key; null where <see cref="Account"/> is given.</summary>
    public string? ConnectionString { get; }

    /// <summary>Of the account's table service, which the app's managed identity may use; null where <see cref="ConnectionString"/> is given.</summary>
    public Uri? Account { get; }

    /// <summary>The tables' names begin with it, so that two shops, or a shop and its rehearsal, can share an account. "shop" unless set.</summary>
    public string Prefix { get; }

    /// <summary>Null where the homes are not in tables.</summary>
    public static TablesSettings? Read(SettingsReader reader, bool chosen)
    {
        string? connection = reader.Optional(ConnectionName, "the connection string of a storage account, with its key", text => IsConnection(text) ? text : null);
        Uri? account = reader.Optional(AccountName, "the https address of a storage account's tables, such as https://shop.table.core.windows.net", ToAccount);
        string prefix = reader.Optional(PrefixName, "1 to 20 letters and digits, a letter first", text => IsPrefix(text) ? text : null) ?? "shop";
        if (chosen)
        {
            Choose(reader);
            return new(connection, account, prefix);
        }

        // Somebody who gave an account and nothing else would find the homes on a disk that is gone with the instance.
        foreach (string name in new[] { ConnectionName, AccountName, PrefixName }.Where(name => reader.Find(name) is not null))
        {
            reader.Refuse(name, "is of no use; expected Storage__Kind to be Tables beside it");
        }

        return null;
    }

    private static void Choose(SettingsReader reader)
    {
        switch (reader.Find(ConnectionName), reader.Find(AccountName))
        {
            case (null, null):
                reader.Refuse(AccountName, $"is missing; expected the https address of a storage account's tables, or else {ConnectionName}, because Storage__Kind is Tables");
                break;
            case (not null, not null):
                reader.Refuse(AccountName, $"is one too many; expected it or {ConnectionName}");
                break;
        }
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return StorageConnection.Parse(text).Key.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Uri? ToAccount(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? account) && account.Scheme == Uri.UriSchemeHttps && account is { Query: "", Fragment: "", UserInfo: "" }
            && account.Host.Split('.') is [_, "table", _, ..] ? account : null; // The blobs beside the tables are found by it.

    private static bool IsPrefix(string text) => text.Length <= MaxPrefix && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);
}
