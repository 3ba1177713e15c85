using VoiceCommerce.Core;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Rules over the home's own past month.</summary>
internal sealed class Trial
{
    // More names tell nobody more.
    private const int MaxNames = 3;

    private readonly Household rules;

    public Trial(PastMonth month, Household rules)
    {
        this.rules = rules;
        Rejudgement[] all = [.. month.Orders.Select(order => Rejudging.Judge(order, rules))];
        Tried = [.. all.OfType<Rejudgement.Tried>()];
        NotTried = [.. all.OfType<Rejudgement.NotTried>()];
        IsWhole = month.Whole;
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Rejudgement.Tried> Tried { get; }

    public IReadOnlyList<Rejudgement.NotTried> NotTried { get; }

    /// <summary>False when there were more orders than are looked at.</summary>
    public bool IsWhole { get; }

    public IReadOnlyList<Rejudgement.Tried> Flipped => [.. Tried.Where(tried => tried.Flipped)];

    /// <summary>What this rule would have done; null where there is nothing to tell of it.</summary>
    public string? Example(PageTexts texts, HomeRule rule)
    {
        Rejudgement.Tried[] about = [.. Tried.Where(tried => rule.Rails.Count > 0 && rule.Concerns(rules, tried.Past))];
        Met[] met =
        [
            .. ((Requirement[])[Requirement.Refuse, Requirement.Guardian, Requirement.Code])
                .Select(needed => Met(needed, [.. about.Where(tried => rule.Rails.Max(tried.NeededBy) == needed)])).Where(met => met.Orders > 0),
        ];
        bool isNone = met.Length == 0 && rule.Read(texts, rules).Length == 0;
        return about.Length == 0 || isNone ? null : texts.WouldHave(met, about.Length);
    }

    private static Met Met(Requirement needed, Rejudgement.Tried[] orders) =>
        new(needed, orders.Length, [.. orders.Select(tried => tried.Past.Order.Quote.Name.Value).Distinct(StringComparer.Ordinal).Take(MaxNames)]);
}
