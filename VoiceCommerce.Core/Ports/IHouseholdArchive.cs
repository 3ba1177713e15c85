using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Ports;

/// <summary>One page of a long listing.</summary>
/// <param name="Next">Hand it in for the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>What the merchant's staff read and a turn never does.</summary>
public interface IHouseholdArchive
{
    /// <summary>The most rows of one page.</summary>
    const int MaxPage = 200;

    Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation);

    /// <summary>Newest first; null filters nothing.</summary>
    Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation);

    /// <summary>Every purchase of a household, oldest first.</summary>
    IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, CancellationToken cancellation);

    /// <summary>Everything of a household is gone, and its freed pages are overwritten; false when there was nothing.</summary>
    Task<bool> EraseAsync(HouseholdId household, CancellationToken cancellation);
}
