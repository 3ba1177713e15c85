using FluentAssertions;
using VoiceCommerce.Core.Households;
using Xunit;

namespace VoiceCommerce.Tests.Households;

public sealed class CodeRulesTests
{
    [Theory]
    [InlineData("1", CodeFault.Length)]
    [InlineData("739", CodeFault.Length)]
    [InlineData("7394826", CodeFault.Length)]
    [InlineData("", CodeFault.Length)]
    [InlineData("73 94", CodeFault.Length)]
    [InlineData("\u0667\u0663\u0669\u0664", CodeFault.Length)] // Digits, but of a script that no keypad has.
    [InlineData("0739", CodeFault.LeadingZero)]
    [InlineData("007394", CodeFault.LeadingZero)]
    [InlineData("1111", CodeFault.Run)]
    [InlineData("4000", CodeFault.Run)]
    [InlineData("74443", CodeFault.Run)]
    [InlineData("1234", CodeFault.Sequence)]
    [InlineData("9876", CodeFault.Sequence)]
    [InlineData("7890", CodeFault.Sequence)]
    [InlineData("2109", CodeFault.Sequence)]
    [InlineData("13579", CodeFault.Sequence)]
    [InlineData("8642", CodeFault.Sequence)]
    [InlineData("1212", CodeFault.RepeatedBlock)]
    [InlineData("121212", CodeFault.RepeatedBlock)]
    [InlineData("739739", CodeFault.RepeatedBlock)]
    [InlineData("1221", CodeFault.Mirror)]
    [InlineData("12321", CodeFault.Mirror)]
    [InlineData("739937", CodeFault.Mirror)]
    [InlineData("1122", CodeFault.Pairs)]
    [InlineData("773399", CodeFault.Pairs)]
    [InlineData("1900", CodeFault.Year)]
    [InlineData("1985", CodeFault.Year)]
    [InlineData("2049", CodeFault.Year)]
    [InlineData("1225", CodeFault.Date)]
    [InlineData("2512", CodeFault.Date)]
    [InlineData("2902", CodeFault.Date)]
    [InlineData("251284", CodeFault.Date)]
    [InlineData("122584", CodeFault.Date)]
    [InlineData("841225", CodeFault.Date)]
    [InlineData("2580", CodeFault.Common)]
    [InlineData("1245", CodeFault.Common)]
    [InlineData("159753", CodeFault.Common)]
    [InlineData("90210", CodeFault.Common)]
    public void A_code_that_is_easy_to_guess_breaks_a_rule(string digits, CodeFault fault) => FaultOf(digits).Should().Be(fault);

    [Theory]
    [InlineData("7394")]
    [InlineData("1899")] // Before anybody's birth.
    [InlineData("2050")]
    [InlineData("7044")]
    [InlineData("3002")] // No month has it.
    [InlineData("1399")]
    [InlineData("733102")]
    [InlineData("19852")] // A year with something behind it is no year.
    [InlineData("73948")]
    [InlineData("739482")]
    public void Any_other_code_may_be_set(string digits) => FaultOf(digits).Should().BeNull();

    [Fact]
    public void Every_rule_has_a_code_that_breaks_it_and_most_codes_break_none()
    {
        CodeFault?[] faults = [.. Enumerable.Range(0, 10_000).Select(number => FaultOf(number.ToString("0000"))), FaultOf("1")];
        faults.OfType<CodeFault>().Distinct().Should().BeEquivalentTo(Enum.GetValues<CodeFault>());
        faults.Count(fault => fault is null).Should().BeGreaterThan(8_000);
    }

    [Theory]
    [InlineData("1234 1111 0000 1212 7777 1004 2000 4444 2222 6969 9999 3333 5555 6666 1122 1313 8888 4321 2001 1010 2580 1998 1987 2020 5683 1123 3214 1236 1990 1379")]
    [InlineData("1024 1224 1223 1029 1023 1011 1007 1012 1025 1120 1125 1214 1028 1209 1227 1210 1222 1001 1113 1226 1002 1003 1114 1205 1215 1220 1228 1013 1014 1021 1022 1027 1030 1101")]
    [InlineData("1233 7410 1245 8520 1318 7942 5425 1092 1128 1133 3030 3210 5050 9090 1126 1130 1204 1121 1213 2345 2424 2525 1515 1414 4545 5678 1124 1211 4567 3535 7890 1717 5252 3232")]
    [InlineData("12345 11111 55555 54321 12321 12121 13579 11223 90210 22222 77777 24680 33333 98765 14789")]
    [InlineData("123456 111111 123123 654321 121212 112233 159753 222222 555555 789456 147258 123321 101010 246810 696969 456789")]
    public void What_people_choose_most_cannot_be_set(string codes) =>
        codes.Split(' ').Where(code => FaultOf(code) is null).Should().BeEmpty();

    private static CodeFault? FaultOf(string digits) => CodeRules.FaultOf(digits);
}
