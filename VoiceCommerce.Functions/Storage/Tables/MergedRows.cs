using System.Runtime.CompilerServices;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>Rows of several queries in one order. The first pages are asked for together, later ones when they are needed.</summary>
internal static class MergedRows
{
    /// <param name="queries">Each in the order of its row keys.</param>
    public static async IAsyncEnumerable<TableEntity> InOrderAsync(
        IReadOnlyList<IAsyncEnumerable<TableEntity>> queries, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IAsyncEnumerator<TableEntity>[] sources = [.. queries.Select(query => query.GetAsyncEnumerator(cancellation))];
        try
        {
            bool[] any = await Task.WhenAll(sources.Select(source => source.MoveNextAsync().AsTask()));
            PriorityQueue<IAsyncEnumerator<TableEntity>, string> next = new(StringComparer.Ordinal);
            next.EnqueueRange(sources.Where((_, at) => any[at]).Select(source => (source, source.Current.RowKey)));
            while (next.TryDequeue(out IAsyncEnumerator<TableEntity>? source, out _))
            {
                yield return source.Current;
                if (await source.MoveNextAsync())
                {
                    next.Enqueue(source, source.Current.RowKey);
                }
            }
        }
        finally
        {
            foreach (IAsyncEnumerator<TableEntity> source in sources)
            {
                await source.DisposeAsync();
            }
        }
    }
}
