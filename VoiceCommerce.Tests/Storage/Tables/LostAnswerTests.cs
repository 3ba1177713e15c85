using Azure;
using FluentAssertions;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>A write whose answer was lost is neither done again nor taken for refused.</summary>
[Collection(InAzurite.Name)]
public sealed class LostAnswerTests(AzuriteServer azurite) : IAsyncLifetime, IDisposable
{
    private readonly FaultyRelay _relay = new(azurite.TableAddress);
    private readonly TableServiceClient _direct = new(AzuriteServer.TablesAt(azurite.TableAddress.Port));
    private TableServiceClient _service = null!;
    private TableClient _table = null!; // Through the relay.
    private TableClient _truth = null!; // Around it.

    public async Task InitializeAsync()
    {
        _service = new(AzuriteServer.TablesAt(_relay.Port), Impatient());
        _table = _service.GetTableClient(AzuriteServer.NewName());
        _truth = _direct.GetTableClient(_table.Name);
        await _truth.CreateIfNotExistsAsync();
    }

    public async Task DisposeAsync() => await _relay.DisposeAsync();

    public void Dispose()
    {
        _service.Dispose();
        _direct.Dispose();
    }

    public static TheoryData<string> FaultsAfter() => [.. Done().Select(fault => fault.ToString())];

    public static TheoryData<string> FaultsBefore() => [nameof(Fault.Busy), nameof(Fault.Reset)];

    [Theory]
    [MemberData(nameof(FaultsAfter))]
    [MemberData(nameof(FaultsBefore))]
    public async Task An_added_row_is_there_once_and_its_ETag_is_known(string fault)
    {
        _relay.Next(Enum.Parse<Fault>(fault));
        Response added = await _table.AddEntityAsync(Row("r", 1));
        added.Headers.ETag.Should().Be((await _truth.GetEntityAsync("p", "r")).Value.ETag);
    }

    [Theory]
    [MemberData(nameof(FaultsAfter))]
    [MemberData(nameof(FaultsBefore))]
    public async Task A_guarded_update_stands_and_its_ETag_is_known(string fault)
    {
        ETag before = (await _truth.AddEntityAsync(Row("r", 1))).Headers.ETag!.Value;
        _relay.Next(Enum.Parse<Fault>(fault));
        Response updated = await _table.UpdateEntityAsync(Row("r", 2), before, TableUpdateMode.Replace);
        TableEntity found = (await _truth.GetEntityAsync("p", "r")).Value;
        found.GetInt32("value").Should().Be(2);
        updated.Headers.ETag.Should().Be(found.ETag);
    }

    [Theory]
    [MemberData(nameof(FaultsAfter))]
    [MemberData(nameof(FaultsBefore))]
    public async Task A_transaction_stands_once_and_its_ETags_are_known(string fault)
    {
        ETag before = (await _truth.AddEntityAsync(Row("home", 1))).Headers.ETag!.Value;
        await _truth.AddEntityAsync(Row("old", 1));
        _relay.Next(Enum.Parse<Fault>(fault));
        IReadOnlyList<Response> answers = (await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateReplace, Row("home", 2), before),
            new(TableTransactionActionType.Add, Row("order", 2)),
            new(TableTransactionActionType.Delete, new("p", "old"), ETag.All),
        ])).Value;

        answers[0].Headers.ETag.Should().Be((await _truth.GetEntityAsync("p", "home")).Value.ETag);
        answers[1].Headers.ETag.Should().Be((await _truth.GetEntityAsync("p", "order")).Value.ETag);
        (await _truth.GetEntityIfExistsAsync("p", "old")).HasValue.Should().BeFalse();
    }

    [Fact]
    public async Task A_transaction_of_deletes_alone_is_known_by_the_rows_being_gone()
    {
        await _truth.AddEntityAsync(Row("a", 1));
        await _truth.AddEntityAsync(Row("b", 1));
        _relay.Next(Fault.Lost);
        await _table.SubmitTransactionAsync([Delete("a"), Delete("b")]);
        (await _truth.GetEntityIfExistsAsync("p", "a")).HasValue.Should().BeFalse();
        (await _truth.GetEntityIfExistsAsync("p", "b")).HasValue.Should().BeFalse();
    }

    [Fact]
    public async Task A_write_is_known_to_stand_after_others_wrote_over_it_and_their_ETag_is_not_given()
    {
        await _truth.AddEntityAsync(Row("r", 1));
        TableEntity read = (await _table.GetEntityAsync("p", "r")).Value;
        read["value"] = 2;
        _relay.Next(Fault.Lost);
        _relay.Meanwhile = () => Overwrite("r", WriteId.Kept - 1);
        Response updated = await _table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);
        updated.Headers.ETag.Should().BeNull();
        (await Value("r")).Should().Be(2 + WriteId.Kept - 1);
    }

    [Theory]
    [InlineData(WriteId.Kept)] // One too often: the trail does not reach back to it.
    [InlineData(0)] // Once, by somebody who writes no trail.
    public async Task A_write_that_can_no_longer_be_seen_is_not_told_as_refused(int times)
    {
        await _truth.AddEntityAsync(Row("r", 1));
        TableEntity read = (await _table.GetEntityAsync("p", "r")).Value;
        read["value"] = 2;
        _relay.Next(Fault.Lost);
        _relay.Meanwhile = () => times > 0 ? Overwrite("r", times) : _truth.UpsertEntityAsync(Row("r", 9), TableUpdateMode.Replace);
        await Failing<TableWriteUnknownException>(() => _table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace));
    }

    [Fact]
    public async Task A_real_refusal_whose_answer_was_lost_stays_a_refusal()
    {
        await _truth.AddEntityAsync(Row("r", 1));
        TableEntity read = (await _table.GetEntityAsync("p", "r")).Value;
        ETag old = read.ETag;
        await Overwrite("r", 1);
        _relay.Next(Fault.Lost);
        (await Failing<RequestFailedException>(() => _table.UpdateEntityAsync(read, old))).Should()
            .Match<RequestFailedException>(failure => failure.Status == 412 && !(failure is TableWriteUnknownException));
        _relay.Next(Fault.Lost);
        (await Failing<RequestFailedException>(() => _table.AddEntityAsync(Row("r", 3)))).Status.Should().Be(409);
        _relay.Next(Fault.Lost);
        (await Failing<TableTransactionFailedException>(() => _table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, Row("new", 1)), new(TableTransactionActionType.UpdateReplace, Row("r", 3), old)])))
            .FailedTransactionActionIndex.Should().Be(1);
        (await Value("r")).Should().Be(2);
    }

    [Fact]
    public async Task A_refusal_at_the_first_try_is_not_looked_into()
    {
        await _truth.AddEntityAsync(Row("r", 1));
        await Failing<RequestFailedException>(() => _table.AddEntityAsync(Row("r", 2)));
        _relay.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_write_that_nobody_answers_is_found_if_it_stands()
    {
        ETag before = (await _truth.AddEntityAsync(Row("r", 1))).Headers.ETag!.Value;
        _relay.Choose = line => line.StartsWith("GET", StringComparison.Ordinal) ? Fault.None : Fault.Lost;
        await _table.UpdateEntityAsync(Row("r", 2), before);
        (await Value("r")).Should().Be(2);
    }

    [Theory]
    [InlineData(nameof(Fault.Reset), 1)]
    [InlineData(nameof(Fault.Lost), 2)]
    public async Task A_write_that_cannot_be_looked_for_is_told_as_unknown(string fault, int stands)
    {
        ETag before = (await _truth.AddEntityAsync(Row("r", 1))).Headers.ETag!.Value;
        _relay.Choose = _ => Enum.Parse<Fault>(fault);
        await Failing<TableWriteUnknownException>(() => _table.UpdateEntityAsync(Row("r", 2), before));
        (await Value("r")).Should().Be(stands);
    }

    [Fact]
    public async Task A_write_that_never_arrived_is_unknown_because_it_may_arrive_yet()
    {
        _relay.Choose = line => line.StartsWith("GET", StringComparison.Ordinal) ? Fault.None : Fault.Busy;
        await Failing<TableWriteUnknownException>(() => _table.AddEntityAsync(Row("r", 1)));
    }

    [Fact]
    public async Task A_guarded_write_that_arrives_late_does_nothing()
    {
        ETag before = (await _truth.AddEntityAsync(Row("r", 1))).Headers.ETag!.Value;
        _relay.Next(Fault.Late);
        Response updated = await _table.UpdateEntityAsync(Row("r", 2), before);
        await _relay.QuietAsync();
        TableEntity found = (await _truth.GetEntityAsync("p", "r")).Value;
        (found.GetInt32("value"), (ETag?)found.ETag).Should().Be((2, updated.Headers.ETag));
    }

    [Fact]
    public async Task A_deleted_row_is_gone_whatever_the_second_try_hears()
    {
        await _truth.AddEntityAsync(Row("r", 1));
        _relay.Next(Fault.Lost);
        (await _table.DeleteEntityAsync("p", "r")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Reading_is_tried_again()
    {
        await _truth.AddEntityAsync(Row("r", 1));
        _relay.Next(Fault.Reset, Fault.Busy, Fault.Cut);
        (await _table.GetEntityAsync("p", "r")).Value.GetInt32("value").Should().Be(1);
    }

    [Theory]
    [InlineData(nameof(Fault.Endless))]
    [InlineData(nameof(Fault.Redirected))]
    public async Task An_answer_that_table_storage_never_gives_is_a_failure_at_once(string fault)
    {
        _relay.Choose = _ => Enum.Parse<Fault>(fault);
        await Failing<RequestFailedException>(() => _table.GetEntityIfExistsAsync("p", "r"));
        _relay.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_cannot_wait_any_longer_hears_of_a_cancellation()
    {
        using CancellationTokenSource patience = new();
        _relay.Meanwhile = patience.CancelAsync;
        _relay.Choose = _ => Fault.Stalled;
        await Failing<OperationCanceledException>(() => _table.AddEntityAsync(Row("r", 1), patience.Token));
    }

    /// <summary>So short that a stall is given up soon; on a busy machine that happens to a healthy request too, which is only one more fault.</summary>
    internal static TableClientOptions Impatient()
    {
        TableClientOptions options = new();
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(1);
        options.Retry.Delay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(50);
        return options;
    }

    private static IEnumerable<Fault> Done() => [Fault.Failed, Fault.Lost, Fault.Cut, Fault.Stalled];

    private static TableEntity Row(string key, int value) => new("p", key) { { "value", value } };

    private static TableTransactionAction Delete(string key) => new(TableTransactionActionType.Delete, new("p", key), ETag.All);

    /// <summary>Adds 1 each time, as any writer does that keeps the trail: with what it read.</summary>
    private async Task Overwrite(string key, int times)
    {
        for (int time = 0; time < times; time++)
        {
            TableEntity later = (await _truth.GetEntityAsync("p", key)).Value;
            later["value"] = later.GetInt32("value")!.Value + 1;
            await _truth.UpdateEntityAsync(later, later.ETag, TableUpdateMode.Replace);
        }
    }

    private async Task<int?> Value(string key) => (await _truth.GetEntityAsync("p", key)).Value.GetInt32("value");

    private static async Task<T> Failing<T>(Func<Task> act)
        where T : Exception =>
        (await act.Should().ThrowAsync<T>()).Which;
}
