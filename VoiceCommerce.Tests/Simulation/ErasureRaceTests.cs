using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Merchant;
using VoiceCommerce.Tests.Proof;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Somebody says yes while the merchant erases the home.</summary>
[Collection(InAzurite.Name)]
public sealed class ErasureRaceTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task Either_the_home_is_erased_and_nothing_is_ordered_or_the_order_stands_and_the_home_stays(string store)
    {
        using RacingShop shop = await RacingShop.OpenAsync(store, azurite);
        MerchantApi api = ApiOf(shop);
        int rounds = 4 * Campaign.Size("RACE_ROUNDS", usually: 5);
        for (int round = 0; round < rounds; round++)
        {
            HouseholdId home = await shop.MoveInAsync(Home.ThatBought("oat milk"));
            string offer = (await shop.SayAsync(shop.Turn(home, "mum", new Intent.Reorder(Phrase.From("oat milk")!))))!;
            Turn yes = shop.Turn(home, "mum", new Intent.Yes(), offer);
            // Each round one of the two starts a little later, so that both win some of them.
            Task<string?> spoken = Task.Run(() => AfterAsync(round % 4, () => shop.SayAsync(yes)));
            Task<int> erasing = Task.Run(() => AfterAsync(3 - (round % 4), () => EraseAsync(api, home)));
            await Task.WhenAll(spoken, erasing);

            bool erased = await erasing == StatusCodes.Status204NoContent;
            string[] states = [.. (await shop.OrdersOfAsync(home)).Select(order => $"{order.State} {shop.Outside.Money.GetValueOrDefault(order.Id)}")];
            int atDesk = shop.Outside.AtDesk.Count(order => order.Household == home);
            (erased, atDesk, string.Join(", ", states), await spoken is null).Should().Be(erased ? (true, 0, "", true) : (false, 1, "Placed authorised", false));
        }
    }

    private static async Task<T> AfterAsync<T>(int moments, Func<Task<T>> work)
    {
        for (int moment = 0; moment < moments; moment++)
        {
            await Task.Yield();
        }

        return await work();
    }

    private static async Task<int> EraseAsync(MerchantApi api, HouseholdId home)
    {
        DefaultHttpContext context = new();
        context.Request.Method = "DELETE";
        context.Request.Path = $"/api/merchant/households/{home}";
        context.Request.Headers.Authorization = "Bearer " + MerchantDesk.Key;
        await api.HandleAsync(context);
        return context.Response.StatusCode;
    }

    private static MerchantApi ApiOf(RacingShop shop)
    {
        InMemoryCatalogue catalogue = new();
        OrderRunner runner = new(shop.Outside, shop.Outside, shop.Clock, World.Grace);
        return new(
            new(SHA256.HashData(Encoding.UTF8.GetBytes(MerchantDesk.Key))),
            new(_ => Currency.Usd, ["en-US"], TimeZoneId.Utc),
            new() { Store = shop.Store, Archive = shop.Archive, Outbox = (INoticeOutbox)shop.Archive, Catalogue = catalogue, Editor = catalogue, HeldOrders = new ScriptedHeldOrders(), Reconciliation = new(shop.Archive, new(shop.Store, runner, NoticeRoute.None, shop.Clock), runner), Crowd = new InMemoryCrowd(), Hasher = shop, Pseudonyms = new(new byte[32]), GuardianOrigin = null, Clock = shop.Clock },
            NullLogger<MerchantApi>.Instance);
    }
}
