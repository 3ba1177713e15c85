using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>What every adapter of <see cref="ICrowd"/> must do; derive from it and say how to open one.</summary>
public abstract class CrowdContract : IDisposable
{
    private static readonly ProductId Doll = ProductId.From("doll_1.a")!;
    private static readonly ProductId Rice = ProductId.From("doll_1.a-2")!; // Its name begins with the other's.
    private static readonly DateTimeOffset Now = new(An.Evening.Year, An.Evening.Month, An.Evening.Day, 19, 30, 30, TimeSpan.Zero);

    private readonly List<ICrowd> opened = [];

    /// <summary>Another door to the one crowd of the test's own, at first empty, as another process would open it. The test disposes it.</summary>
    protected abstract ICrowd Open();

    [Fact]
    public async Task Homes_are_counted_once_however_often_they_ask_and_through_whichever_door()
    {
        ICrowd[] doors = [Door(), Door()];
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
            doors[number % 2].MarkAsync(Mark($"home-{number % 10}", secondsAgo: number * 2), default))));
        await doors[0].MarkAsync(Mark("home-1", product: Rice), default);

        foreach (ICrowd door in doors)
        {
            (await door.CountAsync(Doll, "doll", Now, default)).Should().Be(new CrowdCount(10, 10, 0, 0));
            (await door.CountAsync(Rice, "doll", Now, default)).Should().Be(new CrowdCount(1, 1, 0, 0));
        }
    }

    [Fact]
    public async Task The_words_are_told_apart_and_those_of_no_words_have_none_in_common()
    {
        ICrowd crowd = Door();
        await crowd.MarkAsync(Mark("home-1"), default);
        await crowd.MarkAsync(Mark("home-2", words: "big doll"), default);
        await crowd.MarkAsync(Mark("home-3", words: null), default);

        (await crowd.CountAsync(Doll, "doll", Now, default)).Should().Be(new CrowdCount(3, 1, 0, 0));
        (await crowd.CountAsync(Doll, null, Now, default)).Should().Be(new CrowdCount(3, 0, 0, 0));
    }

    [Fact]
    public async Task The_window_slides_by_whole_minutes()
    {
        ICrowd crowd = Door();
        for (int minutes = 0; minutes < 14; minutes++)
        {
            await crowd.MarkAsync(Mark($"home-{minutes}", secondsAgo: minutes * 60), default);
        }

        (await crowd.CountAsync(Doll, "doll", Now, default)).Should().Be(new CrowdCount(3, 3, 7, 0));
        (await crowd.CountAsync(Doll, "doll", Now.AddMinutes(2), default)).Should().Be(new CrowdCount(1, 1, 7, 0));
    }

    [Fact]
    public async Task However_many_ask_a_steady_crowd_is_no_burst_and_a_jump_on_top_of_it_is()
    {
        ICrowd crowd = Door();
        await ManyAsync(crowd, 3_000, number => number % Burst.WindowMinutes);

        CrowdCount steady = await crowd.CountAsync(Doll, "doll", Now, default);
        steady.Should().Be(new CrowdCount(900, 900, 2_100, 0));
        Burst.Judge(Doll, known: null, steady, Now).Should().BeNull("three hundred a minute are normal here");

        await ManyAsync(crowd, 2_800, number => number % Burst.JumpMinutes);
        CrowdCount jumped = await crowd.CountAsync(Doll, "doll", Now, default);
        jumped.Should().Be(new CrowdCount(3_700, 3_700, 2_100, 0));
        Burst.Judge(Doll, known: null, jumped, Now).Should().BeEquivalentTo(new { Homes = 3_700, Threshold = 3_600 });
    }

    [Fact]
    public async Task What_leaves_the_window_teaches_what_is_normal_and_is_forgotten()
    {
        ICrowd crowd = Door();
        await crowd.MarkAsync(Mark("home-1", secondsAgo: 660), default);
        await crowd.MarkAsync(Mark("home-1", secondsAgo: 720), default);
        await crowd.MarkAsync(Mark("home-2", secondsAgo: 660), default);
        await crowd.MarkAsync(Mark("home-3"), default);

        (await crowd.LearnAsync(Now, 100, default)).Should().Be(3);
        (await crowd.LearnAsync(Now, 100, default)).Should().Be(0);
        CrowdCount count = await crowd.CountAsync(Doll, "doll", Now, default);
        count.Homes.Should().Be(1);
        count.RatePerMinute.Should().BeApproximately(2.0 / (24 * 60), 1e-6, "two homes in a day");
    }

    [Fact]
    public async Task Only_so_much_is_forgotten_at_once_and_each_mark_teaches_once_whoever_learns()
    {
        ICrowd[] doors = [Door(), Door()];
        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => doors[0].MarkAsync(Mark($"home-{number}", secondsAgo: 660), default)));
        (await doors[0].LearnAsync(Now, 20, default)).Should().Be(20);
        for (int round = 0; round < 10; round++)
        {
            await Task.WhenAll(doors.Select(door => Task.Run(() => door.LearnAsync(Now, 100, default))));
        }

        (await doors[0].LearnAsync(Now, 100, default)).Should().Be(0);
        (await doors[1].CountAsync(Doll, "doll", Now, default)).RatePerMinute.Should().BeInRange(1.0 / (24 * 60), 120.001 / (24 * 60), "none is learnt twice");
    }

    [Fact]
    public async Task A_burst_teaches_nothing_unless_the_merchant_calls_it_demand()
    {
        ICrowd crowd = Door();
        foreach (ProductId product in new[] { Doll, Rice })
        {
            await crowd.MarkAsync(Mark("home-1", product: product), default);
            await crowd.SeenAsync([Seen(product)], default);
        }

        (await crowd.SayAsync(Rice, BurstWord.Ended, Now, default)).Should().BeTrue();
        (await crowd.LearnAsync(Now.AddMinutes(30), 100, default)).Should().Be(2);
        (await crowd.CountAsync(Doll, null, Now.AddMinutes(30), default)).RatePerMinute.Should().Be(0);
        (await crowd.CountAsync(Rice, null, Now.AddMinutes(30), default)).RatePerMinute.Should().BePositive();
    }

    [Fact]
    public async Task Bursts_are_read_as_they_were_seen_the_last_seen_first()
    {
        ICrowd crowd = Door();
        (await crowd.BurstsAsync(default)).Should().BeEmpty();
        await crowd.SeenAsync([Seen(Doll), Seen(Rice) with { LastSeen = Now.AddMinutes(1) }], default);
        await Door().SeenAsync([Seen(Doll) with { LastSeen = Now.AddMinutes(2), Homes = 70, Threshold = 33 }], default);

        (await crowd.BurstsAsync(default)).Should().Equal(
            Seen(Doll) with { LastSeen = Now.AddMinutes(2), Homes = 70, Threshold = 33 },
            Seen(Rice) with { LastSeen = Now.AddMinutes(1) });
    }

    [Fact]
    public async Task The_merchants_word_stays_whoever_sees_the_burst_again()
    {
        ICrowd crowd = Door();
        (await crowd.SayAsync(Doll, BurstWord.Pinned, Now, default)).Should().BeFalse("there is none");
        (await crowd.BurstsAsync(default)).Should().BeEmpty();
        await crowd.SeenAsync([Seen(Doll)], default);
        (await Door().SayAsync(Doll, BurstWord.Pinned, Now, default)).Should().BeTrue();
        await crowd.SeenAsync([Seen(Doll) with { Homes = 99 }], default);

        (await crowd.BurstsAsync(default)).Should().Equal(Seen(Doll) with { Homes = 99, Word = BurstWord.Pinned, WordAt = Now });
    }

    [Fact]
    public async Task Bursts_are_forgotten_after_a_week_but_not_what_is_pinned()
    {
        ICrowd crowd = Door();
        await crowd.SeenAsync([Seen(Doll), Seen(Rice)], default);
        await crowd.SayAsync(Rice, BurstWord.Pinned, Now, default);
        await crowd.LearnAsync(Now.AddDays(7).AddTicks(-1), 100, default);
        (await crowd.BurstsAsync(default)).Should().HaveCount(2);
        await crowd.LearnAsync(Now.AddDays(7), 100, default);
        (await crowd.BurstsAsync(default)).Should().ContainSingle().Which.Product.Should().Be(Rice);
    }

    [Fact]
    public async Task However_many_bursts_come_what_is_pinned_stays_and_the_longest_unseen_of_the_others_are_forgotten()
    {
        ICrowd crowd = Door();
        ProductId pinned = ProductId.From("pinned")!;
        await crowd.SeenAsync([Seen(pinned) with { LastSeen = Now.AddHours(-1) }], default);
        await crowd.SayAsync(pinned, BurstWord.Pinned, Now, default);
        Burst[] others = [.. Enumerable.Range(1, ICrowd.MostBursts + 3).Select(minute => Seen(ProductId.From($"doll-{minute}")!) with { LastSeen = Now.AddMinutes(minute) })];
        foreach (Burst[] some in others.Chunk(50))
        {
            await crowd.SeenAsync(some, default);
        }

        Burst[] kept = [.. others.Reverse().Take(ICrowd.MostBursts), Seen(pinned) with { LastSeen = Now.AddHours(-1), Word = BurstWord.Pinned, WordAt = Now }];
        (await crowd.BurstsAsync(default)).Should().Equal(kept);

        await crowd.LearnAsync(Now, 100, default);
        (await crowd.BurstsAsync(default)).Should().Equal(kept);
        (await crowd.SayAsync(others[2].Product, BurstWord.Ended, Now, default)).Should().BeFalse("it is forgotten and not only left out");
        (await crowd.SayAsync(others[3].Product, BurstWord.Ended, Now, default)).Should().BeTrue();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => opened.ForEach(door => (door as IDisposable)?.Dispose());

    private ICrowd Door()
    {
        ICrowd door = Open();
        opened.Add(door);
        return door;
    }

    // A home each; as many at once as a busy shop has.
    private static Task ManyAsync(ICrowd crowd, int homes, Func<int, int> minutesAgo) =>
        Parallel.ForAsync(0, homes, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, cancellation) =>
            await crowd.MarkAsync(Mark($"home-{homes}-{number}", secondsAgo: 60 * minutesAgo(number)), cancellation));

    private static CrowdMark Mark(string home, int secondsAgo = 0, ProductId? product = null, string? words = "doll") =>
        new(HouseholdId.From(home)!, product ?? Doll, words, Now.AddSeconds(-secondsAgo));

    private static Burst Seen(ProductId product) => new() { Product = product, Since = Now.AddMinutes(-1), LastSeen = Now, Homes = 25, Threshold = 20 };
}
