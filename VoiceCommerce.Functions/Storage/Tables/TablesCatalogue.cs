using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Storage.Blobs;
using VoiceCommerce.Functions.Storage.Snapshots;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// The shop's products on Azure. By id each is one point read, so a re-order needs nothing else. A search finds ids in this instance's own snapshot, which
/// may be a minute or two old, and reads those products as they are now.
/// </summary>
internal sealed class TablesCatalogue : ICatalogue, ICatalogueEditor, IAsyncDisposable
{
    /// <summary>How often an instance looks whether there is a newer snapshot.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>After a change: the rest of an import comes soon, and one snapshot is built for many of its parts.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private readonly ProductRows _rows;
    private readonly SnapshotKeeper _keeper;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _changed = new(0, 1);
    private Task _keeping = Task.CompletedTask;

    public TablesCatalogue(ProductRows rows, SnapshotShelf shelf, string directory, TimeProvider clock, ILogger logger)
    {
        _rows = rows;
        _keeper = new(rows, shelf, directory, logger);
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Makes the table where it is not there, and begins to keep a snapshot. Blob storage is asked behind that, so it never holds up a start.</summary>
    /// <param name="table">Of the products, and theirs alone.</param>
    /// <param name="blobs">Of the snapshots, and theirs alone.</param>
    /// <param name="directory">On this instance's own disk, for snapshots alone; nothing in it outlives the process.</param>
    /// <exception cref="Azure.RequestFailedException">The table is not there and cannot be made, or the account does not answer.</exception>
    public static async Task<TablesCatalogue> OpenAsync(
        TableClient table, BlobContainerClient blobs, string directory, TimeProvider clock, ILogger logger, CancellationToken cancellation)
    {
        ProductRows rows = new(table);
        await rows.CreateIfNotExistsAsync(cancellation);
        TablesCatalogue catalogue = new(rows, new SnapshotShelf(blobs), directory, clock, logger);
        catalogue.Start();
        return catalogue;
    }

    /// <summary>Begins to keep the snapshot up to date, in the background; once.</summary>
    public void Start()
    {
        _keeper.Prepare();
        _keeping = Task.Run(KeepAsync);
    }

    public async Task<IReadOnlyList<Product>> GetAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellation) =>
        await _rows.ReadAsync(products, cancellation);

    /// <exception cref="IOException">This instance could not get a snapshot yet.</exception>
    public async Task<IReadOnlyList<Product>> SearchAsync(IReadOnlyList<string> words, string locale, CancellationToken cancellation)
    {
        await _looked.Task.WaitAsync(cancellation); // Only in an instance's first seconds.
        ProductId[] found = [.. (await FindAsync(snapshot => snapshot.SearchAsync(words, locale, cancellation), cancellation)).Select(product => product.Id)];
        Dictionary<ProductId, Product> now = (await _rows.ReadAsync(found, cancellation)).ToDictionary(product => product.Id);
        return [.. found.Where(now.ContainsKey).Select(id => now[id])];
    }

    /// <exception cref="IOException">This instance could not get a snapshot yet.</exception>
    public async Task<IReadOnlyList<CategoryPath>> CategoriesAsync(CategoryPath like, CancellationToken cancellation)
    {
        await _looked.Task.WaitAsync(cancellation);
        return await FindAsync(snapshot => snapshot.CategoriesAsync(like, cancellation), cancellation);
    }

    /// <summary>
    /// Adds or replaces, not all at once: Azure has no transaction over so many rows. After a failure some may be stored, and the merchant repeats the
    /// import.
    /// </summary>
    public async Task UpsertAsync(IReadOnlyCollection<Product> products, CancellationToken cancellation)
    {
        if (products.Count == 0)
        {
            return;
        }

        await _rows.WriteAsync(products, cancellation);
        SignalChange();
    }

    public async Task<bool> RemoveAsync(ProductId product, CancellationToken cancellation)
    {
        bool removed = await _rows.DeleteAsync(product, cancellation);
        if (removed)
        {
            SignalChange();
        }

        return removed;
    }

    public async Task<IReadOnlyList<Product>> ListAsync(ProductId? after, int most, CancellationToken cancellation) =>
        await _rows.BehindAsync(after, most, cancellation).Take(most).ToArrayAsync(cancellation);

    public Task<int> CountAsync(CancellationToken cancellation) => _rows.CountAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _keeping;
        _keeper.Dispose();
        _end.Dispose();
        _changed.Dispose();
    }

    private async Task<List<T>> FindAsync<T>(Func<CatalogueSnapshot, Task<List<T>>> look, CancellationToken cancellation)
    {
        while (true)
        {
            CatalogueSnapshot? snapshot = _keeper.Current;
            try
            {
                return snapshot is null
                    ? await NothingFindableAsync<T>(cancellation)
                    : await look(snapshot);
            }
            catch (ObjectDisposedException) when (snapshot != _keeper.Current)
            {
                // A newer one took its place in between.
            }
        }
    }

    // A shop without products finds nothing; one whose snapshot cannot be had must not say that it has none.
    private async Task<List<T>> NothingFindableAsync<T>(CancellationToken cancellation) =>
        await _rows.StampAsync(cancellation) is null ? [] : throw new IOException("This instance has no snapshot of the catalogue yet.");

    private async Task KeepAsync()
    {
        bool changedHere = false;
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await _keeper.CatchUpAsync(changedHere, _end.Token);
                changedHere = false;
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Snapshots.Log.Postponed(_logger, FailureName.Of(failure));
            }

            _looked.TrySetResult();
            changedHere |= await ChangedOrPeriodAsync();
        }
    }

    /// <returns>True if this instance changed products.</returns>
    private async Task<bool> ChangedOrPeriodAsync()
    {
        using CancellationTokenSource period = new(Period, _clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(period.Token, _end.Token);
        try
        {
            await _changed.WaitAsync(either.Token);
            await Task.Delay(Settling, _clock, _end.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void SignalChange()
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is known already that something has changed.
        }
    }
}
