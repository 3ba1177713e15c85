namespace VoiceCommerce.Core.Wording;

/// <summary>The languages that the shop speaks.</summary>
public static class Languages
{
    private static readonly Language[] Spoken = [new AmericanEnglish(), new BritishEnglish()];

    /// <summary>"en-US", "en-GB".</summary>
    public static IReadOnlyList<string> Locales { get; } = [.. Spoken.Select(language => language.Locale)];

    /// <summary>The language of a locale; for an unknown one another of the same language, or else American English.</summary>
    public static Language For(string? locale) =>
        Array.Find(Spoken, language => language.Locale == locale)
        ?? Array.Find(Spoken, language => locale is not null && language.Locale.StartsWith(locale.Split('-')[0] + "-", StringComparison.Ordinal))
        ?? Spoken[0];
}
