using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>
/// What a home is known to have bought: by then, and by the lines of an import that were met since. The store itself takes a source and product only once,
/// whatever is counted here, so an import of the same file at the same moment makes a count wrong and no habit.
/// </summary>
internal sealed class KnownPurchases
{
    private readonly Dictionary<(ProductId Product, string Source), (Quantity Quantity, Money UnitPrice)> known = [];

    private KnownPurchases() { }

    public static async Task<KnownPurchases> OfAsync(IHouseholdArchive archive, HouseholdId home, CancellationToken cancellation)
    {
        KnownPurchases all = new();
        await foreach (Purchase purchase in archive.ReadPurchasesAsync(home, cancellation))
        {
            all.known.TryAdd((purchase.Product, purchase.Source), (purchase.Quantity, purchase.UnitPrice));
        }

        return all;
    }

    /// <summary>True for one that was not known, and is from now on.</summary>
    /// <param name="purchase">Of a line.</param>
    /// <param name="otherwise">In which fields what stands says something else. A name, a brand or a category may have changed in the catalogue since, and a time may be told less exactly: they are none.</param>
    public bool Meet(Purchase purchase, out IReadOnlyList<FieldError> otherwise)
    {
        otherwise = [];
        if (known.TryAdd((purchase.Product, purchase.Source), (purchase.Quantity, purchase.UnitPrice)))
        {
            return true;
        }

        (Quantity quantity, Money unitPrice) = known[(purchase.Product, purchase.Source)];
        (string Pointer, bool Differs)[] fields = [("/quantity", quantity != purchase.Quantity), ("/unitPriceMinor", unitPrice != purchase.UnitPrice)];
        otherwise = [.. fields.Where(field => field.Differs).Select(field => new FieldError(field.Pointer, "must be as it was when this source and product came before, which stands"))];
        return false;
    }
}
