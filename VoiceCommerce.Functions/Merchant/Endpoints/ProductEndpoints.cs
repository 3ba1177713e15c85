using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Import;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>The catalogue. A JSON array is stored whole or not at all; of an NDJSON stream every good line is kept.</summary>
internal sealed class ProductEndpoints(ICatalogue catalogue, ICatalogueEditor editor, ILogger logger)
{
    public async Task<Answer> ListAsync(HttpContext context)
    {
        QueryFields query = new(context.Request.Query);
        ProductId? after = query.Value("after", ProductId.From, "must be the last page's next");
        int most = query.Most();
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        IReadOnlyList<Product> found = await editor.ListAsync(after, most + 1, context.RequestAborted); // One more tells whether there is another page.
        return new Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteEach("products", [.. found.Take(most)], ProductWriter.Write);
            writer.WriteString("next", found.Count > most ? found[most - 1].Id.Value : null);
            writer.WriteEndObject();
        });
    }

    public async Task<Answer> DeleteAsync(HttpContext context)
    {
        if (context.Product() is not { } id)
        {
            return RouteIds.BadProduct;
        }

        if (!await editor.RemoveAsync(id, context.RequestAborted))
        {
            return Problems.NotFound("product");
        }

        Log.ProductRemoved(logger, id.Value);
        return new Answer.NoContent();
    }

    public async Task<Answer> GetAsync(HttpContext context)
    {
        if (context.Product() is not { } id)
        {
            return RouteIds.BadProduct;
        }

        IReadOnlyList<Product> found = await catalogue.GetAsync([id], context.RequestAborted);
        return found is [{ } product] ? new Answer.Json(StatusCodes.Status200OK, writer => ProductWriter.Write(writer, product)) : Problems.NotFound("product");
    }

    public async Task<Answer> PutAsync(HttpContext context) => Media.Of(context.Request, Media.Json, Media.Lines) switch
    {
        Media.Json => await PutArrayAsync(context),
        Media.Lines => await PutLinesAsync(context),
        _ => Problems.WrongMedia(Media.Json, Media.Lines),
    };

    private async Task<Answer> PutLinesAsync(HttpContext context)
    {
        CatalogueImport import = new(editor);
        try
        {
            await import.ReadAsync(new(context.Request.BodyReader), context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.TooLarge($"At most {MerchantLimits.BulkBytes} bytes are taken; {import.Report.Accepted} lines were kept.");
        }

        Log.CatalogueImported(logger, import.Report.Accepted, import.Report.Rejected);
        return import.Report.AsAnswerToLines();
    }

    private async Task<Answer> PutArrayAsync(HttpContext context)
    {
        (JsonDocument? document, Answer.Problem? problem) = await Documents.ReadAsync(context, MerchantLimits.ArrayBytes);
        using (document)
        {
            if (document is null)
            {
                return problem!;
            }

            Mistakes mistakes = new();
            Product[] products = Read(document.RootElement, mistakes);
            if (mistakes.Any)
            {
                return Problems.Invalid(mistakes.Found);
            }

            await editor.UpsertAsync(products, context.RequestAborted);
            Log.CatalogueImported(logger, products.Length, 0);
            ImportReport report = new();
            report.Accept(products.Length);
            return report.AsAnswer();
        }
    }

    // An id is public, fits a shape and is no text of anybody's, so it is told: among ten thousand products a place alone helps nobody.
    private static void NoteTwins(JsonElement array, Mistakes mistakes)
    {
        Dictionary<ProductId, int> first = [];
        foreach ((int index, JsonElement element) in array.EnumerateArray().Index())
        {
            if (ProductReader.IdOf(element) is { } id && !first.TryAdd(id, index))
            {
                mistakes.Note($"/{index}/id", $"must not be the id of /{first[id]} too, {id}");
            }
        }
    }

    private static Product[] Read(JsonElement array, Mistakes mistakes)
    {
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() is 0 or > MerchantLimits.ArrayProducts)
        {
            mistakes.Note("", $"must be a list of 1 to {MerchantLimits.ArrayProducts} products; send more of them as {Media.Lines}");
            return [];
        }

        Product[] products = [.. array.EnumerateArray().Select((element, index) => ProductReader.Read(element, $"/{index}", mistakes)).OfType<Product>()];
        NoteTwins(array, mistakes);
        return products;
    }
}
