using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Guardian.Sessions;

/// <summary>
/// The one cookie of the pages. It carries a sign-in under way and then the session in its place, so that an answer never sets two and an old address of the
/// identity provider finds no sign-in to finish. __Host- ties it to this host, to https and to no other path (RFC 6265bis, 4.1.3.2).
/// </summary>
internal sealed class Cookies(ReadOnlyMemory<byte> secret, bool secure, TimeProvider clock)
{
    private const int IdBytes = 16;

    private readonly Sealer sessions = new(secret, "session");
    private readonly Sealer signIns = new(secret, "sign-in");
    private readonly byte[] formKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret.ToArray(), 32, info: "voice-commerce guardian form"u8.ToArray());

    /// <summary>A browser takes a __Host- cookie only over https; plain http there is only on a developer's machine.</summary>
    public string Name { get; } = secure ? "__Host-guardian" : "guardian";

    /// <summary>Null when nobody has signed in, or too long ago. One that is used is renewed.</summary>
    public Session? Find(HttpContext context)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (Session.From(sessions.Open(context.Request.Cookies[Name])) is not { } session || !session.IsAlive(now))
        {
            return null;
        }

        if (now - session.Seen > Session.RenewAfter)
        {
            session = session with { Seen = now };
            Set(context, sessions.Seal(session.ToText()));
        }

        return session;
    }

    /// <summary>Begins a session.</summary>
    /// <param name="context">The answer sets the cookie.</param>
    /// <param name="household">Whose guardian.</param>
    /// <param name="email">Which of them.</param>
    /// <param name="signedOut">When they last signed out; by another machine's clock it may be still to come.</param>
    public void Keep(HttpContext context, Core.Households.HouseholdId household, Core.Households.EmailAddress email, DateTimeOffset? signedOut)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset since = signedOut >= now ? signedOut.Value.AddTicks(1) : now;
        Session session = new(household, email, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), since, now);
        Set(context, sessions.Seal(session.ToText()));
    }

    public SignInUnderWay? FindSignIn(HttpContext context) =>
        SignInUnderWay.From(signIns.Open(context.Request.Cookies[Name])) is { } signIn && signIn.IsAlive(clock.GetUtcNow()) ? signIn : null;

    public SignInUnderWay BeginSignIn(HttpContext context, string returnTo)
    {
        SignInUnderWay signIn = SignInUnderWay.Begin(returnTo, clock.GetUtcNow());
        Set(context, signIns.Seal(signIn.ToText()));
        return signIn;
    }

    public void Drop(HttpContext context) => Write(context, "", "; Max-Age=0");

    /// <summary>Stands in each form of the session, and in nobody else's.</summary>
    public string FormToken(Session session) => Base64Url.EncodeToString(HMACSHA256.HashData(formKey, Encoding.UTF8.GetBytes(session.Id)));

    public bool IsFormOf(Session session, string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(FormToken(session)));

    private void Set(HttpContext context, string value) => Write(context, value, "");

    // Lax and not Strict: the way back from the identity provider begins on its pages.
    private void Write(HttpContext context, string value, string age) =>
        context.Response.Headers.SetCookie = $"{Name}={value}; Path=/; HttpOnly; SameSite=Lax{(secure ? "; Secure" : "")}{age}";
}
