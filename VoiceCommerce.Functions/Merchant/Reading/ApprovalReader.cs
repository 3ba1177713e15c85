using System.Text.Json;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>What a guardian agreed to, as the merchant's staff pass it on: nothing for all of it as it was asked for, or a document that says more.</summary>
internal static class ApprovalReader
{
    /// <summary>A problem when there is a body that is not understood: an approval must not be taken for another one.</summary>
    public static async Task<(Approval? Approval, Answer.Problem? Problem)> ReadAsync(HttpContext context)
    {
        byte[]? body = await BoundedBody.ReadAsync(context.Request, MerchantLimits.DocumentBytes, context.RequestAborted);
        if (body is null)
        {
            return (null, Problems.TooLarge($"At most {MerchantLimits.DocumentBytes} bytes are taken here."));
        }

        if (body.Length == 0)
        {
            return (Approval.AsAsked, null);
        }

        if (Media.Of(context.Request, Media.Json) is null)
        {
            return (null, Problems.WrongMedia(Media.Json));
        }

        using JsonDocument? document = Documents.Parse(body, out string? where);
        return document is null ? (null, Problems.NotJson($"The body is not a JSON document{where}.")) : Read(document.RootElement);
    }

    private static (Approval? Approval, Answer.Problem? Problem) Read(JsonElement element)
    {
        Mistakes mistakes = new();
        JsonFields? fields = JsonFields.Of(element, "", mistakes);
        bool always = fields?.OptionalBoolean("always") ?? false;
        Money? upTo = fields?.OptionalMoney("upTo", null);
        Dictionary<ProductId, int> fewer = [];
        foreach (Line line in fields?.Optional("lines", Quote.MaxLines, (element, pointer) => Line.Read(element, pointer, mistakes)) ?? [])
        {
            if (!fewer.TryAdd(line.Product, line.Quantity))
            {
                mistakes.Note("/lines", "must name each product once");
            }
        }

        if (fewer.Count > 0 && upTo is null)
        {
            mistakes.Note("/upTo", "must say what it may cost at most, where lines are given");
        }

        fields?.NothingElse();
        return mistakes.Any ? (null, Problems.Invalid(mistakes.Found)) : (new Approval { Always = always, UpTo = upTo, Fewer = fewer }, null);
    }

    private sealed record Line(ProductId Product, int Quantity)
    {
        public static Line? Read(JsonElement element, string pointer, Mistakes mistakes)
        {
            JsonFields? fields = JsonFields.Of(element, pointer, mistakes);
            ProductId? product = fields?.Value("product", ProductId.From, Expected.ProductId);
            long? quantity = fields?.Long("quantity", 0, Core.Catalogue.Quantity.Max);
            fields?.NothingElse();
            return product is not null && quantity is { } number ? new(product, (int)number) : null;
        }
    }
}
