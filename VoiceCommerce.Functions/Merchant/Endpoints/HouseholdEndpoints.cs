using System.Text.Json;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>A home's settings, and its end.</summary>
internal sealed class HouseholdEndpoints(IHouseholdStore store, IHouseholdArchive archive, HouseholdChanges changes, HouseholdReader reader, ILogger logger)
{
    public async Task<Answer> GetAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        LoadedHousehold? loaded = await store.LoadAsync(id, null, new HabitQuery.None(), context.RequestAborted);
        return loaded is null ? Problems.NotFound("household") : Shown(StatusCodes.Status200OK, loaded.Record.Household);
    }

    public async Task<Answer> PutAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        if (Media.Of(context.Request, Media.Json) is null)
        {
            return Problems.WrongMedia(Media.Json);
        }

        (JsonDocument? document, Answer.Problem? problem) = await Documents.ReadAsync(context, MerchantLimits.DocumentBytes);
        using (document)
        {
            if (document is null)
            {
                return problem!;
            }

            Mistakes mistakes = new();
            if (reader.Read(document.RootElement, id, mistakes) is not { } settings)
            {
                return Problems.Invalid(mistakes.Found);
            }

            Answer answer = await changes.MakeAsync(id, (loaded, now) => Replace(loaded, settings, now), context.RequestAborted);
            if (answer is Answer.Json)
            {
                Log.SettingsChanged(logger, id.Value);
            }

            return answer;
        }
    }

    public async Task<Answer> EraseAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        for (int tries = 0; tries < TurnHandler.MaxRaces; tries++)
        {
            LoadedHousehold? loaded = await store.LoadAsync(id, null, new HabitQuery.None(), context.RequestAborted);
            if (loaded?.Record.Orders.FirstOrDefault(IsOpen) is { } open)
            {
                return Problems.Conflict("order-open", "Money of this household is in flight",
                    $"Order {open.Id} is {WireName.Of(open.State)}: erased now, nobody could take or give back what is reserved. Try again when it is finished.");
            }

            // Where there is no household any more, an erasure that was cut off is finished: its bytes are scrubbed.
            bool erased = await archive.EraseAsync(id, loaded?.Version, context.RequestAborted);
            if (erased || loaded is null)
            {
                Log.Erased(logger, id.Value);
                return erased ? new Answer.NoContent() : Problems.NotFound("household");
            }
        }

        throw new ContentionException();
    }

    // A placed order is not in doubt, but its money is only reserved: without the household nobody would capture it.
    private static bool IsOpen(Order order) => order.InDoubt || order.State == OrderState.Placed;

    private static (HouseholdCommit? Commit, Answer Answer) Replace(LoadedHousehold? loaded, Household settings, DateTimeOffset now)
    {
        Household? before = loaded?.Record.Household;
        if (before is not null && before.Currency != settings.Currency)
        {
            // Its orders, habits and limits are amounts of the old one, and amounts of two currencies never meet.
            return (null, Problems.Conflict("currency-fixed", "A household keeps its currency", $"The household was made with {before.Currency}; erase it and make it anew to change that."));
        }

        Household after = settings with
        {
            Code = before?.Code,
            Linked = before?.Linked,
            AddressSince = before is null || before.Address.IsSameAs(settings.Address) ? before?.AddressSince : now,
        };
        HouseholdCommit commit = new()
        {
            Record = loaded is null ? HouseholdRecord.New(after) : loaded.Record with { Household = after },
            ExpectedVersion = loaded?.Version ?? 0,
            Audit = [new(now, AuditEvent.SettingsChanged, Audits.Merchant, null, null, [])],
            At = now,
        };
        return (commit, Shown(loaded is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, after));
    }

    private static Answer.Json Shown(int status, Household household) => new(
        status,
        writer => HouseholdWriter.Write(writer, household),
        status == StatusCodes.Status201Created ? $"{MerchantRoutes.Root}/households/{Uri.EscapeDataString(household.Id.Value)}" : null);
}
