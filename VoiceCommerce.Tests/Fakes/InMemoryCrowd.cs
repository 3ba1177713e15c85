using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage;

namespace VoiceCommerce.Tests.Fakes;

/// <summary>The crowd in memory, which counts what it is asked and can fail or stall.</summary>
internal sealed class InMemoryCrowd : ICrowd
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ProductId Product, string Home, long Minute), StoredMark> marks = [];
    private readonly Dictionary<ProductId, NormalRate> rates = [];
    private readonly Dictionary<ProductId, Burst> bursts = [];

    public int Writes { get; private set; }

    public int Reads { get; private set; }

    /// <summary>What every call waits for before it is answered, or fails with.</summary>
    public Func<CancellationToken, Task> Line { get; set; } = _ => Task.CompletedTask;

    public async Task MarkAsync(CrowdMark mark, CancellationToken cancellation)
    {
        await Line(cancellation);
        lock (gate)
        {
            Writes++;
            StoredMark stored = new(mark.Product, CrowdKeys.Of(mark.Home, mark.Product), mark.Words, CrowdKeys.Minute(mark.At));
            marks[(stored.Product, stored.Home, stored.Minute)] = stored;
        }
    }

    public async Task<CrowdCount> CountAsync(ProductId product, string? words, DateTimeOffset now, CancellationToken cancellation)
    {
        await Line(cancellation);
        lock (gate)
        {
            Reads++;
            StoredMark[] window = [.. marks.Values.Where(mark => mark.Product == product && mark.Minute > CrowdLesson.LastLeft(now))];
            return CrowdLesson.Count(window, words, rates.GetValueOrDefault(product, NormalRate.None), now);
        }
    }

    public async Task<IReadOnlyList<Burst>> BurstsAsync(CancellationToken cancellation)
    {
        await Line(cancellation);
        lock (gate)
        {
            Reads++;
            return CrowdLesson.Kept(bursts.Values);
        }
    }

    public async Task SeenAsync(IReadOnlyList<Burst> seen, CancellationToken cancellation)
    {
        await Line(cancellation);
        lock (gate)
        {
            Writes++;
            foreach (Burst burst in seen)
            {
                Burst? before = bursts.GetValueOrDefault(burst.Product);
                bursts[burst.Product] = burst with { Word = before?.Word ?? BurstWord.None, WordAt = before?.WordAt };
            }
        }
    }

    public async Task<bool> SayAsync(ProductId product, BurstWord word, DateTimeOffset at, CancellationToken cancellation)
    {
        await Line(cancellation);
        lock (gate)
        {
            Writes++;
            bool known = bursts.TryGetValue(product, out Burst? burst);
            if (known)
            {
                bursts[product] = burst! with { Word = word, WordAt = at };
            }

            return known;
        }
    }

    public async Task<int> LearnAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        await Line(cancellation);
        lock (gate)
        {
            StoredMark[] left = [.. marks.Values.Where(mark => mark.Minute <= CrowdLesson.LastLeft(now)).OrderBy(mark => mark.Minute).Take(most)];
            foreach (IGrouping<ProductId, StoredMark> product in left.GroupBy(mark => mark.Product))
            {
                int homes = CrowdLesson.Normal(product, bursts.GetValueOrDefault(product.Key));
                rates[product.Key] = rates.GetValueOrDefault(product.Key, NormalRate.None).With(homes, now);
            }

            Array.ForEach(left, mark => marks.Remove((mark.Product, mark.Home, mark.Minute)));
            foreach (Burst over in bursts.Values.Except(CrowdLesson.Kept(bursts.Values).Where(burst => !CrowdLesson.IsOver(burst, now))).ToArray())
            {
                bursts.Remove(over.Product);
            }

            return left.Length;
        }
    }
}
