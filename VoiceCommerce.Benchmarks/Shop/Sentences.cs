using System.Text;
using VoiceCommerce.Benchmarks.Loopback;

namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>What must stand in each answer, word for word.</summary>
internal sealed class Sentences
{
    private readonly Dictionary<Said, byte[][]> expected;

    private Sentences(params (Said Said, string[] AnyOf)[] all) =>
        expected = all.ToDictionary(one => one.Said, one => one.AnyOf.Select(Encoding.UTF8.GetBytes).ToArray());

    public static Sentences Ours { get; } = new(
        (Said.Launch, ["You can say, for example: reorder"]),
        (Said.Reorder, ["Shall I order it?"]),
        (Said.Price, ["before tax and delivery", "before delivery"]),
        (Said.Status, ["Your order of", "You have no recent orders."]),
        (Said.Yes, ["Order placed"]));

    public static Sentences Peers { get; } = new(
        (Said.Launch, ["Welcome to the shop."]),
        (Said.Reorder, ["Shall I order it?"]),
        (Said.Price, ["It is nine dollars."]),
        (Said.Status, ["You have no orders."]),
        (Said.Yes, ["Order placed"]));

    public Judge JudgeOf(IReadOnlyList<Prepared> requests) => (index, answer) => Check(requests[index].Said, answer);

    public bool Fits(Said said, ReadOnlySpan<byte> answer)
    {
        foreach (byte[] sentence in expected[said])
        {
            if (answer.StartsWith("HTTP/1.1 200 "u8) && answer.IndexOf(sentence) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Check(Said said, ReadOnlySpan<byte> answer)
    {
        if (!Fits(said, answer))
        {
            throw new InvalidOperationException($"{said} was answered with: {Encoding.UTF8.GetString(answer)}");
        }
    }
}
