namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>One bad setting. It never carries the value, which may be a secret.</summary>
internal sealed record SettingProblem(string Name, string Trouble)
{
    public override string ToString() => $"{Name}: {Trouble}";
}
