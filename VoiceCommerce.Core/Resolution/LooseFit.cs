using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Resolution;

/// <summary>How a name has to fit what was said.</summary>
public enum Fitting
{
    /// <summary>The thing that was said is the thing that is named; a word may be misheard.</summary>
    AsNamed,

    /// <summary>All the words stand somewhere in it, exactly as they were said: the last resort, where nothing is named so.</summary>
    AllWords,
}

/// <summary>The last resort: "penne" for "Penne Pasta", "granny smith" for "Granny Smith Apples", "frozen peas" for garden peas of the category "frozen".</summary>
internal static class LooseFit
{
    // So many words of a name in a row are its own, whatever thing stands behind them: "mint choc chip".
    private const int SureInARow = 3;

    /// <summary>0 for a perfect fit and less for a worse one; null when a word is missing or another thing is named.</summary>
    public static double? Of(Spoken spoken, DisplayName name, DisplayName? brand, CategoryPath category)
    {
        Found inName = Found.In(name.Value, spoken, spoken.Name);
        Found inBrand = Found.In(brand?.Value, spoken, spoken.Brand);
        uint missing = Missing(inName) & Missing(inBrand);
        bool named = inName.HasAny || inBrand.HasAny;
        string path = category.Value;
        for (int start = 0, end; start < path.Length && missing != 0; start = end + 1)
        {
            end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            Found inSegment = Found.In(path.AsSpan(start, end - start), spoken, spoken.Category);
            missing &= inSegment.Unsaid == 0 ? Missing(inSegment) : uint.MaxValue; // A segment of several words is said whole, or it adds nothing.
            named |= end == path.Length && inSegment.Unsaid == 0;
        }

        return spoken.Count > 0 && missing == 0 && named && !IsOtherThing(spoken, inName) && !Opposites.IsOne(inName)
            ? -Weights.UnsaidWord * Math.Min(Weights.UnsaidWordsCounted, inName.Unsaid)
            : null;
    }

    private static uint Missing(Found found)
    {
        uint missing = 0;
        for (int i = 0; i < found.Heard.Length; i++)
        {
            missing |= found.Heard[i].Likeness == Likeness.Same ? 0 : 1u << i;
        }

        return missing;
    }

    // "Honey" is no honey cereal, even where nobody sells honey.
    private static bool IsOtherThing(Spoken spoken, Found name)
    {
        int last = spoken.Count - 1, head = NameHead.Of(name.Letters, name.Words, NameHead.LastOfHead(name.Words));
        return spoken.IsThing(last) && head >= 0 && Goods.IsThing(name.Word(head)) && !name.IsAt(last, head) && !(spoken.Count >= SureInARow && name.HasAllInARow);
    }
}
