using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VoiceCommerce.Tests.AccountLinking;

/// <summary>An identity provider's key, and tokens made with it by hand, so that no library keeps a test from making a bad one.</summary>
internal sealed class Signer
{
    public const string Issuer = "https://id.shop.example";
    public const string Audience = "voice";
    public static readonly DateTimeOffset Now = new(2026, 5, 13, 12, 0, 0, TimeSpan.Zero);

    private readonly string algorithm;
    private readonly Func<byte[], byte[]> sign;

    private Signer(string kid, string algorithm, Func<byte[], byte[]> sign, JsonObject publicKey)
    {
        this.algorithm = algorithm;
        this.sign = sign;
        Kid = kid;
        PublicKey = publicKey;
    }

    public string Kid { get; }

    /// <summary>As it stands in the key set.</summary>
    public JsonObject PublicKey { get; }

    public static Signer Rsa(string kid = "key-1", int bits = 2048, string use = "sig")
    {
        RSA key = RSA.Create(bits);
        RSAParameters numbers = key.ExportParameters(includePrivateParameters: false);
        return new(
            kid,
            "RS256",
            bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            new() { ["kty"] = "RSA", ["kid"] = kid, ["use"] = use, ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent) });
    }

    public static Signer Ec(string kid = "ec-1", string curve = "P-256")
    {
        ECDsa key = ECDsa.Create(curve == "P-256" ? ECCurve.NamedCurves.nistP256 : ECCurve.NamedCurves.nistP384);
        ECParameters numbers = key.ExportParameters(includePrivateParameters: false);
        return new(
            kid,
            "ES256",
            bytes => key.SignData(bytes, HashAlgorithmName.SHA256),
            new() { ["kty"] = "EC", ["kid"] = kid, ["crv"] = curve, ["x"] = Base64Url.EncodeToString(numbers.Q.X), ["y"] = Base64Url.EncodeToString(numbers.Q.Y) });
    }

    /// <summary>Signs with a shared secret: the classic is the bytes of somebody's public key.</summary>
    public static Signer Hmac(byte[] secret, string kid = "key-1") => new(
        kid, "HS256", bytes => HMACSHA256.HashData(secret, bytes), new() { ["kty"] = "oct", ["kid"] = kid, ["k"] = Base64Url.EncodeToString(secret) });

    public static string KeySet(params Signer[] signers) =>
        new JsonObject { ["keys"] = new JsonArray([.. signers.Select(signer => signer.PublicKey.DeepClone())]) }.ToJsonString();

    public static JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience,
        ["sub"] = "house-1",
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
    };

    public string Token(JsonObject? claims = null, JsonObject? header = null)
    {
        JsonObject head = new() { ["alg"] = algorithm, ["kid"] = Kid, ["typ"] = "JWT" };
        foreach ((string name, JsonNode? value) in header ?? [])
        {
            head[name] = value?.DeepClone();
        }

        string signed = $"{Part(head.ToJsonString())}.{Part((claims ?? Claims()).ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
