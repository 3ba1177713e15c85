namespace VoiceCommerce.Simulator.Platform;

/// <summary>Whose voice the speaker heard.</summary>
/// <param name="Name">As it stands in a transcript.</param>
/// <param name="PersonId">Null for a voice that nobody has taught Alexa.</param>
/// <param name="Level">Alexa's confidence: 100, 200, 300 (recognised) or 400 (with Alexa's own code).</param>
internal sealed record Voice(string Name, string? PersonId, int Level = 300)
{
    public static Voice Stranger { get; } = new("stranger", null);
}
