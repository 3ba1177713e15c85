using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>A page that says one thing, to somebody who need not be signed in.</summary>
internal static class NoticePage
{
    public static PageAnswer.Page Of(PageTexts texts, Func<PageTexts, (string Title, string Text)> notice, int status)
    {
        (string title, string text) = notice(texts);
        return Layout.Outside(texts, title, Html.Of($"""<p>{text}</p><p><a class="button" href="/guardian">{texts.SignInHere}</a></p>"""), status);
    }
}
