using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Ports;

/// <summary>One page of a long listing.</summary>
/// <param name="Next">Hand it in for the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>Ids of notices of this page that this program cannot read; a listing of anything else throws instead. Each is named once in all pages.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];
}

/// <summary>A page was asked for with a mark that no page gave.</summary>
public sealed class UnknownPageException() : ArgumentException("The mark is not one that a page gave.");

/// <summary>What the merchant's staff read and a turn never does.</summary>
public interface IHouseholdArchive
{
    /// <summary>The most rows of one page.</summary>
    const int MaxPage = 200;

    /// <summary>Homes in an order of the store's own, which does not change; one may be gone by the time that it is loaded.</summary>
    /// <param name="after">Those behind it, whether or not it is still there; null begins with the first.</param>
    /// <param name="most">1 to <see cref="MaxPage"/>; fewer come only where no more follow.</param>
    /// <param name="cancellation">Of the reading.</param>
    Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation);

    Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation);

    /// <summary>Newest first; null filters nothing.</summary>
    Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation);

    /// <summary>Every purchase of a household, oldest first.</summary>
    IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, CancellationToken cancellation);

    /// <summary>Everything of a household is gone, and its freed pages are overwritten; false when there was nothing, or another version of it.</summary>
    /// <param name="household">Whose home.</param>
    /// <param name="onlyAt">The version that was looked at, so that an order placed since then is not lost; null erases whatever there is.</param>
    /// <param name="cancellation">Before anything is erased.</param>
    Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation);
}
