using System.Globalization;

namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>
/// Reads settings by hand, one key after the other, and keeps every problem, so that all of them are told at once.
/// Not the configuration binder: it works by reflection, and it says nothing about a misspelt name.
/// </summary>
internal sealed class SettingsReader(IReadOnlyDictionary<string, string> environment)
{
    private const int MaxLength = 4096; // Characters in one value.

    private readonly SortedSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingProblem> problems = [];

    public IReadOnlyList<SettingProblem> Problems => problems;

    public IReadOnlyCollection<string> Known => known;

    /// <summary>Null when missing or blank.</summary>
    public string? Find(string name)
    {
        known.Add(name);
        return environment.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    /// <summary>Where the value is missing or bad the answer is null, and nobody sees it: <see cref="Settings.Read"/> drops everything on a problem.</summary>
    public T Required<T>(string name, string expected, Func<string, T?> parse)
        where T : class
    {
        if (Find(name) is not { } text)
        {
            Refuse(name, $"is missing; expected {expected}");
            return null!;
        }

        return Parsed(name, text, expected, parse)!;
    }

    public T? Optional<T>(string name, string expected, Func<string, T?> parse)
        where T : class =>
        Find(name) is { } text ? Parsed(name, text, expected, parse) : null;

    public string Text(string name, string expected) => Required(name, expected, text => text.Any(char.IsControl) ? null : text);

    public int Number(string name, int min, int max, int otherwise)
    {
        if (Find(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(name, $"is wrong; expected a whole number from {min} to {max}");
        return otherwise;
    }

    public bool Flag(string name)
    {
        string? text = Find(name);
        if (text is not null && !bool.TryParse(text, out _))
        {
            Refuse(name, "is wrong; expected true or false");
        }

        return bool.TryParse(text, out bool flag) && flag;
    }

    public void Refuse(string name, string trouble) => problems.Add(new(name, trouble));

    /// <summary>
    /// Names what stands under one of our prefixes and was never asked for: a misspelt setting would otherwise silently keep its default.
    /// Call it last.
    /// </summary>
    public void RefuseUnknown()
    {
        ILookup<string, string> byPrefix = known.Where(name => name.Contains("__", StringComparison.Ordinal))
            .ToLookup(PrefixOf, StringComparer.OrdinalIgnoreCase);
        // Where the kind is wrong, what belongs to it was never asked for.
        HashSet<string> undecided = problems.Where(problem => problem.Name.EndsWith("__Kind", StringComparison.Ordinal)).Select(problem => PrefixOf(problem.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (string name in environment.Keys.Order(StringComparer.Ordinal))
        {
            // A colon is how .NET spells the same thing; the Functions host passes it on, Linux app settings cannot hold it.
            string prefix = PrefixOf(name.Replace(":", "__", StringComparison.Ordinal));
            if (prefix.Length > 0 && byPrefix.Contains(prefix) && !undecided.Contains(prefix) && !known.Contains(name))
            {
                Refuse(name, $"is unknown; expected one of {string.Join(", ", byPrefix[prefix])}");
            }
        }
    }

    /// <summary>
    /// Where a reference to Key Vault cannot be resolved, Azure hands on its text, which would then be the secret that everybody can read in the portal. Call it last, too.
    /// </summary>
    public void RefuseUnresolved()
    {
        foreach (string name in known.Where(name => environment.GetValueOrDefault(name)?.TrimStart().StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true))
        {
            problems.RemoveAll(problem => problem.Name.Equals(name, StringComparison.OrdinalIgnoreCase)); // Whatever else is wrong with it comes of that.
            Refuse(name, "is a reference to Key Vault that Azure has not resolved; expected the app's identity to be allowed to read that secret");
        }
    }

    private static string PrefixOf(string name)
    {
        int end = name.IndexOf("__", StringComparison.Ordinal);
        return end < 0 ? "" : name[..end];
    }

    private T? Parsed<T>(string name, string text, string expected, Func<string, T?> parse)
        where T : class
    {
        T? value = text.Length <= MaxLength ? parse(text) : null;
        if (value is null)
        {
            Refuse(name, $"is wrong; expected {expected}");
        }

        return value;
    }
}
