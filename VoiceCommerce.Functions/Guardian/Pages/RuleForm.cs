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

    /// <summary>What its fields stand folded under until somebody opens it or has sent it; null where they stand open.</summary>
    public string? Summary { get; init; }

    /// <summary>
    /// The home with what the guardian made different. A field that says what it said when it was shown leaves its rule alone, whatever became of that meanwhile; and one that
    /// was changed here and by somebody else since refuses the whole form.
    /// </summary>
    public HomeChange Change(Visit visit, Household home)
    {
        TypedRules typed = Typed(visit, home);
        return typed.Meanwhile.Count > 0 ? HomeChange.Refused("meanwhile")
            : typed.Wrong.Count > 0 ? HomeChange.Refused("wrong")
            : HomeChange.Between(home, typed.After, "saved");
    }

    /// <param name="visit">Whose home. Where it posts this very form, the fields show what was typed, and the others how they stand now.</param>
    /// <param name="shown">What each rule would have done; null where it is not known.</param>
    /// <param name="heading">Below which the form stands, with an id of its own for the form's name.</param>
    public Html Show(Visit visit, Trial? shown, Html heading)
    {
        PageTexts texts = visit.Texts;
        TypedRules? typed = visit.Posts(Path) ? Typed(visit, visit.Home) : null;
        Html fields = Html.Of($"""
            <div class="fields">{Rules.Select(rule => new RuleField(Id, rule).Show(visit, typed, shown))}</div>
            <div class="buttons"><button class="quiet" name="{Act}" value="{Try}">{texts.TryIt}</button><button name="{Act}" value="save">{texts.Save}</button></div>
            """);
        return Html.Of($"""
            <form class="card" method="post" id="{Id}" action="{Path}" aria-labelledby="{Id}-h">{Parts.Token(visit)}{heading}{Folded(fields, open: typed is not null)}</form>
            """);
    }

    private Html Folded(Html fields, bool open) => (Summary, open) switch
    {
        (null, _) => fields,
        (_, true) => Html.Of($"<details open><summary>{Summary}</summary>{fields}</details>"),
        _ => Html.Of($"<details><summary>{Summary}</summary>{fields}</details>"),
    };

    /// <summary>Why nothing was saved, above the page that still has everything that was typed.</summary>
    /// <param name="visit">With the home against which it was refused.</param>
    /// <param name="told">The word for it.</param>
    public Html Refusal(Visit visit, string told)
    {
        PageTexts texts = visit.Texts;
        TypedRules typed = Typed(visit, visit.Home);
        return Html.Of($"""
            <section class="card" aria-labelledby="refused"><h2 id="refused">{texts.NotSaved}</h2><p class="told bad" role="status">{texts.Told(told)?.Text}</p>
            {Html.When(typed.Meanwhile.Count > 0, () => Html.Of($"""
                <ul class="flips">{typed.Meanwhile.Select(rule => Html.Of($"<li>{texts.Moved(texts.LabelOf(rule.Key), rule.Said(texts, rule.Read(texts, visit.Home)), rule.Said(texts, RuleField.Typed(visit, rule)))}</li>"))}</ul>
                """))}
            {Html.When(typed.Wrong.Count > 0, () => Html.Of($"""
                <ul class="flips">{typed.Wrong.Select(rule => Html.Of($"""<li><a href="#{Id}-{rule.Key}">{texts.LabelOf(rule.Key)}</a>: {rule.Fault(texts)}</li>"""))}</ul>
                """))}</section>
            """);
    }

    private TypedRules Typed(Visit visit, Household home)
    {
        Household after = home;
        List<HomeRule> wrong = [];
        foreach (HomeRule rule in Rules.Where(rule => RuleField.IsEdited(visit, rule, home)))
        {
            if (rule.Write(visit.Texts, after, RuleField.Typed(visit, rule)) is { } changed && rule.IsStillToCome(changed, visit.Now))
            {
                after = changed;
            }
            else
            {
                wrong.Add(rule);
            }
        }

        // What cannot be written may be so because of a field that somebody else has changed.
        HomeRule[] meanwhile = [.. Rules.Where(rule => RuleField.HasMoved(visit, rule, home) && (wrong.Count > 0 || RuleField.IsEdited(visit, rule, home)))];
        return new(after, wrong, meanwhile);
    }
}

/// <summary>What was typed into a form of rules, held against a home.</summary>
/// <param name="After">The home with all of it that can be written.</param>
/// <param name="Wrong">What is none of its rule's values.</param>
/// <param name="Meanwhile">What is not any more as it was shown, and what was typed stands against it.</param>
internal sealed record TypedRules(Household After, IReadOnlyList<HomeRule> Wrong, IReadOnlyList<HomeRule> Meanwhile);
