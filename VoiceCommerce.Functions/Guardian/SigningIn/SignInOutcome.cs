using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.SigningIn;

/// <summary>What came of an answer that a browser brought from the identity provider.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome() { }

    /// <param name="Household">Whose guardian they say they are.</param>
    /// <param name="Email">One that the provider has verified, or is trusted in.</param>
    public sealed record Named(HouseholdId Household, EmailAddress Email) : SignInOutcome;

    /// <summary>It does not hold, or there is none; why is in the log.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>It was not looked at; the same answer may do in a moment.</summary>
    public sealed record NotNow : SignInOutcome;
}
