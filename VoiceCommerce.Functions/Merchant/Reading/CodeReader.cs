using System.Text.Json;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>A purchase code as the merchant sends it: a text, because a number would lose what it begins with.</summary>
internal static class CodeReader
{
    /// <summary>Null when anything is wrong; the mistakes say what, without a digit of it.</summary>
    public static SpokenCode? Read(JsonElement element, Mistakes mistakes)
    {
        if (JsonFields.Of(element, "", mistakes) is not { } fields)
        {
            return null;
        }

        SpokenCode? code = fields.Value("code", SpokenCode.From, "must be a text of digits");
        fields.NothingElse();
        return mistakes.Any ? null : code;
    }

    public static string Rule(CodeFault fault) => fault switch
    {
        CodeFault.Length => $"must have {CodeRules.MinLength} to {CodeRules.MaxLength} digits",
        CodeFault.LeadingZero => "must not begin with 0, which speech platforms drop",
        CodeFault.Run => "must not have three of the same digit in a row",
        CodeFault.Sequence => "must not go from digit to digit by the same step",
        CodeFault.RepeatedBlock => "must not repeat its first half",
        CodeFault.Mirror => "must not be the same from both ends",
        CodeFault.Date => "must not be a day of the year, with or without its year",
        CodeFault.Pairs => "must not consist of doubled digits",
        CodeFault.Year => "must not be a year",
        CodeFault.Common => "must not be one of the codes that many people choose",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
