using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Proof;
using VoiceCommerce.Tests.Simulation;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Storage;

/// <summary>
/// What a whole turn asks of the homes' store, through the real turn handler on the real stores: the same in a home that is new and in one with ten thousand
/// products and PROOF_PURCHASES purchases, 20,000 unless told. The products themselves are another store's, a point read each.
/// </summary>
[Collection(InAzurite.Name)]
public sealed class TurnCostTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const int Products = 10_000;

    private static readonly int Purchases = Campaign.Size("PROOF_PURCHASES", usually: 2 * Products);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task A_turn_of_a_small_home_reads_once_and_writes_once_and_an_ordering_one_does_both_twice(string store)
    {
        using CountedHomes homes = await CountedHomes.InAsync(store, azurite);
        using RacingShop shop = await RacingShop.OpenAsync(homes.OpenAsync);
        await TurnsCostTheSameAsync(store, homes, shop, await shop.MoveInAsync(Home.ThatBought("oat milk")));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task A_turn_of_a_home_with_ten_thousand_products_and_all_their_purchases_costs_the_same(string store)
    {
        using CountedHomes homes = await CountedHomes.InAsync(store, azurite);
        using RacingShop shop = await RacingShop.OpenAsync(homes.OpenAsync);
        HouseholdId home = await shop.MoveInAsync(Home.ThatBought("oat milk"));
        foreach (int[] some in Enumerable.Range(0, Purchases).Chunk(Products))
        {
            LoadedHousehold known = (await LoadAsync(shop, home))!;
            HouseholdCommit import = new() { Record = known.Record, ExpectedVersion = known.Version, Bought = [.. some.Select(Bought)], At = Home.Today };
            (await shop.Store.CommitAsync(import, CancellationToken.None)).Should().BeTrue();
        }

        await TurnsCostTheSameAsync(store, homes, shop, home);
        if (await homes.BytesOfAsync(home) is { } bytes)
        {
            output.WriteLine($"a turn reads {bytes / 1024} KiB");
            bytes.Should().BeLessThan(3 * 1024 * 1024, "in base64 it is one page of 4 MiB");
        }
    }

    private async Task TurnsCostTheSameAsync(string store, CountedHomes homes, RacingShop shop, HouseholdId home)
    {
        bool announces = store == "tables"; // What an order commits is announced to the index first.
        string said = "";
        async Task<(int Reads, int Writes)> CostOfAsync(string who, Intent intent, string hears)
        {
            string? after = said.Length == 0 ? null : said;
            (int Reads, int Writes) cost = await homes.OfAsync(async () => said = (await shop.SayAsync(shop.Turn(home, who, intent, after)))!);
            said.Should().Contain(hears);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store}: {intent.GetType().Name}: {cost.Reads} read, {cost.Writes} written"));
            return cost;
        }

        (await CostOfAsync("mum", new Intent.Reorder(Phrase.From("oat milk")!), "Shall I order it?")).Should().Be((1, 1));
        (await CostOfAsync("mum", new Intent.Yes(), "Done. oat milk")).Should().Be((2, announces ? 4 : 2), "the order is committed before it is paid for, and its outcome after");
        (await CostOfAsync("mum", new Intent.Undo(), "taken back")).Should().Be((2, announces ? 4 : 2), "so is what is undone");

        said = "";
        (await CostOfAsync("stranger", new Intent.Reorder(Phrase.From("oat milk")!), "Shall I order it?")).Should().Be((1, 1));
        (await CostOfAsync("stranger", new Intent.Yes(), "code")).Should().Be((1, 1));
        (await CostOfAsync("stranger", new Intent.Code(SpokenCode.From(Home.Code)!), "Done. oat milk")).Should().Be((3, announces ? 5 : 3), "the try is committed before the code is hashed");
    }

    private static Task<LoadedHousehold?> LoadAsync(RacingShop shop, HouseholdId home) =>
        shop.Store.LoadAsync(home, null, new HabitQuery.None(), CancellationToken.None);

    // Names as shops have them, in no order that a packer would like; none is for a phrase about milk.
    private static Purchase Bought(int number)
    {
        int product = number % Products;
        string name = string.Join(' ', new[] { product * 7, product * 13, product * 31 }.Select(word => Words[word % Words.Length])) + $" {product}";
        return An.Purchase(name, daysAgo: (number * 17) % 3_650, source: $"{Guid.NewGuid():N}", product: $"sku.{product:00000}", brand: Words[product % 11]) with
        {
            UnitPrice = Home.Usd(2_50),
        };
    }

    private static readonly string[] Words =
        ["rye", "bread", "paper", "towel", "coffee", "bean", "green", "organic", "whole", "toilet", "soap", "liquid", "dark", "chocolate", "thing", "crisp", "pasta"];
}
