using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Turns;

/// <summary>Whose voice the platform heard. An unknown voice is a stranger, never the owner.</summary>
public abstract record Speaker
{
    private Speaker() { }

    /// <summary>Whether a yes of the one can be the yes of the other. Two unknown voices cannot be told apart; a known voice is never an unknown one.</summary>
    public bool IsSameVoiceAs(Speaker other) => (this, other) switch
    {
        (Unknown, Unknown) => true,
        (Recognised one, Recognised another) => one.Person == another.Person,
        _ => false,
    };

    /// <summary>The platform's confidence after its own code was said: "authenticationConfidenceLevel" of Alexa's person object.</summary>
    public const int CodeLevel = 400;

    /// <summary>The voice is a member's, and the platform is as sure of it as the home wants.</summary>
    public bool IsSurelyOneOf(Household home) => SureMember(home) is not null;

    /// <summary>The voice is that of an adult of the home, and the platform is as sure of it as the home wants.</summary>
    public bool IsSurelyAnAdultOf(Household home) => SureMember(home) is { Role: Role.Adult or Role.Guardian };

    /// <summary>A voice that is nobody's in a home that knows voices. Where none is known, everybody is heard as a stranger, and none can be told from the people of the home.</summary>
    public bool IsGuestOf(Household home) => !(this is Recognised known && home.MemberBehind(known.Person) is not null) && home.Members.Any(member => member.Persons.Count > 0);

    private Member? SureMember(Household home) =>
        this is Recognised known && known.Level >= home.Limits.MinimumRecognition ? home.MemberBehind(known.Person) : null;

    public sealed record Unknown : Speaker;

    /// <param name="Person">The platform's id of the voice.</param>
    /// <param name="Level">The platform's confidence, 0 to 400; 0 when it did not say.</param>
    public sealed record Recognised(PersonId Person, int Level) : Speaker;
}
