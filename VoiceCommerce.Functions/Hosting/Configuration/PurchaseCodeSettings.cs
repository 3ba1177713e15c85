namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="Secret">At least 32 bytes. Keys the stored hashes of the purchase codes, so that a stolen database alone gives none away.</param>
internal sealed record PurchaseCodeSettings(ReadOnlyMemory<byte> Secret)
{
    private const int MinBytes = 32;

    public static PurchaseCodeSettings Read(SettingsReader reader) => new(
        reader.Required("PurchaseCode__Secret", $"base64 of at least {MinBytes} random bytes, for example from: openssl rand -base64 {MinBytes}", SecretFrom));

    private static byte[]? SecretFrom(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) && length >= MinBytes && LooksRandom(bytes.AsSpan(0, length))
            ? bytes[..length]
            : null;
    }

    /// <summary>
    /// Zeros, repeated words, counted bytes and text are what defaults and copied examples are made of. Of 32 random bytes,
    /// fewer than 16 different ones, or nothing but printable characters, turn up less than once in 10^13 tries.
    /// </summary>
    private static bool LooksRandom(ReadOnlySpan<byte> bytes)
    {
        HashSet<byte> values = [];
        HashSet<byte> steps = [];
        bool isText = true;
        for (int i = 0; i < bytes.Length; i++)
        {
            values.Add(bytes[i]);
            steps.Add(unchecked((byte)(bytes[i] - bytes[i == 0 ? ^1 : i - 1])));
            isText &= bytes[i] is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r';
        }

        return !isText && values.Count >= 16 && steps.Count >= 8;
    }
}
