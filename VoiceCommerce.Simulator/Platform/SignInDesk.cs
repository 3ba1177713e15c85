using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>Somebody who can sign in.</summary>
internal sealed record Account(string Household, string Name, string Email);

/// <summary>
/// The identity provider's side of a browser's sign-in, played: a page that asks "as whom?" instead of for a password, and a token endpoint that changes each
/// code once for a token, if who brings it knows the verifier (RFC 6749, RFC 7636, OpenID Connect Core).
/// </summary>
internal sealed class SignInDesk(IdentityProvider identity, Func<IReadOnlyList<Account>> accounts, Func<TimeProvider> clock)
{
    public const string ClientId = "guardian-pages";

    public const string AuthorizationPath = "/authorize";

    public const string AsPath = "/authorize/as";

    public const string TokenPath = "/token";

    public const string KeysPath = "/jwks.json";

    public const string DocumentPath = "/.well-known/openid-configuration";

    private static readonly string[] Passed = ["redirect_uri", "state", "nonce", "code_challenge"];

    private readonly Dictionary<string, Grant> grants = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Where the app's pages are; nobody is sent anywhere else. Null until the app has an address.</summary>
    public string? Callback { get; set; }

    public Task AskAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        if (query["client_id"] != ClientId || query["redirect_uri"] != Callback || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["code_challenge"].Count != 1)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        Dictionary<string, string?> passed = Passed.ToDictionary(name => name, name => (string?)query[name], StringComparer.Ordinal);
        string choices = string.Concat(accounts().Select(account =>
        {
            Dictionary<string, string?> one = new(passed, StringComparer.Ordinal) { ["household"] = account.Household, ["email"] = account.Email };
            return $"<li><a href=\"{WebUtility.HtmlEncode(QueryHelpers.AddQueryString(AsPath, one))}\">{WebUtility.HtmlEncode($"Sign in as {account.Name}")}</a> ({WebUtility.HtmlEncode(account.Email)})</li>";
        }));
        return WriteAsync(context, "text/html; charset=utf-8", $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
            <title>The shop's sign-in, played</title></head><body style="font:1.1rem/1.6 sans-serif;max-width:30rem;margin:2rem auto;padding:0 1rem">
            <h1>The shop's sign-in, played</h1><ul>{choices}</ul></body></html>
            """);
    }

    public Task SendBackAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        if (query["redirect_uri"] != Callback || accounts().FirstOrDefault(account => account.Email == query["email"] && account.Household == query["household"]) is not { } account)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        string code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        lock (gate)
        {
            grants[code] = new(account, query["nonce"].ToString(), query["code_challenge"].ToString());
        }

        context.Response.Redirect(QueryHelpers.AddQueryString(Callback, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = query["state"], ["iss"] = identity.Name }));
        return Task.CompletedTask;
    }

    /// <summary>The document by which the app finds the other addresses (OpenID Connect Discovery 1.0).</summary>
    public Task DescribeAsync(HttpContext context) => WriteAsync(context, "application/json", new JsonObject
    {
        ["issuer"] = identity.Name,
        ["authorization_endpoint"] = identity.Name + AuthorizationPath,
        ["token_endpoint"] = identity.Name + TokenPath,
        ["jwks_uri"] = identity.Name + KeysPath,
        ["response_types_supported"] = new JsonArray("code"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("ES256"),
        ["code_challenge_methods_supported"] = new JsonArray("S256"),
    }.ToJsonString());

    public async Task RedeemAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body, Encoding.UTF8);
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form = QueryHelpers.ParseQuery(await reader.ReadToEndAsync(context.RequestAborted));
        Grant? grant = Take(form.GetValueOrDefault("code").ToString());
        string challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form.GetValueOrDefault("code_verifier").ToString())));
        if (grant is null || challenge != grant.Challenge || form.GetValueOrDefault("redirect_uri") != Callback || form.GetValueOrDefault("client_id") != ClientId)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await WriteAsync(context, "application/json", """{"error":"invalid_grant"}""");
            return;
        }

        string token = identity.IdTokenFor(ClientId, grant.Account.Household, grant.Account.Email, grant.Nonce, clock().GetUtcNow());
        await WriteAsync(context, "application/json", new JsonObject { ["token_type"] = "Bearer", ["access_token"] = "none", ["expires_in"] = 300, ["id_token"] = token }.ToJsonString());
    }

    private Grant? Take(string code)
    {
        lock (gate)
        {
            return grants.Remove(code, out Grant? grant) ? grant : null;
        }
    }

    private static async Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }

    private sealed record Grant(Account Account, string Nonce, string Challenge);
}
