using VoiceCommerce.Core;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Import;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>What a home bought before it could speak with us, as NDJSON or CSV.</summary>
internal sealed class PurchaseEndpoints(IHouseholdStore store, IHouseholdArchive archive, ICatalogue catalogue, HouseholdChanges changes, TimeProvider clock, ILogger logger)
{
    public async Task<Answer> PostAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        if (Media.Of(context.Request, Media.Lines, Media.Csv) is not { } kind)
        {
            return Problems.WrongMedia(Media.Lines, Media.Csv);
        }

        LoadedHousehold? loaded = await store.LoadAsync(id, null, new HabitQuery.None(), context.RequestAborted);
        if (loaded is null)
        {
            return Problems.NotFound("household");
        }

        PurchaseImport import = new(loaded.Record.Household, archive, catalogue, changes, clock.GetUtcNow());
        Answer answer = await RunAsync(import, kind, context);
        Log.PurchasesImported(logger, id.Value, import.Report.Accepted, import.Report.Unchanged ?? 0, import.Report.Rejected);
        return answer;
    }

    private static async Task<Answer> RunAsync(PurchaseImport import, string kind, HttpContext context)
    {
        await using IAsyncEnumerator<Line> lines = new BodyLines(context.Request.BodyReader).ReadAsync(context.RequestAborted).GetAsyncEnumerator(context.RequestAborted);
        try
        {
            if (kind == Media.Lines)
            {
                return await import.ReadAsync(JsonLinesAsync(lines), context.RequestAborted) ?? import.Report.AsAnswerToLines();
            }

            Mistakes mistakes = new();
            Line header = await lines.MoveNextAsync() ? lines.Current : default;
            return CsvTable.FromHeader(header, mistakes) is not { } table ? Problems.Invalid(mistakes.Found)
                : await import.ReadAsync(CsvLinesAsync(table, lines), context.RequestAborted) ?? import.Report.AsAnswer();
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.TooLarge($"At most {MerchantLimits.BulkBytes} bytes are taken; {import.Report.Accepted} lines were kept.");
        }
    }

    private static async IAsyncEnumerable<(Line Line, Fields? Fields, Mistakes Mistakes)> JsonLinesAsync(IAsyncEnumerator<Line> lines)
    {
        while (await lines.MoveNextAsync())
        {
            Mistakes mistakes = new();
            yield return (lines.Current, NdjsonLine.Read(lines.Current, mistakes, (element, noted) => JsonFields.Of(element.Clone(), "", noted)), mistakes);
        }
    }

    private static async IAsyncEnumerable<(Line Line, Fields? Fields, Mistakes Mistakes)> CsvLinesAsync(CsvTable table, IAsyncEnumerator<Line> lines)
    {
        while (await lines.MoveNextAsync())
        {
            Mistakes mistakes = new();
            yield return (lines.Current, table.Fields(lines.Current, mistakes), mistakes);
        }
    }
}
