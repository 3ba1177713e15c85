using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>Products line by line: good lines are stored in batches, bad ones reported. Of two lines with one id the later one stands.</summary>
internal sealed class CatalogueImport(ICatalogueEditor editor)
{
    private readonly Dictionary<ProductId, Product> batch = [];
    private int lines;

    public ImportReport Report { get; } = new();

    public async Task ReadAsync(BodyLines body, CancellationToken cancellation)
    {
        await foreach (Line line in body.ReadAsync(cancellation))
        {
            Take(line);
            if (lines >= MerchantLimits.BatchLines)
            {
                await StoreAsync(cancellation);
            }
        }

        await StoreAsync(cancellation);
    }

    private void Take(Line line)
    {
        Mistakes mistakes = new();
        if (NdjsonLine.Read(line, mistakes, (element, noted) => ProductReader.Read(element, "", noted)) is { } product)
        {
            batch[product.Id] = product;
            lines++;
        }
        else
        {
            Report.Reject(line.Number, mistakes.Found);
        }
    }

    private async Task StoreAsync(CancellationToken cancellation)
    {
        if (lines == 0)
        {
            return;
        }

        await editor.UpsertAsync([.. batch.Values], cancellation);
        Report.Accept(lines);
        batch.Clear();
        lines = 0;
    }
}
