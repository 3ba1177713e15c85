using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Who lives here: what each is, and what they may spend.</summary>
internal sealed class PeoplePages(HomeChanges changes)
{
    private const string Here = "/guardian/people";

    private const string RoleField = "role";

    private const string AllowanceField = "allowance";

    public static Task<PageAnswer> ShowAsync(Visit visit)
    {
        PageTexts texts = visit.Texts;
        return Task.FromResult<PageAnswer>(Layout.Of(visit, texts.People, Here, Html.Of($"""
            <p>{texts.PeopleLead}</p>{VoicePages.List(visit)}{visit.Home.Members.Select(member => Person(visit, member))}
            """)));
    }

    public async Task<PageAnswer> ChangeAsync(Visit visit)
    {
        string told = await changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => Change(visit, home));
        return new PageAnswer.SeeOther($"{Here}?told={told}");
    }

    private static HomeChange Change(Visit visit, Household home)
    {
        string amount = visit.Field(AllowanceField);
        Money? allowance = Parts.Amount(amount, home.Currency);
        if (home.Members.FirstOrDefault(member => member.Id.Value == visit.Item) is not { } before
            || RoleFrom(visit.Field(RoleField)) is not { } role || (amount.Length > 0 && allowance is null))
        {
            return HomeChange.Refused("wrong");
        }

        Member after = before with { Role = role, WeeklyAllowance = allowance };
        Household changed = home with { Members = [.. home.Members.Select(member => member.Id == before.Id ? after : member)] };
        if (!changed.Members.Any(member => member is { Role: Role.Guardian, Email: not null }))
        {
            return HomeChange.Refused("last-guardian"); // Nobody could ever come back in.
        }

        AuditChange[] different = [.. AuditChange.Between($"members.{before.Id}.role", before.Role.ToString(), role.ToString()),
            .. AuditChange.Between($"members.{before.Id}.weeklyAllowance", before.WeeklyAllowance?.ToString(), allowance?.ToString())];
        return different.Length == 0 ? HomeChange.Refused("unchanged") : new(changed, different, "saved");
    }

    // By its exact name: the BCL's parser would also take numbers.
    private static Role? RoleFrom(string text) => Enum.GetValues<Role>().Where(role => role.ToString() == text).Select(role => (Role?)role).FirstOrDefault();

    private static Html Person(Visit visit, Member member)
    {
        PageTexts texts = visit.Texts;
        string id = member.Id.Value;
        return Html.Of($"""
            <form class="card" method="post" action="{Here}/{id}" aria-labelledby="m-{id}">{Parts.Token(visit)}
            <h2 id="m-{id}">{member.Name.Value}</h2><p class="hint">{(member.Persons.Count > 0 ? texts.VoiceKnown : texts.VoiceUnknown)}{(member.Email is { } email ? $" {email}" : "")}</p>
            <div class="fields"><p><label for="r-{id}">{texts.RoleLabel}</label>
            <select id="r-{id}" name="{RoleField}">{Enum.GetValues<Role>().Select(role => Option(texts, role, role == member.Role))}</select></p>
            <p><label for="a-{id}">{texts.AllowanceLabel} ({visit.Home.Currency.Code})</label>
            <input id="a-{id}" name="{AllowanceField}" inputmode="decimal" autocomplete="off" value="{Parts.Field(member.WeeklyAllowance)}" aria-describedby="h-{id}"></p></div>
            <p class="hint" id="h-{id}">{texts.AllowanceHint}</p><button>{texts.Save}</button></form>
            """);
    }

    private static Html Option(PageTexts texts, Role role, bool chosen) => chosen
        ? Html.Of($"""<option value="{role.ToString()}" selected>{texts.RoleName(role)}</option>""")
        : Html.Of($"""<option value="{role.ToString()}">{texts.RoleName(role)}</option>""");
}
