using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>The audit trail's hash chain, over each store.</summary>
public abstract class AuditChainContract : IAsyncLifetime
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private IHouseholdStore bare = null!;
    private SealingStore store = null!;
    private IHouseholdArchive archive = null!;

    internal abstract Task<(IHouseholdStore Store, IHouseholdArchive Archive)> OpenAsync();

    public async Task InitializeAsync()
    {
        (bare, archive) = await OpenAsync();
        store = new(bare);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_trail_that_nobody_touched_is_whole_however_long_it_is()
    {
        for (int commit = 0; commit < 7; commit++)
        {
            await WriteAsync(store, Enumerable.Range(0, commit + 1).Select(number => Entry($"by-{commit}-{number}")));
        }

        (await VerifyAsync()).Should().Be(new AuditVerdict(28, 0, null));
        IReadOnlyList<AuditEntry> newestFirst = (await archive.ListAuditAsync(Home, null, 200, default)).Items;
        newestFirst.Zip(newestFirst.Skip(1)).Should().OnlyContain(pair => pair.First.Seal!.Before == pair.Second.Seal!.Hash);
    }

    [Fact]
    public async Task What_was_written_before_there_were_seals_may_be_at_the_beginning_only()
    {
        await WriteAsync(bare, [Entry("old-1"), Entry("old-2")]);
        await WriteAsync(store, [Entry("new-1")]);
        (await VerifyAsync()).Should().Be(new AuditVerdict(3, 2, null));

        await WriteAsync(bare, [Entry("slipped-in")]);
        (await VerifyAsync())!.IsWhole.Should().BeFalse();
    }

    [Fact]
    public async Task An_entry_whose_words_are_not_what_was_sealed_is_found()
    {
        await WriteAsync(store, [Entry("kit")]);
        HouseholdCommit honest = AuditChain.Seal(await CommitAsync([Entry("kit"), Entry("mum")]));
        await bare.CommitAsync(honest with { Audit = [honest.Audit[0] with { By = "somebody" }, honest.Audit[1]] }, default);
        await WriteAsync(store, [Entry("later")]);

        (await VerifyAsync())!.BrokenAt.Should().NotBeNull();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 1, 0)]
    public async Task Entries_that_are_left_out_or_moved_are_found(params int[] kept)
    {
        HouseholdCommit honest = AuditChain.Seal(await CommitAsync([Entry("a"), Entry("b"), Entry("c")]));
        await bare.CommitAsync(honest with { Audit = [.. kept.Select(index => honest.Audit[index])] }, default);

        (await VerifyAsync())!.IsWhole.Should().BeFalse();
    }

    [Fact]
    public async Task Behind_the_first_seal_no_other_chain_is_taken_for_the_beginning()
    {
        HouseholdCommit slippedIn = await CommitAsync([Entry("slipped-in")]);
        await bare.CommitAsync(slippedIn with { Audit = AuditChain.Seal(slippedIn).Audit }, default);
        await WriteAsync(store, [Entry("new-1")]);

        (await VerifyAsync())!.IsWhole.Should().BeFalse();
    }

    [Fact]
    public async Task A_home_that_is_not_there_has_none() =>
        (await AuditChain.VerifyAsync(store, archive, HouseholdId.From("nobody")!, default)).Should().BeNull();

    private Task<AuditVerdict?> VerifyAsync() => AuditChain.VerifyAsync(store, archive, Home, default);

    private async Task WriteAsync(IHouseholdStore into, IEnumerable<AuditEntry> entries) =>
        (await into.CommitAsync(await CommitAsync(entries), default)).Should().BeTrue();

    private async Task<HouseholdCommit> CommitAsync(IEnumerable<AuditEntry> entries)
    {
        LoadedHousehold? loaded = await bare.LoadAsync(Home, null, new HabitQuery.None(), default);
        return new() { Record = loaded?.Record ?? An.Home("home-1"), ExpectedVersion = loaded?.Version ?? 0, Audit = [.. entries], At = An.Evening };
    }

    private static AuditEntry Entry(string by) => new(An.Evening, AuditEvent.SettingsChanged, by, null, null, []) { Changes = [new("rules.per-order", null, "80.00 → \"<x>\"")] };
}

public sealed class SqliteAuditChainTests : AuditChainContract, IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private SqliteHouseholdStore? opened;

    internal override Task<(IHouseholdStore Store, IHouseholdArchive Archive)> OpenAsync()
    {
        opened = new(directory.Path);
        return Task.FromResult<(IHouseholdStore, IHouseholdArchive)>((opened, opened));
    }

    public void Dispose()
    {
        opened?.Dispose();
        directory.Dispose();
    }
}

[Collection(InAzurite.Name)]
public sealed class TablesAuditChainTests(AzuriteServer azurite) : AuditChainContract, IDisposable
{
    private readonly FreshTables tables = new(azurite);

    internal override async Task<(IHouseholdStore Store, IHouseholdArchive Archive)> OpenAsync()
    {
        Functions.Storage.Tables.TablesHouseholdStore opened = await tables.OpenAsync();
        return (opened, opened);
    }

    public void Dispose() => tables.Dispose();
}
