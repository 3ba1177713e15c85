namespace VoiceCommerce.Functions.Alexa.Writing;

/// <summary>How much of an answer is written. Counts of names, characters of a card's text, characters of speech markup.</summary>
internal sealed record Room(int Names, int Card, int Speech)
{
    /// <summary>
    /// From everything to what always fits: names only help the recogniser, so they go first; a card repeats what was said; speech goes last.
    /// JSON needs at most 6 bytes for a character, so the smallest takes 6 * (1,000 speech + 1,000 reprompt + 120 title + 500 text) and a few hundred more.
    /// </summary>
    public static readonly IReadOnlyList<Room> Narrowing =
    [
        new(100, 4_000, Ssml.Max), new(50, 4_000, Ssml.Max), new(25, 4_000, Ssml.Max), new(0, 4_000, Ssml.Max),
        new(0, 500, Ssml.Max), new(0, 500, 4_000), new(0, 500, 1_000),
    ];

    public const int CardTitle = 120;

    public const int Reprompt = 1_000;
}
