using Azure;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>
/// Keeps this instance's snapshot of the catalogue up to date: publishes one when products have changed, and takes the newest there is. What is broken is
/// not taken, and what was searched before stays.
/// </summary>
/// <param name="source">Where the products really are.</param>
/// <param name="directory">For snapshots alone; what lies there from an earlier process is deleted.</param>
internal sealed class SnapshotKeeper(ISnapshotSource source, SnapshotShelf shelf, string directory, ILogger logger) : IDisposable
{
    private CatalogueSnapshot? _current;
    private string? _broken;
    private string? _leftToOthers;
    private FileStream? _lock;

    /// <summary>Null before the first was taken.</summary>
    public CatalogueSnapshot? Current => Volatile.Read(ref _current);

    /// <exception cref="IOException">Another process has its snapshots there.</exception>
    public void Prepare()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
        try
        {
            // The system gives it back with the process, however that ends.
            _lock = new(directory + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new IOException($"{directory}: it cannot be had for this process alone, perhaps because another keeps its catalogue there; expected a Storage__Path of its own for each, on its own disk.", taken);
        }

        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        Directory.CreateDirectory(directory);
    }

    /// <summary>
    /// One look, by one caller at a time. A change of this instance's own is published at once; one that it finds, only when nobody has published it by the
    /// second look, so that not every instance builds the same.
    /// </summary>
    /// <param name="changedHere">True if this instance has changed products since its last look.</param>
    public async Task CatchUpAsync(bool changedHere, CancellationToken cancellation)
    {
        (Manifest Manifest, ETag ETag)? newest = await shelf.NewestAsync(cancellation);
        string? stamp = await source.StampAsync(cancellation);
        if (stamp is not null && IsBehind(newest?.Manifest, stamp))
        {
            if (changedHere || stamp == _leftToOthers)
            {
                await PublishAsync(stamp, newest, cancellation);
                newest = await shelf.NewestAsync(cancellation);
            }

            _leftToOthers = stamp;
        }

        if (newest is { Manifest: { Schema: var schema } manifest } && schema == CatalogueSchema.Current.Version && manifest.Name != Current?.Name && manifest.Name != _broken)
        {
            await TakeAsync(manifest, cancellation);
        }
    }

    public void Dispose()
    {
        Interlocked.Exchange(ref _current, null)?.Dispose();
        _lock?.Dispose();
    }

    // While instances of two versions run, the newer one's snapshots stand; the older ones search on in what they have.
    private static bool IsBehind(Manifest? newest, string stamp) =>
        newest is null || newest.Schema < CatalogueSchema.Current.Version || (newest.Schema == CatalogueSchema.Current.Version && newest.Stamp != stamp);

    private async Task PublishAsync(string stamp, (Manifest Manifest, ETag ETag)? newest, CancellationToken cancellation)
    {
        string workshop = Directory.CreateDirectory(Path.Combine(directory, "building")).FullName;
        try
        {
            string path = await SnapshotBuilder.BuildAsync(workshop, source.AllAsync(cancellation), cancellation);
            if (await shelf.PublishAsync(path, stamp, newest, cancellation))
            {
                Log.Published(logger);
            }
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
    }

    private async Task TakeAsync(Manifest manifest, CancellationToken cancellation)
    {
        string path = Path.Combine(directory, manifest.Name);
        try
        {
            await shelf.FetchAsync(manifest, path, cancellation);
            CatalogueSnapshot taken = await CatalogueSnapshot.OpenAsync(manifest.Name, path, cancellation);
            Interlocked.Exchange(ref _current, taken)?.Dispose();
            Log.Taken(logger, manifest.Name);
        }
        catch (Exception failure) when (failure is InvalidDataException or DatabaseRefusedException or SqliteFailure)
        {
            _broken = manifest.Name; // It never changes, so it is not looked at again.
            Log.Broken(logger, manifest.Name, FailureName.Of(failure));
            File.Delete(path);
        }
        catch
        {
            File.Delete(path); // The line broke, or it is the end: next time again, from the beginning.
            throw;
        }
    }
}
