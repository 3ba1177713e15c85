using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Storage;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>
/// A sale in a large shop that its homes find one after the other: within minutes so many ask that one cut could not count them all, and then as many go on asking. One home of ten is
/// played through, of the others only the asking.
/// </summary>
public sealed class LargeSaleTests(ITestOutputHelper output)
{
    private const string OnSale = "bagumin";
    private const int FirstMinute = 2;
    private const double Growth = 1.25;
    private const int AMinute = 250;
    private const int SteadyMinutes = 8;
    private const int PlayedOneIn = 10;

    [Fact]
    public async Task A_sale_that_grows_large_and_stays_so_is_not_taken_for_television()
    {
        using TemporaryDirectory directory = new();
        using SqliteCrowd crowd = new(directory.Path);
        int[] asking = [.. Asking()];
        TelevisionTown town = new(crowd, asking.Sum(), [OnSale], seed: 11);
        await town.MoveInAsync();
        List<Wish> wishes = [];
        int next = 0;
        foreach (DateTimeOffset at in asking.Index().SelectMany(minute => Enumerable.Range(0, minute.Item).Select(home => town.Now.AddMinutes(minute.Index + (home / (double)minute.Item)))))
        {
            int home = next++;
            if (home % PlayedOneIn == 0)
            {
                Wish wish = new() { Home = home, Product = OnSale, Voice = Home.Voice("mum"), KnowsTheCode = true };
                wishes.Add(wish);
                town.Asks(at, wish);
            }
            else
            {
                town.At(at, () => crowd.MarkAsync(new(TelevisionTown.Id(home), ProductId.From(OnSale)!, null, at), CancellationToken.None));
            }
        }

        await town.RunAsync();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{next} homes asked, {AMinute} a minute at the end; of {wishes.Count} played {wishes.Count(wish => wish.Held)} held, {wishes.Count(wish => wish.Ordered)} ordered."));
        town.Missed.Should().BeEmpty();
        (await crowd.BurstsAsync(default)).Should().BeEmpty();
        wishes.Should().OnlyContain(wish => wish.Ordered && !wish.Held);
    }

    private static IEnumerable<int> Asking()
    {
        for (double homes = FirstMinute; homes < AMinute; homes *= Growth)
        {
            yield return (int)homes;
        }

        for (int minute = 0; minute < SteadyMinutes; minute++)
        {
            yield return AMinute;
        }
    }
}
