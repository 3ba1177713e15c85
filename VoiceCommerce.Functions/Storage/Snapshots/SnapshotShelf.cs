using System.Security.Cryptography;
using Azure;
using VoiceCommerce.Functions.Storage.Blobs;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>
/// The catalogue's snapshots in blob storage: each one a blob that never changes, and a manifest that tells which is the newest. The manifest is replaced
/// under its ETag, so of two instances that publish at once one wins and the other's blob is taken away again.
/// </summary>
internal sealed class SnapshotShelf(BlobContainerClient container)
{
    private const string ManifestName = "manifest.json"; // Stored: renaming needs a migration.

    /// <summary>Null if nothing was ever published.</summary>
    /// <exception cref="InvalidDataException">The manifest is damaged.</exception>
    public async Task<(Manifest Manifest, ETag ETag)?> NewestAsync(CancellationToken cancellation)
    {
        using MemoryStream json = new();
        return await container.DownloadAsync(ManifestName, json, Manifest.MaxBytes, null, cancellation) is { } etag
            ? (Manifest.Read(json.ToArray()), etag)
            : null;
    }

    /// <summary>Fetches a snapshot and checks it.</summary>
    /// <exception cref="InvalidDataException">It is not what the manifest says.</exception>
    public async Task FetchAsync(Manifest manifest, string path, CancellationToken cancellation)
    {
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        if (await container.DownloadAsync(manifest.Name, file, manifest.Length, null, cancellation) is null)
        {
            throw new InvalidDataException("The catalogue's snapshot is not there.");
        }

        file.Position = 0;
        if (file.Length != manifest.Length || !string.Equals(await HashAsync(file, cancellation), manifest.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException("The catalogue's snapshot is not the one that its manifest tells of.");
        }
    }

    /// <summary>Uploads a snapshot, makes it the newest, and takes the one before the last away.</summary>
    /// <param name="newest">What was the newest when this one was begun.</param>
    /// <returns>False if another instance published meanwhile.</returns>
    public async Task<bool> PublishAsync(string path, string stamp, (Manifest Manifest, ETag ETag)? newest, CancellationToken cancellation)
    {
        await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        string name = $"catalogue-{Guid.CreateVersion7():N}.db";
        Manifest manifest = new(Manifest.Version, CatalogueSchema.Current.Version, name, await HashAsync(file, cancellation), file.Length, stamp, newest?.Manifest.Name);
        file.Position = 0;
        await container.UploadAsync(name, file, null, cancellation);
        if (!await ReplaceAsync(manifest, newest?.ETag, cancellation))
        {
            await container.DeleteIfExistsAsync(name, cancellation);
            return false;
        }

        if (newest?.Manifest.Before is { } unused)
        {
            await container.DeleteIfExistsAsync(unused, cancellation);
        }

        return true;
    }

    private async Task<bool> ReplaceAsync(Manifest manifest, ETag? replaces, CancellationToken cancellation)
    {
        try
        {
            using MemoryStream json = new(manifest.Write(), writable: false);
            await container.UploadAsync(ManifestName, json, replaces, cancellation);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            // A try before this one may have been done, and only its answer lost.
            return await NewestAsync(cancellation) is { } now && now.Manifest.Name == manifest.Name;
        }
    }

    private static async Task<string> HashAsync(FileStream file, CancellationToken cancellation) => Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
}
