using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Proof;

/// <summary>The test of the soak's own rules.</summary>
public sealed class SoakedTests
{
    private const long MiB = 1024 * 1024;
    private const int Step = 5; // Seconds.

    private static readonly TimeSpan Warm = TimeSpan.FromMinutes(12);

    [Fact]
    public void Memory_that_goes_up_and_down_is_flat() =>
        AnHour(second => (100 * MiB) + (second % 95 * MiB / 8)).Growth.Should().BeInRange(-MiB / 2, MiB / 2);

    [Theory]
    [InlineData(900, false)]
    [InlineData(1_200, true)]
    public void Memory_that_grows_beneath_the_ups_and_downs_is_seen(int kibibytesInTenMinutes, bool tooMuch) =>
        (AnHour(second => (100 * MiB) + (second % 95 * MiB / 8) + (second * kibibytesInTenMinutes * 1024L / 600)).Growth >= MiB).Should().Be(tooMuch);

    [Fact]
    public void What_was_taken_to_warm_up_is_no_growth() =>
        AnHour(second => second < Warm.TotalSeconds ? 50 * MiB : 150 * MiB).Growth.Should().Be(0);

    [Fact]
    public void A_short_run_tells_no_growth() =>
        new Soaked(Readings(TimeSpan.FromMinutes(35), _ => (MiB, 9)), Warm).Growth.Should().BeNull();

    [Theory]
    [InlineData(72)]
    [InlineData(35)]
    public void Connections_of_the_moment_are_no_leak_of_files(int minutes) =>
        new Soaked(Readings(TimeSpan.FromMinutes(minutes), second => (MiB, 100 + (second / Step % 24))), Warm).FilesGained.Should().BeLessThanOrEqualTo(0);

    [Fact]
    public void What_a_pool_opens_once_is_no_leak_of_files() =>
        new Soaked(Readings(TimeSpan.FromMinutes(72), second => (MiB, second < 15 * 60 ? 182 : 189)), Warm).FilesGained.Should().Be(0);

    [Theory]
    [InlineData(72, 60)]
    [InlineData(72, 600)]
    [InlineData(35, 10)]
    public void Files_that_are_never_closed_are_seen(int minutes, int secondsForOne) =>
        new Soaked(Readings(TimeSpan.FromMinutes(minutes), second => (MiB, 100 + (second / Step % 25) + (second / secondsForOne))), Warm).FilesGained.Should().BePositive();

    private static Soaked AnHour(Func<int, long> memory) => new(Readings(TimeSpan.FromMinutes(72), second => (memory(second), 100)), Warm);

    private static ProcessReading[] Readings(TimeSpan length, Func<int, (long Memory, int Files)> at) =>
    [
        .. Enumerable.Range(0, ((int)length.TotalSeconds / Step) + 1).Select(step => step * Step)
            .Select(second => new ProcessReading(TimeSpan.FromSeconds(second), at(second).Memory, at(second).Memory, at(second).Files)),
    ];
}
