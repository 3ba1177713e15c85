using System.Security.Cryptography;
using System.Text;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>Complete settings of a shop that exists only in a test. Change single ones with <see cref="With"/>; null takes one away.</summary>
public sealed class ShopOnTrial
{
    private ShopOnTrial(IReadOnlyDictionary<string, string> settings) => Settings = settings;

    public IReadOnlyDictionary<string, string> Settings { get; }

    public static string MerchantKey => "a merchant key that only the tests know";

    public static ShopOnTrial InProduction(string directory) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Alexa__SkillIds"] = "amzn1.ask.skill.6e5f1a52-0000-4000-8000-3c1d9be6a001",
        ["AccountLinking__Issuer"] = "https://login.shop.example/",
        ["AccountLinking__Audience"] = "voice-commerce",
        ["AccountLinking__JwksUrl"] = "https://login.shop.example/jwks.json",
        ["Merchant__KeySha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MerchantKey))),
        ["Merchant__SellerName"] = "Corner Shop",
        ["PurchaseCode__Secret"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ["Storage__Path"] = directory,
        ["Payments__AllowSandbox"] = "true",
        ["Rates__AllowBuiltIn"] = "true",
    });

    public static ShopOnTrial InDevelopment(string directory) =>
        InProduction(directory).With("AZURE_FUNCTIONS_ENVIRONMENT", "Development").With("Payments__AllowSandbox", null);

    public ShopOnTrial With(string name, string? value)
    {
        Dictionary<string, string> changed = new(Settings, StringComparer.Ordinal);
        changed.Remove(name);
        if (value is not null)
        {
            changed[name] = value;
        }

        return new(changed);
    }
}
