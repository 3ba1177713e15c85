using VoiceCommerce.Core;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The rules of the home and of its devices, each with what it would have done last month, and what changed ones would have done.</summary>
internal sealed class RulePages(RuleChanges changes)
{
    private const string Here = "/guardian/rules";

    // As many as the past month has whole.
    private const int MonthWeeks = 4;

    // Of devices that nobody has named yet.
    private const int MaxHeard = 5;

    private static readonly RuleForm OfHome = new("rules", Here, HomeRules.All);

    public async Task<PageAnswer> ShowAsync(Visit visit) => Page(visit, await changes.MonthAsync(visit), await changes.NotesAsync(visit, [OfHome]));

    public Task<PageAnswer> ChangeAsync(Visit visit) => changes.AnswerAsync(visit, OfHome, Here, Page);

    public async Task<PageAnswer> ChangeDeviceAsync(Visit visit) => DeviceId.From(visit.Item) is { } device
        ? await changes.AnswerAsync(visit, OfDevice(device), Here, Page)
        : Telling.After(visit, Here, "wrong");

    private static PageAnswer Page(Visit visit, PastMonth month, Html tried)
    {
        PageTexts texts = visit.Texts;
        Trial today = new(month, visit.Home);
        DeviceId[] unnamed = [.. month.Orders.Select(past => past.Order.Device).OfType<DeviceId>().Distinct().Where(device => visit.Home.Rules.Devices.All(rule => rule.Id != device)).Take(MaxHeard)];
        return Layout.Of(visit, texts.Rules, Here, Html.Of($"""
            {tried}
            <p>{texts.RulesLead}</p><p class="hint">{(month.Orders.Count == 0 ? texts.NoExamples : texts.ExamplesLead)}</p>{TrialParts.Limits(texts, today)}
            {Html.When(month.Orders.Count > 0, () => SpendChart.ByWeek(texts, month.Orders.Select(past => past.Order), visit.Home.Limits.PerWeek, visit.Now, MonthWeeks))}
            {OfHome.Show(visit, today, Heading(OfHome, texts.RulesOfHome))}
            <section aria-labelledby="devices"><h2 id="devices">{texts.Devices}</h2><p>{texts.DevicesLead}</p>
            {visit.Home.Rules.Devices.Select(device => OfDevice(device.Id).Show(visit, today, Html.Of($"{DeviceHeading(OfDevice(device.Id), device.Name.Value)}{Html.When(device.Former, () => Html.Of($"<p>{texts.FormerDevice(device.Name.Value)}</p>"))}")))}
            {unnamed.Select(device => Unnamed(visit, month, today, device))}
            {Html.When(unnamed.Length == 0 && visit.Home.Rules.Devices.Count == 0, () => Html.Of($"""<p class="empty">{texts.NoDevices}</p>"""))}</section>
            """));
    }

    private static Html Unnamed(Visit visit, PastMonth month, Trial today, DeviceId device)
    {
        PageTexts texts = visit.Texts;
        PastOrder last = month.Orders.First(past => past.Order.Device == device);
        RuleForm form = OfDevice(device);
        return form.Show(visit, today, Html.Of($"""
            {DeviceHeading(form, texts.UnnamedDevice)}<p class="hint">{texts.LastHeard(OrderParts.Title(last.Order))} {Parts.Time(texts, last.AskedAt)}</p>
            """));
    }

    private static RuleForm OfDevice(DeviceId device) => new($"device-{device}", $"{Here}/devices/{device}", DeviceRules.Of(device));

    private static Html Heading(RuleForm form, string text) => Html.Of($"""<h2 id="{form.Id}-h">{text}</h2>""");

    private static Html DeviceHeading(RuleForm form, string text) => Html.Of($"""<h3 id="{form.Id}-h">{text}</h3>""");
}
