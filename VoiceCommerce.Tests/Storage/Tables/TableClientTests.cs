using Azure;
using FluentAssertions;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>The client against a service that nobody here wrote.</summary>
[Collection(InAzurite.Name)]
public sealed class TableClientTests(AzuriteServer azurite) : IAsyncLifetime, IDisposable
{
    private readonly TableServiceClient _service = new(azurite.Tables);
    private TableClient _table = null!;

    public async Task InitializeAsync()
    {
        _table = _service.GetTableClient(AzuriteServer.NewName());
        await _table.CreateIfNotExistsAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_table_can_be_made_again() => await _table.Invoking(table => table.CreateIfNotExistsAsync()).Should().NotThrowAsync();

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        TableEntity row = EveryType();
        await _table.AddEntityAsync(row);
        TableEntity found = (await _table.GetEntityAsync("p", "r")).Value;
        found.PartitionKey.Should().Be("p");
        found.RowKey.Should().Be("r");
        found.ETag.Should().NotBe(default(ETag));
        found.Timestamp.Should().NotBeNull();
        found.Where(property => property.Key != WriteId.Property).Should().BeEquivalentTo(row);
    }

    [Fact]
    public async Task A_query_gives_every_type_too()
    {
        await _table.AddEntityAsync(EveryType());
        TableEntity found = (await All(null)).Single();
        found.Where(property => property.Key != WriteId.Property).Should().BeEquivalentTo(EveryType());
        found.ETag.Should().NotBe(default(ETag));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_no_failure_when_asked_so()
    {
        (await _table.GetEntityIfExistsAsync("p", "none")).HasValue.Should().BeFalse();
        (await Failing(() => _table.GetEntityAsync("p", "none"))).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_a_failure() =>
        (await Failing(() => _service.GetTableClient(AzuriteServer.NewName()).GetEntityIfExistsAsync("p", "r"))).ErrorCode.Should().Be("TableNotFound");

    [Fact]
    public async Task A_row_is_added_once()
    {
        await _table.AddEntityAsync(Row("r", 1));
        (await Failing(() => _table.AddEntityAsync(Row("r", 2)))).Should().Match<RequestFailedException>(failure => failure.Status == 409 && failure.ErrorCode == "EntityAlreadyExists");
        (await Value("r")).Should().Be(1);
    }

    [Fact]
    public async Task A_write_tells_the_ETag_that_the_row_then_has()
    {
        Response added = await _table.AddEntityAsync(Row("r", 1));
        added.Headers.ETag.Should().Be((await _table.GetEntityAsync("p", "r")).Value.ETag);
        Response updated = await _table.UpdateEntityAsync(Row("r", 2), added.Headers.ETag!.Value, TableUpdateMode.Replace);
        updated.Headers.ETag.Should().Be((await _table.GetEntityAsync("p", "r")).Value.ETag).And.NotBe(added.Headers.ETag);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Merging_keeps_and_replacing_drops_what_is_not_given(bool merges)
    {
        await _table.AddEntityAsync(new("p", "r") { { "old", 1 } });
        await _table.UpsertEntityAsync(new("p", "r") { { "new", 2 } }, merges ? TableUpdateMode.Merge : TableUpdateMode.Replace);
        TableEntity found = (await _table.GetEntityAsync("p", "r")).Value;
        found.GetInt32("new").Should().Be(2);
        found.ContainsKey("old").Should().Be(merges);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_that_has_changed_since_is_not_updated(bool merges)
    {
        ETag old = (await _table.AddEntityAsync(Row("r", 1))).Headers.ETag!.Value;
        await _table.UpsertEntityAsync(Row("r", 2));
        TableUpdateMode mode = merges ? TableUpdateMode.Merge : TableUpdateMode.Replace;
        (await Failing(() => _table.UpdateEntityAsync(Row("r", 3), old, mode))).Status.Should().Be(412);
        (await Failing(() => _table.DeleteEntityAsync("p", "r", old))).Status.Should().Be(412);
        (await Value("r")).Should().Be(2);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_updated() =>
        (await Failing(() => _table.UpdateEntityAsync(Row("r", 1), ETag.All))).Status.Should().Be(404);

    [Fact]
    public async Task A_deleted_row_is_gone_and_deleting_it_again_is_no_failure()
    {
        ETag etag = (await _table.AddEntityAsync(Row("r", 1))).Headers.ETag!.Value;
        (await _table.DeleteEntityAsync("p", "r", etag)).Status.Should().Be(204);
        (await _table.GetEntityIfExistsAsync("p", "r")).HasValue.Should().BeFalse();
        (await _table.DeleteEntityAsync("p", "r")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_query_goes_over_all_pages_in_order()
    {
        foreach (int[] hundred in Enumerable.Range(0, 250).Chunk(100))
        {
            await _table.SubmitTransactionAsync(hundred.Select(number => new TableTransactionAction(TableTransactionActionType.Add, Row($"r{number:000}", number))));
        }

        List<Page<TableEntity>> pages = [];
        await foreach (Page<TableEntity> page in _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {"p"}"), maxPerPage: 99).AsPages())
        {
            pages.Add(page);
        }

        pages.Select(page => page.Values.Count).Should().Equal(99, 99, 52);
        pages.SelectMany(page => page.Values).Select(row => row.GetInt32("value")).Should().Equal(Enumerable.Range(0, 250).Cast<int?>());
    }

    [Fact]
    public async Task A_query_can_begin_where_another_stopped()
    {
        await _table.SubmitTransactionAsync(Enumerable.Range(0, 10).Select(number => new TableTransactionAction(TableTransactionActionType.Add, Row($"r{number}", number))));
        string? token = null;
        await foreach (Page<TableEntity> page in _table.QueryAsync(maxPerPage: 4).AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        List<int?> rest = [];
        await foreach (Page<TableEntity> page in _table.QueryAsync(maxPerPage: 4).AsPages(token))
        {
            rest.AddRange(page.Values.Select(row => row.GetInt32("value")));
        }

        rest.Should().Equal(4, 5, 6, 7, 8, 9);
    }

    [Fact]
    public async Task A_range_of_keys_and_some_properties_can_be_asked_for()
    {
        await _table.AddEntityAsync(new("p", "a1") { { "x", 1 }, { "y", 2 } });
        await _table.AddEntityAsync(new("p", "b1") { { "x", 3 }, { "y", 4 } });
        await _table.AddEntityAsync(new("q", "a1") { { "x", 5 }, { "y", 6 } });
        TableEntity found = (await All(TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"a"} and RowKey lt {"b"}"), "x", "RowKey")).Single();
        found.GetInt32("x").Should().Be(1);
        found.RowKey.Should().Be("a1");
        found.ContainsKey("y").Should().BeFalse();
    }

    [Fact]
    public async Task A_quote_in_a_value_does_not_end_the_filter()
    {
        await _table.AddEntityAsync(new("p", "r") { { "name", "O'Neill' or 'a' eq 'a" } });
        (await All(TableClient.CreateQueryFilter($"name eq {"O'Neill' or 'a' eq 'a"}"))).Should().ContainSingle();
        (await All(TableClient.CreateQueryFilter($"name eq {"x' or 'a' eq 'a"}"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("it's")]
    [InlineData("two words")]
    [InlineData("50%")]
    [InlineData("a+b&c=d")]
    [InlineData("(x,y)")]
    [InlineData("émile ☃ 𝄞")]
    [InlineData("amzn1.ask.account.ABC:~-_.@")]
    public async Task A_key_that_Azure_takes_comes_back_as_it_was(string key)
    {
        await _table.AddEntityAsync(new(key, key) { { "value", 7 } });
        TableEntity found = (await _table.GetEntityAsync(key, key)).Value;
        (found.PartitionKey, found.RowKey).Should().Be((key, key));
        await _table.UpdateEntityAsync(found, found.ETag, TableUpdateMode.Replace);
        await _table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, found)]);
        (await All(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"))).Should().ContainSingle();
        (await _table.DeleteEntityAsync(key, key)).Status.Should().Be(204);
    }

    [Fact]
    public async Task A_transaction_does_everything_and_tells_each_ETag()
    {
        ETag merged = (await _table.AddEntityAsync(Row("merged", 1))).Headers.ETag!.Value;
        ETag replaced = (await _table.AddEntityAsync(Row("replaced", 1))).Headers.ETag!.Value;
        ETag deleted = (await _table.AddEntityAsync(Row("deleted", 1))).Headers.ETag!.Value;
        IReadOnlyList<Response> answers = (await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("added", 2)),
            new(TableTransactionActionType.UpdateMerge, Row("merged", 2), merged),
            new(TableTransactionActionType.UpdateReplace, Row("replaced", 2), replaced),
            new(TableTransactionActionType.Delete, new("p", "deleted"), deleted),
            new(TableTransactionActionType.UpsertMerge, Row("upserted", 2)),
            new(TableTransactionActionType.UpsertReplace, Row("upserted too", 2)),
        ])).Value;

        (await All(null)).Select(row => (row.RowKey, row.GetInt32("value")))
            .Should().BeEquivalentTo(new (string, int?)[] { ("added", 2), ("merged", 2), ("replaced", 2), ("upserted", 2), ("upserted too", 2) });
        answers.Select(answer => answer.Status).Should().AllBeEquivalentTo(204);
        answers[0].Headers.ETag.Should().Be((await _table.GetEntityAsync("p", "added")).Value.ETag);
        answers[2].Headers.ETag.Should().Be((await _table.GetEntityAsync("p", "replaced")).Value.ETag);
    }

    [Fact]
    public async Task A_transaction_that_fails_tells_which_operation_and_does_nothing()
    {
        ETag old = (await _table.AddEntityAsync(Row("guarded", 1))).Headers.ETag!.Value;
        await _table.UpsertEntityAsync(Row("guarded", 2));
        TableTransactionFailedException failure = await Failing<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("added", 3)),
            new(TableTransactionActionType.UpdateReplace, Row("guarded", 3), old),
        ]));

        failure.Status.Should().Be(412);
        failure.FailedTransactionActionIndex.Should().Be(1);
        (await All(null)).Select(row => (row.RowKey, row.GetInt32("value"))).Should().Equal(("guarded", 2));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_at_once()
    {
        using TableServiceClient stranger = new(azurite.Tables.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal));
        (await Failing(() => stranger.GetTableClient(_table.Name).GetEntityIfExistsAsync("p", "r"))).Status.Should().Be(403);
    }

    private static TableEntity Row(string key, int value) => new("p", key) { { "value", value } };

    private static TableEntity EveryType() => new("p", "r")
    {
        { "text", "milk & \"cream\" \u2603 \r\n\t <b>" },
        { "empty", "" },
        { "bytes", new byte[] { 0, 1, 254, 255 } },
        { "nothing", Array.Empty<byte>() },
        { "yes", true },
        { "no", false },
        { "when", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1_234_567) },
        { "whole", 3.0 },
        { "large", 1e300 },
        { "third", 1.0 / 3 },
        { "id", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e") },
        { "least", int.MinValue },
        { "most", int.MaxValue },
        { "longest", long.MaxValue },
        { "shortest", long.MinValue },
    };

    private async Task<int?> Value(string key) => (await _table.GetEntityAsync("p", key)).Value.GetInt32("value");

    private async Task<List<TableEntity>> All(string? filter, params string[] select)
    {
        List<TableEntity> rows = [];
        await foreach (TableEntity row in _table.QueryAsync(filter, select: select.Length == 0 ? null : select))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static Task<RequestFailedException> Failing(Func<Task> act) => Failing<RequestFailedException>(act);

    private static async Task<T> Failing<T>(Func<Task> act)
        where T : Exception =>
        (await act.Should().ThrowAsync<T>()).Which;
}
