using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

/// <summary>What a guardian has said about one speaker or screen of the home.</summary>
public sealed record DeviceRule
{
    public required DeviceId Id { get; init; }

    /// <summary>What the home calls it: "nursery".</summary>
    public required DisplayName Name { get; init; }

    /// <summary>Whoever speaks to it.</summary>
    public bool BuysNothing { get; init; }

    /// <summary>Beside the home's own; null for none.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>The account was unlinked since, and a device may have another id afterwards: any that has no rule may be this one, until a guardian has named it again.</summary>
    public bool Former { get; init; }
}
