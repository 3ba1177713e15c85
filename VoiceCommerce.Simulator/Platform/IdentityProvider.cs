using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>The shop's sign-in, played: it signs account-linking tokens (ES256) with a key of its own that lies in the data directory.</summary>
internal sealed class IdentityProvider : IDisposable
{
    public const string Issuer = "voice-commerce-simulator";
    public const string Audience = "voice-commerce";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60); // Longer than the app's clock can be ahead.

    private static readonly TimeSpan IdLifetime = TimeSpan.FromMinutes(5);

    private readonly ECDsa key = ECDsa.Create();
    private readonly string keyId;

    /// <summary>As its tokens name it: its address, once it has one.</summary>
    public string Name { get; set; } = Issuer;

    public IdentityProvider(string keyFile)
    {
        key.ImportFromPem(OwnerOnly.ReadOrMake(keyFile, NewKey));
        keyId = Base64Url(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>The public key as a JSON Web Key Set.</summary>
    public string KeySet()
    {
        ECPoint point = key.ExportParameters(includePrivateParameters: false).Q;
        JsonObject one = new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["alg"] = "ES256",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["x"] = Base64Url(point.X!),
            ["y"] = Base64Url(point.Y!),
        };
        return new JsonObject { ["keys"] = new JsonArray(one) }.ToJsonString();
    }

    /// <summary>What Alexa would have got when the customer linked the household's account.</summary>
    public string TokenFor(string household, DateTimeOffset now)
    {
        return Signed(new()
        {
            ["iss"] = Name,
            ["aud"] = Audience,
            ["sub"] = household,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
        });
    }

    /// <summary>What a browser's sign-in ends with.</summary>
    public string IdTokenFor(string client, string household, string email, string nonce, DateTimeOffset now) => Signed(new()
    {
        ["iss"] = Name,
        ["aud"] = client,
        ["sub"] = household,
        ["email"] = email,
        ["email_verified"] = true,
        ["nonce"] = nonce,
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = (now + IdLifetime).ToUnixTimeSeconds(),
    });

    public void Dispose() => key.Dispose();

    private string Signed(JsonObject claims)
    {
        JsonObject header = new() { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = keyId };
        string signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64Url(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string NewKey()
    {
        using ECDsa made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return made.ExportPkcs8PrivateKeyPem();
    }

    private static string Part(JsonObject json) => Base64Url(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
