using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Pages;
using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Guardian.SigningIn;
using VoiceCommerce.Functions.Guardian.Texts;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;

namespace VoiceCommerce.Functions.Guardian;

/// <summary>The door of everything under <see cref="Root"/>: who it is first, then whether a form is really theirs, then the page or the act.</summary>
internal sealed class GuardianDoor(
    GuardianSettings settings, OpenIdProvider provider, Cookies cookies, LetterPages letters, GuardianRoutes routes, IHouseholdStore store, TimeProvider clock, ILogger<GuardianDoor> logger)
{
    public const string Root = "/guardian";

    /// <summary>Of the hidden field that ties a form to a session.</summary>
    public const string FormTokenField = "form";

    private const string SignInPath = Root + "/sign-in";

    private static readonly Dictionary<string, StringValues> NoForm = [];

    public async Task HandleAsync(HttpContext context)
    {
        PageAnswer answer;
        SetHeaders(context);
        try
        {
            answer = await AnswerAsync(context, context.Request.Path.Value![Root.Length..].Trim('/').Split('/'));
        }
        catch (ContentionException)
        {
            answer = Notice(texts => texts.Busy, StatusCodes.Status503ServiceUnavailable);
        }
        catch (UnknownPageException)
        {
            answer = Notice(texts => texts.NotFound, StatusCodes.Status404NotFound);
        }

        await answer.WriteAsync(context);
    }

    private async Task<PageAnswer> AnswerAsync(HttpContext context, string[] path)
    {
        bool posts = HttpMethods.IsPost(context.Request.Method);
        // Mail programs ask whether a link is alive before they show it.
        bool asksWhetherAlive = HttpMethods.IsHead(context.Request.Method) && path is ["a", _];
        if (!posts && !asksWhetherAlive && !HttpMethods.IsGet(context.Request.Method))
        {
            return Notice(texts => texts.NotFound, StatusCodes.Status405MethodNotAllowed);
        }

        switch (path)
        {
            case ["assets", var name] when !posts:
                return AssetShelf.Find(name) ?? Notice(texts => texts.NotFound, StatusCodes.Status404NotFound);
            case ["sign-in"] when !posts:
                return await SendToProviderAsync(context);
            case ["signed-in"] when !posts:
                return await FinishSignInAsync(context);
            case ["a", var token] when !posts:
                return await letters.ShowAsync(token, context.RequestAborted);
            case ["a", var token]:
                return await FormOfOursAsync(context) is { } form ? await letters.ActAsync(token, form, context.RequestAborted) : Refused();
            default:
                return await InsideAsync(context, path, posts);
        }
    }

    private async Task<PageAnswer> InsideAsync(HttpContext context, string[] path, bool posts)
    {
        if (cookies.Find(context) is not { } session)
        {
            return SignInFirst(context, posts);
        }

        if (routes.Find(posts, path) is not { } found)
        {
            return Notice(texts => texts.NotFound, StatusCodes.Status404NotFound);
        }

        IReadOnlyDictionary<string, StringValues>? form = posts ? await FormOfOursAsync(context) : NoForm;
        if (form is null || (posts && !cookies.IsFormOf(session, form.TryGetValue(FormTokenField, out StringValues token) ? (string?)token : null)))
        {
            return Refused();
        }

        if (await store.LoadAsync(session.Household, null, new HabitQuery.None(), context.RequestAborted) is not { } loaded
            || GuardianOf(loaded.Record.Household, session.Email) is not { } guardian)
        {
            cookies.Drop(context);
            return Notice(texts => texts.NoGuardian, StatusCodes.Status403Forbidden);
        }

        if (GuardianOf(loaded.Record, session) is null)
        {
            cookies.Drop(context);
            return SignInFirst(context, posts);
        }

        return await found.Endpoint(new Visit
        {
            Context = context,
            Session = session,
            Loaded = loaded,
            Guardian = guardian,
            FormToken = cookies.FormToken(session),
            Texts = PageTexts.For(loaded.Record.Household),
            Now = clock.GetUtcNow(),
            Form = form,
            Item = found.Item,
        });
    }

    private static PageAnswer SignInFirst(HttpContext context, bool posts) =>
        posts ? Notice(texts => texts.SignInAgain, StatusCodes.Status401Unauthorized) : new PageAnswer.SeeOther($"{SignInPath}?to={Uri.EscapeDataString(context.Request.Path)}");

    /// <summary>Any site can lead a browser here, so whoever is signed in stays so; if their session is over in truth, the page that they come to says it.</summary>
    private async Task<PageAnswer> SendToProviderAsync(HttpContext context)
    {
        string returnTo = LocalPath(context.Request.Query["to"]);
        if (cookies.Find(context) is not null)
        {
            return new PageAnswer.SeeOther(returnTo);
        }

        return await provider.EndpointsAsync(context.RequestAborted) is { } endpoints
            ? new PageAnswer.SeeOther(provider.AddressFor(endpoints, cookies.BeginSignIn(context, returnTo)))
            : Notice(texts => texts.NotSignedIn, StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>As above; and an answer that is not to this browser's question leaves that question open.</summary>
    private async Task<PageAnswer> FinishSignInAsync(HttpContext context)
    {
        if (cookies.Find(context) is not null)
        {
            return new PageAnswer.SeeOther(Root);
        }

        if (cookies.FindSignIn(context) is not { } signIn || !signIn.IsAnsweredBy(context.Request.Query["state"]))
        {
            return Notice(texts => texts.NotSignedIn, StatusCodes.Status403Forbidden);
        }

        switch (await provider.FinishAsync(signIn, context.Request.Query, context.RequestAborted))
        {
            case SignInOutcome.Named person:
                return await LetInAsync(context, person, signIn.ReturnTo);
            case SignInOutcome.NotNow:
                return Notice(texts => texts.ManySignIns, StatusCodes.Status503ServiceUnavailable);
            default:
                cookies.Drop(context);
                return Notice(texts => texts.NotSignedIn, StatusCodes.Status403Forbidden);
        }
    }

    private async Task<PageAnswer> LetInAsync(HttpContext context, SignInOutcome.Named person, string returnTo)
    {
        LoadedHousehold? home = await store.LoadAsync(person.Household, null, new HabitQuery.None(), context.RequestAborted);
        if (home is null || GuardianOf(home.Record.Household, person.Email) is not { } guardian)
        {
            Log.NoGuardian(logger, person.Household.Value);
            cookies.Drop(context);
            return Notice(texts => texts.NoGuardian, StatusCodes.Status403Forbidden);
        }

        Log.SignedIn(logger, guardian.Id.Value, person.Household.Value);
        cookies.Keep(context, person.Household, person.Email, home.Record.SignedOutAt(guardian.Id));
        return new PageAnswer.SeeOther(returnTo);
    }

    /// <summary>The home's guardian with this address; mail addresses are compared as mail servers do in practice, without regard to case.</summary>
    public static Member? GuardianOf(Household home, EmailAddress email) =>
        home.Members.FirstOrDefault(member => member.Role == Role.Guardian && string.Equals(member.Email?.Value, email.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whose session it is; null when they are no guardian any more, or have signed out since it began.</summary>
    public static Member? GuardianOf(HouseholdRecord record, Session session) =>
        GuardianOf(record.Household, session.Email) is { } guardian && !(session.Since <= record.SignedOutAt(guardian.Id)) ? guardian : null;

    /// <summary>Null when the form was not sent by a page of ours, or is none.</summary>
    private async Task<IReadOnlyDictionary<string, StringValues>?> FormOfOursAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Request.Headers;
        string? foreign = headers.Origin.Count == 0 && headers["Sec-Fetch-Site"].Count == 0 ? "it does not say from where"
            : headers.Origin.Count > 0 && headers.Origin != settings.Origin ? "its origin is another"
            : headers["Sec-Fetch-Site"].Count > 0 && headers["Sec-Fetch-Site"] != "same-origin" ? "it was fetched from another site"
            : context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true ? "it is no form"
            : null;
        if (foreign is null && await BoundedBody.ReadAsync(context.Request, HttpLimits.Guardian.BodyBytes, context.RequestAborted) is { } body)
        {
            return QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        }

        Log.FormRefused(logger, foreign ?? "it is too long");
        return null;
    }

    private void SetHeaders(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        // Not no-referrer: browsers then send "Origin: null" with our own forms too. Nothing leaves this site either way.
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (settings.IsSecure)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    // Only a page of the table, as it would be asked for: what a browser makes of dots and double slashes is no business of ours.
    private string LocalPath(string? asked) =>
        asked is { Length: <= 256 } && asked.StartsWith(Root + "/", StringComparison.Ordinal) && asked[(Root.Length + 1)..].Split('/') is var path
        && path.All(IsPlain) && routes.Find(posts: false, path) is not null ? asked : Root;

    private static bool IsPlain(string segment) => segment is not ("" or "." or "..") && segment.All(c => char.IsAsciiLetterOrDigit(c) || "-_.".Contains(c));

    private static PageAnswer.Page Refused() => Notice(texts => texts.FormRefused, StatusCodes.Status403Forbidden);

    // Nobody is known yet, so it is in the first language.
    private static PageAnswer.Page Notice(Func<PageTexts, (string Title, string Text)> notice, int status) => NoticePage.Of(PageTexts.For(null), notice, status);
}
