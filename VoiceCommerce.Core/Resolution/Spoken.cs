using System.Runtime.InteropServices;

namespace VoiceCommerce.Core.Resolution;

/// <summary>A phrase made ready once to be compared with many names.</summary>
internal sealed class Spoken
{
    private readonly string[] stems;
    private readonly string[] joined;
    private readonly string[] sounds;
    private readonly uint[] letters;
    private readonly bool[] asHeard;
    private readonly bool[] things;

    public Spoken(ProductWords words)
    {
        stems = [.. words.Stems.Take(ProductWords.MaxStems)];
        joined = [.. stems.Zip(stems.Skip(1), (left, right) => left + right)];
        asHeard = Array.ConvertAll(stems, stem => Goods.IsAsHeard(stem));
        things = Array.ConvertAll(stems, stem => Goods.IsThing(stem));
        sounds = Array.ConvertAll(stems, Sounding);
        letters = Array.ConvertAll(stems, stem => Likenesses.LettersOf(stem));
    }

    public int Count => stems.Length;

    /// <summary>Room to cut a name, a brand and a category in, used again for every product.</summary>
    public Room Name { get; } = new();

    public Room Brand { get; } = new();

    public Room Category { get; } = new();

    public bool HasThing => Array.Exists(things, thing => thing);

    public bool IsThing(int word) => things[word];

    /// <summary>Where each spoken word stands in a text.</summary>
    public void FindIn(ReadOnlySpan<char> text, ReadOnlySpan<Word> written, Span<Heard> heard)
    {
        heard.Clear();
        for (int i = 0; i < stems.Length; i++)
        {
            for (int j = 0; j < written.Length; j++)
            {
                Exactly(i, j, text, written, heard);
            }
        }

        for (int i = 0; i < stems.Length; i++)
        {
            for (int j = 0; j < written.Length && heard[i].Likeness != Likeness.Same && !asHeard[i]; j++)
            {
                heard[i] = heard[i].Or(new Heard(Likenesses.Guess(stems[i], sounds[i], letters[i], written[j].In(text)), 1u << j));
            }
        }
    }

    private void Exactly(int i, int j, ReadOnlySpan<char> text, ReadOnlySpan<Word> written, Span<Heard> heard)
    {
        ReadOnlySpan<char> word = written[j].In(text);
        if (word.SequenceEqual(stems[i]))
        {
            heard[i] = heard[i].Or(new Heard(Likeness.Same, 1u << j));
        }
        else if (i < joined.Length && word.SequenceEqual(joined[i]))
        {
            heard[i] = heard[i].Or(new Heard(Likeness.Same, 1u << j));
            heard[i + 1] = heard[i + 1].Or(new Heard(Likeness.Same, 1u << j));
        }
        else if (j + 1 < written.Length && word.Length + written[j + 1].Length == stems[i].Length
            && stems[i].AsSpan().StartsWith(word) && stems[i].AsSpan().EndsWith(written[j + 1].In(text)))
        {
            heard[i] = heard[i].Or(new Heard(Likeness.Same, 3u << j));
        }
    }

    private static string Sounding(string stem)
    {
        Span<char> signs = stackalloc char[Sound.MaxSigns];
        return new(signs[..Sound.Of(stem, signs)]);
    }
}

/// <summary>How surely a spoken word stands in a text, and for which of its words (bit j is the j-th; none when it does not stand there).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Heard(Likeness Likeness, uint Places)
{
    public Heard Or(Heard other) =>
        other.Likeness == Likeness.None ? this
        : other.Likeness == Likeness ? new(Likeness, Places | other.Places)
        : other.Likeness > Likeness ? other
        : this;
}

/// <summary>Room for one text.</summary>
internal sealed class Room
{
    public char[] Letters { get; } = new char[Resolution.Letters.MaxLetters];

    public Word[] Words { get; } = new Word[Resolution.Letters.MaxWords];

    public Heard[] Heard { get; } = new Heard[ProductWords.MaxStems];
}
