using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Guardian;

/// <summary>Whom a link in a letter was written to, and about what.</summary>
/// <param name="Until">As long as the order is held at the most.</param>
internal sealed record LetterLink(HouseholdId Household, OrderId Order, EmailAddress Guardian, DateTimeOffset Until);

/// <summary>
/// The links in letters to guardians: sealed, for one guardian and one order, until its hold is over. Whoever has the letter can decide, so there is nothing
/// else in it: another page asks to sign in. It is used up by the order itself, which is decided once.
/// </summary>
internal sealed class Links(ReadOnlyMemory<byte> secret, string origin, TimeProvider clock)
{
    private const char Separator = '\n';

    private readonly Sealer sealer = new(secret, "link");

    /// <param name="household">Whose order.</param>
    /// <param name="order">Which.</param>
    /// <param name="guardian">Whom the letter goes to.</param>
    /// <param name="heldSince">Its hold began at this time or before.</param>
    public string To(HouseholdId household, OrderId order, EmailAddress guardian, DateTimeOffset heldSince) =>
        $"{origin}{GuardianDoor.Root}/a/" + sealer.Seal(string.Join(
            Separator, household.Value, order.Value, guardian.Value, (heldSince + Order.HoldLifetime).UtcTicks.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Null for what is none of ours, or is over.</summary>
    public LetterLink? Read(string token) =>
        sealer.Open(token)?.Split(Separator) is [var home, var id, var mail, var until]
        && HouseholdId.From(home) is { } household && OrderId.From(id) is { } order && EmailAddress.From(mail) is { } guardian
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && new DateTimeOffset(ticks, TimeSpan.Zero) is var end && clock.GetUtcNow() < end
            ? new(household, order, guardian, end)
            : null;
}
