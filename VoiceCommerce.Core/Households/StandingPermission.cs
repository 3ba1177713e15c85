using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>
/// "Always allow this": a guardian has approved one product for one member and need not be asked for it again. It covers an order of this product alone, of at most
/// so many packs and so much money. It is never about goods for adults, and no limit, pause, quiet hour or other rule of the home gives way to it.
/// </summary>
public sealed record StandingPermission
{
    public required ProductId Product { get; init; }

    /// <summary>As it was called when it was allowed.</summary>
    public required DisplayName Name { get; init; }

    /// <summary>Who need not ask any more.</summary>
    public required MemberId For { get; init; }

    /// <summary>Packs of one order, inclusive.</summary>
    public required Quantity AtMost { get; init; }

    /// <summary>What one order may cost, tax and delivery included; inclusive.</summary>
    public required Money UpTo { get; init; }

    /// <summary>A guardian's id, or "merchant".</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Its terms, for people who read why: "at most 2 for USD 16.48".</summary>
    public string Terms => $"at most {AtMost} for {UpTo}";
}
