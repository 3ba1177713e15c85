using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>The one frame of all pages.</summary>
internal static class Layout
{
    /// <summary>A page of a guardian who is signed in.</summary>
    /// <param name="visit">Whose.</param>
    /// <param name="title">Of the page: its heading and the browser's title.</param>
    /// <param name="here">The path of the navigation's entry that it belongs to.</param>
    /// <param name="content">Below the heading.</param>
    /// <param name="fits">Whether what the last act came to is still so; null where nothing can have changed it.</param>
    public static PageAnswer.Page Of(Visit visit, string title, string here, Html content, Func<string, bool>? fits = null)
    {
        PageTexts texts = visit.Texts;
        (string Path, string Label)[] entries =
        [
            ("/guardian", texts.Home), ("/guardian/orders", texts.Orders), ("/guardian/why", texts.Why), ("/guardian/rules", texts.Rules),
            ("/guardian/people", texts.People), ("/guardian/codes", texts.Codes), ("/guardian/records", texts.MyRecords),
        ];
        Html navigation = Html.Of($"""
            <nav aria-label="{texts.Navigation}"><ul>{entries.Select(entry => Entry(entry.Path, entry.Label, entry.Path == here))}</ul></nav>
            <form method="post" action="/guardian/sign-out" class="sign-out">{Parts.Token(visit)}<button class="quiet">{texts.SignOut}</button></form>
            """);
        return new(Document(texts, title, navigation, Html.Of($"<h1>{title}</h1>{Parts.Told(visit, fits)}{content}")));
    }

    /// <summary>A page for somebody who is not, or not yet.</summary>
    public static PageAnswer.Page Outside(PageTexts texts, string title, Html content, int status) =>
        new(Document(texts, title, Html.Empty, Html.Of($"<h1>{title}</h1>{content}")), status);

    private static Html Document(PageTexts texts, string title, Html navigation, Html content) => Html.Of($"""
        <!doctype html>
        <html lang="{texts.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>{title} · {texts.Product}</title>
        <link rel="icon" href="{AssetShelf.Icon}">
        <link rel="stylesheet" href="{AssetShelf.Style}">
        <script defer src="{AssetShelf.Script}"></script>
        </head>
        <body>
        <a class="skip" href="#content">{texts.SkipToContent}</a>
        <header><div class="bar"><p class="brand"><img src="{AssetShelf.Icon}" alt="" width="28" height="28"> {texts.Product}</p>{navigation}</div></header>
        <main id="content" tabindex="-1">{content}{Html.When(content.Markup.Contains("<time ", StringComparison.Ordinal), () => Html.Of($"""<p class="hint zone">{texts.TimesAreOf(texts.Zone)}</p>"""))}</main>
        </body>
        </html>
        """);

    private static Html Entry(string path, string label, bool here) =>
        here ? Html.Of($"""<li><a href="{path}" aria-current="page">{label}</a></li>""") : Html.Of($"""<li><a href="{path}">{label}</a></li>""");
}
