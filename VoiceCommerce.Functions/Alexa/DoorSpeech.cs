using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Alexa.Writing;

namespace VoiceCommerce.Functions.Alexa;

/// <summary>What is said where no conversation has begun or one broke off. The shop has no household to ask for its language then, so it is English.</summary>
internal static class DoorSpeech
{
    public static Answer LinkFirst { get; } = new()
    {
        Speech = ["To order, please link your shop account first.", "I have sent a link to your Alexa app."],
        Card = new AnswerCard.LinkAccount(),
    };

    public static Answer AccountUnknown { get; } = new()
    {
        Speech = ["Sorry, I can't check your account right now.", "Please try again in a few minutes."],
    };

    public static Answer NoHousehold { get; } = new()
    {
        Speech = ["Your account is linked, but the shop has not set up your household yet.", "Please ask the shop to finish that."],
    };

    /// <summary>Whether an order was placed is exactly what is not known here, so it must not be claimed either way.</summary>
    public static Answer SomethingWentWrong(DialogueRef? dialogue) => new()
    {
        Speech = ["Sorry, something went wrong.", "If you were ordering, say: where is my order, to check."],
        Reprompt = "Say: where is my order, to check, or stop.",
        Dialogue = dialogue,
    };
}
