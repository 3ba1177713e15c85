namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Other words for the same everyday goods, in British and in American English. They are tried where the words that were said find nothing that the home
/// buys. Only words that mean the same wherever they are said: "chips" and "biscuits" are two things on the two sides of the ocean.
/// </summary>
internal static class OtherWords
{
    private static readonly string[][][] Same =
    [
        .. new[]
        {
            "toilet paper|toilet tissue|toilet roll|loo roll|bog roll|bath tissue",
            "kitchen roll|paper towel|kitchen towel",
            "washing up liquid|dish soap|dishwashing liquid",
            "fabric softener|fabric conditioner",
            "washing powder|laundry powder",
            "bin bag|bin liner|trash bag|garbage bag",
            "cling film|plastic wrap",
            "tin foil|aluminium foil|aluminum foil|kitchen foil",
            "nappy|diaper",
            "sanitary towel|sanitary pad",
            "crisp|potato chip",
            "oat milk|oat drink",
            "almond milk|almond drink",
            "soy milk|soya milk|soya drink",
            "skim milk|skimmed milk",
            "beef mince|ground beef|minced beef",
            "fish finger|fish stick",
            "spring onion|green onion|scallion",
            "courgette|zucchini",
            "aubergine|eggplant",
            "coriander|cilantro",
            "prawn|shrimp",
            "icing sugar|powdered sugar|confectioners sugar",
            "plain flour|all purpose flour",
            "cornflake|corn flake",
            "sweetcorn|sweet corn",
            "double a battery|aa battery",
            "triple a battery|aaa battery",
        }.Select(group => group.Split('|').Select(words => ProductWords.Cut(words)).ToArray()),
    ];

    /// <summary>The phrase with each other name of what it names; none for most phrases.</summary>
    public static IReadOnlyList<ProductWords> For(ProductWords spoken)
    {
        List<ProductWords> others = [];
        foreach (string[][] group in Same)
        {
            if (Array.Find(group, words => At(spoken.Stems, words) >= 0) is { } said)
            {
                int at = At(spoken.Stems, said);
                others.AddRange(group.Where(words => words != said)
                    .Select(words => spoken with { Stems = [.. spoken.Stems.Take(at), .. words, .. spoken.Stems.Skip(at + said.Length)] }));
            }
        }

        return others;
    }

    private static int At(IReadOnlyList<string> stems, string[] words)
    {
        for (int at = 0; at + words.Length <= stems.Count; at++)
        {
            if (stems.Skip(at).Take(words.Length).SequenceEqual(words, StringComparer.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
