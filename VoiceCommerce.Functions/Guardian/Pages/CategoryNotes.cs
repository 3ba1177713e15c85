using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>
/// Says of which categories the shop has nothing today: a rule about "dolls" is kept, for goods may come, and meets nothing that stands in "toys/dolls". What the shop cannot tell
/// just now stays untold.
/// </summary>
internal sealed class CategoryNotes(ICatalogue catalogue)
{
    /// <summary>Categories of one page that are looked for.</summary>
    public const int MaxLooked = 100;

    /// <summary>Those that the rules of these forms name in this home.</summary>
    public static IEnumerable<CategoryPath> Named(Visit visit, Household home, IEnumerable<RuleForm> forms) => forms.SelectMany(form => form.Rules).Where(rule => rule.Kind == RuleKind.Lines)
        .SelectMany(rule => rule.Read(visit.Texts, home).Split('\n')).Select(CategoryPath.From).OfType<CategoryPath>().Distinct();

    /// <summary>Aloud where somebody has just saved or tried a rule, and else in passing.</summary>
    public async Task<Html> ShowAsync(Visit visit, IEnumerable<CategoryPath> named)
    {
        bool acted = visit.Form.Count > 0 || Telling.Word(visit) is not null;
        List<Html> notes = [];
        try
        {
            foreach (CategoryPath category in named.Take(MaxLooked))
            {
                IReadOnlyList<CategoryPath> like = await catalogue.CategoriesAsync(category, visit.Gone);
                if (!like.Contains(category))
                {
                    string note = visit.Texts.NoGoodsIn(category, like);
                    notes.Add(acted ? Html.Of($"""<p class="told bad" role="status">{note}</p>""") : Html.Of($"""<p class="hint">{note}</p>"""));
                }
            }
        }
        catch (IOException)
        {
            return Html.Empty; // This instance has no snapshot of the catalogue yet.
        }

        return Html.Join(notes);
    }
}
