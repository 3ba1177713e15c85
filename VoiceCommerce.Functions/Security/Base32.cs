using System.Text;

namespace VoiceCommerce.Functions.Security;

/// <summary>RFC 4648, section 6, without padding: how authenticator apps are given a secret.</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsEach = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new((bytes.Length * 8 / BitsEach) + 1);
        int bits = 0;
        int held = 0;
        foreach (byte next in bytes)
        {
            held = ((held << 8) | next) & 0xFFFF;
            bits += 8;
            for (; bits >= BitsEach; bits -= BitsEach)
            {
                text.Append(Letters[(held >> (bits - BitsEach)) & 0x1F]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Letters[(held << (BitsEach - bits)) & 0x1F]).ToString();
    }
}
