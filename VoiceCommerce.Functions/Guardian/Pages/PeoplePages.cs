using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Who lives here: what each is, and what they may buy; and what everybody of an age may where nothing else is said.</summary>
internal sealed class PeoplePages(RuleChanges changes, MovingPages moving)
{
    private const string Here = "/guardian/people";

    public async Task<PageAnswer> ShowAsync(Visit visit) => Page(visit, await changes.MonthAsync(visit), await changes.NotesAsync(visit, Forms(visit)));

    /// <summary>Somebody comes to live here. What cannot be goes on standing in its form.</summary>
    public async Task<PageAnswer> AddAsync(Visit visit)
    {
        string told = await moving.AddAsync(visit);
        return told is "saved" or "unchanged" ? Telling.After(visit, Here, told) : Page(visit, await changes.MonthAsync(visit), Parts.Told(visit, told));
    }

    public async Task<PageAnswer> RemoveAsync(Visit visit) => Telling.After(visit, Here, await moving.RemoveAsync(visit));

    public async Task<PageAnswer> ChangeAsync(Visit visit) => visit.Home.Members.FirstOrDefault(member => member.Id.Value == visit.Item) is { } member
        ? await changes.AnswerAsync(visit, OfMember(member), Here, Page)
        : Telling.After(visit, Here, "wrong");

    public async Task<PageAnswer> ChangeBandAsync(Visit visit) => Array.FindIndex(Enum.GetValues<Role>(), role => OfBand(role).Path.EndsWith($"/{visit.Item}", StringComparison.Ordinal)) is >= 0 and var band
        ? await changes.AnswerAsync(visit, OfBand((Role)band), Here, Page)
        : Telling.After(visit, Here, "wrong");

    private static PageAnswer Page(Visit visit, PastMonth month, Html tried)
    {
        PageTexts texts = visit.Texts;
        Trial today = new(month, visit.Home);
        return Layout.Of(visit, texts.People, Here, Html.Of($"""
            {tried}<p>{texts.PeopleLead}</p>{VoicePages.List(visit)}{visit.Home.Members.Select(member => Person(visit, member, today))}
            {MovingPages.Form(visit)}
            <section aria-labelledby="bands"><h2 id="bands">{texts.Bands}</h2><p>{texts.BandsLead}</p>
            {Enum.GetValues<Role>().Select(role => Band(visit, role, today))}</section>
            """));
    }

    private static Html Band(Visit visit, Role band, Trial today)
    {
        string name = visit.Texts.BandName(band);
        RuleForm form = OfBand(band) with { Summary = visit.Texts.WhatTheyMayBuy(name) };
        return form.Show(visit, today, Html.Of($"""<h3 id="{form.Id}-h">{name}</h3>"""));
    }

    private static Html Person(Visit visit, Member member, Trial today)
    {
        PageTexts texts = visit.Texts;
        RuleForm form = OfMember(member) with { Summary = texts.WhatTheyMayBuy(member.Name.Value) };
        string voice = member.Persons.Count > 0 ? texts.VoiceKnown : texts.VoiceUnknown;
        Html shown = form.Show(visit, today, Html.Of($"""<h2 id="{form.Id}-h">{member.Name.Value}</h2><p class="hint">{texts.RoleName(member.Role)}. {voice}</p>"""));
        return Html.Of($"""<div class="card person">{shown}{VoicePages.Linked(visit, member)}{MovingPages.Leaving(visit, member)}</div>""");
    }

    private static IEnumerable<RuleForm> Forms(Visit visit) => visit.Home.Members.Select(OfMember).Concat(Enum.GetValues<Role>().Select(OfBand));

    private static RuleForm OfMember(Member member) => new($"m-{member.Id}", $"{Here}/{member.Id}", AllowanceRules.Of(member.Id));

    private static RuleForm OfBand(Role band)
    {
        string name = band.ToString().ToLowerInvariant();
        return new($"band-{name}", $"{Here}/bands/{name}", AllowanceRules.Of(band));
    }
}
