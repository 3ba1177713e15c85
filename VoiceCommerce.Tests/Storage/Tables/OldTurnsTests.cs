using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>The walk from home to home that forgets old answers, and what it costs.</summary>
[Collection(InAzurite.Name)]
public sealed class OldTurnsTests(AzuriteServer azurite) : IAsyncLifetime, IDisposable
{
    private const int Many = 500;

    private static readonly DateTimeOffset Now = An.Evening + IHouseholdStore.TurnLifetime;
    private static readonly DateTimeOffset Later = Now.AddTicks(1);

    private StoreInAzurite _azure = null!;

    public async Task InitializeAsync() => _azure = await StoreInAzurite.OpenAsync(azurite);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _azure.Dispose();

    [Fact]
    public async Task Where_nothing_is_old_a_run_is_a_request_for_the_mark_one_for_each_home_and_one_for_the_end()
    {
        await SpeakAsync(homes: 3, turns: 2);
        (await _azure.Count.OfAsync(() => ForgetAsync(Now))).Should().Be(1 + 3 + 1);
    }

    [Fact]
    public async Task A_home_with_old_answers_costs_a_read_and_a_transaction_for_each_99_of_them()
    {
        await SpeakAsync(homes: 1, turns: 120);
        (await _azure.Count.OfAsync(async () => (await ForgetAsync(Later)).Should().Be(120))).Should().Be(1 + 1 + (2 * 2) + 1);
        (await AnswersAsync()).Should().Be(0);
        (await _azure.LoadAsync(turn: "t-7"))!.Seen.Should().BeNull();
    }

    [Fact]
    public async Task A_run_looks_at_a_part_of_the_homes_and_the_next_one_goes_on_there_on_another_instance_too()
    {
        await SpeakAsync(homes: OldTurns.MaxHomes + 5, turns: 1);
        using StoreInAzurite other = await StoreInAzurite.OpenAsync(azurite, _azure);

        (await ForgetAsync(Later)).Should().Be(OldTurns.MaxHomes);
        (await other.Count.OfAsync(async () => (await other.Store.ForgetTurnsAsync(Later, Many, default)).Should().Be(5))).Should().Be(1 + 5 + (2 * 5) + 1 + 1);
        (await AnswersAsync()).Should().Be(0);

        await SpeakAsync(homes: 1, turns: 1, version: 1);
        (await ForgetAsync(Later)).Should().Be(1, "it begins again with the first");
    }

    [Fact]
    public async Task An_unreadable_home_keeps_nobody_back_and_is_not_touched()
    {
        await SpeakAsync(homes: 3, turns: 1);
        await _azure.TamperAsync("a-home", home => home.GetBinary("turns_0")![3] ^= 1); // Of the first.
        (await ForgetAsync(Later)).Should().Be(2);
        (await AnswersAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_home_that_is_being_erased_is_passed_by()
    {
        await SpeakAsync(homes: 2, turns: 1);
        _azure.Count.Left = 3; // It dies when the stone stands and the rest is still there.
        await _azure.Store.Invoking(store => store.EraseAsync(StoreInAzurite.Home, null, default)).Should().ThrowAsync<Exception>();
        _azure.Count.Left = null;
        (await ForgetAsync(Later)).Should().Be(1);
        (await _azure.LoadAsync()).Should().BeNull();
    }

    [Fact]
    public async Task Who_speaks_at_that_moment_wins_and_is_come_by_again()
    {
        await SpeakAsync(homes: 1, turns: 3);
        LoadedHousehold home = (await _azure.LoadAsync())!;
        _azure.Count.BeforeNextWrite = () => _azure.CommitAsync(StoreInAzurite.At(home.Version) with { Turn = StoreInAzurite.Answered("t-now", "now") });

        (await ForgetAsync(Later)).Should().Be(0);
        (await _azure.LoadAsync(turn: "t-0"))!.Seen.Should().NotBeNull();
        (await ForgetAsync(Later)).Should().Be(4);
    }

    [Fact]
    public async Task Who_loaded_the_home_before_loses_a_race_and_commits_at_the_next_try()
    {
        await SpeakAsync(homes: 1, turns: 1);
        LoadedHousehold home = (await _azure.LoadAsync())!;
        (await ForgetAsync(Later)).Should().Be(1);
        HouseholdCommit commit = StoreInAzurite.At(home.Version) with { Turn = StoreInAzurite.Answered("t-next", "next") };

        (await _azure.Store.CommitAsync(commit, default)).Should().BeFalse();
        (await _azure.LoadAsync())!.Version.Should().Be(home.Version);
        (await _azure.Store.CommitAsync(commit, default)).Should().BeTrue();
        (await _azure.LoadAsync(turn: "t-next"))!.Seen.Should().NotBeNull();
    }

    [Fact]
    public async Task An_answer_whose_row_is_gone_already_is_forgotten_with_the_others()
    {
        await SpeakAsync(homes: 1, turns: 3);
        TableEntity row = (await StoreInAzurite.RowsAsync(_azure.Households, "turn-"))[1];
        await _azure.Households.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        (await ForgetAsync(Later)).Should().Be(3);
        (await AnswersAsync()).Should().Be(0);
        (await _azure.LoadAsync(turn: "t-1"))!.Seen.Should().BeNull();
    }

    private Task<int> ForgetAsync(DateTimeOffset now) => _azure.Store.ForgetTurnsAsync(now - IHouseholdStore.TurnLifetime, Many, default);

    private async Task<int> AnswersAsync() => (await StoreInAzurite.RowsAsync(_azure.Households, "turn-")).Count;

    /// <summary>Every home says so much in one evening.</summary>
    private Task SpeakAsync(int homes, int turns, long version = 0) => Parallel.ForAsync(1, homes + 1, async (number, _) =>
    {
        string home = string.Create(CultureInfo.InvariantCulture, $"home-{number}");
        for (int turn = 0; turn < turns; turn++)
        {
            await _azure.CommitAsync(StoreInAzurite.At(version + turn, An.Home(home)) with { Turn = StoreInAzurite.Answered($"t-{version + turn}") });
        }
    });
}
