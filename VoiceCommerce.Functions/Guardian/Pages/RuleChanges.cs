using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Tries or saves a form of rules.</summary>
internal sealed class RuleChanges(HomeChanges changes, IHouseholdArchive archive, CategoryNotes notes)
{
    public Task<PastMonth> MonthAsync(Visit visit) => PastMonth.ReadAsync(archive, visit.Home.Id, visit.Now, visit.Gone);

    /// <summary>Of which of the categories that these forms' rules name the shop has nothing.</summary>
    public Task<Html> NotesAsync(Visit visit, IEnumerable<RuleForm> forms) => notes.ShowAsync(visit, CategoryNotes.Named(visit, visit.Home, forms));

    /// <param name="visit">That posts the form.</param>
    /// <param name="form">Which.</param>
    /// <param name="here">The page that has it.</param>
    /// <param name="page">The page with what came of it on top: of a trial, or of a form that was refused. The form's fields then say what was typed.</param>
    public async Task<PageAnswer> AnswerAsync(Visit visit, RuleForm form, string here, Func<Visit, PastMonth, Html, PageAnswer> page)
    {
        bool tries = visit.Field(RuleForm.Act) == RuleForm.Try;
        Household against = visit.Home;
        HomeChange typed = form.Change(visit, against);
        if (tries && typed.After is { } tried)
        {
            PastMonth month = await MonthAsync(visit);
            Html nothingIn = await notes.ShowAsync(visit, CategoryNotes.Named(visit, tried, [form]));
            return page(visit, month, Html.Of($"{nothingIn}{TrialParts.Result(visit, new Trial(month, tried), form)}"));
        }

        string told = tries ? typed.Told : await changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => typed = form.Change(visit, against = home));
        if (typed.After is not null || told == "unchanged")
        {
            return Telling.After(visit, here, told); // Saved, or refused because who typed it is no guardian any more.
        }

        Visit again = visit.In(against);
        return page(again, await MonthAsync(again), form.Refusal(again, told));
    }
}
