using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;

namespace VoiceCommerce.Core.Wording;

/// <summary>What is told because somebody asked: when, how much, where and why.</summary>
internal abstract partial class English
{
    protected override string LastBought(Act.LastBoughtAt act) =>
        $"You last bought {act.Habit.Name} {EnglishPhrases.DaysAgo(act.DaysAgo)}, {EnglishPhrases.Packs(act.Habit.Recent[0].Quantity)} at {EnglishPhrases.Spoken(act.Habit.LastPrice)}"
        + (act.Habit.Recent[0].Quantity == Quantity.One ? "." : " each.");

    protected override string LastPaid(Act.LastPaid act) => $"You last bought {act.Name} {EnglishPhrases.DaysAgo(act.DaysAgo)}, at {EnglishPhrases.Spoken(act.Price)} a pack.";

    protected override IReadOnlyList<string> Ordered(Act.OrderedLately act) => EnglishLookingBack.Ordered(act);

    protected override string Spent(Act.SpentLately act) => EnglishLookingBack.Spent(act);

    protected override string Usuals(Act.UsualsAre act) => act.Names.Count == 0
        ? "You haven't bought anything here yet."
        : $"What you buy most often: {EnglishPhrases.All([.. act.Names.Select(name => name.Value)])}. To order one, say reorder and its name.";

    protected override string Due(Act.DueAre act) => act switch
    {
        { Names.Count: > 0 } => $"Going by what you usually buy, it may be time for {EnglishPhrases.All([.. act.Names.Select(name => name.Value)])}. To order one, say reorder and its name.",
        { IntervalsKnown: true } => "Going by what you usually buy, nothing is due yet.",
        _ => "I don't know yet how often you buy things.",
    };

    protected override string Price(Act.PriceIs act) =>
        $"{EnglishPhrases.Packed(act.Product.NameIn(Locale), act.Product.Pack, Locale)}, is {EnglishPhrases.Spoken(act.Product.Price)} before {(act.TaxIncluded ? "" : "tax and ")}delivery"
        + (act.Product.Stock == 0 ? ", and out of stock just now." : ".");

    protected override string Total(Act.TotalIs act) => $"{EnglishPhrases.Counted(act.Open)}: {EnglishPhrases.InAll(act.Open.Charges, act.Open.Total)}.";

    protected override string WouldArrive(Act.WouldArrive act) => $"It would arrive {EnglishPhrases.InDays(act.Days)}.";

    protected override IReadOnlyList<string> AboutShop(Act.AboutShop act) => EnglishAboutShop.Told(act);

    protected override string NoHurry => "No hurry.";

    protected override string CodeForgotten(Act.CodeForgotten act) =>
        act.ToMember ? "A guardian can set a new code in this home's shop account." : "I can't help with the code.";

    protected override string Status(Act.StatusOf act) =>
        $"{(act.Own ? "Your" : "The home's")} {(act.Named ? $"order of {EnglishPhrases.Named(act.Order.Quote)}" : "latest order")} {EnglishPhrases.Stands(act.Order, act.CanUndo)}.{(act.DaysLeft is { } days ? $" It should arrive {EnglishPhrases.InDays(days)}." : "")}";

    protected override string StillStands(Act.StillStands act) =>
        act.Orders is [var only] && !only.Quote.Lines.Any(line => line.IsAgeRestricted) ? $"The order of {EnglishPhrases.Counted(only.Quote)} still stands."
        : act.Orders.Count == 1 ? "Another order still stands."
        : $"{act.Orders.Count} other orders still stand.";

    protected override string OnlyAsWhole => "I can only take it back as a whole.";

    protected override string MoreOrders(Act.MoreOrders act) => act.Count == 1 ? "There's one more order." : $"There are {act.Count} more orders.";

    protected override IReadOnlyList<string> Why(Act.Why act)
    {
        Finding[] strict = [.. act.HeldBack.Findings.Where(finding => finding.Requirement >= Requirement.Guardian)];
        return [$"{(act.Named ? act.HeldBack.Product.Value : "It")} was held back, because {EnglishPhrases.All([.. strict.Select(EnglishReasons.For).Distinct(StringComparer.Ordinal)])}."];
    }

    protected override string WhyCode(Act.WhyCode act) =>
        $"For {(act.Named ? act.Asked.Product.Value : "that")} I ask for the code because {EnglishPhrases.All([.. act.Asked.Findings.Select(EnglishReasons.For).Distinct(StringComparer.Ordinal)])}.";
}
