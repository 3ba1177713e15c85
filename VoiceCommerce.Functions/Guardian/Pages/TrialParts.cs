using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>What changed rules would have done, shown before anything is saved.</summary>
internal static class TrialParts
{
    private const int MaxShown = 20;

    /// <param name="visit">Whose home.</param>
    /// <param name="tried">With the changed rules.</param>
    /// <param name="form">That was tried; its save button is repeated here.</param>
    public static Html Result(Visit visit, Trial tried, RuleForm form)
    {
        PageTexts texts = visit.Texts;
        IReadOnlyList<Rejudgement.Tried> flipped = tried.Flipped;
        return Html.Of($"""
            <section class="card trial" aria-labelledby="trial"><h2 id="trial">{texts.TriedHeading}</h2>
            <p class="told good" role="status">{texts.WouldFlip(flipped.Count, tried.Tried.Count)} {texts.NothingSaved}</p>
            {Html.When(flipped.Count > 0, () => Html.Of($"""<ul class="flips">{flipped.Take(MaxShown).Select(one => Flip(visit, one))}</ul>"""))}
            {Html.When(flipped.Count > MaxShown, () => Html.Of($"<p>{texts.AndMore(flipped.Count - MaxShown)}</p>"))}
            {Limits(texts, tried)}
            <p><button form="{form.Id}" name="{RuleForm.Act}" value="save">{texts.SaveThis}</button></p></section>
            """);
    }

    /// <summary>What a dry run cannot say, in words.</summary>
    public static Html Limits(PageTexts texts, Trial tried) => Html.Of($"""
        {tried.NotTried.CountBy(one => one.Because).Select(count => Html.Of($"""<p class="hint">{texts.NotTried(count.Key, count.Value)}</p>"""))}
        {Html.When(!tried.IsWhole, () => Html.Of($"""<p class="hint">{texts.OnlyTheNewest}</p>"""))}
        """);

    private static Html Flip(Visit visit, Rejudgement.Tried flip)
    {
        PageTexts texts = visit.Texts;
        string who = flip.Past.Order.Buyer is { } buyer ? Parts.Name(texts, visit.Home, buyer.Value) : texts.SomebodyUnknown;
        bool stricter = flip.Needs > flip.Past.Needed;
        string[] reasons = [.. flip.Changes.Select(change => stricter ? change.Now : change.Then).OfType<Finding>()
            .Where(finding => finding.Requirement != Requirement.Clear).Select(texts.Reason).Distinct(StringComparer.Ordinal)];
        return Html.Of($"""
            <li><p><strong>{OrderParts.Title(flip.Past.Order)}</strong>, {texts.Amount(flip.Past.Order.Total)}, {who}, {Parts.Time(texts, flip.Past.AskedAt)}</p>
            <p>{texts.Flipped(flip.Past.Needed, flip.Needs)}</p>
            {Html.When(reasons.Length > 0, () => Html.Of($"<ul>{reasons.Select(reason => Html.Of($"<li>{(stricter ? reason : texts.NoLonger(reason))}</li>"))}</ul>"))}</li>
            """);
    }
}
