using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Ordering;

/// <summary>What became of a guardian's word on a held order.</summary>
public abstract record HeldOrderOutcome
{
    private HeldOrderOutcome() { }

    /// <summary>Approved and committed; the order is placed, or is being placed.</summary>
    public sealed record Approved(Order Order) : HeldOrderOutcome;

    /// <summary>Nothing will come: a guardian declined it, or the payment or the order desk did after the approval; the order's state says which.</summary>
    public sealed record Declined(Order Order) : HeldOrderOutcome;

    /// <summary>Held still; <see cref="Order.AskAgainAt"/> says when its guardians are asked once more.</summary>
    public sealed record PutOff(Order Order) : HeldOrderOutcome;

    public sealed record NotFound : HeldOrderOutcome;

    /// <summary>Somebody decided already, or the hold ran out.</summary>
    public sealed record NotHeld(OrderState State) : HeldOrderOutcome;

    /// <summary>Held still: today it costs more than was agreed to.</summary>
    public sealed record CostsMore(Money Today) : HeldOrderOutcome;

    /// <summary>Held still: the approval does not fit the order.</summary>
    /// <param name="Field">What of it does not, in lower case: "lines", "upTo".</param>
    /// <param name="Expected">What it must be, to stand behind the field's name: "must be in GBP".</param>
    public sealed record DoesNotFit(string Field, string Expected) : HeldOrderOutcome;

    /// <summary>Held still, but it cannot be approved as it stands.</summary>
    /// <param name="Because">For whoever words it.</param>
    /// <param name="Reason">One sentence for the merchant's staff, without names, codes or addresses.</param>
    public sealed record NoLongerPossible(Hindrance Because, string Reason) : HeldOrderOutcome;
}

/// <summary>Where a guardian, or the merchant's staff on a guardian's word, decides about orders that wait.</summary>
public interface IHeldOrders
{
    /// <summary>As it was asked for.</summary>
    /// <param name="order">Of any household.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="cancellation">Before the commit it stops everything; after it, the sweep finishes the order.</param>
    Task<HeldOrderOutcome> ApproveAsync(OrderId order, string by, CancellationToken cancellation);

    /// <param name="order">Of any household.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="approval">What is agreed to.</param>
    /// <param name="cancellation">Before the commit it stops everything; after it, the sweep finishes the order.</param>
    Task<HeldOrderOutcome> ApproveAsync(OrderId order, string by, Approval approval, CancellationToken cancellation);

    /// <summary>It stays held, and all guardians are asked once more later.</summary>
    /// <param name="order">Of any household.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="cancellation">Nothing is changed when it fires in time.</param>
    Task<HeldOrderOutcome> PutOffAsync(OrderId order, string by, CancellationToken cancellation);

    /// <param name="order">Of any household.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="cancellation">Nothing is changed when it fires in time.</param>
    Task<HeldOrderOutcome> DeclineAsync(OrderId order, string by, CancellationToken cancellation);
}
