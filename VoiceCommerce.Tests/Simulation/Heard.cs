using System.Text;
using System.Text.RegularExpressions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>An answer as its bytes and back: dialogue and whether it listens on, then a line a sentence, then the card.</summary>
internal sealed partial record Heard(DialogueRef Dialogue, bool Listening, IReadOnlyList<string> Sentences, string Card)
{
    private const string Seam = "\n#\n";

    /// <summary>The order that the card names; null when there is none on it.</summary>
    public OrderId? Order => OrderOnCard().Match(Card) is { Success: true } match ? OrderId.From(match.Groups["id"].Value) : null;

    public static byte[] Write(Reply reply) => Encoding.UTF8.GetBytes(string.Join(
        Seam, reply.Dialogue.Value, reply.KeepsListening ? "listening" : "closed", string.Join('\n', reply.Speech), reply.Card?.Text ?? ""));

    public static Heard Read(ReadOnlyMemory<byte> bytes)
    {
        string[] parts = Encoding.UTF8.GetString(bytes.Span).Split(Seam);
        return new(DialogueRef.From(parts[0])!, parts[1] == "listening", parts[2].Split('\n'), parts[3]);
    }

    public override string ToString() => string.Join(' ', Sentences);

    [GeneratedRegex("^Order (?<id>order-[0-9]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OrderOnCard();
}
