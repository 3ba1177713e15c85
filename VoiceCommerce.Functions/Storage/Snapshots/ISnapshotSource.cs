using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>Where a snapshot's products come from.</summary>
internal interface ISnapshotSource
{
    /// <summary>Changes after every change of products; null if there never was one.</summary>
    Task<string?> StampAsync(CancellationToken cancellation);

    /// <summary>At least the products as they were when the stamp was read.</summary>
    IAsyncEnumerable<Product> AllAsync(CancellationToken cancellation);
}
