using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The purchase code: set anew, which unlocks it, or taken away. Its digits go to the hasher and nowhere else.</summary>
internal sealed class CodePages(HomeChanges changes, ICodeHasher hasher)
{
    public const string Here = "/guardian/codes";

    private const string Digits = "digits";

    public static Task<PageAnswer> ShowAsync(Visit visit) => Task.FromResult<PageAnswer>(Page(visit, null));

    public async Task<PageAnswer> SetAsync(Visit visit)
    {
        string digits = visit.Field(Digits);
        if (CodeRules.FaultOf(digits) is { } fault)
        {
            return Page(visit, fault);
        }

        PurchaseCode code = new() { Hash = hasher.Hash(digits) };
        string told = await changes.MakeAsync(visit, AuditEvent.CodeSet, home => new(home with { Code = code }, [], "code-set"));
        return Telling.After(visit, Here, told);
    }

    public async Task<PageAnswer> ResetAsync(Visit visit)
    {
        string told = await changes.MakeAsync(visit, AuditEvent.CodeReset, home => new(home with { Code = null }, [], "code-reset"));
        return Telling.After(visit, Here, told);
    }

    private static PageAnswer.Page Page(Visit visit, CodeFault? fault)
    {
        PageTexts texts = visit.Texts;
        PurchaseCode? code = visit.Home.Code;
        return Layout.Of(visit, texts.Codes, Here, Html.Of($"""
            <p>{texts.CodesLead}</p>
            <p class="told {(code is { Locked: false } ? "good" : "bad")}">{texts.CodeState(code)}</p>
            <form class="card" method="post" action="{Here}">{Parts.Token(visit)}
            <p><label for="{Digits}">{texts.NewCode}</label>
            <input id="{Digits}" name="{Digits}" type="password" inputmode="numeric" autocomplete="off" pattern="[0-9]*" minlength="{CodeRules.MinLength}" maxlength="{CodeRules.MaxLength}" required aria-describedby="code-hint code-fault"></p>
            <p class="hint" id="code-hint">{texts.NewCodeHint}</p>
            <p class="fault" id="code-fault" role="alert">{(fault is { } broken ? texts.Fault(broken) : "")}</p>
            <button>{texts.SetCode}</button></form>
            <p><a href="{AuthenticatorPages.Here}">{texts.AppLink}</a></p>
            {Html.When(code is not null, () => Html.Of($"""
                <form class="card" method="post" action="{Here}/reset">{Parts.Token(visit)}<p class="hint">{texts.ResetCodeHint}</p><button class="danger">{texts.ResetCode}</button></form>
                """))}
            """));
    }
}
