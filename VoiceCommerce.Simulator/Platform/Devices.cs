namespace VoiceCommerce.Simulator.Platform;

/// <summary>How Alexa names the speakers of a home.</summary>
internal static class Devices
{
    /// <summary>The one on the desk.</summary>
    public const string Usual = Prefix + "SIMULATOR";

    private const string Prefix = "amzn1.ask.device.";

    /// <summary>"amzn1.ask.device.NURSERY" for "nursery"; null for what is no name.</summary>
    public static string? Named(string name) =>
        name.Length is > 0 and <= 32 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? Prefix + name.ToUpperInvariant() : null;
}
