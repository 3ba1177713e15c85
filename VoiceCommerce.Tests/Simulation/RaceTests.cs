using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Proof;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Many voices at one home at the same moment, wherever the homes are kept.</summary>
[Collection(InAzurite.Name)]
public sealed class RaceTests(AzuriteServer azurite)
{
    private const int Voices = 64;
    private const int RoundsAShop = 10; // Azurite answers the slower the more one table holds.

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task Of_many_yeses_to_one_quote_one_orders_and_every_other_hears_something_true(string store)
    {
        int rounds = Campaign.Size("RACE_ROUNDS", usually: store == "tables" ? 1 : 5); // So many at once cost thousands of requests.
        for (int raced = 0; raced < rounds; raced += RoundsAShop)
        {
            using RacingShop shop = await RacingShop.OpenAsync(store, azurite);
            await RaceAsync(shop, Math.Min(RoundsAShop, rounds - raced));
        }
    }

    [Theory]
    [InlineData("memory", "the home's week")]
    [InlineData("sqlite", "the home's week")]
    [InlineData("tables", "the home's week")]
    [InlineData("memory", "a member's allowance")]
    [InlineData("sqlite", "a member's allowance")]
    [InlineData("tables", "a member's allowance")]
    public async Task Devices_at_a_spending_cap_never_spend_a_cent_over_it(string store, string cap)
    {
        using RacingShop shop = await RacingShop.OpenAsync(store, azurite);
        string[] goods = ["oat milk", "rye bread", "coffee", "tea"]; // As many as a home keeps open conversations.
        Home many = goods.Aggregate(Home.ThatBoughtNothing(), (home, product) => home.AndBought(product, cents: 10_00));
        many = cap == "a member's allowance"
            ? many.WithMember("dad", dad => dad with { WeeklyAllowance = Home.Usd(20_00) })
            : many.Limited(limits => limits with { PerWeek = Home.Usd(20_00) });
        int rounds = Campaign.Size("RACE_ROUNDS", usually: 5);
        for (int round = 0; round < rounds; round++)
        {
            HouseholdId home = await shop.MoveInAsync(many);
            List<Turn> yeses = [];
            foreach (string product in goods)
            {
                string offer = (await shop.SayAsync(shop.Turn(home, "dad", new Intent.Reorder(Phrase.From(product)!))))!;
                yeses.Add(shop.Turn(home, "dad", new Intent.Yes(), offer));
            }

            string[] answers = (await Task.WhenAll(yeses.Select((yes, device) => Task.Run(() => shop.SayAsync(yes, device % 2)))))!;

            Order[] placed = [.. shop.Outside.AtDesk.Where(order => order.Household == home)];
            placed.Sum(order => order.Total.Minor).Should().Be(20_00, "two fit to the cent, and a third is over");
            placed.Should().OnlyContain(order => shop.Outside.Money[order.Id] == "authorised");
            answers.Count(answer => answer.Contains("Done. ", StringComparison.Ordinal)).Should().Be(2);
            answers.Count(answer => answer.Contains("A guardian has to agree", StringComparison.Ordinal)).Should().Be(goods.Length - 2);
        }
    }
    private static async Task RaceAsync(RacingShop shop, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            HouseholdId home = await shop.MoveInAsync(Home.ThatBought("oat milk"));
            string offer = (await shop.SayAsync(shop.Turn(home, "mum", new Intent.Reorder(Phrase.From("oat milk")!))))!;

            string[] answers = (await Task.WhenAll(Enumerable.Range(0, Voices).Select(voice =>
                Task.Run(() => shop.SayAsync(shop.Turn(home, "mum", new Intent.Yes(), offer), voice % 2)))))!;

            Order order = (await shop.OrdersOfAsync(home)).Should().ContainSingle().Subject;
            order.State.Should().Be(OrderState.Placed);
            shop.Outside.Money[order.Id].Should().Be("authorised");
            shop.Outside.AtDesk.Count(placed => placed.Household == home).Should().Be(1);
            answers.Count(answer => answer.Contains("Done. oat milk", StringComparison.Ordinal)).Should().Be(1);
            answers.Should().OnlyContain(answer => answer.Contains("Done. oat milk", StringComparison.Ordinal)
                || answer.Contains("oat milk is ordered already, once", StringComparison.Ordinal) || answer.Contains("I have your order and I'm finishing it", StringComparison.Ordinal));
        }

        shop.Outside.Money.Count.Should().Be(rounds);
    }
}
