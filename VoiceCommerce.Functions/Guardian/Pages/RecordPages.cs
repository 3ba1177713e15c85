using System.Text.Json;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>"My data": everything that is held of the home, as a file, and its end.</summary>
internal sealed class RecordPages(Func<HouseholdRecord, Func<Utf8JsonWriter, CancellationToken, Task>> export, ErasureDesk erasure, Cookies cookies, ILogger logger)
{
    private const string Here = "/guardian/records";

    private const string ConfirmField = "confirm";

    // The same in every language, so that it can be said on the phone.
    private const string ConfirmWord = "ERASE";

    public static Task<PageAnswer> ShowAsync(Visit visit)
    {
        PageTexts texts = visit.Texts;
        return Task.FromResult<PageAnswer>(Layout.Of(visit, texts.MyRecords, Here, Html.Of($"""
            <p>{texts.RecordsLead}</p>
            <form class="card" method="post" action="{Here}/export" data-again="yes">{Parts.Token(visit)}<h2>{texts.Export}</h2><p class="hint">{texts.ExportHint}</p><button>{texts.Export}</button></form>
            <form class="card" method="post" action="{Here}/erase">{Parts.Token(visit)}<h2>{texts.Erase}</h2><p class="hint" id="erase-hint">{texts.EraseHint}</p>
            <p><label for="{ConfirmField}">{texts.EraseConfirm}</label><input id="{ConfirmField}" name="{ConfirmField}" autocomplete="off" autocapitalize="characters" required aria-describedby="erase-hint"></p>
            <button class="danger">{texts.Erase}</button></form>
            """)));
    }

    public Task<PageAnswer> ExportAsync(Visit visit)
    {
        Log.Exported(logger, visit.Home.Id.Value, visit.By);
        return Task.FromResult<PageAnswer>(new PageAnswer.Download("my-home.json", export(visit.Record)));
    }

    public async Task<PageAnswer> EraseAsync(Visit visit)
    {
        if (visit.Field(ConfirmField) != ConfirmWord)
        {
            return Telling.After(visit, Here, "not-confirmed");
        }

        if (await erasure.EraseAsync(visit.Home.Id, visit.Gone) is ErasureOutcome.MoneyInFlight)
        {
            return Telling.After(visit, Here, "money-in-flight");
        }

        Log.Erased(logger, visit.Home.Id.Value, visit.By);
        cookies.Drop(visit.Context);
        return NoticePage.Of(visit.Texts, texts => texts.Erased, StatusCodes.Status200OK);
    }
}
