using System.Text.Json;

namespace VoiceCommerce.Functions.Merchant.Writing;

/// <summary>How the cases of an enum are called on the wire: "placing", "yesAndCode". They are a contract: renaming a case breaks clients.</summary>
internal static class WireName
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Null for anything but the exact name of a case.</summary>
    public static TEnum? Parse<TEnum>(string? name)
        where TEnum : struct, Enum
    {
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>"held, placing, authorised" for a sentence that says what is expected.</summary>
    public static string All<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Of));
}
