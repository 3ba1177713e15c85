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
        if (spoken.Count == 0)
        {
            return null;
        }

        Found inName = Found.In(name.Value, spoken, spoken.Name);
        if (IsPlain(inName))
        {
            return Opposites.IsOne(inName) ? null : -Unsaid(inName);
        }

        Found inBrand = Found.In(brand?.Value, spoken, spoken.Brand);
        Found inLeaf = Found.In(category.Value.AsSpan(category.Value.LastIndexOf('/') + 1), spoken, spoken.Category);
        return HearingCost(inName, inBrand, inLeaf) is { } hearing && KindCost(spoken, inName, inBrand, inLeaf) is { } kind && !Opposites.IsOne(inName)
            ? -(hearing + kind + Unsaid(inName))
            : null;
    }

    // "Organic Whole Milk" says all of "milk", thing last, so brand and category have nothing to add. Most names that fit at all are like it.
    private static bool IsPlain(Found name)
    {
        bool plain = name.Words.Length > 0 && name.Words[^1].Part == Part.Head
            && name.IsAt(name.Heard.Length - 1, NameHead.Of(name.Letters, name.Words, name.Words.Length - 1));
        foreach (Heard word in name.Heard)
        {
            plain &= word.Likeness == Likeness.Same;
        }

        return plain;
    }

    private static double Unsaid(Found name) => Weights.UnsaidWord * Math.Min(Weights.UnsaidWordsCounted, name.Unsaid);

    /// <summary>Null when a word stands nowhere, or when nothing but faint likenesses speaks for it.</summary>
    private static double? HearingCost(Found name, Found brand, Found leaf)
    {
        double cost = 0;
        bool sure = false, faint = false;
        for (int i = 0; i < name.Heard.Length; i++)
        {
            // A category of several things ("other creams, cheeses") would make cottage cheese of cream cheese: it is said whole, or it adds nothing.
            if (!name.Has(i) && !brand.Has(i) && leaf.Unsaid > 0)
            {
                return null;
            }

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
        int head = HeadOf(name, leaf);
        return name.IsAt(last, head) || name.IsAt(thing, head) ? 0
            : name.WasSaid(head) && !spoken.IsThing(thing) ? Weights.OtherOrder
            : IsBeforeForm(name, last, head) || IsBeforeForm(name, thing, head) ? Weights.FormUnsaid
            : name.Has(thing) && leaf.IsAt(thing, leaf.Words.Length - 1) ? Weights.NamedByCategory
            : brandOnly && (brand.Unsaid == 0 || !spoken.HasThing) ? Weights.BrandOnly
            : brand.HasAny && !spoken.IsThing(thing) ? Weights.BrandOnly
            : leaf.Unsaid == 0 && leaf.IsAt(thing, leaf.Words.Length - 1) ? Weights.CategoryOnly
            : spoken.Count > 1 && !spoken.IsThing(thing) && IsBeginning(name, brand, leaf) ? Weights.BeginningOnly
            : null;
    }

    private static bool IsBeforeForm(Found name, int word, int head)
    {
        int at = NameHead.BeforeForm(name.Letters, name.Words, head);
        while (at >= 0 && !name.IsAt(word, at))
        {
            at = NameHead.BeforeForm(name.Letters, name.Words, at); // "Chicken Breast Fillets"
        }

        return at >= 0;
    }

    // The brand at the start of a name is not what is named.
    private static bool IsBeginning(Found name, Found brand, Found leaf)
    {
        int first = 0;
        while (first < name.Words.Length && brand.Contains(name.Word(first)))
        {
            first++;
        }

        return (brand.Words.IsEmpty || leaf.HasAny || first > 0) && (name.BeginsWithAll(0) || name.BeginsWithAll(first));
    }

    // "Apples, Guavas & Beets Baby Food" counts up what is in it, and only its category tells that from "Crackers, Baked, Sea Salt".
    private static int HeadOf(Found name, Found leaf)
    {
        int first = NameHead.LastOfHead(name.Words), end = name.Words.Length - 1;
        return NameHead.Of(name.Letters, name.Words, first != end && name.Words[end].Part == Part.Rest && leaf.Contains(name.Word(end)) && !leaf.Contains(name.Word(first)) ? end : first);
    }
}
