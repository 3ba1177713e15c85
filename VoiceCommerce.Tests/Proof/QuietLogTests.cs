using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;
using Xunit;

namespace VoiceCommerce.Tests.Proof;

/// <summary>Logs carry ids. What somebody said, bought, or is called is in the database and the answers, never in a log line.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class QuietLogTests(PublishedApp app)
{
    private const string Home = "quiet";

    // One line: the shop takes one product a line.
    private const string Product =
        """{"id":"jar-1","names":{"en":"Zebrawood marmalade"},"brand":"Perriwick","pack":{"amount":1,"unit":"each"},"category":"food/spreads",""" +
        """ "price":{"minor":449,"currency":"USD"}}""";

    private const string Settings =
        """
        {"locale":"en-US","currency":"USD","paymentReference":"tok_wolkenkuckuck",
         "members":[{"id":"m1","name":"Ottoline","role":"guardian","persons":["amzn1.ask.person.quiet.m1"]},
                    {"id":"m2","name":"Barnabas","role":"child","persons":["amzn1.ask.person.quiet.m2"]}],
         "address":{"label":"cottage","lines":["Quillfeather Lane 17","Nettlecombe"],"region":"US-TX"}}
        """;

    private static readonly string[] Private =
        ["zebrawood", "marmalade", "chutney", "perriwick", "wolkenkuckuck", "ottoline", "barnabas", "quillfeather", "nettlecombe", "cottage"];

    [Fact]
    public async Task No_log_line_says_what_was_said_or_who_lives_where()
    {
        await using PublishedTown published = await PublishedTown.OpenAsync(app);
        Evidence evidence = new(published);
        string token = published.Town.TokenOf(Home);

        await FeedAsync(evidence);
        await TalkAsync(published, evidence);
        await evidence.ReadAsync(Home);
        await evidence.CallAsync(HttpMethod.Delete, $"households/{Home}");
        await evidence.SeizeAsync();

        string log = published.Log;
        log.Should().NotBeEmpty();
        Said(evidence, "the skill's answers").Should().Contain("zebrawood").And.Contain("cottage", "or nothing was tried");
        Said(evidence, "GET households").Should().Contain("ottoline").And.Contain("quillfeather");
        Private.Where(word => log.Contains(word, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        log.Should().NotContain(token).And.NotContain(token.Split('.')[2]).And.NotContain(published.Town.MerchantKey);
    }

    private static string Said(Evidence evidence, string where) =>
        string.Concat(evidence.Pieces.Where(piece => piece.Where == where).Select(piece => Encoding.UTF8.GetString(piece.Bytes))).ToLowerInvariant();

    private static async Task FeedAsync(Evidence evidence)
    {
        const string Lines = "application/x-ndjson";
        string day = TimeProvider.System.GetUtcNow().AddDays(-20).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        string bought = $$"""{"source":"r-1","product":"jar-1","quantity":1,"unitPriceMinor":449,"currency":"USD","at":"{{day}}"}""";
        await evidence.CallAsync(HttpMethod.Put, "products", Product, Lines);
        await evidence.CallAsync(HttpMethod.Put, "products", Product.Replace("449", "\"zebrawood\"", StringComparison.Ordinal), Lines);
        await evidence.CallAsync(HttpMethod.Put, $"households/{Home}", Settings);
        await evidence.CallAsync(HttpMethod.Put, $"households/{Home}", Settings.Replace("\"guardian\"", "\"Ottoline\"", StringComparison.Ordinal));
        await evidence.CallAsync(HttpMethod.Put, $"households/{Home}/code", """{"code":"8361"}""");
        await evidence.CallAsync(HttpMethod.Post, $"households/{Home}/purchases", bought, Lines);
        await evidence.CallAsync(HttpMethod.Post, $"households/{Home}/purchases", bought.Replace("jar-1", "zebrawood marmalade", StringComparison.Ordinal), Lines);
    }

    private static async Task TalkAsync(PublishedTown published, Evidence evidence)
    {
        Voice mother = new("Ottoline", "amzn1.ask.person.quiet.m1");
        Voice child = new("Barnabas", "amzn1.ask.person.quiet.m2");
        SmartSpeaker speaker = published.Town.SpeakerIn(Home);
        await evidence.HearAsync(speaker, mother, $"open {published.Town.DictationIn("en-US").InvocationName}", "");
        await evidence.HearAsync(speaker, mother, "when did I last buy zebrawood marmalade", "");
        await evidence.HearAsync(speaker, mother, "reorder zebrawood marmalade", "Shall I order it?");
        byte[] yes = await evidence.HearAsync(speaker, mother, "yes", "Done");
        await evidence.HearAsync(speaker, mother, "buy zebrawood chutney", "");
        await evidence.HearAsync(speaker, Voice.Stranger, "reorder zebrawood marmalade", "");
        await evidence.HearAsync(speaker, Voice.Stranger, "yes", "");
        await evidence.HearAsync(speaker, Voice.Stranger, "8 3 6 1", "");
        await evidence.HearAsync(speaker, child, "reorder three zebrawood marmalade", "");
        await evidence.HearAsync(speaker, child, "yes", "");
        await ApproveAsync(evidence);

        // Refused: broken off, of a wrong type, and stale.
        byte[] heard = await evidence.HearAsync(speaker, mother, "how much is zebrawood marmalade", "");
        await evidence.SendAsync(heard[..^20]);
        await evidence.SendAsync(Bent(heard, request => request["locale"] = new JsonArray("zebrawood")));
        await evidence.SendAsync(Bent(heard, request => request["timestamp"] = "2020-01-01T00:00:00Z"));
        await evidence.SendAsync(Bent(heard, request => request["type"] = "Zebrawood.Marmalade"));
        await evidence.SendAsync(Bent(heard, request => request["requestId"] = "zebrawood marmalade"));
        await evidence.SendAsync(yes);
    }

    /// <summary>The merchant approves whatever the child asked for, twice.</summary>
    private static async Task ApproveAsync(Evidence evidence)
    {
        JsonNode held = JsonNode.Parse(await evidence.CallAsync(HttpMethod.Get, $"orders?household={Home}&state=held"))!;
        foreach (string id in held["orders"]!.AsArray().Select(order => order!["id"]!.GetValue<string>()))
        {
            await evidence.CallAsync(HttpMethod.Post, $"orders/{id}/approve");
            await evidence.CallAsync(HttpMethod.Post, $"orders/{id}/approve");
        }
    }

    private static byte[] Bent(byte[] request, Action<JsonNode> bend)
    {
        JsonNode body = JsonNode.Parse(request)!;
        bend(body["request"]!);
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }
}
