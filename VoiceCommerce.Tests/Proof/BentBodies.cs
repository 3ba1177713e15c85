using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace VoiceCommerce.Tests.Proof;

/// <summary>
/// Real requests, bent: fields taken away, swapped, doubled or filled with what no platform sends, and bytes flipped, cut and repeated. The same number makes
/// the same bends. Each has an id and a time of its own, so that it gets as far as it can: it is no repetition, and not stale.
/// </summary>
internal sealed class BentBodies(IReadOnlyList<byte[]> requests, TimeProvider time)
{
    private const int MostBends = 3;
    private const int MostBytes = 120 * 1024; // Within what the app reads at all.
    private const int LongestSlice = 40;

    public byte[] Make(int number)
    {
        Random random = new(number);
        JsonObject body = JsonNode.Parse(requests[random.Next(requests.Count)])!.AsObject();
        JsonObject request = body["request"]!.AsObject();
        request["requestId"] = $"amzn1.echo-api.request.{Guid.NewGuid()}";
        request["timestamp"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        BentJson json = new(body, random);
        for (int bends = random.Next(MostBends + 1); bends > 0; bends--)
        {
            json.Bend();
        }

        byte[] bytes = Encoding.Latin1.GetBytes(json.Written());
        for (int bends = random.Next(2) == 0 ? 0 : random.Next(1, MostBends); bends > 0; bends--)
        {
            bytes = Garbled(bytes, random);
        }

        return bytes.Length > MostBytes ? bytes[..MostBytes] : bytes;
    }

    private static byte[] Garbled(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        int end = at + random.Next(Math.Min(LongestSlice, bytes.Length - at));
        return random.Next(5) switch
        {
            0 => bytes[..(at + 1)],
            1 => [.. bytes[..end], .. bytes[at..]],
            2 => [.. bytes[..at], .. Noise(random), .. bytes[at..]],
            3 => [.. bytes[..(at + 1)], .. bytes[end..]],
            _ => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
        };
    }

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[random.Next(1, LongestSlice)];
        random.NextBytes(noise);
        return noise;
    }
}
