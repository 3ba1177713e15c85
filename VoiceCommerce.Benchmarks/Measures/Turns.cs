using System.Text;
using VoiceCommerce.Benchmarks.Shop;
using VoiceCommerce.Simulator.DemoShop;

namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>
/// Whole signed turns over loopback. Both servers get the very same bytes, one after the other and never at the same time, in rounds: what disturbs
/// the machine disturbs both.
/// </summary>
internal sealed class Turns(Customers customers, Entrant ours, Entrant peer)
{
    public const string Quiet = "orders nothing";
    public const string Ordering = "orders";

    public static readonly IReadOnlyList<(int Connections, int Quiet, int Ordering)> Plan = [(1, 600, 300), (16, 2_000, 800)];

    private const int FewestRounds = 3;
    private const int WarmUp = 1_600;

    private int orders;

    /// <summary>Sends each server that many turns and some more.</summary>
    public void Run(int atLeast)
    {
        customers.Products = UnderstoodAtOnce();
        foreach (int connections in Plan.Select(plan => plan.Connections))
        {
            Hear(customers.SayQuietThings(WarmUp));
            Hear(Agreements(WarmUp / 4));
        }

        for (int round = 0; round < FewestRounds || ours.Turns < atLeast; round++)
        {
            foreach ((int connections, int quiet, int ordering) in Plan)
            {
                Answer(round, Quiet, connections, customers.SayQuietThings(quiet));
                Answer(round, Ordering, connections, Agreements(ordering));
            }
        }

        while (peer.Turns < ours.Turns)
        {
            peer.Hear(customers.SayQuietThings(WarmUp)); // Only ours was asked for the offers that are agreed to.
        }
    }

    /// <summary>Some products of a shop are asked back for ("which one?"); the others' offers can be agreed to at once.</summary>
    private DemoProduct[] UnderstoodAtOnce()
    {
        DemoProduct[] heard = [.. customers.Products.Where(customers.AreHeard)];
        Prepared[] asked = customers.AskFor([.. heard.Select(product => (0, product))]);
        bool[] understood = new bool[asked.Length];
        ours.Hear(asked, (index, answer) => understood[index] = Sentences.Ours.Fits(Said.Reorder, answer));
        DemoProduct[] clear = [.. heard.Where((_, index) => understood[index])];
        return clear.Length >= customers.Products.Count / 2 ? clear : throw new InvalidOperationException($"Only {clear.Length} phrases are understood.");
    }

    /// <summary>A yes to an offer that was made just now. No home orders a product twice, or the rails would ask for its code.</summary>
    private Prepared[] Agreements(int count)
    {
        (int Home, DemoProduct Product)[] wishes = [.. Enumerable.Range(orders, count).Select(order => (order % Home.Count, customers.Products[order / Home.Count]))];
        orders += count;
        (int Home, string Dialogue)[] offers = new (int, string)[count];
        ours.Hear(customers.AskFor(wishes), (index, answer) => offers[index] = (wishes[index].Home, DialogueOf(answer)));
        return customers.SayYes(offers);
    }

    private void Hear(Prepared[] requests)
    {
        ours.Hear(requests);
        peer.Hear(requests);
    }

    private void Answer(int round, string series, int connections, Prepared[] requests)
    {
        foreach (Entrant entrant in round % 2 == 0 ? (Entrant[])[ours, peer] : [peer, ours])
        {
            entrant.Answer(series, connections, requests);
        }
    }

    private static string DialogueOf(ReadOnlySpan<byte> answer)
    {
        ReadOnlySpan<byte> name = "\"dialogue\":\""u8;
        int at = answer.IndexOf(name);
        if (at < 0 || !Sentences.Ours.Fits(Said.Reorder, answer))
        {
            throw new InvalidOperationException($"No offer: {Encoding.UTF8.GetString(answer)}");
        }

        ReadOnlySpan<byte> rest = answer[(at + name.Length)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
    }
}
