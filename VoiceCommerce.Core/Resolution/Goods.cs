namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Common words of a shopping list, as stems. Many are a letter or a sound away from another one ("goat", "oat"; "beef", "beer"), so what was heard is
/// taken as said: a word of these is never a mishearing. And where one of the goods stands last in a phrase, it is the thing that is wanted.
/// </summary>
internal static class Goods
{
    private static readonly HashSet<string> Things = new(StringComparer.Ordinal)
    {
        "ale", "almond", "apple", "apricot", "avocado", "bacon", "bagel", "banana", "bar", "basil", "battery", "bean", "beef", "beer", "beet", "berry", "bleach", "boat", "bowl", "bran", "bread", "broth",
        "brush", "bun", "burger", "butter", "batter", "cabbage", "cake", "candy", "candle", "carrot", "cat", "celery", "cereal", "cheese", "cherry", "chicken", "chip", "chocolate", "cider",
        "cinnamon", "clam", "clove", "coal", "coat", "cocoa", "coconut", "cod", "coffee", "coke", "cone", "cooky", "corn", "crab", "cracker", "cream", "cucumber", "cumin", "cup", "curry",
        "date", "deodorant", "detergent", "diaper", "dill", "dip", "dish", "dog", "doll", "dollhouse", "duck", "egg", "feta", "fig", "filter", "fish", "flour", "flower", "foil", "fruit", "game",
        "garlic", "gin", "ginger", "goat", "grain", "granola", "grape", "gravy", "gum", "ham", "hazelnut", "honey", "hummus", "ice", "jam", "jelly", "juice", "kale", "ketchup", "kit", "lamb",
        "lamp", "leek", "lemon", "lentil", "lettuce", "lime", "lotion", "mango", "mayonnaise", "meal", "meat", "melon", "milk", "mint", "mop", "muffin", "mushroom", "mustard", "napkin",
        "noodle", "nut", "oat", "oil", "olive", "onion", "orange", "paint", "pan", "paper", "pasta", "paste", "pastry", "pea", "peach", "peanut", "pear", "pen", "pepper", "pie", "pig", "pin",
        "pineapple", "pizza", "plum", "popcorn", "pork", "pot", "potato", "powder", "pudding", "puree", "raisin", "raspberry", "razor", "ribbon", "rice", "roll", "rose", "rum", "rye",
        "salad", "salami", "salmon", "salsa", "salt", "sauce", "sausage", "seed", "shampoo", "shrimp", "soap", "soda", "sole", "soup", "soy", "spice", "spinach", "spray", "sponge", "steak",
        "strawberry", "sugar", "syrup", "tea", "tissue", "toast", "tofu", "tomato", "toothbrush", "toothpaste", "tortilla", "towel", "toy", "tuna", "turkey", "vanilla", "veal", "vinegar",
        "vodka", "walnut", "water", "wheat", "whey", "wine", "wipe", "wrap", "yam", "yeast", "yogurt",
    };

    private static readonly HashSet<string> Qualities = new(StringComparer.Ordinal)
    {
        "black", "blue", "brown", "dark", "diet", "dry", "fat", "fine", "flat", "fresh", "full", "green", "hair", "hand", "hot", "kid", "large", "lean", "light", "low", "mild", "organic",
        "pet", "pink", "plain", "raw", "red", "small", "soft", "sour", "strong", "sweet", "thick", "thin", "whip", "white", "whole",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ThingLetters = Things.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> QualityLetters = Qualities.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for the name of a thing that people buy.</summary>
    public static bool IsThing(ReadOnlySpan<char> stem) => ThingLetters.Contains(stem);

    /// <summary>True for the name of such a thing, and for a word that says which.</summary>
    public static bool IsOfGoods(ReadOnlySpan<char> stem) => ThingLetters.Contains(stem) || QualityLetters.Contains(stem);

    /// <summary>True for a word that is never a mishearing of another; a number and a very short word are not either.</summary>
    public static bool IsAsHeard(ReadOnlySpan<char> stem) =>
        stem.Length < 3 || stem.ContainsAnyInRange('0', '9') || IsOfGoods(stem);
}
