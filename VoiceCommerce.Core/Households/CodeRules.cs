using System.Globalization;

namespace VoiceCommerce.Core.Households;

/// <summary>Why a purchase code cannot be set.</summary>
public enum CodeFault
{
    /// <summary>Not <see cref="CodeRules.MinLength"/> to <see cref="CodeRules.MaxLength"/> ASCII digits and nothing else.</summary>
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

    /// <summary>A day of the year, as either side of the Atlantic writes it, and in six digits with a year before or behind: 1225, 2512, 251284, 841225.</summary>
    Date,

    /// <summary>A shape on the keypad, a word or a fashion.</summary>
    Common,
}

/// <summary>
/// Which purchase codes are too easy to guess in three tries. About a quarter of the four-digit codes that people choose come from some fifty shapes; the rules
/// refuse those shapes, and a short list of our own what no rule describes. Together they refuse the 200 commonest four-digit codes of leaked passwords. Pure, and the
/// digits never leave it.
/// </summary>
public static class CodeRules
{
    public const int MinLength = 4;

    public const int MaxLength = 6;

    private const int LeapYear = 2024;

    // Down, across and around the keypad; words on its letters; and what is simply popular.
    private static readonly HashSet<string> Common =
    [
        "1052", "1066", "1092", "1138", "1200", "1232", "1233", "1235", "1236", "1243", "1245", "1254", "1256", "1290", "1314", "1318", "1321",
        "1324", "1337", "1342", "1346", "1369", "1379", "1397", "1423", "1432", "1453", "1472", "1478", "1492", "1590", "1701", "1776", "1812",
        "2486", "2580", "2684", "2718", "2848", "3141", "3142", "3214", "3570", "3690", "4200", "4269", "4653", "4862", "5150", "5200", "5201",
        "5214", "5425", "5683", "6942", "7410", "7412", "7465", "7931", "7942", "8426", "8520", "8675", "9021", "9632", "9731",
        "11223", "12340", "12369", "13145", "14725", "14789", "25800", "31415", "36987", "42069", "52013", "69420", "90210",
        "100200", "102030", "112358", "123654", "123789", "124578", "131420", "142536", "147258", "147852", "147963", "159357", "159753",
        "235689", "246810", "258369", "271828", "314159", "321654", "357159", "420690", "456123", "520131", "696942", "753951", "789456",
        "852456", "867530", "951753", "963852", "987456",
    ];

    private static readonly (CodeFault Fault, Func<string, bool> Breaks)[] Rules =
    [
        (CodeFault.Length, digits => digits.Length is < MinLength or > MaxLength || !digits.All(char.IsAsciiDigit)),
        (CodeFault.LeadingZero, digits => digits[0] == '0'),
        (CodeFault.Run, HasRun),
        (CodeFault.Sequence, HasOneStep),
        (CodeFault.RepeatedBlock, IsRepeatedBlock),
        (CodeFault.Mirror, digits => digits.SequenceEqual(digits.Reverse())),
        (CodeFault.Pairs, digits => digits.Length % 2 == 0 && digits.Chunk(2).All(pair => pair[0] == pair[1])),
        (CodeFault.Year, digits => digits.Length == 4 && string.CompareOrdinal(digits, "1900") >= 0 && string.CompareOrdinal(digits, "2049") <= 0),
        (CodeFault.Date, HasDate),
        (CodeFault.Common, digits => Common.Contains(digits)),
    ];

    /// <summary>The first rule that the digits break; null when they may be set.</summary>
    public static CodeFault? FaultOf(string digits)
    {
        foreach ((CodeFault fault, Func<string, bool> breaks) in Rules)
        {
            if (breaks(digits))
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

    private static bool HasDate(string digits) => digits.Length switch
    {
        4 => IsDay(digits[..2], digits[2..]) || IsDay(digits[2..], digits[..2]),
        6 => IsDay(digits[..2], digits[2..4]) || IsDay(digits[2..4], digits[..2]) || IsDay(digits[2..4], digits[4..]),
        _ => false,
    };

    private static bool IsDay(string twoDigitMonth, string twoDigitDay)
    {
        int month = int.Parse(twoDigitMonth, CultureInfo.InvariantCulture);
        int day = int.Parse(twoDigitDay, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month);
    }

    private static bool IsRepeatedBlock(string digits) =>
        Enumerable.Range(2, digits.Length / 2 - 1).Any(block => digits.Length % block == 0 && Enumerable.Range(block, digits.Length - block).All(i => digits[i] == digits[i - block]));
}
