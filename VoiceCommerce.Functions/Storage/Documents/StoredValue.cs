using System.Globalization;
using System.Runtime.CompilerServices;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Storage.Documents;

/// <summary>Core's values as stored text and back; what Core refuses throws <see cref="FormatException"/>, which names the value's place and not the value.</summary>
internal static class StoredValue
{
    public static string Text(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Currency.Code} {money.Minor}");

    public static string? TextOrNull(Money? money) => money is null ? null : Text(money);

    public static string Text(PackSize pack) => string.Create(CultureInfo.InvariantCulture, $"{pack.Thousandths} {pack.Unit}");

    public static string Text<T>(T value)
        where T : struct, Enum => Enum.GetName(value) ?? throw new FormatException($"a {typeof(T).Name} without a name");

    public static Money ToMoney(string? text, [CallerArgumentExpression(nameof(text))] string place = "")
    {
        (string code, string minor) = Halves(text, place);
        Currency currency = Need(Currency.From(code), place);
        return long.TryParse(minor, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long amount)
            ? Need(Money.From(amount, currency), place)
            : throw Refused(place);
    }

    public static Money? ToMoneyOrNull(string? text, [CallerArgumentExpression(nameof(text))] string place = "") => text is null ? null : ToMoney(text, place);

    public static CategoryPath[] ToCategories(string[]? texts, [CallerArgumentExpression(nameof(texts))] string place = "") =>
        Each(texts, category => Need(CategoryPath.From(category), place), place: place);

    public static PackSize ToPack(string? text, [CallerArgumentExpression(nameof(text))] string place = "")
    {
        (string amount, string unit) = Halves(text, place);
        return int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out int thousandths)
            ? Need(PackSize.From(thousandths, ToEnum<PackUnit>(unit, place)), place)
            : throw Refused(place);
    }

    /// <summary>By its exact name: the BCL's parser would also take numbers and lists.</summary>
    public static T ToEnum<T>(string? text, [CallerArgumentExpression(nameof(text))] string place = "")
        where T : struct, Enum =>
        Enum.TryParse(text, out T value) && string.Equals(Enum.GetName(value), text, StringComparison.Ordinal) ? value : throw Refused(place);

    public static DisplayName ToName(string? text, [CallerArgumentExpression(nameof(text))] string place = "") => Need(DisplayName.From(text), place);

    public static DisplayName? ToNameOrNull(string? text, [CallerArgumentExpression(nameof(text))] string place = "") =>
        text is null ? null : ToName(text, place);

    public static EmailAddress? ToEmailOrNull(string? text, [CallerArgumentExpression(nameof(text))] string place = "") =>
        text is null ? null : Need(EmailAddress.From(text), place);

    public static T Need<T>(T? value, [CallerArgumentExpression(nameof(value))] string place = "")
        where T : class => value ?? throw Refused(place);

    public static int Within(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string place = "") =>
        value >= least && value <= most ? value : throw Refused(place);

    /// <summary>Every element mapped; a null among them, or too few or too many, is refused.</summary>
    public static T[] Each<TStored, T>(
        IReadOnlyList<TStored>? stored, Func<TStored, T> map, int least = 0, int most = 10_000, [CallerArgumentExpression(nameof(stored))] string place = "")
    {
        if ((stored?.Count ?? 0) < least || stored?.Count > most)
        {
            throw Refused(place);
        }

        T[] mapped = stored is null or [] ? [] : new T[stored.Count];
        for (int i = 0; i < mapped.Length; i++)
        {
            mapped[i] = map(stored![i] ?? throw Refused(place));
        }

        return mapped;
    }

    /// <summary>Null for an empty list, so that it takes no room.</summary>
    public static TStored[]? List<T, TStored>(IReadOnlyList<T> values, Func<T, TStored> map) => values.Count == 0 ? null : [.. values.Select(map)];

    private static (string First, string Second) Halves(string? text, string place)
    {
        int blank = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return blank < 0 ? throw Refused(place) : (text![..blank], text[(blank + 1)..]);
    }

    private static FormatException Refused(string place) => new($"{place} holds what it must not");
}
