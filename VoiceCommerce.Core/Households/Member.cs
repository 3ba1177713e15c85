using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Core.Households;

// Stored: renaming needs a migration. From the least to the most trusted; each is an age band of its own.
public enum Role
{
    /// <summary>Under 13.</summary>
    Child,

    /// <summary>13 to 17.</summary>
    Teen,

    Adult,

    /// <summary>An adult who sets the rules, approves what is held and reads why.</summary>
    Guardian,
}

/// <summary>Somebody who lives here.</summary>
public sealed record Member
{
    /// <summary>One voice may be enrolled on several of the platform's accounts.</summary>
    public const int MaxPersons = 8;

    public required MemberId Id { get; init; }

    public required DisplayName Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>The platform's ids of this person's voice; at most <see cref="MaxPersons"/>.</summary>
    public IReadOnlyList<PersonId> Persons { get; init; } = [];

    /// <summary>What this member may spend in seven days without a guardian; null for what the age band may.</summary>
    public Money? WeeklyAllowance { get; init; }

    /// <summary>What one thing may cost; null for what the age band may.</summary>
    public Money? ItemCap { get; init; }

    /// <summary>In place of the age band's; empty for those. At most <see cref="Allowance.MaxCategories"/>.</summary>
    public IReadOnlyList<CategoryPath> AllowedCategories { get; init; } = [];

    /// <summary>Beside the age band's; at most <see cref="Allowance.MaxCategories"/>.</summary>
    public IReadOnlyList<CategoryPath> BlockedCategories { get; init; } = [];

    /// <summary>Where a guardian is asked about what is held; null leaves it to the merchant's staff.</summary>
    public EmailAddress? Email { get; init; }
}
