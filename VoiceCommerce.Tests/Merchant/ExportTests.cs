using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

/// <summary>What a home is given of its own: all of it.</summary>
public sealed class ExportTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private static readonly DisplayName Paper = DisplayName.From("Paper")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task Every_part_of_a_home_is_in_its_export()
    {
        await desk.WithHomeAsync();
        await ChangeAsync(
            record => record with
            {
                Household = record.Household with { Linked = new("amzn1.account.A", MerchantDesk.Now) },
                Cart = [new(ProductId.From("PAP-1")!, Paper, Quantity.One, null)],
                Dialogues = [new() { Ref = DialogueRef.From("d")!, State = new DialogueState.Idle(), LastTurnAt = MerchantDesk.Now, LastSpeech = ["Your cart has paper."] }],
                News = [new(OrderId.From("order-0001")!, Paper, OrderState.Captured)],
                LastHeldBack = new(Paper, OrderId.From("order-0001")!, [new(Rail.NewToHome, Requirement.Guardian, "new", "bought before")], MerchantDesk.Now, null),
            },
            orders: 0);

        JsonElement export = (await desk.GetAsync("/households/home-1/export")).Json;
        export.GetProperty("settings").GetProperty("members").GetArrayLength().Should().Be(2);
        export.GetProperty("linkedAccount").GetString().Should().Be("amzn1.account.A");
        export.GetProperty("cart")[0].GetProperty("name").GetString().Should().Be("Paper");
        export.GetProperty("conversations")[0].GetProperty("lastSpeech")[0].GetString().Should().Be("Your cart has paper.");
        export.GetProperty("news")[0].GetProperty("product").GetString().Should().Be("Paper");
        export.GetProperty("lastHeldBack").GetProperty("findings")[0].GetProperty("rail").GetString().Should().Be("newToHome");
    }

    [Fact]
    public async Task A_long_history_is_exported_to_its_end()
    {
        const int Orders = IHouseholdArchive.MaxPage + 1;
        await desk.WithHomeAsync();
        await ChangeAsync(record => record, Orders);
        (await desk.GetAsync("/households/home-1/export")).Json.GetProperty("orders").GetArrayLength().Should().Be(Orders);
    }

    private async Task ChangeAsync(Func<HouseholdRecord, HouseholdRecord> change, int orders)
    {
        HouseholdPartition home = desk.Homes[Home]!;
        HouseholdCommit commit = new()
        {
            Record = change(home.Record),
            ExpectedVersion = home.Version,
            Orders = [.. Enumerable.Range(1, orders).Select(i => Sample.Order($"order-{i:0000}", OrderState.Captured, MerchantDesk.Now.AddHours(-i), home.Record.Household))],
            At = MerchantDesk.Now,
        };
        (await desk.Homes.CommitAsync(commit, default)).Should().BeTrue();
    }
}
