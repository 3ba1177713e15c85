namespace VoiceCommerce.Core.Catalogue;

/// <summary>The one rule behind every identifier: bounded length, ASCII letters and digits, and a few marks. So an id can stand in a log, a key or a path.</summary>
public static class IdentifierShape
{
    /// <summary>True for 1 to <paramref name="max"/> ASCII letters, digits or characters of <paramref name="marks"/>.</summary>
    public static bool Fits(string? value, int max, string marks)
    {
        // A loop: it runs for every id of a home that is read, and a query would allocate each time.
        foreach (char c in value ?? "")
        {
            if (!char.IsAsciiLetterOrDigit(c) && !marks.Contains(c))
            {
                return false;
            }
        }

        return value is { Length: > 0 } && value.Length <= max;
    }
}
