using System.Collections;
using System.Text;
using QRCoder;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>
/// One-time codes instead of one code: the page shows the secret of a new app as a QR code, and keeps nothing; the home changes only when a code of that app comes back
/// with the sealed secret, so that nobody is locked out by an app that was never set up.
/// </summary>
internal sealed class AuthenticatorPages(HomeChanges changes, AuthenticatorCodes codes, string seller, TimeProvider clock)
{
    public const string Here = "/guardian/codes/app";

    private const string Secret = "secret";
    private const string Digits = "digits";

    public Task<PageAnswer> ShowAsync(Visit visit) => Task.FromResult<PageAnswer>(Page(visit, codes.New().Sealed, wrong: false));

    public async Task<PageAnswer> EnrolAsync(Visit visit)
    {
        string secret = visit.Field(Secret);
        if (codes.Shown(secret) is null)
        {
            return Telling.After(visit, Here, "wrong");
        }

        if (codes.StepOf(visit.Field(Digits).Replace(" ", "", StringComparison.Ordinal), secret, clock.GetUtcNow()) is not { } step)
        {
            return Page(visit, secret, wrong: true);
        }

        PurchaseCode code = new() { Hash = secret, LastStep = step };
        string told = await changes.MakeAsync(visit, AuditEvent.CodeSet, home => home.Code?.Hash == secret
            ? HomeChange.Refused("app-set") // The form was sent twice.
            : new(home with { Code = code }, [], "app-set"));
        return Telling.After(visit, CodePages.Here, told);
    }

    private PageAnswer.Page Page(Visit visit, string secret, bool wrong)
    {
        PageTexts texts = visit.Texts;
        string shown = codes.Shown(secret)!;
        return Layout.Of(visit, texts.App, CodePages.Here, Html.Of($"""
            <p>{texts.AppLead}</p>
            <div class="card">
            <figure class="qr">{Picture(Address(visit, shown), texts.AppPicture)}<figcaption>{texts.AppByHand} <code>{string.Join(' ', shown.Chunk(4).Select(four => new string(four)))}</code></figcaption></figure>
            <form method="post" action="{Here}">{Parts.Token(visit)}<input type="hidden" name="{Secret}" value="{secret}">
            <p><label for="{Digits}">{texts.AppCode}</label>
            <input id="{Digits}" name="{Digits}" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="7" required aria-describedby="{Digits}-fault"></p>
            <p class="fault" id="{Digits}-fault" role="alert">{(wrong ? texts.AppCodeWrong : "")}</p>
            <button>{texts.UseApp}</button></form>
            </div>
            """));
    }

    /// <summary>What the apps read: the "Key URI Format" of Google Authenticator, which all follow.</summary>
    private string Address(Visit visit, string shown) =>
        $"otpauth://totp/{Uri.EscapeDataString($"{seller}:{visit.Session.Email.Value}")}?secret={shown}&issuer={Uri.EscapeDataString(seller)}&algorithm=SHA1&digits=6&period=30";

    private static Html Picture(string address, string label)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        List<BitArray> rows = code.ModuleMatrix; // With the quiet zone of four modules around.
        StringBuilder path = new();
        for (int y = 0; y < rows.Count; y++)
        {
            for (int x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return Html.Of($"""
            <svg role="img" aria-label="{label}" viewBox="0 0 {rows.Count} {rows.Count}" width="232" height="232" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="{path.ToString()}"/></svg>
            """);
    }
}
