namespace VoiceCommerce.Core.Resolution;

/// <summary>Numbers that a speaker takes for each other: the teens and the tens differ by one unstressed syllable.</summary>
public static class SpokenTwins
{
    /// <summary>15 for 50 and 50 for 15; null for a number that sounds like no other.</summary>
    public static int? Of(int number) => number switch
    {
        >= 13 and <= 19 => (number - 10) * 10,
        30 or 40 or 50 or 60 or 70 or 80 or 90 => (number / 10) + 10,
        _ => null,
    };
}
