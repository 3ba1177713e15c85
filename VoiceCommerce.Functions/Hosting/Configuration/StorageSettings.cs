namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="Path">Absolute; the directory is made when it is not there. The homes are in it unless <paramref name="Tables"/> says where else.</param>
/// <param name="Tables">Null for Storage__Kind Sqlite, which is the default.</param>
internal sealed record StorageSettings(string Path, TablesSettings? Tables)
{
    private const string PathName = "Storage__Path";

    public static StorageSettings Read(SettingsReader reader, Deployment deployment)
    {
        string? kind = reader.Optional("Storage__Kind", "Sqlite or Tables", text => text is "Sqlite" or "Tables" ? text : null);
        TablesSettings? tables = TablesSettings.Read(reader, kind is "Tables");

        // HOME is durable in Azure and somebody's own directory everywhere else, so only there is it a sensible default.
        string? home = reader.Find("HOME");
        return deployment.IsInAzure && home is not null && reader.Find(PathName) is null
            ? new(System.IO.Path.Combine(home, "data", "voice-commerce"), tables)
            : new(reader.Required(PathName, "the absolute path of a directory for the shop's data", text => System.IO.Path.IsPathFullyQualified(text) ? text : null), tables);
    }
}
