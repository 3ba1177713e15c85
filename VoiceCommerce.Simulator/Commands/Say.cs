using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>One conversation, said in one go.</summary>
internal static class Say
{
    public const int NotUnderstood = 1;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>0 when every line was understood.</returns>
    public static async Task<int> RunAsync(Room room, IReadOnlyList<string> lines, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        List<Exchange> exchanges = [];
        foreach (string line in lines)
        {
            Exchange exchange = await room.SayAsync(line, cancellation);
            exchanges.Add(exchange);
            if (!asJson)
            {
                output.WriteLine($"you> {exchange.Said}");
                output.WriteLine($"shop> {exchange.Heard.Speech}");
            }
        }

        await room.FallSilentAsync(cancellation);
        if (asJson)
        {
            output.WriteLine(AsJson(room, exchanges).ToJsonString(Readable));
        }

        return exchanges.TrueForAll(exchange => exchange.IsUnderstood && exchange.Heard.Status == 200) ? 0 : NotUnderstood;
    }

    private static JsonObject AsJson(Room room, IEnumerable<Exchange> exchanges) => new()
    {
        ["household"] = room.Home.Id,
        ["speaker"] = room.Voice.Name,
        ["exchanges"] = new JsonArray([.. exchanges.Select(exchange => new JsonObject
        {
            ["you"] = exchange.Said,
            ["understood"] = exchange.IsUnderstood,
            ["intent"] = exchange.Intent,
            ["shop"] = exchange.Heard.Speech,
            ["card"] = exchange.Heard.Card,
            ["listens"] = exchange.Heard.Listens,
            ["status"] = exchange.Heard.Status,
        })]),
    };
}
