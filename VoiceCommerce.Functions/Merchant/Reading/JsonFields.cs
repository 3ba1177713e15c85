using System.Text.Json;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>A JSON object. Null stands for absent.</summary>
internal sealed class JsonFields : Fields
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private JsonFields(JsonElement element, string pointer, Mistakes mistakes)
        : base(pointer, mistakes)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (TextOf(() => member.Name) is not { } name)
            {
                mistakes.Note(pointer, "must not have a member whose name is no text");
            }
            else if (!members.TryAdd(name, member.Value))
            {
                Note(Shortened(name), "stands here twice");
            }
        }
    }

    /// <summary>Null, and noted, when it is no object.</summary>
    public static JsonFields? Of(JsonElement element, string pointer, Mistakes mistakes, string expected = "must be an object")
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new(element, pointer, mistakes);
        }

        mistakes.Note(pointer, expected);
        return null;
    }

    public override void NothingElse()
    {
        foreach (string name in members.Keys.Except(asked, StringComparer.Ordinal))
        {
            Note(Shortened(name), "is not known here");
        }
    }

    /// <summary>Read past: part of our own answers that a client may send back unchanged.</summary>
    public void Ignore(string name) => asked.Add(name);

    public JsonFields? Object(string name) => Required(name) ? OptionalObject(name) : null;

    public JsonFields? OptionalObject(string name) => Find(name) is { } element ? Of(element, At(name), Mistakes) : null;

    /// <summary>An amount of the given currency, or of any when that is null; 0 or more.</summary>
    public Money? Money(string name, Currency? currency, long least = 0, long most = Core.Catalogue.Money.MaxMinor) => Required(name) ? OptionalMoney(name, currency, least, most) : null;

    public Money? OptionalMoney(string name, Currency? currency, long least = 0, long most = Core.Catalogue.Money.MaxMinor)
    {
        if (Find(name) is not { } element || Of(element, At(name), Mistakes, Expected.Money) is not { } money)
        {
            return null;
        }

        long? minor = money.Long("minor", least, most);
        Currency? its = money.Value("currency", Currency.From, Expected.Currency);
        money.NothingElse();
        if (its is not null && currency is not null && its != currency)
        {
            money.Note("currency", "must be the household's currency");
            return null;
        }

        return minor is { } amount && its is not null ? Core.Catalogue.Money.From(amount, its) : null;
    }

    /// <summary>A whole number of thousandths, written as a decimal number of at most three places.</summary>
    public int? Thousandths(string name, int max)
    {
        string expected = $"must be a number above 0 and up to {max / 1000}, with at most three decimal places";
        if (!Required(name) || Find(name) is not { } element)
        {
            return null;
        }

        bool fits = element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal number) && number > 0 && number <= max / 1000m
            && number * 1000 == decimal.Truncate(number * 1000);
        if (fits)
        {
            return (int)(element.GetDecimal() * 1000);
        }

        Note(name, expected);
        return null;
    }

    public bool? Boolean(string name) => Required(name) ? OptionalBoolean(name) : null;

    public bool? OptionalBoolean(string name)
    {
        if (Find(name) is not { } element)
        {
            return null;
        }

        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        Note(name, "must be true or false");
        return null;
    }

    /// <summary>What each element of an array became; the ones that are null were noted. An absent array is an empty one.</summary>
    public IReadOnlyList<T> Optional<T>(string name, int max, Func<JsonElement, string, T?> read)
        where T : class
    {
        if (Find(name) is not { } array)
        {
            return [];
        }

        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() > max)
        {
            Note(name, $"must be a list of at most {max}");
            return [];
        }

        return [.. array.EnumerateArray().Select((element, index) => read(element, $"{At(name)}/{index}")).OfType<T>()];
    }

    /// <summary>As the other one, of texts.</summary>
    public IReadOnlyList<T> Optional<T>(string name, int max, Func<string, T?> from, string expected)
        where T : class => Optional(name, max, (element, pointer) =>
        {
            T? value = element.ValueKind == JsonValueKind.String && TextOf(element.GetString) is { } text ? from(text) : null;
            if (value is null)
            {
                Mistakes.Note(pointer, expected);
            }

            return value;
        });

    /// <summary>All members, for an object whose names are data; their count is bounded here.</summary>
    public IReadOnlyDictionary<string, T> Every<T>(int max, Func<string, bool> isName, string expectedName, Func<string, T?> from, string expected)
        where T : class
    {
        if (members.Count is 0 || members.Count > max)
        {
            Mistakes.Note(Pointer, $"must have 1 to {max} members");
            return new Dictionary<string, T>(StringComparer.Ordinal);
        }

        foreach (string name in members.Keys.Where(name => !isName(name)))
        {
            Note(Shortened(name), expectedName);
        }

        Dictionary<string, T> read = new(StringComparer.Ordinal);
        foreach (string name in members.Keys.Where(isName))
        {
            if (Value(name, from, expected) is { } value)
            {
                read[name] = value;
            }
        }

        return read;
    }

    protected override bool Has(string name) => Find(name) is not null;

    protected override bool IsText(string name) => Find(name) is { ValueKind: JsonValueKind.String };

    protected override string? Text(string name)
    {
        if (Find(name) is not { } element)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.String)
        {
            return TextOf(element.GetString);
        }

        Note(name, "must be a text");
        return null;
    }

    protected override long? Whole(string name, string expected)
    {
        if (Find(name) is not { } element)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long number))
        {
            return number;
        }

        Note(name, expected);
        return null;
    }

    private JsonElement? Find(string name)
    {
        asked.Add(name);
        return members.TryGetValue(name, out JsonElement element) && element.ValueKind != JsonValueKind.Null ? element : null;
    }

    // An unpaired surrogate in an escape is valid JSON and no text.
    private static string? TextOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A client's own word goes back into an answer only in a piece that is fit for one.
    private static string Shortened(string name) => DisplayName.From(name)?.Value is { } shown ? shown[..Math.Min(shown.Length, 60)] : "?";
}
