using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;
using VoiceCommerce.Functions.Storage;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>What is on record about a home: why something happened, and everything at once.</summary>
internal sealed class RecordEndpoints(IHouseholdStore store, IHouseholdArchive archive, INoticeOutbox outbox, ILogger logger)
{
    public async Task<Answer> AuditAsync(HttpContext context)
    {
        QueryFields query = new(context.Request.Query);
        PageQuery page = query.Page();
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        if (query.Problem() is { } problem)
        {
            return problem;
        }

        if (await LoadAsync(id, context) is null)
        {
            return Problems.NotFound("household");
        }

        Page<AuditEntry> entries = await archive.ListAuditAsync(id, page.After, page.Most, context.RequestAborted);
        return new Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteEach("entries", entries.Items, OrderWriter.WriteAudit);
            writer.WriteString("next", entries.Next);
            writer.WriteEndObject();
        });
    }

    /// <summary>Whether the whole trail is what was written, by its chain of hashes.</summary>
    public async Task<Answer> VerifyAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        return await AuditChain.VerifyAsync(store, archive, id, context.RequestAborted) is not { } verdict
            ? Problems.NotFound("household")
            : new Answer.Json(StatusCodes.Status200OK, writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("whole", verdict.IsWhole);
                writer.WriteNumber("entries", verdict.Entries);
                writer.WriteNumber("unsealed", verdict.Unsealed);
                writer.WriteInstant("brokenAt", verdict.BrokenAt);
                writer.WriteEndObject();
            });
    }

    public async Task<Answer> ExportAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        if (await LoadAsync(id, context) is not { } loaded)
        {
            return Problems.NotFound("household");
        }

        Log.Exported(logger, id.Value);
        return new Answer.Streamed("household.json", new HouseholdExport(archive, outbox, loaded.Record).WriteAsync);
    }

    private Task<LoadedHousehold?> LoadAsync(HouseholdId id, HttpContext context) =>
        store.LoadAsync(id, null, new HabitQuery.None(), context.RequestAborted);
}
