namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>How far a heard word is from one that the shop knows.</summary>
internal static class MisheardWords
{
    /// <summary>No stem of ours is longer; the rest of a longer word is not looked at.</summary>
    public const int MaxLength = 32;

    /// <summary>How many letters may be wrong: none in a word of two, one in a short one, two in most, three in a long one.</summary>
    public static int Tolerated(string word) => word.Length switch
    {
        <= 2 => 0,
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>Letters added, dropped, changed or swapped with their neighbour (optimal string alignment).</summary>
    public static int Distance(string heard, string known)
    {
        string a = heard[..Math.Min(heard.Length, MaxLength)];
        string b = known[..Math.Min(known.Length, MaxLength)];
        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> current = stackalloc int[MaxLength + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            Span<int> spare = before;
            before = last;
            last = current;
            current = spare;
        }

        return last[b.Length];
    }
}
