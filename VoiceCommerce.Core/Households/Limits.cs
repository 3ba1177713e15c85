using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>The household's own thresholds. Safe unless somebody says otherwise; amounts are inclusive and count tax and delivery.</summary>
public sealed record Limits
{
    public const int UsualOrdersPerHour = 6;

    public const int MaxOrdersPerHour = 60;

    /// <summary>Above it a guardian decides.</summary>
    public required Money PerOrder { get; init; }

    /// <summary>Above it, in any seven days, a guardian decides.</summary>
    public required Money PerWeek { get; init; }

    /// <summary>The most that a voice we do not know may re-order in one order, with the code.</summary>
    public required Money StrangerPerOrder { get; init; }

    /// <summary>The platform's confidence (Alexa: 300 = recognised voice, 400 = with the platform's own code) from which a voice counts as its member's. 0 to 400.</summary>
    public int MinimumRecognition { get; init; } = 300;

    /// <summary>A price this many per cent above the last one paid asks for the code. 1 to 1,000.</summary>
    public int PriceRisePercent { get; init; } = 25;

    /// <summary>This many times the usual quantity asks for the code. 2 to 24.</summary>
    public int UnusualTimes { get; init; } = 3;

    /// <summary>The same product again within this time asks for the code. 0 to 7 days.</summary>
    public TimeSpan RepeatWithin { get; init; } = TimeSpan.FromHours(12);

    /// <summary>So many orders within an hour, and one more needs somebody to look at it. 1 to <see cref="MaxOrdersPerHour"/>.</summary>
    public int OrdersPerHour { get; init; } = UsualOrdersPerHour;

    /// <summary>Never bought here, whoever asks; at most 50.</summary>
    public IReadOnlyList<CategoryPath> BlockedCategories { get; init; } = [];

    /// <summary>100 an order, 300 a week, 30 for a stranger, in the household's currency.</summary>
    public static Limits SafeDefaults(Currency currency) => new()
    {
        PerOrder = Money.From(100_00, currency)!,
        PerWeek = Money.From(300_00, currency)!,
        StrangerPerOrder = Money.From(30_00, currency)!,
    };
}
