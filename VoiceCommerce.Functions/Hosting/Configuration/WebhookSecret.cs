namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The key that what we send is signed with, as the Standard Webhooks specification writes it.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int MinBytes = 24;
    private const int MaxBytes = 64;

    public static string Expected { get; } = $"{Prefix} and the base64 of {MinBytes} to {MaxBytes} random bytes, as from: openssl rand -base64 32";

    /// <summary>Null for anything else.</summary>
    public static byte[]? From(string text)
    {
        byte[] bytes = new byte[MaxBytes];
        return text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[Prefix.Length..], bytes, out int length) && length >= MinBytes
            ? bytes[..length]
            : null;
    }
}
