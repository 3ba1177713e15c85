using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class CertificateCacheTests
{
    private readonly ManualClock time = new(Forge.Now);
    private readonly ScriptedSource source = new();
    private readonly CertificateCache cache;

    public CertificateCacheTests() =>
        cache = new(source, ChainValidator.TrustingOnly([Forge.Root.Certificate]), time, NullLogger.Instance);

    [Fact]
    public async Task A_trusted_chain_is_fetched_once()
    {
        SigningKey first = await FindsAsync();
        SigningKey second = await FindsAsync();

        second.Should().BeSameAs(first);
        source.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task Two_spellings_of_one_address_share_a_fetch()
    {
        await cache.FindAsync(CertificateUrl.From("https://s3.amazonaws.com/echo.api/x.pem", out _)!, default);
        await cache.FindAsync(CertificateUrl.From("https://S3.amazonaws.com:443/echo.api/a/../x.pem", out _)!, default);

        source.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task Fifty_requests_at_once_make_one_fetch()
    {
        TaskCompletionSource<CertificateFetch> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Answer = () => slow.Task;

        Task<KeyLookup>[] waiting = new Task<KeyLookup>[50];
        Parallel.For(0, waiting.Length, caller => waiting[caller] = cache.FindAsync(Url("x"), default).AsTask()); // All of them wait before the fetch is over.
        slow.SetResult(ScriptedSource.Chain(Forge.GoodChain));
        KeyLookup[] found = await Task.WhenAll(waiting);

        found.Should().AllBeOfType<KeyLookup.Found>();
        source.Fetches.Should().Be(1);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_leaves_the_fetch_to_the_others()
    {
        TaskCompletionSource<CertificateFetch> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Answer = () => slow.Task;
        using CancellationTokenSource hungUp = new();
        Task<KeyLookup> impatient = cache.FindAsync(Url("x"), hungUp.Token).AsTask();
        Task<KeyLookup> patient = cache.FindAsync(Url("x"), default).AsTask();

        await hungUp.CancelAsync();
        slow.SetResult(ScriptedSource.Chain(Forge.GoodChain));

        await impatient.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await patient).Should().BeOfType<KeyLookup.Found>();
    }

    [Fact]
    public async Task What_failed_is_left_alone_for_a_while_and_then_tried_again()
    {
        source.Answer = () => Task.FromResult<CertificateFetch>(new CertificateFetch.Unavailable("down"));
        await RefusesAsync("down");

        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.GoodChain));
        time.Advance(CertificateCache.RefusalLasts - TimeSpan.FromSeconds(1));
        await RefusesAsync("failed moments ago");
        source.Fetches.Should().Be(1);

        time.Advance(TimeSpan.FromSeconds(1));
        await FindsAsync();
        source.Fetches.Should().Be(2);
    }

    [Fact]
    public async Task A_chain_that_is_not_trusted_is_not_kept()
    {
        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.Pem(Forge.Make(new Recipe()))));
        await RefusesAsync("not trusted");
        time.Advance(CertificateCache.RefusalLasts);
        await RefusesAsync("not trusted");

        source.Fetches.Should().Be(2);
    }

    [Fact]
    public async Task A_source_that_throws_spoils_neither_the_next_try_nor_another_address()
    {
        source.Answer = () => Task.FromException<CertificateFetch>(new InvalidDataException());
        await cache.Invoking(it => it.FindAsync(Url("x"), default).AsTask()).Should().ThrowAsync<InvalidDataException>();

        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.GoodChain));
        await FindsAsync("y");
        time.Advance(CertificateCache.RefusalLasts);
        await FindsAsync();
    }

    [Fact]
    public async Task A_certificate_that_expires_while_it_is_kept_is_fetched_anew()
    {
        await FindsAsync();
        time.Advance(TimeSpan.FromDays(30)); // Its last second.
        await FindsAsync();
        source.Fetches.Should().Be(1);

        time.Advance(TimeSpan.FromSeconds(1));
        await RefusesAsync("NotTimeValid");

        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.Pem(
            Forge.Make(new Recipe { NotAfter = Forge.Now.AddDays(60) }, Forge.Authority), Forge.Authority)));
        time.Advance(CertificateCache.RefusalLasts);
        await FindsAsync();
        source.Fetches.Should().Be(3);
    }

    [Fact]
    public async Task Made_up_addresses_run_into_the_budget_and_known_ones_do_not()
    {
        await FindsAsync("known");
        source.Answer = () => Task.FromResult<CertificateFetch>(new CertificateFetch.Unavailable("no such chain"));
        for (int made = 0; made < 1_000; made++)
        {
            await cache.FindAsync(Url($"made-up-{made}"), default);
        }

        source.Fetches.Should().Be(CertificateCache.OthersAtOnce);
        await RefusesAsync("too many new", "one-more");
        await FindsAsync("known");
    }

    [Fact]
    public async Task A_spent_budget_comes_back_a_fetch_at_a_time()
    {
        source.Answer = () => Task.FromResult<CertificateFetch>(new CertificateFetch.Unavailable("no such chain"));
        for (int made = 0; made < CertificateCache.OthersAtOnce; made++)
        {
            await RefusesAsync("no such chain", $"made-up-{made}");
        }

        time.Advance(CertificateCache.OthersRefill - TimeSpan.FromTicks(1));
        await RefusesAsync("too many new", "early");
        time.Advance(TimeSpan.FromTicks(1));
        await RefusesAsync("no such chain", "first");
        await RefusesAsync("too many new", "second");
    }

    [Fact]
    public async Task However_many_names_a_stranger_invents_a_usual_one_is_still_fetched()
    {
        await AttackAsync("made-up");

        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.GoodChain));
        await FindsAsync("echo-api-cert-12");
    }

    [Fact]
    public async Task Whoever_asks_for_every_usual_name_does_not_keep_Amazons_own_from_being_found()
    {
        source.Answer = () => Task.FromResult<CertificateFetch>(new CertificateFetch.Unavailable("no such chain"));
        await AskForAllUsualNamesAsync(but: "echo-api-cert-12");

        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.GoodChain));
        await FindsAsync("echo-api-cert-12");
    }

    [Fact]
    public async Task All_that_strangers_can_ask_for_within_ten_seconds_is_a_bounded_number_of_fetches()
    {
        await AttackAsync("made-up");
        for (int round = 0; round < 3; round++)
        {
            await AskForAllUsualNamesAsync();
        }

        source.Fetches.Should().Be(CertificateCache.OthersAtOnce + CertificateUrl.UsualNames);

        time.Advance(CertificateCache.RefusalLasts);
        await AskForAllUsualNamesAsync();
        source.Fetches.Should().Be(CertificateCache.OthersAtOnce + (2 * CertificateUrl.UsualNames));
    }

    [Fact]
    public async Task A_name_that_was_accepted_before_is_fetched_again_whatever_others_were_asked_for()
    {
        await FindsAsync("as-Amazon-will-call-it");
        await AttackAsync("made-up");
        time.Advance(TimeSpan.FromDays(31)); // Its dates are over.
        await RefusesAsync("no such chain", "as-Amazon-will-call-it");
        await AttackAsync("made-up-again");

        time.Advance(CertificateCache.RefusalLasts);
        await AttackAsync("and-again");
        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.Pem(
            Forge.Make(new Recipe { NotAfter = Forge.Now.AddDays(60) }, Forge.Authority), Forge.Authority)));
        await FindsAsync("as-Amazon-will-call-it");
    }

    [Fact]
    public async Task It_keeps_so_many_keys_and_no_more()
    {
        for (int number = 0; number <= CertificateCache.MaxKeys; number++)
        {
            // The later the longer: the first is the one that expires soonest.
            Recipe recipe = new() { NotAfter = Forge.Now.AddDays(30 + number) };
            source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.Pem(Forge.Make(recipe, Forge.Authority), Forge.Authority)));
            await FindsAsync($"{number}");
            time.Advance(CertificateCache.OthersRefill);
        }

        int fetched = source.Fetches;
        await FindsAsync($"{CertificateCache.MaxKeys}");
        await FindsAsync("1");
        source.Fetches.Should().Be(fetched);
        await FindsAsync("0");
        source.Fetches.Should().Be(fetched + 1);
    }

    // More names than any budget has.
    private async Task AttackAsync(string name)
    {
        source.Answer = () => Task.FromResult<CertificateFetch>(new CertificateFetch.Unavailable("no such chain"));
        for (int made = 0; made < 100; made++)
        {
            await cache.FindAsync(Url($"{name}-{made}"), default);
        }
    }

    private async Task AskForAllUsualNamesAsync(string but = "")
    {
        IEnumerable<string> numbers = Enumerable.Range(1, 99).Select(number => $"-{number}").Append("");
        foreach (string name in numbers.SelectMany(number => new[] { $"echo-api-cert{number}", $"echo-api-cert{number}-ats" }).Where(name => name != but))
        {
            await cache.FindAsync(Url(name), default);
        }
    }

    private static CertificateUrl Url(string name) => CertificateUrl.From($"https://s3.amazonaws.com/echo.api/{name}.pem", out _)!;

    private async Task<SigningKey> FindsAsync(string name = "x") =>
        (await cache.FindAsync(Url(name), default)).Should().BeOfType<KeyLookup.Found>().Subject.Key;

    private async Task RefusesAsync(string because, string name = "x") =>
        (await cache.FindAsync(Url(name), default)).Should().BeOfType<KeyLookup.Refused>().Subject.Reason.Should().Contain(because);
}
