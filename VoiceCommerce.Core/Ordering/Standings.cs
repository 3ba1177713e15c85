using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Ordering;

/// <summary>What stands at the payment gateway under an order's id.</summary>
public abstract record PaymentStanding
{
    private PaymentStanding() { }

    /// <summary>Nothing was ever asked under this id, or what was asked has left no trace. It may still be on its way.</summary>
    public sealed record Nothing : PaymentStanding;

    /// <summary>Reserved and neither taken nor given back.</summary>
    public sealed record Authorised(Money Amount) : PaymentStanding;

    public sealed record Captured : PaymentStanding;

    /// <summary>Given back whole, by us or by somebody at the provider, or expired there.</summary>
    public sealed record Voided : PaymentStanding;

    /// <summary>The authorisation was refused.</summary>
    public sealed record Declined : PaymentStanding;

    /// <summary>No answer came that we can rely on.</summary>
    public sealed record Unknown : PaymentStanding;
}

/// <summary>What stands at the order desk under an order's id.</summary>
public enum DeskStanding
{
    /// <summary>The desk has never heard of it. It may still be on its way.</summary>
    Nothing,

    /// <summary>Taken on and not cancelled; the goods may be on their way.</summary>
    Placed,

    Cancelled,

    /// <summary>The desk refused to take it on.</summary>
    Rejected,

    /// <summary>No answer came that we can rely on.</summary>
    Unknown,
}
