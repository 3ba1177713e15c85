using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Core;

/// <summary>
/// Ties a platform's account to a household and unties it. The platform repeats its messages until it is heard, so each of these done twice is the same as done once.
/// </summary>
public sealed class AccountLinks(IHouseholdStore store, TimeProvider time)
{
    /// <summary>How often somebody else may commit in between before the platform is to send its message again: as often as a turn of the same home would bear it.</summary>
    public const int MaxTries = TurnHandler.MaxRaces;

    private const string Platform = "platform";

    /// <summary>False when there is no such household. An account that belonged to another household leaves that one first.</summary>
    /// <exception cref="ContentionException">The household was too busy; try again later.</exception>
    public async Task<bool> LinkAsync(HouseholdId household, string platformUserId, CancellationToken cancellation)
    {
        if (await store.FindLinkedAsync(platformUserId, cancellation) is { } former && former != household)
        {
            await ChangeAsync(former, record => Unlinked(record, platformUserId), AuditEvent.AccountUnlinked, cancellation);
        }

        return await ChangeAsync(household, record => Linked(record, platformUserId), AuditEvent.AccountLinked, cancellation);
    }

    /// <summary>Cart and open dialogues go with the link; orders that wait for a guardian stay. False when no household was linked.</summary>
    /// <exception cref="ContentionException">The household was too busy; try again later.</exception>
    public async Task<bool> UnlinkAsync(string platformUserId, CancellationToken cancellation) =>
        await store.FindLinkedAsync(platformUserId, cancellation) is { } household
        && await ChangeAsync(household, record => Unlinked(record, platformUserId), AuditEvent.AccountUnlinked, cancellation);

    private HouseholdRecord Linked(HouseholdRecord record, string platformUserId) =>
        IsLinkedTo(record, platformUserId)
            ? record
            : record with { Household = Left(record.Household) with { Linked = new(platformUserId, time.GetUtcNow()) } };

    private static HouseholdRecord Unlinked(HouseholdRecord record, string platformUserId) =>
        IsLinkedTo(record, platformUserId)
            ? record with { Household = Left(record.Household), Cart = [], Dialogues = [] }
            : record; // The home has linked another account meanwhile, and this message is about the old one.

    // Amazon's platform gives each device another id once the skill was disabled, and another account has other devices.
    private static Household Left(Household home) => home.Linked is null ? home : home with { Linked = null, Rules = home.Rules.WithFormerDevices() };

    private static bool IsLinkedTo(HouseholdRecord record, string platformUserId) =>
        string.Equals(record.Household.Linked?.PlatformUserId, platformUserId, StringComparison.Ordinal);

    private async Task<bool> ChangeAsync(HouseholdId household, Func<HouseholdRecord, HouseholdRecord> change, AuditEvent what, CancellationToken cancellation)
    {
        for (int tries = 0; tries < MaxTries; tries++)
        {
            if (await store.LoadAsync(household, turn: null, new HabitQuery.None(), cancellation) is not { } loaded)
            {
                return false;
            }

            HouseholdRecord changed = change(loaded.Record);
            if (ReferenceEquals(changed, loaded.Record) || await store.CommitAsync(Commit(loaded, changed, what), cancellation))
            {
                return true;
            }
        }

        throw new ContentionException();
    }

    private HouseholdCommit Commit(LoadedHousehold loaded, HouseholdRecord changed, AuditEvent what)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new()
        {
            Record = changed,
            ExpectedVersion = loaded.Version,
            Audit = [new(now, what, Platform, Order: null, Total: null, Findings: [])],
            At = now,
        };
    }
}
