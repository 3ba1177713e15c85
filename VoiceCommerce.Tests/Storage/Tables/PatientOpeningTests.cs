using System.Text;
using Azure;
using FluentAssertions;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Storage;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

[Collection(InAzurite.Name)]
public sealed class PatientOpeningTests(AzuriteServer azurite)
{
    private const int TriesOfARequest = 4;

    private readonly HastyClock _clock = new();
    private readonly KeptLog<PatientOpeningTests> _log = new();

    [Fact]
    public async Task An_account_that_is_out_of_reach_when_the_app_starts_is_opened_when_it_is_back()
    {
        await using FaultyRelay relay = new(azurite.TableAddress);
        relay.Next([.. Enumerable.Repeat(Fault.Reset, 2 * TriesOfARequest)]); // Both tables of the homes are asked for at once.
        using TemporaryDirectory directory = new();
        ShopOnTrial shop = ShopOnTrial.InProduction(directory.Path).With("FUNCTIONS_CUSTOMHANDLER_PORT", "1")
            .With("Storage__Kind", "Tables").With("Storage__ConnectionString", azurite.Through(relay.Port)).With("Storage__TablePrefix", AzuriteServer.NewName()[..12]);
        Settings settings = Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Valid>().Which.Settings;
        using MemoryStream errors = new();
        using LineLogs logs = new(Stream.Null, errors);

        ShopStores stores = await ShopStores.OpenAsync(settings.Storage, TimeProvider.System, logs);

        (await stores.Archive.ListHouseholdsAsync(null, 1, CancellationToken.None)).Should().BeEmpty();
        Encoding.UTF8.GetString(errors.ToArray()).Should().MatchRegex(@"\AError [^\n]*\[2203\][^\n]*HttpRequestException[^\n]*tried again in 1 s\n\z");
    }

    [Fact]
    public async Task An_account_that_never_answers_is_given_up_so_that_a_wrong_address_is_seen()
    {
        Func<Task> opening = () => OpenedAsync<string>(() => throw new RequestFailedException(0, "no answer"));

        await opening.Should().ThrowAsync<RequestFailedException>();

        _clock.Passed.Should().BeGreaterThanOrEqualTo(PatientOpening.Patience - TimeSpan.FromSeconds(10), "no pause is longer").And.BeLessThan(PatientOpening.Patience);
    }

    [Theory]
    [InlineData(403)] // The key is wrong, or the identity has no role.
    [InlineData(404)]
    public async Task A_refusal_is_told_at_once(int status)
    {
        int tries = 0;
        Func<Task> opening = () => OpenedAsync<string>(() =>
        {
            tries++;
            throw new RequestFailedException(status, "no");
        });

        await opening.Should().ThrowAsync<RequestFailedException>();

        tries.Should().Be(1);
    }

    private Task<T> OpenedAsync<T>(Func<Task<T>> open) => PatientOpening.OpenAsync(open, _clock, _log);

    /// <summary>Every pause is over at once, and has taken its time.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private TimeSpan passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public TimeSpan Passed => passed;

        public override long GetTimestamp() => passed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            passed += dueTime;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
