namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="Path">Absolute; the directory is made when it is not there.</param>
internal sealed record StorageSettings(string Path)
{
    private const string PathName = "Storage__Path";

    public static StorageSettings Read(SettingsReader reader, Deployment deployment)
    {
        reader.Optional("Storage__Kind", "Sqlite", text => text is "Sqlite" ? text : null);

        // HOME is durable in Azure and somebody's own directory everywhere else, so only there is it a sensible default.
        string? home = reader.Find("HOME");
        return deployment.IsInAzure && home is not null && reader.Find(PathName) is null
            ? new(System.IO.Path.Combine(home, "data", "voice-commerce"))
            : new(reader.Required(PathName, "the absolute path of a directory for the shop's data", text => System.IO.Path.IsPathFullyQualified(text) ? text : null));
    }
}
