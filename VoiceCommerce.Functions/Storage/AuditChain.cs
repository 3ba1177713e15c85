using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage;

/// <summary>What a look through a home's whole audit trail found.</summary>
/// <param name="Entries">All of them.</param>
/// <param name="Unsealed">The oldest ones, which were written before there were seals.</param>
/// <param name="BrokenAt">Of the newest entry from which on the trail is not what was written; null where all of it is.</param>
internal sealed record AuditVerdict(int Entries, int Unsealed, DateTimeOffset? BrokenAt)
{
    public bool IsWhole => BrokenAt is null;
}

/// <summary>
/// The hash chain of the audit trail: each entry carries the SHA-256 of the one before and of itself, and the home's record carries the newest one's. So an entry
/// that is changed, left out, put in or moved is found, and the end cannot be cut off. Whoever can rewrite the whole home can rewrite the chain with it: a
/// hash kept elsewhere, of the day before, shows that too.
/// </summary>
internal static class AuditChain
{
    private const int PageRows = IHouseholdArchive.MaxPage;

    // A commit between the reading of the home and of its newest entry is no forgery.
    private const int MaxTries = 5;

    /// <summary>What a commit adds to the trail of a home, sealed, and the record that knows of it.</summary>
    public static HouseholdCommit Seal(HouseholdCommit commit)
    {
        string head = commit.Record.AuditHead;
        List<AuditEntry> chained = [];
        foreach (AuditEntry entry in commit.Audit)
        {
            AuditSeal seal = new(head, HashOf(entry, head));
            chained.Add(entry with { Seal = seal });
            head = seal.Hash;
        }

        return commit with { Audit = chained, Record = commit.Record with { AuditHead = head } };
    }

    /// <summary>Null when there is no such home.</summary>
    public static async Task<AuditVerdict?> VerifyAsync(IHouseholdStore store, IHouseholdArchive archive, HouseholdId household, CancellationToken cancellation)
    {
        AuditVerdict? verdict = null;
        for (int tries = 0; tries < MaxTries && verdict is null or { IsWhole: false }; tries++)
        {
            if (await store.LoadAsync(household, null, new HabitQuery.None(), cancellation) is not { } home)
            {
                return null;
            }

            verdict = await FollowAsync(archive, home.Record, cancellation);
        }

        return verdict;
    }

    private static async Task<AuditVerdict> FollowAsync(IHouseholdArchive archive, HouseholdRecord home, CancellationToken cancellation)
    {
        string expected = home.AuditHead;
        int entries = 0;
        int unsealed = 0;
        DateTimeOffset? broken = null;
        string? after = null;
        do
        {
            Page<AuditEntry> page = await archive.ListAuditAsync(home.Household.Id, after, PageRows, cancellation);
            foreach (AuditEntry entry in page.Items)
            {
                entries++;
                // Before the first seal there may be entries without one; behind it there is none.
                bool fits = expected.Length == 0 ? entry.Seal is null : entry.Seal is { } seal && seal.Hash == expected && HashOf(entry, seal.Before) == seal.Hash;
                broken ??= fits ? null : entry.At;
                unsealed += entry.Seal is null ? 1 : 0;
                expected = entry.Seal?.Before ?? "";
            }

            after = page.Next;
        }
        while (after is not null);

        // The oldest one leans on nothing.
        return new(entries, unsealed, broken ?? (expected.Length == 0 ? null : DateTimeOffset.MinValue));
    }

    // Over what the entry says and not over its envelope, whose schema version may rise.
    private static string HashOf(AuditEntry entry, string before)
    {
        byte[] said = JsonSerializer.SerializeToUtf8Bytes(AuditDocument.Of(entry with { Seal = null }), DocumentJson.Default.AuditDocument);
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(before), (byte)'\n', .. said]));
    }
}
