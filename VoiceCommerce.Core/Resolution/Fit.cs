using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// How well a name answers a phrase. Every word that was said must stand in the name, the brand or the category, and the thing that was said must be the
/// thing that is named: "milk" is no milk chocolate and "water" no tuna in water, however often the home buys them.
/// </summary>
internal static class Fit
{
    /// <summary>0 for a perfect fit and less for a worse one; null when the product is not what was said.</summary>
    public static double? Of(Spoken spoken, DisplayName name, DisplayName? brand, CategoryPath category)
    {
        Span<char> letters = stackalloc char[3 * Letters.MaxLetters];
        Span<Word> words = stackalloc Word[3 * Letters.MaxWords];
        Span<Heard> heard = stackalloc Heard[3 * ProductWords.MaxStems];
        ReadOnlySpan<char> leaf = category.Value.AsSpan(category.Value.LastIndexOf('/') + 1);
        Found inName = Find(spoken, name.Value, letters[..Letters.MaxLetters], words[..Letters.MaxWords], heard[..spoken.Count]);
        Found inBrand = Find(spoken, brand?.Value, letters.Slice(Letters.MaxLetters, Letters.MaxLetters), words.Slice(Letters.MaxWords, Letters.MaxWords),
            heard.Slice(ProductWords.MaxStems, spoken.Count));
        Found inLeaf = Find(spoken, leaf, letters[(2 * Letters.MaxLetters)..], words[(2 * Letters.MaxWords)..], heard.Slice(2 * ProductWords.MaxStems, spoken.Count));
        return spoken.Count > 0 && HearingCost(inName, inBrand, inLeaf) is { } hearing && KindCost(spoken, inName, inBrand, inLeaf) is { } kind
            ? -(hearing + kind + UnsaidCost(inName))
            : null;
    }

    private static Found Find(Spoken spoken, ReadOnlySpan<char> text, Span<char> letters, Span<Word> words, Span<Heard> heard)
    {
        Span<Word> written = words[..Letters.Cut(text, letters, words)];
        spoken.FindIn(letters, written, heard);
        return new Found(letters, written, heard);
    }

    /// <summary>Null when a word stands nowhere, or when nothing but faint likenesses speaks for it.</summary>
    private static double? HearingCost(Found name, Found brand, Found leaf)
    {
        double cost = 0;
        bool sure = false, faint = false;
        for (int i = 0; i < name.Heard.Length; i++)
        {
            Likeness best = (Likeness)Math.Max((int)name.Heard[i].Likeness, Math.Max((int)brand.Heard[i].Likeness, (int)leaf.Heard[i].Likeness));
            if (best == Likeness.None)
            {
                return null;
            }

            sure |= best == Likeness.Same;
            faint |= best == Likeness.Faint;
            cost += best == Likeness.Faint ? Weights.FaintlyHeard : best == Likeness.Misheard ? Weights.Misheard : 0;
        }

        return faint && !sure ? null : cost;
    }

    /// <summary>Null when the words stand there, but the product is another thing.</summary>
    private static double? KindCost(Spoken spoken, Found name, Found brand, Found leaf)
    {
        int last = spoken.Count - 1;
        int lastButBrand = last;
        while (lastButBrand >= 0 && brand.Has(lastButBrand))
        {
            lastButBrand--; // "paper towels bounty"
        }

        bool brandOnly = lastButBrand < 0;
        int thing = brandOnly ? last : lastButBrand;
        return name.IsHead(last) || name.IsHead(thing) ? 0
            : name.IsHeadSaid() && !spoken.IsThing(thing) ? Weights.OtherOrder
            : leaf.IsHead(thing) && name.Has(thing) ? Weights.NamedByCategory
            : leaf.Has(thing) && name.IsEnd(thing) ? Weights.NamedByCategory
            : brandOnly && (brand.IsAllSaid() || !SaysAThing(spoken)) ? Weights.BrandOnly
            : brand.HasAny() && !spoken.IsThing(thing) ? Weights.BrandOnly
            : leaf.IsAllSaid() && leaf.IsHead(thing) ? Weights.CategoryOnly
            : brand.Words.IsEmpty && spoken.Count > 1 && !spoken.IsThing(thing) && name.BeginsWithAll() ? Weights.BeginningOnly
            : null;
    }

    private static bool SaysAThing(Spoken spoken)
    {
        bool says = false;
        for (int i = 0; i < spoken.Count; i++)
        {
            says |= spoken.IsThing(i);
        }

        return says;
    }

    private static double UnsaidCost(Found name) => Weights.UnsaidWord * Math.Min(Weights.UnsaidWordsCounted, name.Words.Length - name.SaidWords());

    /// <summary>The spoken words in one text.</summary>
    private readonly ref struct Found(ReadOnlySpan<char> letters, ReadOnlySpan<Word> words, ReadOnlySpan<Heard> heard)
    {
        private readonly ReadOnlySpan<char> letters = letters;

        public ReadOnlySpan<Word> Words { get; } = words;

        public ReadOnlySpan<Heard> Heard { get; } = heard;

        public bool Has(int spoken) => Heard[spoken].Likeness != Likeness.None;

        public bool HasAny() => Said() != 0;

        public bool IsAllSaid() => Words.Length > 0 && SaidWords() == Words.Length;

        public int SaidWords() => System.Numerics.BitOperations.PopCount(Said());

        /// <summary>True when the spoken word is the thing that the text names.</summary>
        public bool IsHead(int spoken) => Heard[spoken].IsAt(NameHead.Of(letters, Words)) || Heard[spoken].IsAt(NameHead.LastOfHead(Words));

        public bool IsHeadSaid() => NameHead.Of(letters, Words) is >= 0 and var head && (Said() & (1u << head)) != 0;

        public bool IsEnd(int spoken) => Heard[spoken].IsAt(Words.Length - 1);

        /// <summary>True when the spoken words are the first words of the text.</summary>
        public bool BeginsWithAll() => Said() == (1u << Heard.Length) - 1;

        private uint Said()
        {
            uint said = 0;
            foreach (Heard word in Heard)
            {
                said |= word.Likeness == Likeness.None ? 0 : word.Places;
            }

            return said;
        }
    }
}
