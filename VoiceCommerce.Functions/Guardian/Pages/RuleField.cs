using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>
/// One rule as a field. Beside it stands a mark of what it said when it was shown, so that what the guardian changed can be told from what somebody else changed since:
/// of a page that was open for long, only what was typed into it counts.
/// </summary>
/// <param name="Form">The id of its form.</param>
/// <param name="Rule">Which.</param>
internal sealed record RuleField(string Form, HomeRule Rule)
{
    /// <summary>Before the rule's key: the name of the field with the mark.</summary>
    public const string Was = "was-";

    // 96 bits of a hash: the mark is as short for fifty categories as for one number.
    private const int MarkBytes = 12;

    private string Id => $"{Form}-{Rule.Key}";

    public static string Typed(Visit visit, HomeRule rule) => visit.Field(rule.Key).ReplaceLineEndings("\n");

    /// <summary>True when the guardian made it different from what was shown, and from how it stands now.</summary>
    public static bool IsEdited(Visit visit, HomeRule rule, Household home) =>
        Typed(visit, rule) is var typed && Mark(typed) != Shown(visit, rule) && typed != rule.Read(visit.Texts, home);

    /// <summary>True when it is not any more as it was shown, and for a form that does not say what it showed.</summary>
    public static bool HasMoved(Visit visit, HomeRule rule, Household home) => Mark(rule.Read(visit.Texts, home)) != Shown(visit, rule);

    public Html Show(Visit visit, TypedRules? typed, Trial? shown)
    {
        PageTexts texts = visit.Texts;
        string hint = texts.RuleWords(Rule.Key)?.Hint ?? "";
        string unit = Rule.Kind is RuleKind.Amount or RuleKind.OptionalAmount ? $" ({visit.Home.Currency.Code})" : "";
        string stands = Rule.Read(texts, visit.Home);
        string value = typed is not null && IsEdited(visit, Rule, visit.Home) ? Typed(visit, Rule) : stands;
        bool wrong = typed?.Wrong.Contains(Rule) == true;
        Html fault = Html.When(wrong, () => Html.Of($"""<p class="fault" id="{Id}-fault">{Rule.Fault(texts)}</p>"""));
        string? sentence = shown?.Example(texts, Rule);
        Html example = Html.When(sentence is not null, () => Html.Of($"""<p class="hint example" id="{Id}-example">{sentence}</p>"""));
        Html input = Input(texts, value, Described(wrong, sentence is not null));
        string label = texts.LabelOf(Rule.Key);
        Html named = Rule.Kind == RuleKind.Tick
            ? Html.Of($"""<div class="tick">{input}<label for="{Id}">{label}</label></div>""")
            : Html.Of($"""<label for="{Id}">{label}{unit}</label>{input}""");
        return Html.Of($"""
            <div class="field"><input type="hidden" name="{Was}{Rule.Key}" value="{Mark(stands)}">{named}{fault}<p class="hint" id="{Id}-hint">{hint}</p>{example}</div>
            """);
    }

    private static string Shown(Visit visit, HomeRule rule) => visit.Field(Was + rule.Key);

    private static string Mark(string value) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, MarkBytes));

    private Html Described(bool wrong, bool hasExample)
    {
        string by = $"{(wrong ? $"{Id}-fault " : "")}{Id}-hint{(hasExample ? $" {Id}-example" : "")}";
        return wrong ? Html.Of($"""aria-describedby="{by}" aria-invalid="true" """) : Html.Of($"""aria-describedby="{by}" """);
    }

    private Html Input(PageTexts texts, string value, Html described) => Rule.Kind switch
    {
        RuleKind.Lines => Html.Of($"""<textarea id="{Id}" name="{Rule.Key}" autocomplete="off" spellcheck="false" {described}>{value}</textarea>"""),
        RuleKind.Choice => Html.Of($"""<select id="{Id}" name="{Rule.Key}" {described}>{Rule.Choices(texts).Select(choice => Option(choice, value))}</select>"""),
        RuleKind.Tick when value == HomeRule.Ticked => Html.Of($"""<input id="{Id}" name="{Rule.Key}" type="checkbox" value="{HomeRule.Ticked}" checked {described}>"""),
        RuleKind.Tick => Html.Of($"""<input id="{Id}" name="{Rule.Key}" type="checkbox" value="{HomeRule.Ticked}" {described}>"""),
        RuleKind.Day => Html.Of($"""<input id="{Id}" name="{Rule.Key}" type="date" value="{value}" {described}>"""),
        RuleKind.Number => Html.Of($"""<input id="{Id}" name="{Rule.Key}" inputmode="numeric" autocomplete="off" required value="{value}" {described}>"""),
        RuleKind.Amount => Html.Of($"""<input id="{Id}" name="{Rule.Key}" inputmode="decimal" autocomplete="off" required value="{value}" {described}>"""),
        RuleKind.OptionalAmount => Html.Of($"""<input id="{Id}" name="{Rule.Key}" inputmode="decimal" autocomplete="off" value="{value}" {described}>"""),
        RuleKind.Mail => Html.Of($"""<input id="{Id}" name="{Rule.Key}" type="email" autocomplete="off" value="{value}" {described}>"""),
        _ => Html.Of($"""<input id="{Id}" name="{Rule.Key}" autocomplete="off" spellcheck="false" value="{value}" {described}>"""),
    };

    private static Html Option((string Value, string Label) choice, string chosen) => choice.Value == chosen
        ? Html.Of($"""<option value="{choice.Value}" selected>{choice.Label}</option>""")
        : Html.Of($"""<option value="{choice.Value}">{choice.Label}</option>""");
}
