using Azure.Core;
using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>A store with tables of its own, whose requests are counted, and its rows as they lie there.</summary>
internal sealed class StoreInAzurite : IDisposable
{
    private readonly TableServiceClient _service;

    private StoreInAzurite(AzuriteServer azurite, string prefix)
    {
        TableClientOptions options = Patient();
        options.AddPolicy(Count, HttpPipelinePosition.PerCall);
        _service = new(azurite.Tables, options);
        Prefix = prefix;
        Households = _service.GetTableClient(prefix + "Households");
        Index = _service.GetTableClient(prefix + "Index");
    }

    public static HouseholdId Home { get; } = HouseholdId.From("home-1")!;

    public string Prefix { get; }

    public RequestCount Count { get; } = new();

    public TablesHouseholdStore Store { get; private set; } = null!;

    public TableClient Households { get; }

    public TableClient Index { get; }

    /// <summary>For an emulator on a machine that may be busy with anything else: what is tested here is what stands, and never how soon.</summary>
    public static TableClientOptions Patient()
    {
        TableClientOptions options = new();
        options.Retry.NetworkTimeout = TimeSpan.FromMinutes(2);
        return options;
    }

    /// <param name="beside">Another one, whose tables it shares: a second instance of the app.</param>
    public static async Task<StoreInAzurite> OpenAsync(AzuriteServer azurite, StoreInAzurite? beside = null)
    {
        StoreInAzurite opened = new(azurite, beside?.Prefix ?? AzuriteServer.NewName());
        opened.Store = await TablesHouseholdStore.OpenAsync(opened._service, opened.Prefix, default);
        return opened;
    }

    public static HouseholdCommit At(long version, HouseholdRecord? record = null) =>
        new() { Record = record ?? An.Home(Home.Value), ExpectedVersion = version, At = An.Evening };

    public static (TurnId Turn, TurnMemory Memory) Answered(string turn, string reply = "said") =>
        (TurnId.From(turn)!, new TurnMemory.Answered(System.Text.Encoding.UTF8.GetBytes(reply)));

    public async Task CommitAsync(HouseholdCommit commit) => (await Store.CommitAsync(commit, default)).Should().BeTrue();

    public Task<LoadedHousehold?> LoadAsync(HabitQuery? habits = null, string? turn = null) =>
        Store.LoadAsync(Home, turn is null ? null : TurnId.From(turn), habits ?? new HabitQuery.None(), default);

    public async Task<string[]> DueAsync(DateTimeOffset now) => [.. (await Store.FindDueAsync(now, null, 100, default)).Select(due => due.Order.Value)];

    public async Task<List<Purchase>> PurchasesAsync()
    {
        List<Purchase> purchases = [];
        await foreach (Purchase purchase in Store.ReadPurchasesAsync(Home, default))
        {
            purchases.Add(purchase);
        }

        return purchases;
    }

    public static async Task<List<TableEntity>> RowsAsync(TableClient table, string keyBegins = "")
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in table.QueryAsync())
        {
            if (row.RowKey.StartsWith(keyBegins, StringComparison.Ordinal))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>Writes over a row what nobody should have written.</summary>
    public async Task TamperAsync(string rowKey, Action<TableEntity> change)
    {
        TableEntity row = (await Households.GetEntityAsync(Home.Value, rowKey)).Value;
        change(row);
        await Households.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    public void Dispose() => _service.Dispose();
}
