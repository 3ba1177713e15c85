using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Core.Ordering;

// Stored: renaming needs a migration.
public enum Consent
{
    /// <summary>A yes, in a later turn than the offer, from the voice that was asked.</summary>
    Yes,

    /// <summary>The yes and the household's code.</summary>
    YesAndCode,

    /// <summary>A guardian's approval of an order that was held.</summary>
    Guardian,
}

/// <summary>A purchase that every rail let through. Only <c>Rails.Check</c> makes one (a test holds it), and only one of these becomes an order that is placed.</summary>
public sealed record ApprovedOrder
{
    internal ApprovedOrder(Quote quote, MemberId? buyer, Consent consent)
    {
        Quote = quote;
        Buyer = buyer;
        Consent = consent;
    }

    public Quote Quote { get; }

    /// <summary>Null for a voice that nobody knows.</summary>
    public MemberId? Buyer { get; }

    public Consent Consent { get; }
}
