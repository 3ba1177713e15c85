namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>What only a developer's machine may be told.</summary>
/// <param name="ClockOffset">
/// How far the app's clock is ahead, 0 to 30 days: the simulator restarts the app with it and ten minutes, or a night, have passed.
/// </param>
/// <param name="SandboxPath">Where the sandbox's file lies, in which it can be told to misbehave, also where the homes are in tables; null for beside the homes.</param>
internal sealed record DevelopmentSettings(TimeSpan ClockOffset, string? SandboxPath)
{
    private const string OffsetName = "Development__ClockOffsetSeconds";
    private const string SandboxName = "Development__SandboxPath";

    private const int MaxSeconds = 30 * 24 * 60 * 60;

    public static DevelopmentSettings Read(SettingsReader reader, Deployment deployment)
    {
        // An app that lives in the future would take old signatures for new ones and money before its time.
        foreach (string name in new[] { OffsetName, SandboxName }.Where(name => reader.Find(name) is not null && (!deployment.IsDevelopment || deployment.IsInAzure)))
        {
            reader.Refuse(name, "is not allowed here; expected nothing outside AZURE_FUNCTIONS_ENVIRONMENT=Development on a developer's machine");
        }

        return new(
            TimeSpan.FromSeconds(reader.Number(OffsetName, min: 0, max: MaxSeconds, otherwise: 0)),
            reader.Optional(SandboxName, "the absolute path of a directory that exists", path => Path.IsPathFullyQualified(path) && Directory.Exists(path) ? path : null));
    }
}
