namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>A key of the server, in base64: at least 32 bytes that look as if they came from dice.</summary>
internal static class RandomSecret
{
    private const int MinBytes = 32;

    public static string Expected { get; } = $"base64 of at least {MinBytes} random bytes, for example from: openssl rand -base64 {MinBytes}";

    /// <summary>Null for anything else.</summary>
    public static byte[]? From(string text)
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
