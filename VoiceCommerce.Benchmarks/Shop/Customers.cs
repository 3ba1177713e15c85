using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>
/// Writes and signs what the homes say, before anything is timed: a signature costs many times what the answer does. A request is good for 150 seconds, so
/// there is a batch for each measurement. Each has its own request id; each opens a session, except a yes, which goes on with the offer's.
/// </summary>
internal sealed class Customers(World world)
{
    private static readonly Said[] Quiet = [Said.Reorder, Said.Price, Said.Status, Said.Launch];

    private readonly Dictation dictation = new("en-US");
    private readonly ConcurrentDictionary<string, Understood> understood = new(StringComparer.Ordinal);
    private readonly string[] tokens = [.. Enumerable.Range(0, Home.Count).Select(number => world.Identity.TokenFor(Home.Number(number).Id, TimeProvider.System.GetUtcNow()))];
    private int turn;

    /// <summary>The products that each home is known to have; replaced by those that a phrase is enough for.</summary>
    public IReadOnlyList<DemoProduct> Products { get; set; } = [.. Goods.OfTheDemo.Take(Home.Habits)];

    /// <summary>Whether the interaction model hears a re-order and a question for the price in the sentences about it, and not something else.</summary>
    public bool AreHeard(DemoProduct product) =>
        dictation.Understand(Words(Said.Reorder, product), []).Intent == "ReorderIntent" && dictation.Understand(Words(Said.Price, product), []).Intent == "PriceOfIntent";

    /// <summary>Turns that order nothing, in equal parts: a reorder that is offered, a price, where is my order, and opening the skill. Each is another home's.</summary>
    public Prepared[] SayQuietThings(int count) => Prepare(count, i =>
    {
        int number = Interlocked.Increment(ref turn);
        return Write(Quiet[i % Quiet.Length], number % Home.Count, Products[number / Home.Count % Products.Count], null);
    });

    /// <summary>"reorder" with that product of each of these homes.</summary>
    public Prepared[] AskFor(IReadOnlyList<(int Home, DemoProduct Product)> wishes) =>
        Prepare(wishes.Count, i => Write(Said.Reorder, wishes[i].Home, wishes[i].Product, null));

    /// <summary>"yes" to the offers that came back.</summary>
    public Prepared[] SayYes(IReadOnlyList<(int Home, string Dialogue)> offers) =>
        Prepare(offers.Count, i => Write(Said.Yes, offers[i].Home, Products[0], offers[i].Dialogue));

    public Prepared SayHello() => Prepare(1, _ => Write(Said.Launch, Interlocked.Increment(ref turn) % Home.Count, Products[0], null))[0];

    private static Prepared[] Prepare(int count, Func<int, Prepared> write)
    {
        Prepared[] prepared = new Prepared[count];
        Parallel.For(0, count, i => prepared[i] = write(i));
        return prepared;
    }

    private Prepared Write(Said said, int home, DemoProduct product, string? dialogue)
    {
        Home of = Home.Number(home);
        JsonObject? attributes = dialogue is null ? null : new() { ["dialogue"] = dialogue };
        SessionFrame frame = new($"amzn1.echo-api.session.{Guid.NewGuid()}", dialogue is null, $"amzn1.ask.account.{of.Id}", tokens[home], "en-US", attributes);
        Voice ann = new("Ann", of.PersonId);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return new(said, Sign(said == Said.Launch ? AlexaRequests.Launch(frame, ann, now) : Intent(Words(said, product))));

        byte[] Intent(string words)
        {
            Understood meant = understood.GetOrAdd(words, unheard => dictation.Understand(unheard, []));
            return AlexaRequests.Intent(frame, ann, now, meant, dictation.IntentOf(meant), new HashSet<string>(StringComparer.Ordinal));
        }
    }

    private static string Words(Said said, DemoProduct product) => said switch
    {
        Said.Reorder => $"reorder {Goods.Spoken(product)}",
        Said.Price => $"how much is {Goods.Spoken(product)}",
        Said.Status => "where is my order",
        _ => "yes",
    };

    private byte[] Sign(byte[] body)
    {
        (string url, string signature) = world.Authority.Sign(body);
        string head = $"""
            POST {SkillLine.Path} HTTP/1.1
            Host: 127.0.0.1
            Content-Type: application/json; charset=utf-8
            SignatureCertChainUrl: {url}
            Signature-256: {signature}
            Content-Length: {body.Length}


            """.ReplaceLineEndings("\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
