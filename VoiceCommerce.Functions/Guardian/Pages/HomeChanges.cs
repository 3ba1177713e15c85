using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>What a guardian's form makes of the home: the home afterwards with what is different, or the word that says why nothing is.</summary>
internal sealed record HomeChange(Household? After, IReadOnlyList<AuditChange> Changes, string Told)
{
    public static HomeChange Refused(string told) => new(null, [], told);

    /// <summary>Refused where nothing is different, and where nobody could ever come back in.</summary>
    public static HomeChange Between(Household before, Household after, string told)
    {
        IReadOnlyList<AuditChange> different = SettingChanges.Between(before, after);
        return different.Count == 0 ? Refused("unchanged")
            : after.Members.Any(member => member is { Role: Role.Guardian, Email: not null }) ? new(after, different, told)
            : Refused("last-guardian");
    }
}

/// <summary>A guardian's changes of the home itself: decided on the home as it is at the commit, and audited with who, when, before and after.</summary>
internal sealed class HomeChanges(IHouseholdStore store, TimeProvider clock, ILogger logger)
{
    private readonly HouseholdChanges changes = new(store, clock);

    /// <summary>The word that tells what came of it.</summary>
    /// <param name="visit">Whose home, and who changes it.</param>
    /// <param name="what">Kind of change.</param>
    /// <param name="decide">Pure: the form, held against the home as it is now.</param>
    public async Task<string> MakeAsync(Visit visit, AuditEvent what, Func<Household, HomeChange> decide)
    {
        string told = await changes.MakeAsync<string>(visit.Home.Id, (loaded, now) => Decide(visit, loaded, what, decide, now), visit.Gone);
        Log.Changed(logger, visit.By, visit.Home.Id.Value, $"{what}: {told}");
        return told;
    }

    private static (HouseholdCommit? Commit, string Told) Decide(
        Visit visit, LoadedHousehold? loaded, AuditEvent what, Func<Household, HomeChange> decide, DateTimeOffset now)
    {
        // Somebody may have taken the guardian's role away since the page was asked for, or the guardian has signed out elsewhere.
        if (loaded is null || GuardianDoor.GuardianOf(loaded.Record, visit.Session) is null)
        {
            return (null, "wrong");
        }

        HomeChange change = decide(loaded.Record.Household);
        if (change.After is not { } after)
        {
            return (null, change.Told);
        }

        return (new HouseholdCommit
        {
            Record = loaded.Record with { Household = after },
            ExpectedVersion = loaded.Version,
            Audit = [new(now, what, visit.By, null, null, []) { Changes = change.Changes }],
            At = now,
        }, change.Told);
    }
}
