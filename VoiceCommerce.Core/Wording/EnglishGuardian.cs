using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Wording;

/// <summary>What only a guardian hears: what waits, and what a member may buy. Amounts are spoken here, and to nobody else.</summary>
internal static class EnglishGuardian
{
    public static IReadOnlyList<string> Waiting(Act.WaitingAre act) =>
    [
        act.Orders.Count + act.More == 1 ? "One order is waiting." : string.Create(CultureInfo.InvariantCulture, $"{act.Orders.Count + act.More} orders are waiting."),
        .. act.Orders.Select(Asked),
        .. act.More == 0 ? (string[])[] : [string.Create(CultureInfo.InvariantCulture, $"And {act.More} more, which are on your page.")],
        act.Orders.FirstOrDefault(waiting => act.Orders.Count(other => other.Order.Quote.Name == waiting.Order.Quote.Name) == 1) is { } clear
            ? $"Say, for example: approve {clear.Order.Quote.Name}, or decline it by name."
            : "I can't tell them apart by name, so please decide on your page.",
    ];

    public static string Which(Act.WhichWaiting act) =>
        act.Orders.Select(waiting => waiting.Order.Quote.Name).Distinct().Count() == act.Orders.Count
            ? $"{(act.All ? "One at a time, please" : "Several orders fit")}: {EnglishPhrases.All([.. act.Orders.Select(Short)])}. Say approve or decline, and the whole name."
            : $"I can't tell them apart by name: {EnglishPhrases.All([.. act.Orders.Select(Short)])}. Please decide on your page.";

    public static IReadOnlyList<string> ToApprove(WaitingOrder waiting, string locale) =>
    [
        $"{Who(waiting)} asked for {EnglishPhrases.All([.. waiting.Order.Quote.Lines.Select(line => EnglishPhrases.Counted(line.Quantity, EnglishPhrases.Packed(line.Name, line.Pack, locale)))])}, from {waiting.Order.Quote.Seller}.",
        $"{EnglishPhrases.InAll(waiting.Order.Quote.Charges, waiting.Order.Total)}, arriving {EnglishPhrases.InDays(waiting.Order.Quote.Charges.DeliveryDays)} at {waiting.Order.Quote.Address.Label}.",
        "To approve it, I need the code.",
    ];

    public static IEnumerable<string> MayBuy(Act.MayBuy act) =>
        new[]
        {
            Freely(act), Amounts(act.Allowance), Only(act.Allowance.AllowedCategories), Never([.. act.Allowance.BlockedCategories, .. act.Home.Limits.BlockedCategories]),
            act.Home.Rules.QuietHours is { } quiet ? $"Quiet hours are from {quiet}, and what is asked for then waits for a guardian." : null,
        }
        .OfType<string>();

    private static string Freely(Act.MayBuy act) => (act.Member.Role, act.Home.Rules.MinimumConfirmation) switch
    {
        (Role.Child, _) when act.Home.Permissions.Any(permission => permission.For == act.Member.Id) =>
            $"{act.Member.Name} can ask for things, and a guardian decides about every order but of what you have always allowed.",
        (Role.Child, _) => $"{act.Member.Name} can ask for things, and a guardian decides about every order.",
        (_, Confirmation.Guardian) => $"{act.Member.Name} can ask for things, and this home wants a guardian's word for every order.",
        (Role.Teen, _) => $"{act.Member.Name} can order alone, but nothing that is age-restricted.",
        _ => $"{act.Member.Name} can order alone.",
    };

    private static string? Amounts(Allowance allowance) => (allowance.PerWeek, allowance.PerItem) switch
    {
        ({ } week, { } item) => $"The allowance is {EnglishPhrases.Spoken(week)} in any seven days, and {EnglishPhrases.Spoken(item)} for one thing.",
        ({ } week, null) => $"The allowance is {EnglishPhrases.Spoken(week)} in any seven days.",
        (null, { } item) => $"One thing may cost {EnglishPhrases.Spoken(item)} at the most.",
        _ => null,
    };

    private static string? Only(IReadOnlyList<CategoryPath> categories) =>
        categories.Count == 0 ? null : $"Without asking a guardian, only {EnglishPhrases.All(Names(categories))}.";

    private static string? Never(IReadOnlyList<CategoryPath> categories) => categories.Count == 0 ? null : $"Not {EnglishPhrases.OneOf(Names(categories))}.";

    // "groceries/sweets/chewing-gum" is spoken as "chewing gum". More than three are on the page.
    private static string[] Names(IReadOnlyList<CategoryPath> categories) =>
        [.. categories.Select(category => category.Value.Split('/')[^1].Replace('-', ' ')).Distinct(StringComparer.Ordinal).Take(3)];

    private static string Asked(WaitingOrder waiting) => waiting.Because.Count == 0
        ? $"{Who(waiting)} asked for {Short(waiting)}."
        : $"{Who(waiting)} asked for {Short(waiting)}, and you decide because {EnglishPhrases.All([.. waiting.Because.Select(EnglishReasons.For).Distinct(StringComparer.Ordinal)])}.";

    private static string Short(WaitingOrder waiting) =>
        $"{EnglishPhrases.Counted(waiting.Order.Quote)} for {EnglishPhrases.Spoken(waiting.Order.Total)}";

    private static string Who(WaitingOrder waiting) => waiting.Buyer?.Value ?? "Somebody";
}
