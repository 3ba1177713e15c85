using System.Collections.Concurrent;
using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Tests.Proof;

/// <summary>
/// Homes that move in and order one thing after the other, whatever happens to the app meanwhile. When the line drops they send the very same bytes
/// again until they are answered, as often as it takes, and then once more.
/// </summary>
internal sealed class OrderingHomes(Town town) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim begun = new(0);
    private readonly ConcurrentBag<string> names = [];
    private readonly ConcurrentDictionary<string, bool> finished = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Home, string Product)> acknowledged = [];
    private int interrupted;
    private int moved;

    public IReadOnlyCollection<string> Names => names;

    /// <summary>What the customer heard was done.</summary>
    public IReadOnlyCollection<(string Home, string Product)> Acknowledged => acknowledged;

    /// <summary>How many requests lost their answer to a kill.</summary>
    public int Interrupted => interrupted;

    /// <summary>It has said all that it will ever say.</summary>
    public bool HasFinished(string home) => finished.ContainsKey(home);

    /// <summary>One home after the other, until it is enough; a conversation that has begun is finished.</summary>
    public async Task LiveAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            string home = string.Create(CultureInfo.InvariantCulture, $"home-{Interlocked.Increment(ref moved)}");
            names.Add(home);
            await InsistAsync(async () =>
            {
                await DrillShop.MoveInAsync(town, home, CancellationToken.None);
                return true;
            });
            SmartSpeaker speaker = town.SpeakerIn(home);
            await OrderAsync(speaker, home, "toilet-paper", "toilet paper");
            await OrderAsync(speaker, home, "oat-milk", "oat milk");
            await OrderAsync(speaker, home, "coffee", "coffee");
            finished[home] = true;
        }
    }

    /// <summary>Waits until so many more requests have been sent.</summary>
    public async Task AfterAsync(int requests)
    {
        while (begun.Wait(0, CancellationToken.None))
        {
            // Those before do not count.
        }

        for (int request = 0; request < requests; request++)
        {
            await begun.WaitAsync();
        }
    }

    public void Dispose() => begun.Dispose();

    private async Task OrderAsync(SmartSpeaker speaker, string home, string product, string words)
    {
        // Who loses the first answer loses the session with it, and asks anew.
        Answered asked;
        do
        {
            asked = await SayAsync(speaker, home, $"reorder {words}");
            asked.Speech.Should().Contain("Shall I order it?");
        }
        while (asked.LostAtFirst);

        if ((await SayAsync(speaker, home, "yes")).Speech.Contains("Done", StringComparison.Ordinal))
        {
            acknowledged.Add((home, product));
        }
    }

    private async Task<Answered> SayAsync(SmartSpeaker speaker, string home, string words)
    {
        try
        {
            begun.Release();
            Exchange exchange = await speaker.HearAsync(DrillShop.VoiceOf(home, "mum"), words, CancellationToken.None);
            exchange.Heard.Status.Should().Be(200);
            return new(exchange.Heard.Speech, LostAtFirst: false);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref interrupted);
            byte[] request = speaker.LastRequest;
            byte[] answer = await RepeatAsync(request);
            (await RepeatAsync(request)).Should().Equal(answer, "one request has one answer");
            return new(Heard.From(200, answer).Speech, LostAtFirst: true);
        }
    }

    // A turn that takes too long is apologised for; the same request then gets its own answer.
    private async Task<byte[]> RepeatAsync(byte[] request) => await InsistAsync(async () =>
    {
        (int status, byte[] answer) = await town.Line.SendAsync(request, CancellationToken.None);
        status.Should().Be(200);
        return Heard.From(status, answer).Speech.StartsWith("Sorry, something went wrong", StringComparison.Ordinal) ? throw new HttpRequestException("It took too long.") : answer;
    });

    private async Task<T> InsistAsync<T>(Func<Task<T>> send)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            try
            {
                begun.Release();
                return await send();
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(25), patience.Token);
            }
        }
    }

    private sealed record Answered(string Speech, bool LostAtFirst);
}
