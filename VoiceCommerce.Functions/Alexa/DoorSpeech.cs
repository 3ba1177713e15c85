using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Wording;
using VoiceCommerce.Functions.Alexa.Writing;

namespace VoiceCommerce.Functions.Alexa;

/// <summary>What is said where no conversation has begun or one broke off; there is no household to ask for its language then, so it is the device's.</summary>
internal static class DoorSpeech
{
    public static Answer LinkFirst(string? locale) => new() { Speech = Languages.For(locale).LinkFirst, Card = new AnswerCard.LinkAccount() };

    public static Answer AccountUnknown(string? locale) => new() { Speech = Languages.For(locale).AccountUnknown };

    public static Answer NoHousehold(string? locale) => new() { Speech = Languages.For(locale).NoHousehold };

    public static Answer SomethingWentWrong(string? locale, DialogueRef? dialogue) => new()
    {
        Speech = Languages.For(locale).SomethingWentWrong,
        Reprompt = Languages.For(locale).AskAboutTheOrder,
        Dialogue = dialogue,
    };
}
