using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Turns;

/// <summary>Whose voice the platform heard. An unknown voice is a stranger, never the owner.</summary>
public abstract record Speaker
{
    private Speaker() { }

    public sealed record Unknown : Speaker;

    /// <param name="Person">The platform's id of the voice.</param>
    /// <param name="Level">The platform's confidence, 0 to 400; 0 when it did not say.</param>
    public sealed record Recognised(PersonId Person, int Level) : Speaker;
}
