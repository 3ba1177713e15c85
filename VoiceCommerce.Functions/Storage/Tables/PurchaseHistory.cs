using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>Which purchases a home has ever had, read before an import or before taking back what an import brought; a turn goes without.</summary>
/// <param name="Marks">Of every purchase, with the key of its row.</param>
/// <param name="Affected">The rows that hold a purchase to be taken back, by their keys.</param>
internal sealed record PurchaseHistory(IReadOnlyDictionary<long, string> Marks, IReadOnlyDictionary<string, TableEntity> Affected)
{
    /// <summary>Of a new home, whatever an erasure that was cut off has left of another one in its place.</summary>
    public static PurchaseHistory Empty { get; } = new(new Dictionary<long, string>(), new Dictionary<string, TableEntity>(StringComparer.Ordinal));
}
