namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>Where the app runs, which decides what it may trust. Everything that is not exactly Development has Production's rules.</summary>
internal sealed record Deployment(bool IsDevelopment, bool IsInAzure)
{
    public static Deployment Read(SettingsReader reader)
    {
        // What the Functions host itself goes by: an instance id in App Service plans, a container or a pod of a named site in consumption plans.
        bool inAzure = reader.Find("WEBSITE_INSTANCE_ID") is not null
            || (reader.Find("WEBSITE_SITE_NAME") is not null && (reader.Find("CONTAINER_NAME") is not null || reader.Find("WEBSITE_POD_NAME") is not null));
        bool development = string.Equals(reader.Find("AZURE_FUNCTIONS_ENVIRONMENT"), "Development", StringComparison.OrdinalIgnoreCase);
        return new(development, inAzure);
    }
}
