using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Tests.Proof;

/// <summary>How long after each kill the app answers again, and how long until no order from before that kill is in doubt, as the merchant sees it.</summary>
internal sealed class Recovery(Town town, OrderingHomes homes)
{
    /// <summary>A start that takes longer is none: every request of that time has failed.</summary>
    public static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(5);

    /// <summary>What is in doubt for longer stays in doubt.</summary>
    public static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly List<TimeSpan> ready = [];
    private readonly List<TimeSpan> settled = [];
    private readonly ConcurrentQueue<DateTimeOffset> unsettled = new();
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    /// <summary>How many kills have left nothing in doubt any more.</summary>
    public int Settled => settled.Count;

    /// <summary>From the kill until nothing from before it was in doubt any more; nothing yet is <see cref="TimeSpan.Zero"/>.</summary>
    public TimeSpan WorstSettled => settled.Append(TimeSpan.Zero).Max();

    /// <summary>Kills the app and starts it again.</summary>
    /// <exception cref="TimeoutException">It did not get ready <see cref="ReadyWithin"/>.</exception>
    public async Task KillAsync()
    {
        DateTimeOffset killed = Now();
        unsettled.Enqueue(killed);
        await town.Host.RestartAsync().WaitAsync(ReadyWithin);
        ready.Add(Now() - killed);
    }

    /// <summary>Looks until it is enough, and then once more.</summary>
    public async Task WatchAsync(CancellationToken enough)
    {
        bool last;
        do
        {
            last = enough.IsCancellationRequested;
            await TryLookAsync();
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }
        while (!last);
    }

    public override string ToString() =>
        $"from the kill to the first answer: {Summary(ready)}; until all was settled that was in doubt then: {Summary(settled)}";

    private async Task TryLookAsync()
    {
        try
        {
            await LookAsync();
        }
        catch (HttpRequestException)
        {
            // Killed in the middle of it.
        }
    }

    private async Task LookAsync()
    {
        // A look that began before a kill says nothing of what that kill left.
        DateTimeOffset[] kills = [.. unsettled];
        DateTimeOffset oldest = DateTimeOffset.MaxValue;
        foreach (string home in homes.Names.Where(home => !done.Contains(home)).ToArray())
        {
            bool finished = homes.HasFinished(home);
            DateTimeOffset[] inDoubt =
            [
                .. (await town.Merchant.OrdersAsync(home, CancellationToken.None)).Where(order => order["inDoubt"]!.GetValue<bool>()).Select(At),
            ];
            oldest = inDoubt.Append(oldest).Min();
            if (finished && inDoubt.Length == 0)
            {
                done.Add(home);
            }
        }

        foreach (DateTimeOffset killed in kills.Where(killed => killed < oldest))
        {
            settled.Add(Now() - killed);
            unsettled.TryDequeue(out _);
        }
    }

    private static DateTimeOffset At(JsonObject order) => order["at"]!.GetValue<DateTimeOffset>();

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    private static string Summary(List<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted.Length == 0
            ? "never"
            : string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Length / 2].TotalSeconds:F2} s, worst {sorted[^1].TotalSeconds:F2} s of {sorted.Length}");
    }
}
