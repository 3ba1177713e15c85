using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>What several pages show in the same way.</summary>
internal static class Parts
{
    // Of as many colours has the style sheet tiles.
    private const int Tiles = 6;

    /// <summary>What ties a form to the session.</summary>
    public static Html Token(Visit visit) => Html.Of($"""<input type="hidden" name="{GuardianDoor.FormTokenField}" value="{visit.FormToken}">""");

    /// <summary>What the last act came to, from the one word of ours in the address; nothing where that is not so any more.</summary>
    public static Html Told(Visit visit, Func<string, bool>? fits) => Telling.Word(visit) is { } word && fits?.Invoke(word) != false ? Told(visit, word) : Html.Empty;

    /// <summary>Nothing for a word that is none of ours.</summary>
    public static Html Told(Visit visit, string? word) => Told(visit.Texts, word, Named(visit, visit.Context.Request.Query["of"]));

    /// <param name="texts">Of the page.</param>
    /// <param name="word">Of ours, or nothing is told.</param>
    /// <param name="named">Whom it is about; null for nobody.</param>
    public static Html Told(PageTexts texts, string? word, string? named = null) =>
        texts.Told(word, named) is var (text, good) ? Html.Of($"""<p class="told {(good ? "good" : "bad")}" role="status">{text}</p>""") : Html.Empty;

    /// <summary>By the clocks at home, for whoever reads it from wherever.</summary>
    public static Html Time(PageTexts texts, DateTimeOffset at) =>
        Html.Of($"""<time datetime="{at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{texts.Time(at)}</time>""");

    /// <summary>A sentence of the language around a time: the time is a piece of markup, so the sentence is asked for with a mark in its place.</summary>
    public static Html Timed(PageTexts texts, Func<string, string> sentence, DateTimeOffset at)
    {
        const char mark = '\u0001';
        string[] around = sentence(mark.ToString()).Split(mark, 2);
        return Html.Of($"{around[0]}{Time(texts, at)}{(around.Length > 1 ? around[1] : "")}");
    }

    /// <summary>A picture for a kind of goods: its letter on a colour of its own.</summary>
    public static Html Tile(CategoryPath category)
    {
        string widest = category.Value.Split('/')[0];
        int colour = widest.Aggregate(0, (sum, c) => (sum + c) % Tiles);
        return Html.Of($"""<span class="tile tile-{colour}" aria-hidden="true">{category.Leaf[..1].ToUpperInvariant()}</span>""");
    }

    /// <summary>A member's name, or in words who else it was.</summary>
    public static string Name(PageTexts texts, Household home, string by) =>
        home.Members.FirstOrDefault(member => member.Id.Value == by)?.Name.Value ?? texts.Actor(by);

    // The address carries an id, so that it cannot put words of its own on the page.
    private static string? Named(Visit visit, string? id) => visit.Home.Members.FirstOrDefault(member => member.Id.Value == id)?.Name.Value;

    /// <summary>As it stands in a field: "100.00".</summary>
    public static string Field(Money? money) =>
        money is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{money.Minor / 100}.{money.Minor % 100:00}");

    /// <summary>
    /// "20", "20.5", "20,50" of a currency with two minor digits; null for anything else, or nothing, or too much. Never with a separator between thousands:
    /// "1,000" is a thousand for one reader and one for another.
    /// </summary>
    public static Money? Amount(string text, Currency currency)
    {
        const long most = 100_000_000; // A million, as the merchant's API takes at most for one pack.
        return text.Split('.', ',') is [_] or [_, { Length: 1 or 2 }]
            && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
            && amount * 100 is > 0 and <= most and var minor
                ? Money.From((long)minor, currency)
                : null;
    }
}
