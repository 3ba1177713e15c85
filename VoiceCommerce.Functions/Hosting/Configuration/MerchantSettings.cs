namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="KeySha256">32 bytes: the SHA-256 of the merchant's bearer key. The key itself is never configured.</param>
/// <param name="SellerName">Spoken before every order.</param>
/// <param name="Support">How customer service is reached, spoken behind "you can reach it"; null where it is not said.</param>
internal sealed record MerchantSettings(ReadOnlyMemory<byte> KeySha256, string SellerName, string? Support = null)
{
    private const int MaxSellerName = 100;

    // What a copied example or a hurried first try would hash to.
    private static readonly string[] WellKnown =
    [
        new('0', 64),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", // nothing at all
        "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8", // password
        "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b", // secret
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", // test
        "2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683", // key
        "057ba03d6c44104863dc7361fe4578965d1887360f90a0895882e58a6248fc86", // changeme
    ];

    public static MerchantSettings Read(SettingsReader reader) => new(
        reader.Required("Merchant__KeySha256", "the SHA-256 of a random merchant key, as 64 hex characters", KeySha256From),
        reader.Required("Merchant__SellerName", $"the seller's name as it is spoken, at most {MaxSellerName} characters", SpokenFrom),
        reader.Optional("Merchant__Support", $"how customer service is reached, as it is spoken behind \"you can reach it\": on 555 0100; at most {MaxSellerName} characters", SpokenFrom));

    private static byte[]? KeySha256From(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigit) && !WellKnown.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Convert.FromHexString(text)
            : null;

    private static string? SpokenFrom(string text) => text.Length <= MaxSellerName && !text.Any(char.IsControl) ? text : null;
}
