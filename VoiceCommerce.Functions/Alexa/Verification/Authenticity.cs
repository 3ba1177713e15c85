namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>What became of a request's proof that Alexa sent it. Only <see cref="Verified"/> lets a byte of the body be parsed.</summary>
internal abstract record Authenticity
{
    private Authenticity()
    {
    }

    public sealed record Verified : Authenticity;

    /// <param name="Reason">Already logged. The answer is 400 with an empty body and never says it.</param>
    public sealed record Refused(string Reason) : Authenticity;
}
