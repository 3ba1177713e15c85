using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Functions.Guardian.Sessions;

/// <summary>What a browser must bring back from the identity provider, as the cookie carries it meanwhile (OpenID Connect Core 3.1.2, RFC 7636).</summary>
/// <param name="State">Comes back in the address, and proves that this browser was sent there.</param>
/// <param name="Nonce">Comes back in the token, and proves that it was made for this sign-in.</param>
/// <param name="Verifier">Proves to the provider that whoever brings the code is who asked for it.</param>
/// <param name="ReturnTo">A path of ours.</param>
/// <param name="Since">Then it must be over within <see cref="Lifetime"/>.</param>
internal sealed record SignInUnderWay(string State, string Nonce, string Verifier, string ReturnTo, DateTimeOffset Since)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const char Separator = '\n';

    /// <summary>RFC 7636's S256.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static SignInUnderWay Begin(string returnTo, DateTimeOffset now) => new(Random(), Random(), Random(), returnTo, now);

    public bool IsAlive(DateTimeOffset now) => now >= Since - TimeSpan.FromMinutes(1) && now < Since + Lifetime;

    public bool IsAnsweredBy(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    public string ToText() => string.Join(Separator, State, Nonce, Verifier, ReturnTo, Since.UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for what is none.</summary>
    public static SignInUnderWay? From(string? text) =>
        text?.Split(Separator) is [var state, var nonce, var verifier, var returnTo, var since]
        && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new(state, nonce, verifier, returnTo, new(ticks, TimeSpan.Zero))
            : null;

    // 256 bits, as 43 characters: RFC 7636's least length of a verifier.
    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
