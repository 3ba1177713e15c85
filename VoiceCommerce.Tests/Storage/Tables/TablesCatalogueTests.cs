using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Blobs;
using VoiceCommerce.Functions.Storage.Snapshots;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Storage.Snapshots;
using Xunit;
using static VoiceCommerce.Tests.Storage.Snapshots.CatalogueInstance;

namespace VoiceCommerce.Tests.Storage.Tables;

[Collection(InAzurite.Name)]
public sealed class TablesCatalogueTests(AzuriteServer azurite) : CatalogueContract, IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _place = AzuriteServer.NewName();
    private readonly ManualClock _clock = new(An.Evening);
    private readonly FaultyRelay _relay = new(azurite.TableAddress); // It only counts.
    private readonly TemporaryDirectory _directory = new();
    private CatalogueInstance _instance = null!;
    private TableServiceClient _service = null!;
    private TablesCatalogue _catalogue = null!;

    protected override ICatalogue Shop => _catalogue;

    protected override ICatalogueEditor Editor => _catalogue;

    public async Task InitializeAsync()
    {
        _instance = await new CatalogueInstance(azurite.Emulator, _place).CreatedAsync();
        _service = new(AzuriteServer.TablesAt(_relay.Port));
        _catalogue = Open(_instance.Blobs);
    }

    public async Task DisposeAsync()
    {
        await _catalogue.DisposeAsync();
        await _relay.DisposeAsync();
    }

    public void Dispose()
    {
        _service.Dispose();
        _instance.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task What_is_removed_is_neither_read_nor_counted_and_other_instances_hear_of_it()
    {
        await _catalogue.UpsertAsync([Article("p1", "oat milk"), Article("p2", "rye bread")], default);
        string? stamp = await _instance.Rows.StampAsync(default);
        (await _catalogue.RemoveAsync(ProductId.From("p1")!, default)).Should().BeTrue();
        (await _instance.Rows.StampAsync(default)).Should().NotBe(stamp);
        (await _catalogue.RemoveAsync(ProductId.From("p1")!, default)).Should().BeFalse();
        (await _catalogue.GetAsync([ProductId.From("p1")!], default)).Should().BeEmpty();
        (await _catalogue.CountAsync(default)).Should().Be(1);
    }

    [Fact]
    public async Task A_product_is_one_request()
    {
        await _catalogue.UpsertAsync([Article("p1", "oat milk")], default);
        _relay.Requests.Clear();
        await _catalogue.GetAsync([ProductId.From("p1")!], default);
        _relay.Requests.Should().ContainSingle().Which.Should().StartWith("GET").And.Contain("RowKey='p1'");
    }

    [Fact]
    public async Task A_thousand_products_are_imported_with_a_request_for_a_partition_and_one_for_the_stamp()
    {
        await _catalogue.UpsertAsync([.. Enumerable.Range(0, 1_000).Select(number => Article($"p{number}", $"soap {number}"))], default);
        _relay.Requests.Should().HaveCount(16 + 1);
        (await _catalogue.CountAsync(default)).Should().Be(1_000);
    }

    [Fact]
    public async Task An_import_is_found_in_the_background()
    {
        _catalogue.Start();
        await _catalogue.UpsertAsync([Article("p1", "oat milk")], default);
        await UntilAsync(async () => await Search("milk") == "p1");
        await _catalogue.UpsertAsync([Article("p2", "soy milk")], default);
        await UntilAsync(async () => (await Search("milk")).Contains("p2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_found_costs_what_it_costs_now_and_not_when_the_snapshot_was_made()
    {
        await _instance.ImportAsync(Article("p1", "oat milk", 1_80));
        _catalogue.Start();
        await UntilAsync(async () => await Search("milk") == "p1");
        await _instance.Rows.WriteAsync([Article("p1", "oat milk", 2_10)], default);
        (await _catalogue.SearchAsync(["milk"], "en-GB", default)).Single().Price.Minor.Should().Be(2_10);
    }

    [Fact]
    public async Task A_shop_begins_with_nothing_in_its_account()
    {
        string place = AzuriteServer.NewName();
        using BlobContainerClient blobs = new(azurite.Emulator, place, NullLogger.Instance);
        await using TablesCatalogue catalogue = await TablesCatalogue.OpenAsync(_service.GetTableClient(place), blobs, _directory.File(place), _clock, NullLogger.Instance, default);
        (await catalogue.SearchAsync(["milk"], "en-GB", default)).Should().BeEmpty();
        await catalogue.UpsertAsync([Article("p1", "oat milk")], default);
        await UntilAsync(async () => await catalogue.SearchAsync(["milk"], "en-GB", default) is [{ Id.Value: "p1" }]);
    }

    [Fact]
    public async Task A_search_in_an_empty_shop_finds_nothing()
    {
        _catalogue.Start();
        (await Search("milk")).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_blob_storage_products_are_read_and_a_search_does_not_say_that_there_is_nothing()
    {
        using BlobContainerClient nowhere = new(AzuriteServer.TablesAt(_relay.Port) + ";BlobEndpoint=http://127.0.0.1:1/devstoreaccount1", _place, NullLogger.Instance);
        await using TablesCatalogue catalogue = Open(nowhere);
        await catalogue.UpsertAsync([Article("p1", "oat milk")], default);
        catalogue.Start();
        (await catalogue.GetAsync([ProductId.From("p1")!], default)).Should().ContainSingle();
        await catalogue.Invoking(search => search.SearchAsync(["milk"], "en-GB", default)).Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task A_re_order_does_not_wait_for_a_snapshot()
    {
        await _catalogue.UpsertAsync([Article("p1", "oat milk")], default);
        (await _catalogue.GetAsync([ProductId.From("p1")!], default)).Should().ContainSingle("and keeping a snapshot was not even begun");
    }

    protected override async Task FindableAsync()
    {
        _catalogue.Start();
        await UntilAsync(async () => await Search("soap") is { Length: > 0 });
    }

    private TablesCatalogue Open(BlobContainerClient blobs) =>
        new(new(_service.GetTableClient(_place)), new SnapshotShelf(blobs), _directory.File(AzuriteServer.NewName()), _clock, NullLogger.Instance);

    private async Task<string> Search(string words) =>
        string.Join(' ', (await _catalogue.SearchAsync(words.Split(' '), "en-GB", default)).Select(product => product.Id.Value));

    /// <summary>Lets the catalogue's time pass until it is so.</summary>
    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!await Holds())
        {
            _clock.Advance(TablesCatalogue.Settling);
            await Task.Delay(20, patience.Token);
        }

        async Task<bool> Holds()
        {
            try
            {
                return await holds();
            }
            catch (IOException)
            {
                return false; // There is no snapshot yet.
            }
        }
    }
}
