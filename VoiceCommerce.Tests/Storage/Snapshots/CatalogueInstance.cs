using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Blobs;
using VoiceCommerce.Functions.Storage.Snapshots;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Storage.Tables;

namespace VoiceCommerce.Tests.Storage.Snapshots;

/// <summary>One instance of the app, as far as its catalogue goes; several can share a place.</summary>
internal sealed class CatalogueInstance : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TableServiceClient _service;

    /// <param name="connection">Of an account with tables and blobs.</param>
    /// <param name="place">Of the table and the container.</param>
    public CatalogueInstance(string connection, string place)
    {
        _service = new(connection);
        Rows = new(_service.GetTableClient(place));
        Blobs = new(connection, place, NullLogger.Instance);
        Shelf = new(Blobs);
        Keeper = new(Rows, Shelf, Folder, NullLogger.Instance);
        Keeper.Prepare();
    }

    public ProductRows Rows { get; }

    public BlobContainerClient Blobs { get; }

    public SnapshotShelf Shelf { get; }

    public SnapshotKeeper Keeper { get; }

    /// <summary>Where its snapshots lie.</summary>
    public string Folder => _directory.File("snapshots");

    public async Task<CatalogueInstance> CreatedAsync()
    {
        await Rows.CreateIfNotExistsAsync(default);
        await Blobs.CreateIfNotExistsAsync(default);
        return this;
    }

    public static Product Article(string id, string name, int price = 1_00) => new RandomRecords(1).Article() with
    {
        Id = ProductId.From(id)!,
        Names = new Dictionary<string, DisplayName>(StringComparer.Ordinal) { ["en"] = DisplayName.From(name)! },
        Brand = null,
        Price = Money.From(price, Currency.Gbp)!,
        Category = CategoryPath.From("things/other")!,
    };

    /// <summary>Stores them and catches up.</summary>
    public async Task ImportAsync(params Product[] products)
    {
        await Rows.WriteAsync(products, default);
        await Keeper.CatchUpAsync(changedHere: true, default);
    }

    public Task LookAsync() => Keeper.CatchUpAsync(changedHere: false, default);

    /// <summary>Ids, separated by blanks; "nothing to search" without a snapshot.</summary>
    public async Task<string> SearchAsync(string words) => Keeper.Current is { } snapshot
        ? string.Join(' ', (await snapshot.SearchAsync(words.Split(' '), "en-GB", default)).Select(product => product.Id.Value))
        : "nothing to search";

    public async Task<string> NewestAsync() => (await Shelf.NewestAsync(default))!.Value.Manifest.Name;

    public void Dispose()
    {
        Keeper.Dispose();
        Blobs.Dispose();
        _service.Dispose();
        _directory.Dispose();
    }
}
