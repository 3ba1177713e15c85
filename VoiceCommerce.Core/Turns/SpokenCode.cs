namespace VoiceCommerce.Core.Turns;

/// <summary>Digits as somebody said them, 1 to 12 of them. Its text form is blank, so that no log, trace or error message can show the digits.</summary>
public sealed record SpokenCode
{
    public const int MaxLength = 12;

    private SpokenCode(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>Null when it is not 1 to 12 ASCII digits.</summary>
    public static SpokenCode? From(string? digits) =>
        digits is { Length: > 0 and <= MaxLength } && digits.All(char.IsAsciiDigit) ? new(digits) : null;

    public override string ToString() => "(code)";
}
