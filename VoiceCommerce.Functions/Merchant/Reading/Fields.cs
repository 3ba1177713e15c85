namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>
/// The named values of one object or CSV line on their way into values that cannot be wrong. Every mistake is noted under the field's pointer
/// and answered with null, so the caller reads on and looks at <see cref="Mistakes"/> in the end.
/// </summary>
internal abstract class Fields(string pointer, Mistakes mistakes)
{
    private const string Missing = "is required";

    public string Pointer { get; } = pointer;

    public Mistakes Mistakes { get; } = mistakes;

    /// <summary>Null when it is absent or not a text; the second case is noted.</summary>
    protected abstract string? Text(string name);

    /// <summary>Null when it is absent or not a whole number; the second case is noted.</summary>
    protected abstract long? Whole(string name, string expected);

    /// <summary>True when a value stands there, right or wrong.</summary>
    protected abstract bool Has(string name);

    /// <summary>Notes what was never asked for: a typing error in an optional field must not be lost.</summary>
    public abstract void NothingElse();

    public T? Value<T>(string name, Func<string, T?> from, string expected)
        where T : class => Required(name) ? Optional(name, from, expected) : null;

    public T? Optional<T>(string name, Func<string, T?> from, string expected)
        where T : class
    {
        T? value = Text(name) is { } text ? from(text) : null;
        return value ?? Wrong<T>(name, expected);
    }

    public int? Integer(string name, int min, int max) => Required(name) ? OptionalInteger(name, min, max) : null;

    public int? OptionalInteger(string name, int min, int max) => (int?)Between(name, min, max);

    public long? Long(string name, long min, long max) => Required(name) ? Between(name, min, max) : null;

    public void Note(string name, string expected) => Mistakes.Note(At(name), expected);

    /// <summary>The field's JSON Pointer.</summary>
    protected string At(string name) => $"{Pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    protected bool Required(string name)
    {
        bool there = Has(name);
        if (!there)
        {
            Note(name, Missing);
        }

        return there;
    }

    private long? Between(string name, long min, long max)
    {
        string expected = $"must be a whole number from {min} to {max}";
        if (Whole(name, expected) is not { } number)
        {
            return null;
        }

        if (number < min || number > max)
        {
            Note(name, expected);
            return null;
        }

        return number;
    }

    /// <summary>Notes a value that is there and does not fit, unless its type was noted already.</summary>
    private T? Wrong<T>(string name, string expected)
        where T : class
    {
        if (Has(name) && IsText(name))
        {
            Note(name, expected);
        }

        return null;
    }

    protected abstract bool IsText(string name);
}
