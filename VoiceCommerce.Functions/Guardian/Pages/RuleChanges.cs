using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Tries or saves a form of rules.</summary>
internal sealed class RuleChanges(HomeChanges changes, IHouseholdArchive archive)
{
    public Task<PastMonth> MonthAsync(Visit visit) => PastMonth.ReadAsync(archive, visit.Home.Id, visit.Now, visit.Gone);

    /// <param name="visit">That posts the form.</param>
    /// <param name="form">Which.</param>
    /// <param name="here">The page that has it.</param>
    /// <param name="page">The page with what came of a trial on top; the form's fields then say what was typed.</param>
    public async Task<PageAnswer> AnswerAsync(Visit visit, RuleForm form, string here, Func<Visit, PastMonth, Html, PageAnswer> page)
    {
        bool tries = visit.Field(RuleForm.Act) == RuleForm.Try;
        HomeChange typed = form.Change(visit, visit.Home);
        if (tries && typed.After is { } tried)
        {
            PastMonth month = await MonthAsync(visit);
            return page(visit, month, TrialParts.Result(visit, new Trial(month, tried), form));
        }

        string told = tries ? typed.Told : await changes.MakeAsync(visit, AuditEvent.SettingsChanged, home => form.Change(visit, home));
        return Redirect(here, told);
    }

    public static PageAnswer Redirect(string here, string told) => new PageAnswer.SeeOther($"{here}?told={told}");
}
