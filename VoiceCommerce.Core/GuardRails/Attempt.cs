using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What has been shown so far for this quote.</summary>
/// <param name="Yes">The voice that was asked said yes, in a later turn than the offer.</param>
/// <param name="Code">The household's code was spoken and is right.</param>
/// <param name="Guardian">A guardian approved the held order.</param>
public sealed record Evidence(bool Yes = false, bool Code = false, bool Guardian = false);

/// <summary>Everything a rail may look at: this purchase, by this voice, in this home, now.</summary>
public sealed record Attempt
{
    public required Quote Quote { get; init; }

    public required Speaker Speaker { get; init; }

    public required Household Household { get; init; }

    /// <summary>At least those of the last seven days.</summary>
    public required IReadOnlyList<Order> RecentOrders { get; init; }

    public required Evidence Evidence { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Null for a stranger.</summary>
    public Member? Buyer => Speaker is Speaker.Recognised known ? Household.MemberBehind(known.Person) : null;
}
