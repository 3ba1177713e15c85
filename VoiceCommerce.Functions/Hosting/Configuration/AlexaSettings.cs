namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="SkillIds">At least one; a request for any other skill is refused.</param>
/// <param name="DevelopmentAuthority">
/// Directory with the certificate authority that the simulator signs with. Null everywhere but on a developer's machine.
/// </param>
internal sealed record AlexaSettings(IReadOnlyList<string> SkillIds, string? DevelopmentAuthority)
{
    private const int MaxSkills = 20;

    public static AlexaSettings Read(SettingsReader reader, Deployment deployment) => new(
        reader.Required("Alexa__SkillIds", $"1 to {MaxSkills} Alexa skill ids, separated by commas (amzn1.ask.skill...)", SkillIdsFrom),
        ReadDevelopmentAuthority(reader, deployment));

    private static string[]? SkillIdsFrom(string text)
    {
        string[] ids = text.Split(',', StringSplitOptions.TrimEntries);
        return ids.Length <= MaxSkills && ids.All(IsSkillId) ? ids : null;
    }

    private static bool IsSkillId(string id) =>
        id.StartsWith("amzn1.", StringComparison.Ordinal) && id.Length is > 10 and <= 255 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private static string? ReadDevelopmentAuthority(SettingsReader reader, Deployment deployment)
    {
        const string Name = "Alexa__DevelopmentAuthority";
        if (reader.Find(Name) is null)
        {
            return null;
        }

        // Whoever holds that authority's key can speak as any customer, so its mere presence stops a real shop from starting.
        if (!deployment.IsDevelopment || deployment.IsInAzure)
        {
            reader.Refuse(Name, "is not allowed here; expected nothing outside AZURE_FUNCTIONS_ENVIRONMENT=Development on a developer's machine");
            return null;
        }

        return reader.Optional(Name, "a directory that exists", path => Directory.Exists(path) ? Path.GetFullPath(path) : null);
    }
}
