using System.Numerics;

namespace VoiceCommerce.Core.Resolution;

/// <summary>The spoken words in one text: a name, a brand or a category.</summary>
internal readonly ref struct Found
{
    private readonly uint said;

    private Found(Room room, int words, int spoken)
    {
        Letters = room.Letters;
        Words = room.Words.AsSpan(0, words);
        Heard = room.Heard.AsSpan(0, spoken);
        foreach (Heard word in Heard)
        {
            said |= word.Places;
        }
    }

    public ReadOnlySpan<char> Letters { get; }

    public ReadOnlySpan<Word> Words { get; }

    /// <summary>By spoken word.</summary>
    public ReadOnlySpan<Heard> Heard { get; }

    public bool HasAny => said != 0;

    /// <summary>How many words of the text were not said.</summary>
    public int Unsaid => Words.Length - BitOperations.PopCount(said);

    /// <summary>True when the spoken words are neighbours in the text.</summary>
    public bool HasAllInARow => said != 0 && BeginsWithAll(BitOperations.TrailingZeroCount(said));

    /// <summary>True when the spoken words are the first words of the text from a place on.</summary>
    public bool BeginsWithAll(int first)
    {
        bool all = BitOperations.TrailingZeroCount(~(said >> first)) == BitOperations.PopCount(said); // Without a gap.
        for (int i = 0; i < Heard.Length; i++)
        {
            all &= Has(i);
        }

        return all;
    }

    public static Found In(ReadOnlySpan<char> text, Spoken spoken, Room room)
    {
        int words = Resolution.Letters.Cut(text, room.Letters, room.Words);
        spoken.FindIn(room.Letters, room.Words.AsSpan(0, words), room.Heard.AsSpan(0, spoken.Count));
        return new Found(room, words, spoken.Count);
    }

    public bool Has(int spoken) => Heard[spoken].Places != 0;

    public bool IsAt(int spoken, int place) => place >= 0 && (Heard[spoken].Places & (1u << place)) != 0;

    public bool WasSaid(int place) => place >= 0 && (said & (1u << place)) != 0;

    public ReadOnlySpan<char> Word(int place) => place < 0 ? default : Words[place].In(Letters);

    public bool Contains(ReadOnlySpan<char> stem)
    {
        foreach (Word word in Words)
        {
            if (word.In(Letters).SequenceEqual(stem))
            {
                return true;
            }
        }

        return false;
    }
}
