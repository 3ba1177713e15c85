using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Wording;

/// <summary>What was ordered and spent lately. "Through me", because the home may buy elsewhere too.</summary>
internal static class EnglishLookingBack
{
    private const string Furthest = "I only go back seven days.";

    public static IReadOnlyList<string> Ordered(Act.OrderedLately act)
    {
        string[] told = act.Orders.Count == 0
            ? [$"{None(act.Whose)} through me {When(act.Span)}."]
            : [.. act.Orders.Select(Ordered), .. act.More == 0 ? (string[])[] : [act.More == 1 ? "There's one more." : $"There are {act.More} more."]];
        return act.Span == Span.Longer ? [Furthest, .. told] : told;
    }

    public static string Spent(Act.SpentLately act)
    {
        string spent = act.Sum switch
        {
            null => "I can't add that up, because it's in several currencies.",
            { IsZero: true } => $"Nothing was spent through me {When(act.Span)}.",
            { } sum => $"This home spent {EnglishPhrases.Spoken(sum)} through me {When(act.Span)}.",
        };
        return $"{(act.Span == Span.Longer ? $"{Furthest} " : "")}{spent}{(act.PerWeek is { } most ? $" Above {EnglishPhrases.Spoken(most)} a week a guardian is asked." : "")}";
    }

    private static string Ordered(PastOrderOf past) =>
        $"{(past.Own ? "You" : past.Buyer?.Value ?? "A voice that I don't know")} ordered {EnglishPhrases.Counted(past.Order.Quote)} for {EnglishPhrases.Spoken(past.Order.Total)} {EnglishPhrases.DaysAgo(past.DaysAgo)}.";

    private static string None(Whose whose) => whose switch
    {
        Whose.Home => "Nothing was ordered",
        Whose.Speaker => "You ordered nothing",
        Whose.Named => "They ordered nothing",
        _ => "Nobody else ordered anything",
    };

    private static string When(Span span) => span switch
    {
        Span.Today => "today",
        Span.Yesterday => "yesterday",
        _ => "in the last seven days",
    };
}
