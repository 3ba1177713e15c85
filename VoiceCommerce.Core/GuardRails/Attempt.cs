using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>What has been shown so far for this quote.</summary>
/// <param name="Yes">The voice that was asked said yes, in a later turn than the offer.</param>
/// <param name="Code">The platform's own code was said by the same voice, or the household's code was spoken and is right; the household then carries the code as <see cref="PurchaseCode.Proven"/>, for a locked one proves nothing.</param>
/// <param name="Guardian">A guardian approved the held order.</param>
public sealed record Evidence(bool Yes = false, bool Code = false, bool Guardian = false);

/// <summary>Everything a rail may look at: this purchase, by this voice, in this home, now.</summary>
public sealed record Attempt
{
    public required Quote Quote { get; init; }

    public required Speaker Speaker { get; init; }

    public required Household Household { get; init; }

    /// <summary>What heard it; null when the platform did not say, or when nobody is speaking.</summary>
    public DeviceId? Device { get; init; }

    /// <summary>When wrong codes were said lately.</summary>
    public IReadOnlyList<DateTimeOffset> FailedConfirmations { get; init; } = [];

    /// <summary>At least those of the last seven days. The order of this very quote may be among them (it was held); it never counts against itself.</summary>
    public required IReadOnlyList<Order> RecentOrders { get; init; }

    /// <summary>Those that are on among what the quote has that is new to the home or that a voice nobody knows asked for; null when nobody could tell.</summary>
    public required IReadOnlyList<Burst>? Bursts { get; init; }

    public required Evidence Evidence { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Null for a stranger.</summary>
    public Member? Buyer => Speaker is Speaker.Recognised known ? Household.MemberBehind(known.Person) : null;

    /// <summary>The platform's confidence in the voice; 0 when it did not say.</summary>
    internal int Level => Speaker is Speaker.Recognised known ? known.Level : 0;

    /// <summary>The voice is a member's, and the platform is as sure of it as this home wants.</summary>
    internal bool BuyerIsRecognised => Speaker.IsSurelyOneOf(Household);

    /// <summary>What the buyer may buy; of a stranger what the youngest may.</summary>
    internal Allowance Allowance => Buyer is { } buyer ? Household.AllowanceOf(buyer) : Household.AllowanceOf(Role.Child);

    /// <summary>For findings: "stranger", "child", "guardian". Never a name.</summary>
    internal string BuyerKind => Buyer?.Role.ToString().ToLowerInvariant() ?? "stranger";

    /// <summary>A code is set and not locked, or the platform's own stands for it, so that asking for it makes sense.</summary>
    internal bool CodeCanBeAsked => Household.Code is { Locked: false } || Household.AsksPlatformCode(Buyer);
}
