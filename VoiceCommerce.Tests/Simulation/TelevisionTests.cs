using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Proof;
using VoiceCommerce.Tests.Storage;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>
/// A day in many homes: usual re-orders, new things, a flash sale at noon, and a sentence on television in the evening that a part of the homes hears within 90 seconds.
/// With VOICECOMMERCE_TELEVISION the number of homes, else as few as show what is to be shown; what is reported was measured with 10000.
/// </summary>
public sealed class TelevisionTests(ITestOutputHelper output)
{
    // One in a hundred of them are more than it takes to be seen.
    private const int Few = 3_000;
    private const int Fewer = 2_000;
    private const int Products = 200;

    private static readonly Speaker Unknown = new Speaker.Unknown();

    [Theory]
    [InlineData(1, 20)] // The platform takes the television for a guardian in one home of twenty, which is far more often than it does.
    [InlineData(5, 20)]
    [InlineData(30, 20)]
    [InlineData(1, 1)] // It takes it for a guardian everywhere.
    [InlineData(30, 1)]
    public async Task A_sentence_on_television_is_not_many_orders_and_a_sale_is_not_punished(int percent, int mistakenOneIn)
    {
        int size = Campaign.Size("VOICECOMMERCE_TELEVISION", usually: percent == 1 ? Few : Fewer);
        using TemporaryDirectory directory = new();
        using SqliteCrowd crowd = new(directory.Path);
        Day day = await Day.PlayAsync(crowd, size, percent, mistakenOneIn);
        Day without = await Day.PlayAsync(new Nobody(), size, percent, mistakenOneIn);
        output.WriteLine(day.Report(without));

        day.Town.Missed.Should().BeEmpty();
        day.HonestHeld.Should().BeLessThan(day.Honest.Count / 100, "fewer than one in a hundred honest orders waits");
        day.Television.Count.Should().BeGreaterThanOrEqualTo(Burst.FewestSameWords, "a town in which fewer hear it shows nothing");
        day.Seen.Should().NotBeNull();
        day.PlacedAfterSeen.Should().Be(0, "once it is seen nothing of it is placed");
        day.Through.Should().BeLessThan(Burst.FewestSameWords, "these were asked and answered before it was seen");
        without.Through.Should().BeGreaterThanOrEqualTo(day.Through);
    }

    /// <summary>Where nobody counts: the shop as it was without this rail.</summary>
    private sealed class Nobody : ICrowd
    {
        public Task MarkAsync(CrowdMark mark, CancellationToken cancellation) => Task.CompletedTask;

        public Task<CrowdCount> CountAsync(ProductId product, string? words, DateTimeOffset now, CancellationToken cancellation) => Task.FromResult(new CrowdCount(0, 0, 0, 0));

        public Task<IReadOnlyList<Burst>> BurstsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Burst>>([]);

        public Task SeenAsync(IReadOnlyList<Burst> bursts, CancellationToken cancellation) => Task.CompletedTask;

        public Task<bool> SayAsync(ProductId product, BurstWord word, DateTimeOffset at, CancellationToken cancellation) => Task.FromResult(false);

        public Task<int> LearnAsync(DateTimeOffset now, int most, CancellationToken cancellation) => Task.FromResult(0);
    }

    private sealed class Day
    {
        /// <summary>What the television names; few ask for it otherwise.</summary>
        private const int Broadcasted = 150;

        private readonly Chance chance = new(20260511);
        private readonly string[] names;
        private readonly int percent;
        private readonly int mistakenOneIn;

        private Day(ICrowd crowd, int size, int percent, int mistakenOneIn)
        {
            this.percent = percent;
            this.mistakenOneIn = mistakenOneIn;
            names = Names(chance.Fork());
            Town = new(crowd, size, names, seed: 7);
        }

        public TelevisionTown Town { get; }

        public List<Wish> Honest { get; } = [];

        public List<Wish> Sale { get; } = [];

        public List<Wish> Television { get; } = [];

        public DateTimeOffset? Seen { get; private set; }

        public int HonestHeld => Honest.Count(wish => wish.Held);

        /// <summary>What the television bought: placed, and its money reserved.</summary>
        public int Through => Television.Count(wish => wish.Ordered);

        public int PlacedAfterSeen { get; private set; }

        public static async Task<Day> PlayAsync(ICrowd crowd, int size, int percent, int mistakenOneIn)
        {
            Day day = new(crowd, size, percent, mistakenOneIn);
            await day.Town.MoveInAsync();
            await day.LearnAsync(crowd);
            day.Shop();
            day.Sell();
            day.Broadcast();
            for (int minute = 0; minute < 24 * 60; minute++)
            {
                day.Town.At(day.Town.Now.AddMinutes(minute), () => crowd.LearnAsync(day.Town.Now, int.MaxValue, CancellationToken.None));
            }

            await day.Town.RunAsync();
            await day.LookAsync(crowd);
            return day;
        }

        public string Report(Day without) => string.Create(CultureInfo.InvariantCulture, $"""
            {Town.Size} homes, {percent} % hear it, taken for a guardian in one of {mistakenOneIn}: {Television.Count} homes asked within 90 s, {Through} orders placed ({PlacedAfterSeen} after it was seen; without the rail {without.Through}).
            Honest: {Honest.Count} wishes, {Honest.Count(wish => wish.Ordered)} ordered, {HonestHeld} held ({100.0 * HonestHeld / Honest.Count:0.00} %); of {Sale.Count} in the sale {Sale.Count(wish => wish.Held)} held.
            """);

        // Three days before, of which only the counting is played.
        private async Task LearnAsync(ICrowd crowd)
        {
            Chance past = chance.Fork();
            for (int hours = 72; hours > 0; hours--)
            {
                for (int asked = 0; asked < Town.Size * 3 / 10 / 24; asked++)
                {
                    DateTimeOffset at = Town.Now.AddHours(-hours).AddSeconds(past.Below(3600));
                    await crowd.MarkAsync(new(TelevisionTown.Id(past.Below(Town.Size)), Id(Popular(past)), null, at), CancellationToken.None);
                }

                await crowd.LearnAsync(Town.Now.AddHours(1 - hours), int.MaxValue, CancellationToken.None);
            }
        }

        // Each home re-orders its usual once, three in ten buy something new, and every twentieth usual is asked for by a voice that nobody knows.
        private void Shop()
        {
            for (int home = 0; home < Town.Size; home++)
            {
                Speaker voice = chance.OneIn(20) ? Unknown : Home.Voice(chance.Of("mum", "dad"));
                Add(Honest, Waking(), new() { Home = home, Product = "oat milk", Voice = voice, Usual = true, KnowsTheCode = true });
                if (chance.Below(10) < 3)
                {
                    Add(Honest, Waking(), new() { Home = home, Product = Popular(chance), Voice = Home.Voice(chance.Of("mum", "dad")), KnowsTheCode = true });
                }
            }
        }

        // A mail at noon for the third most popular thing; four homes in a hundred take it, half of them within 45 minutes.
        private void Sell()
        {
            for (int home = 0; home < Town.Size; home++)
            {
                if (chance.Below(100) < 4)
                {
                    double minutes = 45 * Math.Exp(Gaussian());
                    Wish wish = new() { Home = home, Product = names[2], Voice = Home.Voice(chance.Of("mum", "dad")), KnowsTheCode = true };
                    Sale.Add(wish);
                    Add(Honest, Town.Now.AddHours(12).AddMinutes(Math.Min(minutes, 600)), wish);
                }
            }
        }

        private void Broadcast()
        {
            DateTimeOffset evening = Town.Now.AddHours(19).AddSeconds(17);
            for (int home = 0; home < Town.Size; home++)
            {
                if (chance.Below(100) < percent)
                {
                    Speaker voice = chance.OneIn(mistakenOneIn) ? Home.Voice("mum") : Unknown;
                    Add(Television, evening.AddMilliseconds(chance.Below(90_000)), new() { Home = home, Product = names[Broadcasted], Voice = voice });
                }
            }
        }

        private async Task LookAsync(ICrowd crowd)
        {
            IReadOnlyList<Burst> bursts = await crowd.BurstsAsync(CancellationToken.None);
            Seen = bursts.FirstOrDefault(burst => burst.Product == Id(names[Broadcasted]))?.Since;
            PlacedAfterSeen = Television.Count(wish => wish.OrderedAt > Seen);
        }

        private void Add(List<Wish> wishes, DateTimeOffset when, Wish wish)
        {
            wishes.Add(wish);
            Town.Asks(when, wish);
        }

        // Awake from seven to eleven, most in the evening.
        private DateTimeOffset Waking() => Town.Now.AddHours(7).AddSeconds(Math.Max(chance.Below(16 * 3600), chance.Below(16 * 3600)));

        // The first of the list is asked for most, by Zipf's law.
        private string Popular(Chance from)
        {
            double place = Math.Exp(from.Below(1_000_000) / 1_000_000.0 * Math.Log(Products)) - 1;
            return names[Math.Min((int)place, Products - 1)];
        }

        private double Gaussian() => Enumerable.Range(0, 12).Sum(_ => chance.Below(1_000_000) / 1_000_000.0) - 6;

        private static ProductId Id(string name) => ProductId.From(name)!;

        private static string[] Names(Chance from)
        {
            string[] parts = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro", "ti", "vu", "za", "ge", "he"];
            HashSet<string> made = new(StringComparer.Ordinal);
            while (made.Count < Products)
            {
                made.Add(from.Of(parts) + from.Of(parts) + from.Of(parts) + "n");
            }

            return [.. made];
        }
    }
}
