using FluentAssertions;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.AccountLinking;

public sealed class SigningKeysTests
{
    private static readonly Signer First = Signer.Ec("first");
    private static readonly Signer Second = Signer.Ec("second");

    private readonly ManualClock time = new(Signer.Now);
    private readonly ScriptedKeys source = new(Signer.KeySet(First));
    private readonly SigningKeys keys;

    public SigningKeysTests() => keys = new(source, time);

    [Fact]
    public void Nothing_is_fetched_before_somebody_asks() => source.Fetches.Should().Be(0);

    [Fact]
    public async Task Who_comes_while_they_are_fetched_ahead_waits_for_that_fetch()
    {
        keys.Prefetch();
        keys.Prefetch();

        (await Find("first")).Should().BeTrue();
        source.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task Known_keys_are_not_fetched_again()
    {
        await Find("first");
        time.Advance(SigningKeys.RenewAfter);

        (await Find("first")).Should().BeTrue();
        source.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task A_key_that_rolled_in_is_found()
    {
        await Find("first");
        source.Answer = Signer.KeySet(First, Second);
        time.Advance(SigningKeys.AskAgainAfter + TimeSpan.FromSeconds(1));

        (await Find("second")).Should().BeTrue();
    }

    [Fact]
    public async Task Invented_key_ids_do_not_make_us_ask_at_every_turn()
    {
        await Find("first");
        time.Advance(SigningKeys.AskAgainAfter + TimeSpan.FromSeconds(1));
        for (int invented = 0; invented < 100; invented++)
        {
            (await Find($"invented-{invented}")).Should().BeFalse();
        }

        source.Fetches.Should().Be(2);
        (await Find("first")).Should().BeTrue();
    }

    [Fact]
    public async Task The_last_good_keys_outlive_a_provider_that_is_down()
    {
        await Find("first");
        foreach (string? nonsense in new[] { null, "<html>", "{\"keys\":[]}" })
        {
            source.Answer = nonsense;
            time.Advance(SigningKeys.AskAgainAfter + TimeSpan.FromSeconds(1));
            await Find("unknown");
        }

        source.Fetches.Should().Be(4);
        (await Find("first")).Should().BeTrue();
    }

    [Fact]
    public async Task Old_keys_are_renewed_while_they_still_serve()
    {
        await Find("first");
        time.Advance(SigningKeys.RenewAfter + TimeSpan.FromSeconds(1));
        source.Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        (await Find("first")).Should().BeTrue("the customer does not wait for the provider");
        source.Gate.SetResult();
        SpinWait.SpinUntil(() => source.Fetches == 2, TimeSpan.FromSeconds(30)).Should().BeTrue();
    }

    [Fact]
    public async Task A_provider_that_was_down_is_asked_again_soon()
    {
        source.Answer = null;
        (await keys.FindAsync("first", default)).Should().BeNull();
        (await keys.FindAsync("first", default)).Should().BeNull();
        source.Fetches.Should().Be(1);

        source.Answer = Signer.KeySet(First);
        time.Advance(SigningKeys.AskAgainWithoutKeysAfter + TimeSpan.FromMilliseconds(1));
        (await Find("first")).Should().BeTrue();
    }

    [Fact]
    public async Task Everybody_waits_for_the_same_fetch()
    {
        source.Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<bool>[] turns = [.. Enumerable.Range(0, 50).Select(_ => Find("first"))];
        source.Gate.SetResult();

        (await Task.WhenAll(turns)).Should().AllBeEquivalentTo(true);
        source.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_fetch_to_the_others()
    {
        source.Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenSource impatient = new();
        Task<KeySet?> gone = keys.FindAsync("first", impatient.Token);
        Task<bool> patient = Find("first");
        await impatient.CancelAsync();
        await gone.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        source.Gate.SetResult();

        (await patient).Should().BeTrue();
        source.Fetches.Should().Be(1);
    }

    private async Task<bool> Find(string keyId) => (await keys.FindAsync(keyId, default))?.Find(keyId) is not null;
}
