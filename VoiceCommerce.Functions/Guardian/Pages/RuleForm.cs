using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>A form of rules. Its first button tries what was typed over the past month and saves nothing; its second saves.</summary>
/// <param name="Id">Of the form in its page.</param>
/// <param name="Path">Where it is sent.</param>
/// <param name="Rules">One field each.</param>
internal sealed record RuleForm(string Id, string Path, IReadOnlyList<HomeRule> Rules)
{
    /// <summary>Of both buttons.</summary>
    public const string Act = "do";

    public const string Try = "try";

    /// <summary>The home with what was typed; a field that says what it said before leaves its rule alone, also where it cannot say it in full.</summary>
    public HomeChange Change(Visit visit, Household home)
    {
        Household after = home;
        foreach (HomeRule rule in Rules)
        {
            string typed = Typed(visit, rule);
            if (typed == rule.Read(home))
            {
                continue;
            }

            if (rule.Write(after, typed) is not { } changed)
            {
                return HomeChange.Refused(rule.Kind == RuleKind.Lines ? "wrong-categories" : "wrong");
            }

            after = changed;
        }

        IReadOnlyList<AuditChange> different = SettingChanges.Between(home, after);
        return different.Count == 0 ? HomeChange.Refused("unchanged")
            : after.Members.Any(member => member is { Role: Role.Guardian, Email: not null }) ? new(after, different, "saved")
            : HomeChange.Refused("last-guardian"); // Nobody could ever come back in.
    }

    /// <param name="visit">Whose home. Where it posts this very form, the fields show what was typed.</param>
    /// <param name="shown">What each rule would have done; null where it is not known.</param>
    /// <param name="heading">Below which the form stands, with an id of its own for the form's name.</param>
    public Html Show(Visit visit, Trial? shown, Html heading)
    {
        PageTexts texts = visit.Texts;
        return Html.Of($"""
            <form class="card" method="post" id="{Id}" action="{Path}" aria-labelledby="{Id}-h">{Parts.Token(visit)}{heading}
            <div class="fields">{Rules.Select(rule => Field(visit, rule, shown))}</div>
            <div class="buttons"><button class="quiet" name="{Act}" value="{Try}">{texts.TryIt}</button><button name="{Act}" value="save">{texts.Save}</button></div></form>
            """);
    }

    private bool IsPosted(Visit visit) => visit.Form.Count > 0 && visit.Context.Request.Path.Value == Path;

    private static string Typed(Visit visit, HomeRule rule) => visit.Field(rule.Key).ReplaceLineEndings("\n");

    private Html Field(Visit visit, HomeRule rule, Trial? shown)
    {
        (string label, string hint) = visit.Texts.RuleWords(rule.Key) ?? (rule.Key, "");
        string unit = rule.Kind is RuleKind.Amount or RuleKind.OptionalAmount ? $" ({visit.Home.Currency.Code})" : "";
        string id = $"{Id}-{rule.Key}";
        Html example = shown?.Example(visit.Texts, rule) is { } sentence ? Html.Of($"""<p class="hint example" id="{id}-example">{sentence}</p>""") : Html.Empty;
        string described = example == Html.Empty ? $"{id}-hint" : $"{id}-hint {id}-example";
        Html input = Input(visit, rule, id, described);
        Html named = rule.Kind == RuleKind.Tick
            ? Html.Of($"""<div class="tick">{input}<label for="{id}">{label}</label></div>""")
            : Html.Of($"""<label for="{id}">{label}{unit}</label>{input}""");
        return Html.Of($"""<div class="field">{named}<p class="hint" id="{id}-hint">{hint}</p>{example}</div>""");
    }

    private Html Input(Visit visit, HomeRule rule, string id, string described)
    {
        string value = IsPosted(visit) ? Typed(visit, rule) : rule.Read(visit.Home);
        return rule.Kind switch
        {
            RuleKind.Lines => Html.Of($"""<textarea id="{id}" name="{rule.Key}" autocomplete="off" spellcheck="false" aria-describedby="{described}">{value}</textarea>"""),
            RuleKind.Choice => Html.Of($"""<select id="{id}" name="{rule.Key}" aria-describedby="{described}">{rule.Choices(visit.Texts).Select(choice => Option(choice, value))}</select>"""),
            RuleKind.Tick when value == HomeRule.Ticked => Html.Of($"""<input id="{id}" name="{rule.Key}" type="checkbox" value="{HomeRule.Ticked}" checked aria-describedby="{described}">"""),
            RuleKind.Tick => Html.Of($"""<input id="{id}" name="{rule.Key}" type="checkbox" value="{HomeRule.Ticked}" aria-describedby="{described}">"""),
            RuleKind.Day => Html.Of($"""<input id="{id}" name="{rule.Key}" type="date" value="{value}" aria-describedby="{described}">"""),
            RuleKind.Number => Html.Of($"""<input id="{id}" name="{rule.Key}" inputmode="numeric" autocomplete="off" required value="{value}" aria-describedby="{described}">"""),
            RuleKind.Amount => Html.Of($"""<input id="{id}" name="{rule.Key}" inputmode="decimal" autocomplete="off" required value="{value}" aria-describedby="{described}">"""),
            RuleKind.OptionalAmount => Html.Of($"""<input id="{id}" name="{rule.Key}" inputmode="decimal" autocomplete="off" value="{value}" aria-describedby="{described}">"""),
            _ => Html.Of($"""<input id="{id}" name="{rule.Key}" autocomplete="off" spellcheck="false" value="{value}" aria-describedby="{described}">"""),
        };
    }

    private static Html Option((string Value, string Label) choice, string chosen) => choice.Value == chosen
        ? Html.Of($"""<option value="{choice.Value}" selected>{choice.Label}</option>""")
        : Html.Of($"""<option value="{choice.Value}">{choice.Label}</option>""");
}
