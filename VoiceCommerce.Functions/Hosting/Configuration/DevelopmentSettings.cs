namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>What only a developer's machine may be told.</summary>
/// <param name="ClockOffset">
/// How far the app's clock is ahead, 0 to 30 days: the simulator restarts the app with it and ten minutes, or a night, have passed.
/// </param>
internal sealed record DevelopmentSettings(TimeSpan ClockOffset)
{
    private const string OffsetName = "Development__ClockOffsetSeconds";

    private const int MaxSeconds = 30 * 24 * 60 * 60;

    public static DevelopmentSettings Read(SettingsReader reader, Deployment deployment)
    {
        // An app that lives in the future would take old signatures for new ones and money before its time.
        if (reader.Find(OffsetName) is not null && (!deployment.IsDevelopment || deployment.IsInAzure))
        {
            reader.Refuse(OffsetName, "is not allowed here; expected nothing outside AZURE_FUNCTIONS_ENVIRONMENT=Development on a developer's machine");
        }

        return new(TimeSpan.FromSeconds(reader.Number(OffsetName, min: 0, max: MaxSeconds, otherwise: 0)));
    }
}
