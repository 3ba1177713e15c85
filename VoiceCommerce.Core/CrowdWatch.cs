using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>
/// Looks for bursts among the homes. A request for something new to its home costs one write. Who sees a burst first writes that too, and so does the first who
/// asks a minute after it was last counted: two writes for them, and for nobody else. A yes costs a read. It never keeps a turn for long: without an answer in time it answers null, and the rails take that for a burst.
/// </summary>
/// <param name="crowd">Over all instances.</param>
/// <param name="clock">Bounds the waiting.</param>
/// <param name="missed">Told why it could not be known.</param>
public sealed class CrowdWatch(ICrowd crowd, TimeProvider clock, Action<Exception> missed)
{
    /// <summary>For all calls of one question together.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Counts this home and tells which of the meant products many others ask for just now; null when nobody knows.</summary>
    /// <param name="mark">The home, and the product that its words mean first.</param>
    /// <param name="meant">All that its words may mean, that product among them.</param>
    /// <param name="cancellation">Of the turn.</param>
    public Task<IReadOnlyList<Burst>?> NoteAsync(CrowdMark mark, IReadOnlyList<ProductId> meant, CancellationToken cancellation) =>
        InTimeAsync(patient => CountedAsync(mark, meant, patient), cancellation);

    /// <summary>The same without counting anybody; of no products it asks nobody.</summary>
    public Task<IReadOnlyList<Burst>?> LookAsync(IReadOnlyList<ProductId> products, DateTimeOffset now, CancellationToken cancellation) =>
        products.Count == 0
            ? Task.FromResult<IReadOnlyList<Burst>?>([])
            : InTimeAsync(async patient => On(await crowd.BurstsAsync(patient), products, now), cancellation);

    private async Task<IReadOnlyList<Burst>> CountedAsync(CrowdMark mark, IReadOnlyList<ProductId> meant, CancellationToken cancellation)
    {
        Task marking = crowd.MarkAsync(mark, cancellation);
        IReadOnlyList<Burst> known = await crowd.BurstsAsync(cancellation);
        await marking;
        Burst? before = known.FirstOrDefault(burst => burst.Product == mark.Product);
        if (before?.CanWait(mark.At) == true)
        {
            return On(known, meant, mark.At);
        }

        CrowdCount count = await crowd.CountAsync(mark.Product, mark.Words, mark.At, cancellation);
        if (Burst.Judge(mark.Product, before, count, mark.At) is null)
        {
            return On(known, meant, mark.At);
        }

        // Whatever the same words may mean is what the television has named.
        Burst[] all = [.. meant.Select(product => Burst.Judge(product, known.FirstOrDefault(burst => burst.Product == product), count, mark.At)).OfType<Burst>()];
        await crowd.SeenAsync(all, cancellation);
        return On([.. all, .. known.Where(burst => all.All(fresh => fresh.Product != burst.Product))], meant, mark.At);
    }

    private static Burst[] On(IReadOnlyList<Burst> bursts, IReadOnlyList<ProductId> products, DateTimeOffset now) =>
        [.. bursts.Where(burst => products.Contains(burst.Product) && burst.IsOn(now))];

    private async Task<IReadOnlyList<Burst>?> InTimeAsync(Func<CancellationToken, Task<IReadOnlyList<Burst>>> ask, CancellationToken cancellation)
    {
        using CancellationTokenSource over = new(Patience, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            return await ask(either.Token).WaitAsync(either.Token);
        }
#pragma warning disable CA1031 // Whatever fails here must not end the turn: the rails hold what cannot be told.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            missed(failure);
            return null;
        }
    }
}
