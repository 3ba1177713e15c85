using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Households;

/// <summary>Why a purchase code cannot be set.</summary>
public enum CodeFault
{
    /// <summary>Not <see cref="CodeRules.MinLength"/> to <see cref="CodeRules.MaxLength"/> digits.</summary>
    Length,

    /// <summary>Speech platforms hear a number and drop the zero.</summary>
    LeadingZero,

    /// <summary>Three of the same digit in a row: 1112, 4000.</summary>
    Run,

    /// <summary>The same step from digit to digit: 1234, 8642, 7890.</summary>
    Sequence,

    /// <summary>One half again: 1212, 123123.</summary>
    RepeatedBlock,

    /// <summary>The same from both ends: 1221, 12321.</summary>
    Mirror,

    /// <summary>Doubled digits all the way: 1122, 112233.</summary>
    Pairs,

    /// <summary>1900 to 2049: somebody's birth.</summary>
    Year,

    /// <summary>A shape on the keypad, a word or a fashion.</summary>
    Common,
}

/// <summary>
/// Which purchase codes are too easy to guess in three tries. About a quarter of the four-digit codes that people choose come from some fifty shapes; the rules
/// refuse those shapes, and a short list of our own what no rule describes. Pure, and the digits never leave it.
/// </summary>
public static class CodeRules
{
    public const int MinLength = 4;

    public const int MaxLength = 6;

    // Down, across and around the keypad; words on its letters; and what is simply popular.
    private static readonly HashSet<string> Common =
    [
        "2580", "1470", "3690", "1478", "1236", "3214", "7412", "9632", "1590", "3570", "1397", "7931", "2684", "4862", "1379", "9731", "2486", "8426", "1254", "5214",
        "5683", "4653", "2229", "7465", "1004", "6969", "1313", "1123", "1324", "1342", "1243", "1423", "1235", "2345", "1230", "3210", "1066", "1776", "1812", "1314", "5201",
        "5200", "4200", "4208", "6942", "4269", "8675", "5150", "1701", "1138", "1337", "3141", "3142", "2718", "9021", "1984", "1100", "2200", "1020", "1225", "1231",
        "90210", "42069", "69420", "31415", "14789", "36987", "14725", "25800", "15937", "12369", "12340", "13145", "52013",
        "147258", "258369", "159753", "357159", "951753", "753951", "147852", "369258", "789456", "456123", "123654", "321654", "142536", "147963", "159357", "741852",
        "963852", "852456", "124578", "235689", "102030", "100200", "520131", "131420", "314159", "271828", "867530", "696942", "420690", "123789", "987456", "112358",
    ];

    private static readonly (CodeFault Fault, Func<string, bool> Breaks)[] Rules =
    [
        (CodeFault.Length, digits => digits.Length is < MinLength or > MaxLength),
        (CodeFault.LeadingZero, digits => digits[0] == '0'),
        (CodeFault.Run, HasRun),
        (CodeFault.Sequence, HasOneStep),
        (CodeFault.RepeatedBlock, IsRepeatedBlock),
        (CodeFault.Mirror, digits => digits.SequenceEqual(digits.Reverse())),
        (CodeFault.Pairs, digits => digits.Length % 2 == 0 && digits.Chunk(2).All(pair => pair[0] == pair[1])),
        (CodeFault.Year, digits => digits.Length == 4 && string.CompareOrdinal(digits, "1900") >= 0 && string.CompareOrdinal(digits, "2049") <= 0),
        (CodeFault.Common, digits => Common.Contains(digits)),
    ];

    /// <summary>The first rule that the digits break; null when they may be set.</summary>
    public static CodeFault? FaultOf(SpokenCode code)
    {
        foreach ((CodeFault fault, Func<string, bool> breaks) in Rules)
        {
            if (breaks(code.Digits))
            {
                return fault;
            }
        }

        return null;
    }

    private static bool HasRun(string digits) =>
        Enumerable.Range(2, digits.Length - 2).Any(i => digits[i] == digits[i - 1] && digits[i] == digits[i - 2]);

    // Around the corner too, so that 7890 and 2109 are sequences.
    private static bool HasOneStep(string digits) =>
        Enumerable.Range(1, digits.Length - 1).Select(i => (digits[i] - digits[i - 1] + 10) % 10).Distinct().Count() == 1;

    private static bool IsRepeatedBlock(string digits) =>
        Enumerable.Range(2, digits.Length / 2 - 1).Any(block => digits.Length % block == 0 && Enumerable.Range(block, digits.Length - block).All(i => digits[i] == digits[i - block]));
}
