using System.Collections.Concurrent;
using Azure;
using FluentAssertions;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Proof;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>
/// Several writers change one household's row, and add rows beside it, through a relay that makes faults by a seed. Every change writes its name into the
/// row's list, so what was lost or done twice shows. PROOF_STORE_FAULTS sets how many changes are made.
/// </summary>
[Collection(InAzurite.Name)]
public sealed class StoreFaultsTests(AzuriteServer azurite)
{
    private const int Writers = 3;
    private const int Seed = 20_261_122;
    private static readonly Fault[] Faults = [Fault.Busy, Fault.Reset, Fault.Failed, Fault.Lost, Fault.Cut, Fault.Stalled, Fault.Late];

    private readonly ConcurrentDictionary<string, Outcome> _told = new(StringComparer.Ordinal);

    private enum Outcome
    {
        Done,
        Refused,
        Unknown,
    }

    [Fact]
    public async Task No_write_is_lost_and_none_is_done_twice()
    {
        int changes = Campaign.Size("PROOF_STORE_FAULTS", usually: 90);
        using TableServiceClient direct = new(AzuriteServer.TablesAt(azurite.TableAddress.Port));
        TableClient truth = direct.GetTableClient(AzuriteServer.NewName());
        await truth.CreateIfNotExistsAsync();
        await truth.AddEntityAsync(new("p", "home") { { "list", "" } });
        await using FaultyRelay relay = new(azurite.TableAddress);
        using TableServiceClient service = new(AzuriteServer.TablesAt(relay.Port), LostAnswerTests.Impatient());
        Random chance = new(Seed);
        relay.Choose = _ => Draw(chance);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(service.GetTableClient(truth.Name), writer, changes / Writers)));
        relay.Choose = _ => Fault.None;
        await relay.QuietAsync();

        string[] stands = (await truth.GetEntityAsync("p", "home")).Value.GetString("list")!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        HashSet<string> added = [];
        await foreach (TableEntity row in truth.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"order-"}")))
        {
            added.Add(row.RowKey["order-".Length..]);
        }

        stands.Should().OnlyHaveUniqueItems("nothing is done twice");
        Told(Outcome.Done).Should().BeSubsetOf(stands, "what was told as done stands");
        stands.Should().NotContain(Told(Outcome.Refused), "what was told as refused does not");
        added.Should().BeEquivalentTo(stands.Where(name => name.StartsWith('t')), "a transaction stands as a whole");
        _told.Values.Count(outcome => outcome == Outcome.Done).Should().BeGreaterThan(changes / 4, "most changes come to stand");
    }

    private static Fault Draw(Random chance)
    {
        lock (chance)
        {
            return chance.Next(3) == 0 ? Faults[chance.Next(Faults.Length)] : Fault.None;
        }
    }

    private IEnumerable<string> Told(Outcome outcome) => _told.Where(one => one.Value == outcome).Select(one => one.Key);

    private async Task WriteAsync(TableClient table, int writer, int changes)
    {
        Random chance = new(Seed + writer);
        for (int change = 0; change < changes; change++)
        {
            // t is a transaction, which adds a row too; u a merging and r a replacing update.
            string name = $"{"tur"[chance.Next(3)]}-{writer}-{change}";
            _told[name] = await ChangeAsync(table, name);
        }
    }

    private static async Task<Outcome> ChangeAsync(TableClient table, string name)
    {
        try
        {
            TableEntity home = (await table.GetEntityAsync("p", "home")).Value;
            home["list"] = $"{home.GetString("list")} {name}";
            await (name[0] switch
            {
                't' => (Task)table.SubmitTransactionAsync(
                    [new(TableTransactionActionType.UpdateReplace, home, home.ETag), new(TableTransactionActionType.Add, new("p", $"order-{name}"))]),
                'u' => table.UpdateEntityAsync(home, home.ETag, TableUpdateMode.Merge),
                _ => table.UpdateEntityAsync(home, home.ETag, TableUpdateMode.Replace),
            });
            return Outcome.Done;
        }
        catch (TableWriteUnknownException)
        {
            return Outcome.Unknown;
        }
        catch (RequestFailedException)
        {
            return Outcome.Refused; // Another writer was faster, or the row could not be read.
        }
    }
}
