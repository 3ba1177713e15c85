namespace VoiceCommerce.Core.Resolution;

/// <summary>
/// Every number that decides what a phrase means. They are on one scale: a difference of 1 makes the better one e times as likely.
/// The habit's three were fitted to real re-orders (VoiceCommerce.Evaluation) and reach from about -5 to 4; so the cost of a misheard word stands above what any habit
/// can make up for, and a product bought daily never wins over one that was named as it is.
/// </summary>
internal static class Weights
{
    /// <summary>For each of the latest purchases, fading with its age.</summary>
    public const double Purchase = 0.71;

    public const double PurchaseFadesAfterDays = 90;

    /// <summary>For each e-fold of the days since the last one.</summary>
    public const double Staleness = 0.63;

    /// <summary>The head noun was said, but not last: "eggs large".</summary>
    public const double OtherOrder = 2;

    /// <summary>Only the brand, or the brand and a variety: "charmin", "charmin ultra soft".</summary>
    public const double BrandOnly = 2;

    /// <summary>The name says the words, and only its category says that they are the thing: "oat milk" for "Oat Milk Barista Edition".</summary>
    public const double NamedByCategory = 3;

    /// <summary>The thing stands before a word that only says its form: "salmon" for "Salmon Fillets".</summary>
    public const double FormUnsaid = 1.5;

    /// <summary>The name's first words and no more, where they may be the brand or the category knows one of them: "dishwasher tablets" for "Dishwasher Tablets Lemon".</summary>
    public const double BeginningOnly = 4;

    /// <summary>The name does not say the thing at all, its category does: "toilet paper" for "Ultra Soft Mega Rolls".</summary>
    public const double CategoryOnly = 3;

    /// <summary>For each word that sounds like it and is not it.</summary>
    public const double Misheard = 10;

    public const double FaintlyHeard = 11;

    /// <summary>For each word of the name that was not said; so little that it only decides between habits as strong as each other.</summary>
    public const double UnsaidWord = 0.02;

    public const int UnsaidWordsCounted = 8;

    /// <summary>Closer than this, two habits are asked about.</summary>
    public const double AskHabits = 0.7;

    /// <summary>A third one is named when it is no further behind.</summary>
    public const double ThirdHabit = 1.5;

    /// <summary>For each place in the catalogue's own order.</summary>
    public const double Place = 0.1;

    /// <summary>What is in one pack is as much as was said: of two packs of eggs, "six eggs" is the one with six.</summary>
    public const double PackSaid = 1;

    /// <summary>Closer than this, two products are asked about.</summary>
    public const double AskProducts = 0.5;
}
