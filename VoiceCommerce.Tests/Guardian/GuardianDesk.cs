using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Guardian;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Tests.AccountLinking;
using VoiceCommerce.Tests.Conversations;

namespace VoiceCommerce.Tests.Guardian;

/// <summary>The guardian's pages over the whole core in memory, with one browser's cookie. mum is a guardian; gran is another.</summary>
internal sealed class GuardianDesk
{
    public const string Origin = "https://shop.example";

    public static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))];

    private readonly GuardianDoor door;

    public GuardianDesk(Func<Home, Home>? change = null, IKeySource? keys = null, Uri? tokenEndpoint = null, Uri? authorizationEndpoint = null, string? discoveredFrom = null, (IHouseholdStore Store, IHouseholdArchive Archive)? kept = null, Func<GuardianSettings, GuardianSettings>? configure = null)
    {
        Shop = new TestShop((change ?? (home => home))(AtHome()), NoticeRoute.Mail);
        GuardianSettings settings = new(
            new Uri(Origin),
            "pages",
            null,
            discoveredFrom is null ? new(authorizationEndpoint ?? new("https://id.shop.example/authorize"), tokenEndpoint ?? new("http://127.0.0.1:9/token")) : null,
            Secret,
            TrustEmail: false,
            new Deployment(IsDevelopment: true, IsInAzure: false));
        settings = configure?.Invoke(settings) ?? settings;
        Cookies = new Cookies(Secret, secure: true, Shop.Clock);
        Links = new Links(Secret, Origin, Shop.Clock);
        door = GuardianPages.Open(settings, new(discoveredFrom ?? Signer.Issuer, Signer.Audience, new("https://id.shop.example/jwks.json"), "sub"), new GuardianNeighbours
        {
            Store = kept?.Store ?? Shop.Homes,
            Archive = kept?.Archive ?? Shop.Homes,
            HeldOrders = Shop.Held,
            Undo = new UndoDesk(Shop.Homes, Shop.Settler, NoticeRoute.Mail, Shop.Clock),
            Quoting = Shop.Quoting,
            Catalogue = Shop.Catalogue,
            Hasher = Shop,
            Authenticators = Shop.Authenticators,
            Seller = "Corner Shop",
            Keys = keys ?? new ScriptedKeys(null),
            Export = home => async (writer, cancellation) =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", home.Household.Id.Value);
                writer.WriteEndObject();
                await writer.FlushAsync(cancellation);
            },
            Letters = NoticeRoute.Mail,
            Clock = Shop.Clock,
        }, NullLoggerFactory.Instance);
    }

    public TestShop Shop { get; }

    public Cookies Cookies { get; }

    public Links Links { get; }

    /// <summary>As the browser would send it; empty when it has none.</summary>
    public string Cookie { get; set; } = "";

    public static Home AtHome() => Home.ThatBought("oat milk").With(home => home with
    {
        Members =
        [
            .. home.Members.Select(member => member with { Email = member.Id.Value == "kit" ? null : EmailAddress.From($"{member.Id}@example.com") }),
            new() { Id = MemberId.From("gran")!, Name = Core.Catalogue.DisplayName.From("gran")!, Role = Role.Guardian, Email = EmailAddress.From("gran@example.com") },
        ],
    });

    /// <summary>As after a sign-in.</summary>
    public GuardianDesk As(string email)
    {
        DefaultHttpContext context = new();
        Cookies.Keep(context, Shop.Household, EmailAddress.From(email)!, null);
        Cookie = context.Response.Headers.SetCookie.ToString().Split(';')[0];
        return this;
    }

    /// <summary>Kit wishes for something, and it is held.</summary>
    public async Task<Order> HoldAsync(string what = "dollhouse", int? quantity = null)
    {
        Turn wish = new() { Id = TurnId.From("wish-" + what.Replace(' ', '-'))!, Household = Shop.Household, Speaker = Home.Voice("kit"), Intent = new Intent.Buy(Phrase.From(what)!, quantity) };
        Reply offer = await Shop.HearAsync(wish);
        await Shop.HearAsync(wish with { Id = TurnId.From("yes-" + what.Replace(' ', '-'))!, Dialogue = offer.Dialogue, Intent = new Intent.Yes() });
        return Shop.Orders.Single(order => order.State == OrderState.Held);
    }

    public async Task<Order> PlaceAsync(string what = "oat milk")
    {
        await Shop.OrderAsync(what);
        return Shop.Orders.Single(order => order.State == OrderState.Placed);
    }

    public Task<Seen> GetAsync(string path, Action<HttpRequest>? change = null) => SendAsync("GET", path, null, change);

    /// <summary>What the form that goes to this path would send, as the browser shows it now.</summary>
    public async Task<Dictionary<string, string>> OpenAsync(string path) =>
        path.Split('/') is ["", "guardian", var page, ..] && page is ("rules" or "people") ? (await GetAsync($"/guardian/{page}")).Fields(path) : [];

    /// <summary>As a form of a page of ours, with the session's token. Fields of a rules' form that are not given say what the page shows.</summary>
    public async Task<Seen> PostAsync(string path, Dictionary<string, string> fields, Action<HttpRequest>? change = null)
    {
        Dictionary<string, string> form = new(fields, StringComparer.Ordinal);
        foreach ((string name, string value) in await OpenAsync(path))
        {
            form.TryAdd(name, value);
        }

        if (Token() is { } token)
        {
            form.TryAdd(GuardianDoor.FormTokenField, token);
        }

        return await SendAsync("POST", path, await new FormUrlEncodedContent(form).ReadAsStringAsync(), change);
    }

    public string? Token()
    {
        DefaultHttpContext context = new();
        context.Request.Headers.Cookie = Cookie;
        return Cookies.Find(context) is { } session ? Cookies.FormToken(session) : null;
    }

    private async Task<Seen> SendAsync(string method, string path, string? form, Action<HttpRequest>? change)
    {
        DefaultHttpContext context = new();
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new("127.0.0.1", 7071); // The handler's own: it must not matter.
        context.Request.Path = Uri.UnescapeDataString(path.Split('?')[0]);
        context.Request.QueryString = path.Contains('?') ? new(path[path.IndexOf('?')..]) : default;
        context.Request.Headers.Cookie = Cookie;
        if (form is not null)
        {
            context.Request.ContentType = "application/x-www-form-urlencoded";
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(form));
            context.Request.Headers.Origin = Origin;
            context.Request.Headers["Sec-Fetch-Site"] = "same-origin";
        }

        change?.Invoke(context.Request);
        context.Response.Body = new MemoryStream();
        await door.HandleAsync(context);
        await context.Response.BodyWriter.FlushAsync();
        if (context.Response.Headers.SetCookie is [{ } set])
        {
            Cookie = set.Split(';')[0];
        }

        return new((HttpStatusCode)context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), context.Response.Headers);
    }
}

internal sealed record Seen(HttpStatusCode Status, string Html, IHeaderDictionary Headers)
{
    private static readonly Regex Tags = new("<[^>]+>", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static readonly Regex Inputs = new("<input[^>]+>", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static readonly Regex Areas = new("<textarea[^>]* name=\"(?<name>[^\"]+)\"[^>]*>(?<value>[^<]*)</textarea>", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static readonly Regex Choices = new("<select[^>]* name=\"(?<name>[^\"]+)\"[^>]*>(?<options>.*?)</select>", RegexOptions.Singleline, TimeSpan.FromSeconds(5));

    private static readonly Regex Chosen = new("<option[^>]* selected>", RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>What a person reads.</summary>
    public string Text => WebUtility.HtmlDecode(Tags.Replace(Html, " "));

    public string Location => Headers.Location.ToString();

    /// <summary>What a browser would send of the form with this address, beside its token: nothing for a box that is not ticked. Empty where there is no such form.</summary>
    public Dictionary<string, string> Fields(string action)
    {
        int start = Html.IndexOf($"action=\"{action}\"", StringComparison.Ordinal);
        string form = start < 0 ? "" : Html[start..Html.IndexOf("</form>", start, StringComparison.Ordinal)];
        IEnumerable<(string Name, string Value)> inputs = Inputs.Matches(form).Select(input => input.Value)
            .Where(input => !input.Contains("type=\"checkbox\"") || input.Contains(" checked")).Select(input => (Attribute(input, "name"), Attribute(input, "value")));
        IEnumerable<(string Name, string Value)> areas = Areas.Matches(form).Select(area => (area.Groups["name"].Value, area.Groups["value"].Value));
        IEnumerable<(string Name, string Value)> choices = Choices.Matches(form).Select(choice => (choice.Groups["name"].Value, Attribute(Chosen.Match(choice.Groups["options"].Value).Value, "value")));
        return inputs.Concat(areas).Concat(choices).Where(field => field.Name != GuardianDoor.FormTokenField).ToDictionary(field => field.Name, field => WebUtility.HtmlDecode(field.Value), StringComparer.Ordinal);
    }

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value;

    /// <summary>Of the address that the browser is sent to.</summary>
    public string Parameter(string name) => QueryHelpers.ParseQuery(new Uri(Location, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } absolute ? absolute.Query : Location[Location.IndexOf('?')..])[name].ToString();
}
