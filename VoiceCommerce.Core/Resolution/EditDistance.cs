namespace VoiceCommerce.Core.Resolution;

/// <summary>Letters to insert, drop, replace or swap with their neighbour (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>The distance of two words of at most <see cref="Letters.MaxWord"/> letters, or some number above <paramref name="limit"/> when it is more than that.</summary>
    public static int Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        int start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return one.Length == 0 || other.Length == 0 ? one.Length + other.Length
            : limit == 1 ? (IsOneEdit(one, other) ? 1 : 2)
            : Table(one, other);
    }

    // Of two words that differ at both ends, which spares the table for nearly all pairs.
    private static bool IsOneEdit(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        (one.Length, other.Length) is (1, 1) || ((one.Length, other.Length) is (2, 2) && one[0] == other[1] && one[1] == other[0]);

    private static int Table(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * (Letters.MaxWord + 1)];
        Span<int> before = rows[..width], above = rows.Slice(width, width), row = rows.Slice(2 * width, width);
        for (int j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int change = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            Span<int> spent = before;
            before = above;
            above = row;
            row = spent;
        }

        return above[^1];
    }
}
