using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <param name="After">The last page's "next"; null for the first page.</param>
/// <param name="Most">1 to <see cref="IHouseholdArchive.MaxPage"/>.</param>
internal sealed record PageQuery(string? After, int Most);

/// <summary>A query string, as strict as a document: what is not known, or said twice, is told and not ignored.</summary>
internal sealed class QueryFields(IQueryCollection query)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<string> wrong = [];

    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        TEnum? value = WireName.Parse<TEnum>(Text(name));
        if (Text(name) is not null && value is null)
        {
            wrong.Add($"{name} must be one of {WireName.All<TEnum>()}");
        }

        return value;
    }

    public T? Value<T>(string name, Func<string, T?> from, string expected)
        where T : class
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        T? value = from(text);
        if (value is null)
        {
            wrong.Add($"{name} {expected}");
        }

        return value;
    }

    public PageQuery Page()
    {
        string? after = Value("after", text => IsCursor(text) ? text : null, "must be the last page's next");
        return new(after, Most());
    }

    /// <summary>The most of one page: 1 to <see cref="IHouseholdArchive.MaxPage"/>.</summary>
    public int Most()
    {
        string? most = Value("limit", text => Number(text) is null ? null : text, $"must be a whole number from 1 to {IHouseholdArchive.MaxPage}");
        return most is null ? MerchantLimits.PageRows : Number(most)!.Value;
    }

    /// <summary>Null when all is well; ask last.</summary>
    public Answer.Problem? Problem()
    {
        wrong.AddRange(query.Keys.Any(key => !asked.Contains(key)) ? [$"nothing is known but {string.Join(", ", asked)}"] : []);
        return wrong.Count == 0 ? null : Problems.BadRequest($"In the query, {string.Join("; ", wrong)}.");
    }

    private static bool IsCursor(string text) => text.Length is > 0 and <= MerchantLimits.CursorCharacters && text.All(c => c is > ' ' and < '\x7F');

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, null, out int number) && number is >= 1 and <= IHouseholdArchive.MaxPage ? number : null;

    private string? Text(string name)
    {
        asked.Add(name);
        return query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues values) ? values.ToString() : null;
    }
}
