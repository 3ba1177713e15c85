using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Guardian.Sessions;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>Ends every session of one guardian, in this browser and in any that a cookie was carried to; the other guardians' go on.</summary>
internal sealed class SignOutPage(IHouseholdStore store, Cookies cookies, TimeProvider clock, ILogger logger)
{
    private readonly HouseholdChanges changes = new(store, clock);

    public async Task<PageAnswer> EndAsync(Visit visit)
    {
        await changes.MakeAsync(visit.Home.Id, (loaded, now) => (Ending(visit, loaded, now), true), visit.Gone);
        Log.SignedOut(logger, visit.By, visit.Home.Id.Value);
        cookies.Drop(visit.Context);
        return NoticePage.Of(visit.Texts, texts => texts.SignedOut, StatusCodes.Status200OK);
    }

    // Nothing is left to end where another browser was faster.
    private static HouseholdCommit? Ending(Visit visit, LoadedHousehold? loaded, DateTimeOffset now)
    {
        if (loaded is null || GuardianDoor.GuardianOf(loaded.Record, visit.Session) is not { } guardian)
        {
            return null;
        }

        // The session may have begun by the clock of a machine that is ahead of this one.
        DateTimeOffset at = visit.Session.Since > now ? visit.Session.Since : now;
        return new()
        {
            Record = loaded.Record.With(new SignOut(guardian.Id, at)),
            ExpectedVersion = loaded.Version,
            Audit = [new(now, AuditEvent.SignedOut, guardian.Id.Value, null, null, [])],
            At = now,
        };
    }
}
