using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>
/// A household's purchases line by line: good lines become habits in batches, bad ones are reported. A source and product that were imported before
/// change nothing, so a file that was cut off is simply sent again: they are counted as unchanged, and refused where they say something else than what stands.
/// </summary>
internal sealed class PurchaseImport(Household home, IHouseholdArchive archive, ICatalogue catalogue, HouseholdChanges changes, DateTimeOffset now)
{
    /// <summary>What one look into the catalogue may ask for.</summary>
    private const int LookUp = 50;

    private readonly List<(int Line, PurchaseDraft Draft)> batch = [];
    private KnownPurchases? known;

    public ImportReport Report { get; } = new();

    /// <summary>Null when the stream was read to its end.</summary>
    public async Task<Answer?> ReadAsync(IAsyncEnumerable<(Line Line, Fields? Fields, Mistakes Mistakes)> lines, CancellationToken cancellation)
    {
        Report.LeaveUnchanged(0);
        await foreach ((Line line, Fields? fields, Mistakes mistakes) in lines)
        {
            if (fields is not null && PurchaseDraft.Read(fields, home.Currency, now) is { } draft)
            {
                batch.Add((line.Number, draft));
            }
            else
            {
                Report.Reject(line.Number, mistakes.Found);
            }

            if (batch.Count >= MerchantLimits.BatchLines && await StoreAsync(cancellation) is { } stopped)
            {
                return stopped;
            }
        }

        return await StoreAsync(cancellation);
    }

    /// <summary>Null when the batch is stored.</summary>
    private async Task<Answer?> StoreAsync(CancellationToken cancellation)
    {
        known ??= await KnownPurchases.OfAsync(archive, home.Id, cancellation);
        Purchase[] bought = [.. (await CompleteAsync(cancellation)).Where(entry => IsNew(entry.Line, entry.Bought)).Select(entry => entry.Bought)];
        batch.Clear();
        if (bought.Length == 0)
        {
            return null;
        }

        Answer stored = new Answer.NoContent();
        Answer answer = await CommitAsync(bought, stored, cancellation);
        if (answer == stored)
        {
            Report.Accept(bought.Length);
            return null;
        }

        return answer is Answer.Problem problem && Report.Accepted > 0
            ? problem with { Detail = $"{Report.Accepted} lines were taken before this happened; send all of them again, what was taken counts once." }
            : answer;
    }

    private async Task<Answer> CommitAsync(Purchase[] bought, Answer stored, CancellationToken cancellation)
    {
        try
        {
            return await changes.MakeAsync<Answer>(home.Id, (loaded, at) => loaded is null ? (null, Problems.NotFound("household")) : (Commit(loaded, bought, at), stored), cancellation);
        }
        catch (ContentionException)
        {
            return Problems.Busy;
        }
    }

    private static HouseholdCommit Commit(LoadedHousehold loaded, Purchase[] bought, DateTimeOffset at) => new()
    {
        Record = loaded.Record,
        ExpectedVersion = loaded.Version,
        Bought = bought,
        Audit = [new(at, AuditEvent.PurchasesImported, Audits.Merchant, null, null, [])],
        At = at,
    };

    /// <summary>Whatever is not new is in the report then.</summary>
    private bool IsNew(int line, Purchase purchase)
    {
        if (known!.Meet(purchase, out IReadOnlyList<FieldError> otherwise))
        {
            return true;
        }

        if (otherwise.Count > 0)
        {
            Report.Reject(line, otherwise);
        }
        else
        {
            Report.LeaveUnchanged(1);
        }

        return false;
    }

    private async Task<List<(int Line, Purchase Bought)>> CompleteAsync(CancellationToken cancellation)
    {
        Dictionary<ProductId, Product> sold = [];
        foreach (ProductId[] some in batch.Select(entry => entry.Draft.Product).Distinct().Chunk(LookUp))
        {
            foreach (Product product in await catalogue.GetAsync(some, cancellation))
            {
                sold[product.Id] = product;
            }
        }

        List<(int Line, Purchase Bought)> complete = [];
        foreach ((int line, PurchaseDraft draft) in batch)
        {
            if (draft.Complete(sold.GetValueOrDefault(draft.Product), home.Locale) is { } purchase)
            {
                complete.Add((line, purchase));
            }
            else
            {
                Report.Reject(line, new FieldError("/product", "must be in the catalogue, or else the line must have name and category"));
            }
        }

        return complete;
    }
}
