using FluentAssertions;
using Microsoft.Azure.Cosmos.Table;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>Microsoft's older client and ours understand each other, so what we store is what anybody's tools read.</summary>
[Collection(InAzurite.Name)]
public sealed class SecondOpinionTests(AzuriteServer azurite) : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset When = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1_234_567);
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    private readonly TableServiceClient _service = new(azurite.Tables);
    private Functions.Storage.Tables.Client.TableClient _ours = null!;
    private CloudTable _theirs = null!;

    public async Task InitializeAsync()
    {
        _ours = _service.GetTableClient(AzuriteServer.NewName());
        StorageConnection connection = StorageConnection.Parse(azurite.Tables);
        _theirs = new CloudTableClient(connection.TableEndpoint, new StorageCredentials(connection.AccountName, Convert.ToBase64String(connection.Key))).GetTableReference(_ours.Name);
        await _ours.CreateIfNotExistsAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task They_read_every_type_that_we_wrote()
    {
        await _ours.AddEntityAsync(new("p", "r")
        {
            { "text", "milk \u2603" }, { "bytes", new byte[] { 0, 255 } }, { "yes", true }, { "when", When }, { "whole", 3.0 }, { "id", Id }, { "number", -7 }, { "long", long.MinValue },
        });
        DynamicTableEntity read = (DynamicTableEntity)(await _theirs.ExecuteAsync(TableOperation.Retrieve("p", "r"))).Result;
        read["text"].StringValue.Should().Be("milk \u2603");
        read["bytes"].BinaryValue.Should().Equal(0, 255);
        read["yes"].BooleanValue.Should().BeTrue();
        read["when"].DateTimeOffsetValue.Should().Be(When);
        read["whole"].DoubleValue.Should().Be(3.0);
        read["id"].GuidValue.Should().Be(Id);
        read["number"].Int32Value.Should().Be(-7);
        read["long"].Int64Value.Should().Be(long.MinValue);
        read.ETag.Should().Be((await _ours.GetEntityAsync("p", "r")).Value.ETag.ToString("H"));
    }

    [Fact]
    public async Task We_read_every_type_that_they_wrote()
    {
        DynamicTableEntity row = new("p", "r")
        {
            ["text"] = new("milk \u2603"),
            ["bytes"] = new([0, 255]),
            ["yes"] = new(true),
            ["when"] = new(When),
            ["whole"] = new(3.0),
            ["id"] = new(Id),
            ["number"] = new(-7),
            ["long"] = new(long.MinValue),
        };
        await _theirs.ExecuteAsync(TableOperation.Insert(row));
        (await _ours.GetEntityAsync("p", "r")).Value.Should().BeEquivalentTo(new Dictionary<string, object>
        {
            ["text"] = "milk \u2603",
            ["bytes"] = new byte[] { 0, 255 },
            ["yes"] = true,
            ["when"] = When,
            ["whole"] = 3.0,
            ["id"] = Id,
            ["number"] = -7,
            ["long"] = long.MinValue,
        });
    }

    [Fact]
    public async Task They_find_all_rows_of_our_transaction_under_the_same_keys()
    {
        string[] keys = [.. new[] { "a/b", "it's", "two words", "\u2603" }.Select(TableKeys.Encode).Order(StringComparer.Ordinal)];
        await _ours.SubmitTransactionAsync(keys.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new(TableKeys.Encode("p/1"), key))));
        TableQuerySegment<DynamicTableEntity> found = await _theirs.ExecuteQuerySegmentedAsync(
            new TableQuery().Where(TableQuery.GenerateFilterCondition("PartitionKey", QueryComparisons.Equal, TableKeys.Encode("p/1"))), null);
        found.Results.Select(row => row.RowKey).Should().Equal(keys);
    }

    [Fact]
    public async Task Each_honours_what_the_other_changed()
    {
        await _ours.AddEntityAsync(new("p", "r") { { "value", 1 } });
        DynamicTableEntity theirs = (DynamicTableEntity)(await _theirs.ExecuteAsync(TableOperation.Retrieve("p", "r"))).Result;
        Functions.Storage.Tables.Client.TableEntity ours = (await _ours.GetEntityAsync("p", "r")).Value;
        theirs["value"] = new(2);
        await _theirs.ExecuteAsync(TableOperation.Replace(theirs));
        (await _ours.Invoking(table => table.UpdateEntityAsync(ours, ours.ETag)).Should().ThrowAsync<Azure.RequestFailedException>()).Which.Status.Should().Be(412);

        ours = (await _ours.GetEntityAsync("p", "r")).Value;
        ours["value"] = 3;
        await _ours.UpdateEntityAsync(ours, ours.ETag);
        theirs["value"] = new(4);
        (await _theirs.Invoking(table => table.ExecuteAsync(TableOperation.Replace(theirs))).Should().ThrowAsync<StorageException>()).Which.RequestInformation.HttpStatusCode.Should().Be(412);
        (await _ours.GetEntityAsync("p", "r")).Value.GetInt32("value").Should().Be(3);
    }
}
