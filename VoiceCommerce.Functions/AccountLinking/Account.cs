using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>Whose account an account-linking token stands for.</summary>
internal abstract record Account
{
    private Account()
    {
    }

    public sealed record Linked(HouseholdId Household) : Account;

    /// <summary>There is no token, or none that counts: the customer is to link (again).</summary>
    /// <param name="Reason">Our own words, for the log only.</param>
    public sealed record Unlinked(string Reason) : Account;

    /// <summary>The provider's keys cannot be had, so nobody can tell; to link again would not help the customer.</summary>
    public sealed record Unknown : Account;
}
