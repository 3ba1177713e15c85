using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.AccountLinking;

internal static class LinkableHomes
{
    public static HouseholdId Id(string household) => HouseholdId.From(household)!;

    public static HouseholdPartition At(this InMemoryHouseholds homes, string household) => homes[Id(household)]!;

    /// <summary>A new home, linked to an account or to none.</summary>
    public static async Task MoveIn(this InMemoryHouseholds homes, string household, string? linked = null, Func<HouseholdRecord, HouseholdRecord>? furnish = null)
    {
        HouseholdRecord record = HouseholdRecord.New(new()
        {
            Id = Id(household),
            Locale = "en-US",
            Currency = Currency.Usd,
            Members = [],
            Address = new() { Label = DisplayName.From("home")!, Lines = [DisplayName.From("1 Main Street")!], Region = "US-TX" },
            PaymentReference = "card-1",
            Limits = Limits.SafeDefaults(Currency.Usd),
            Linked = linked is null ? null : new(linked, Signer.Now),
        });
        await homes.CommitAsync(new HouseholdCommit { Record = furnish?.Invoke(record) ?? record, ExpectedVersion = 0, At = Signer.Now }, default);
    }
}
