using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The rules of the home, one field for each of <see cref="HomeRule.All"/>.</summary>
internal sealed class RulePages(HomeChanges changes)
{
    private const string Here = "/guardian/rules";

    public static Task<PageAnswer> ShowAsync(Visit visit)
    {
        PageTexts texts = visit.Texts;
        return Task.FromResult<PageAnswer>(Layout.Of(visit, texts.Rules, Here, Html.Of($"""
            <p>{texts.RulesLead}</p>
            <form class="card" method="post" action="{Here}">{Parts.Token(visit)}
            <div class="fields">{HomeRule.All.Select(rule => Field(visit, rule))}</div><button>{texts.Save}</button></form>
            """)));
    }

    public async Task<PageAnswer> ChangeAsync(Visit visit)
    {
        string told = await changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => Change(visit, home));
        return new PageAnswer.SeeOther($"{Here}?told={told}");
    }

    private static HomeChange Change(Visit visit, Household home)
    {
        Household after = home;
        List<AuditChange> different = [];
        foreach (HomeRule rule in HomeRule.All)
        {
            string typed = visit.Field(rule.Key).ReplaceLineEndings("\n");
            if (typed == rule.Read(home))
            {
                continue; // What a field cannot say in full stays as it is.
            }

            if (rule.Write(after, typed) is not { } changed)
            {
                return HomeChange.Refused("wrong");
            }

            different.AddRange(AuditChange.Between("rules." + rule.Key, rule.Read(home), rule.Read(changed)));
            after = changed;
        }

        return different.Count == 0 ? HomeChange.Refused("unchanged") : new(after, different, "saved");
    }

    private static Html Field(Visit visit, HomeRule rule)
    {
        (string label, string hint) = visit.Texts.RuleWords(rule.Key) ?? (rule.Key, "");
        string unit = rule.Kind == RuleKind.Amount ? $" ({visit.Home.Currency.Code})" : "";
        string value = rule.Read(visit.Home);
        Html input = rule.Kind switch
        {
            RuleKind.Lines => Html.Of($"""<textarea id="{rule.Key}" name="{rule.Key}" autocomplete="off" spellcheck="false" aria-describedby="{rule.Key}-hint">{value}</textarea>"""),
            RuleKind.Number => Html.Of($"""<input id="{rule.Key}" name="{rule.Key}" inputmode="numeric" autocomplete="off" required value="{value}" aria-describedby="{rule.Key}-hint">"""),
            RuleKind.Choice => Html.Of($"""<select id="{rule.Key}" name="{rule.Key}" aria-describedby="{rule.Key}-hint">{Enum.GetValues<Confirmation>().Select(choice => Option(visit, choice, value))}</select>"""),
            RuleKind.Day => Html.Of($"""<input id="{rule.Key}" name="{rule.Key}" type="date" value="{value}" aria-describedby="{rule.Key}-hint">"""),
            RuleKind.Text => Html.Of($"""<input id="{rule.Key}" name="{rule.Key}" autocomplete="off" spellcheck="false" value="{value}" aria-describedby="{rule.Key}-hint">"""),
            _ => Html.Of($"""<input id="{rule.Key}" name="{rule.Key}" inputmode="decimal" autocomplete="off" required value="{value}" aria-describedby="{rule.Key}-hint">"""),
        };
        return Html.Of($"""<div class="field"><label for="{rule.Key}">{label}{unit}</label>{input}<p class="hint" id="{rule.Key}-hint">{hint}</p></div>""");
    }

    private static Html Option(Visit visit, Confirmation choice, string chosen) => choice.ToString() == chosen
        ? Html.Of($"""<option value="{choice.ToString()}" selected>{visit.Texts.Choice(choice)}</option>""")
        : Html.Of($"""<option value="{choice.ToString()}">{visit.Texts.Choice(choice)}</option>""");
}
