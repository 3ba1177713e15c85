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

    // Every name with the names of the same goods, by its first word.
    private static readonly ILookup<string, (string[] Name, string[][] Group)> Names =
        Same.SelectMany(group => group.Select(name => (Name: name, Group: group))).ToLookup(entry => entry.Name[0], StringComparer.Ordinal);

    /// <summary>The phrase with each other name of what it names; none for most phrases.</summary>
    public static IReadOnlyList<ProductWords> For(ProductWords spoken)
    {
        List<ProductWords> others = [];
        for (int at = 0; at < spoken.Stems.Count; at++)
        {
            foreach ((string[] name, string[][] group) in Names[spoken.Stems[at]])
            {
                if (spoken.Stems.Skip(at).Take(name.Length).SequenceEqual(name, StringComparer.Ordinal))
                {
                    others.AddRange(group.Where(other => other != name)
                        .Select(other => spoken with { Stems = [.. spoken.Stems.Take(at), .. other, .. spoken.Stems.Skip(at + name.Length)] }));
                }
            }
        }

        return others;
    }
}
