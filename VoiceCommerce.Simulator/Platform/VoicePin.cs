namespace VoiceCommerce.Simulator.Platform;

/// <summary>What Alexa found when it asked a voice for its own code: the result of AMAZON.VerifyPerson/2.</summary>
/// <param name="Status">"ACHIEVED" or "NOT_ACHIEVED".</param>
/// <param name="Reason">Null where it was achieved.</param>
internal sealed record VoicePin(string Status, string? Reason)
{
    /// <summary>Everybody whom Alexa knows has this one here; it belongs to Alexa, and the shop never hears it.</summary>
    public const string Everybodys = "2580";

    private const int Achieved = 400;

    public bool IsAchieved => Reason is null;

    /// <summary>What comes of these words; a voice that Alexa does not know has no code.</summary>
    public static VoicePin Of(Voice voice, string said) =>
        voice.PersonId is not null && new string([.. said.Where(char.IsAsciiDigit)]) == Everybodys ? new("ACHIEVED", null) : new("NOT_ACHIEVED", "NOT_MATCH");

    /// <summary>The voice, as sure as Alexa is of it afterwards.</summary>
    public Voice After(Voice voice) => IsAchieved ? voice with { Level = Achieved } : voice;
}
