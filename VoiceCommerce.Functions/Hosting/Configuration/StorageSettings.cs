namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="Path">Absolute; the directory is made when it is not there. The homes are in it unless <paramref name="Tables"/> says where else.</param>
/// <param name="Tables">Null for Storage__Kind Sqlite.</param>
internal sealed record StorageSettings(string Path, TablesSettings? Tables)
{
    private const string KindName = "Storage__Kind";
    private const string PathName = "Storage__Path";

    public static StorageSettings Read(SettingsReader reader, Deployment deployment)
    {
        string? kind = reader.Optional(KindName, "Sqlite or Tables", text => text is "Sqlite" or "Tables" ? text : null);
        if (deployment.IsInAzure && reader.Find(KindName) is null)
        {
            // An instance's disk is gone with the instance, so that nobody must end up there by saying nothing.
            reader.Refuse(KindName, "is missing; expected Tables, or Sqlite for one instance with a disk of its own that outlives it");
        }

        TablesSettings? tables = TablesSettings.Read(reader, kind is "Tables");
        string expected = "the absolute path of a directory for the shop's data" + (deployment.IsInAzure ? ", not below HOME, which instances share over the network, where SQLite's log is not safe" : "");
        string? given = reader.Optional(PathName, expected, text => System.IO.Path.IsPathFullyQualified(text) && !IsShared(text, reader, deployment) ? text : null);
        if (reader.Find(PathName) is null && (kind is "Sqlite" || reader.Find(KindName) is null))
        {
            reader.Refuse(PathName, $"is missing; expected {expected}");
        }

        // With tables there is only what can be made anew.
        return new(given ?? System.IO.Path.Combine(System.IO.Path.GetTempPath(), "voice-commerce"), tables);
    }

    private static bool IsShared(string path, SettingsReader reader, Deployment deployment) =>
        deployment.IsInAzure && reader.Find("HOME") is { } home
        && (System.IO.Path.GetFullPath(path) + '/').StartsWith(System.IO.Path.GetFullPath(home).TrimEnd('/') + '/', StringComparison.Ordinal);
}
