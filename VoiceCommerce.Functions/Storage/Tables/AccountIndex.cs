using System.Security.Cryptography;
using System.Text;
using Azure;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// Which households a platform's account was ever linked to, newest first, written before the household's commit. It only says where to look: the account
/// belongs to the first of them whose own row names it. The account itself does not stand in it, only its hash.
/// </summary>
internal sealed class AccountIndex(TableClient index, HouseholdPartition households)
{
    private const int MaxHouseholds = 8;
    private const int Attempts = 20; // Each lost race is another household that got through.

    // Stored: renaming needs a migration.
    private const string Row = "households";
    private const string Households = "households";
    private const char Separator = ' '; // Stands in no household's id.

    public async Task<HouseholdId?> FindAsync(string account, CancellationToken cancellation)
    {
        foreach (HouseholdId household in HouseholdsIn(await GetAsync(account, cancellation)))
        {
            if (await households.HomeAsync(household, cancellation) is { } home && HouseholdSnapshot.LinkedIn(home) == account)
            {
                return household;
            }
        }

        return null;
    }

    /// <summary>The household is the newest of the account's.</summary>
    public Task AddAsync(string account, HouseholdId household, CancellationToken cancellation) =>
        ChangeAsync(account, known => [household, .. known.Where(other => other != household).Take(MaxHouseholds - 1)], cancellation);

    public Task RemoveAsync(string account, HouseholdId household, CancellationToken cancellation) =>
        ChangeAsync(account, known => [.. known.Where(other => other != household)], cancellation);

    private static string PartitionOf(string account) => $"account-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)))}";

    private static HouseholdId[] HouseholdsIn(TableEntity? row) =>
        [.. (row?.GetString(Households) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(HouseholdId.From).OfType<HouseholdId>()];

    private async Task<TableEntity?> GetAsync(string account, CancellationToken cancellation) =>
        await index.GetEntityIfExistsAsync(PartitionOf(account), Row, null, cancellation) is { HasValue: true } found ? found.Value : null;

    private async Task ChangeAsync(string account, Func<HouseholdId[], HouseholdId[]> change, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            TableEntity? before = await GetAsync(account, cancellation);
            HouseholdId[] known = HouseholdsIn(before);
            HouseholdId[] after = change(known);
            if (known.SequenceEqual(after) || await TryWriteAsync(account, before, after, cancellation))
            {
                return;
            }
        }

        throw new IOException("An account's households kept changing.");
    }

    private async Task<bool> TryWriteAsync(string account, TableEntity? before, HouseholdId[] after, CancellationToken cancellation)
    {
        TableEntity row = new(PartitionOf(account), Row) { [Households] = string.Join(Separator, after.Select(household => household.Value)) };
        if (before?.GetString(WriteId.Property) is { } trail)
        {
            row[WriteId.Property] = trail;
        }

        try
        {
            await (before is null ? index.AddEntityAsync(row, cancellation)
                : after.Length == 0 ? index.DeleteEntityAsync(row.PartitionKey, row.RowKey, before.ETag, cancellation)
                : index.UpdateEntityAsync(row, before.ETag, TableUpdateMode.Replace, cancellation));
            return true;
        }
        catch (RequestFailedException raced) when (raced.Status is StatusCodes.Status404NotFound or StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            return false;
        }
    }
}
