using System.Globalization;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Simulation;
using Xunit;
using Xunit.Abstractions;

namespace VoiceCommerce.Tests.Proof;

/// <summary>
/// Somebody tries codes at the speakers of PROOF_CODE_HOMES homes, a few unless told, which lie in a file: one code after the other, or first a hundred at once, through two instances, at
/// other devices, in new sessions, hours later and after restarts, also where the home asks for no code any more. In one home of forty every code of four digits is said.
/// Three wrong tries lock each home, so what is won is what three guesses win.
/// </summary>
public sealed class GuessedCodesTests(ITestOutputHelper output)
{
    private const int Seed = 20260301;
    private const int AtOnce = 100;
    private const int Together = 40;
    private const int All = 10_000;
    private const int Sessions = 3;
    private const int SessionsForAll = 10;

    private static readonly TimeSpan Later = TimeSpan.FromHours(2);

    [Theory]
    [InlineData(1)]
    [InlineData(AtOnce)]
    public async Task Trying_every_code_wins_no_more_than_three_guesses_in_each_home(int atOnce)
    {
        int homes = Campaign.Size("PROOF_CODE_HOMES", usually: atOnce == 1 ? 40 : 5); // All that come at once read and write the same home.
        Random chance = new(Seed);
        using RacingShop shop = await RacingShop.OpenInSqliteAsync();
        int won = 0;
        int said = 0;
        for (int first = 0; first < homes; first += Together)
        {
            Thief[] thieves = await MoveInAsync(shop, chance, Math.Min(Together, homes - first), atOnce);
            while (Array.Exists(thieves, thief => thief.HasMore))
            {
                foreach (Thief thief in thieves.Where(thief => thief.HasMore))
                {
                    await thief.TryAsync(atOnce);
                }

                shop.Clock.Advance(Later);
                await shop.RestartAsync();
            }

            foreach (Thief thief in thieves)
            {
                await thief.TryTheRightOneAsync();
            }

            thieves.Should().OnlyContain(thief => thief.Hashes <= PurchaseCode.MaxAttempts, "each home hashes three tries at most, however many are said");
            thieves.Where(thief => !thief.Won).Should().OnlyContain(thief => thief.Hashes == PurchaseCode.MaxAttempts && thief.Orders == 0, "a right fourth try fails");
            won += thieves.Count(thief => thief.Won);
            said += thieves.Sum(thief => thief.Said);
        }

        output.WriteLine($"{homes} homes, {atOnce} at once, {said} codes said: {won} guessed in three tries, of {Codes.CanBeSet.Count} that can be set");
        won.Should().BeLessThanOrEqualTo(Math.Max(2, homes / 1_000), "three guesses of so many codes win about four times in ten thousand homes");
    }

    private static async Task<Thief[]> MoveInAsync(RacingShop shop, Random chance, int homes, int atOnce)
    {
        Thief[] thieves = new Thief[homes];
        for (int home = 0; home < homes; home++)
        {
            string code = Codes.CanBeSet[chance.Next(Codes.CanBeSet.Count)];
            HouseholdId id = await shop.MoveInAsync(Home.ThatBought("oat milk").With(household => household with { Code = new() { Hash = shop.Hash(code) } }));
            int inFirst = Math.Max(atOnce, PurchaseCode.MaxAttempts);
            thieves[home] = home == 0
                ? new(shop, id, code, chance, All, inFirst, All / SessionsForAll)
                : new(shop, id, code, chance, inFirst + ((Sessions - 1) * PurchaseCode.MaxAttempts), inFirst, PurchaseCode.MaxAttempts);
        }

        return thieves;
    }

    private static class Codes
    {
        public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(0, GuessedCodesTests.All).Select(number => number.ToString("0000", CultureInfo.InvariantCulture))];

        public static IReadOnlyList<string> CanBeSet { get; } = [.. All.Where(code => CodeRules.FaultOf(code) is null)];

        /// <summary>As somebody says them who knows which can be set.</summary>
        public static string[] InAnyOrder(Random chance)
        {
            string[] likely = [.. CanBeSet];
            string[] others = [.. All.Except(CanBeSet, StringComparer.Ordinal)];
            chance.Shuffle(likely);
            chance.Shuffle(others);
            return [.. likely, .. others];
        }
    }

    /// <summary>A voice that nobody knows, in one home.</summary>
    private sealed class Thief(RacingShop shop, HouseholdId home, string right, Random chance, int most, int inFirst, int inLater)
    {
        private static readonly DeviceId?[] Devices = [DeviceId.From("kitchen"), DeviceId.From("nursery"), null];

        private readonly string[] codes = Codes.InAnyOrder(chance);
        private int turns;

        public int Said { get; private set; }

        public int Hashes { get; private set; }

        public int Orders => shop.Outside.AtDesk.Count(order => order.Household == home);

        /// <summary>By a guess; nothing more is tried in that home.</summary>
        public bool Won { get; private set; }

        public bool HasMore => !Won && Said < most;

        /// <summary>One session, with whatever the home asks, and codes to it: each to the last answer or, every other one and all that come at once, to the first. Only the first session's come at once.</summary>
        public async Task TryAsync(int atOnce)
        {
            int before = shop.Hashes;
            string first = await AskAsync();
            string last = first;
            bool begins = Said == 0;
            foreach (string[] some in codes[Said..Math.Min(most, Said + (begins ? inFirst : inLater))].Chunk(begins ? atOnce : 1))
            {
                string to = turns % 2 == 0 ? first : last;
                string[] answers = await Task.WhenAll(some.Select(code => Task.Run(() => SayAsync(new Intent.Code(SpokenCode.From(code)!), to))));
                last = answers[^1];
                Said += some.Length;
            }

            Hashes += shop.Hashes - before;
            Won = Orders > 0;
        }

        public async Task TryTheRightOneAsync()
        {
            int before = shop.Hashes;
            await SayAsync(new Intent.Code(SpokenCode.From(right)!), await AskAsync());
            Hashes += Won ? 0 : shop.Hashes - before;
        }

        private async Task<string> AskAsync() => await SayAsync(new Intent.Yes(), await SayAsync(new Intent.Reorder(Phrase.From("oat milk")!), after: null));

        private async Task<string> SayAsync(Intent intent, string? after)
        {
            int turn = Interlocked.Increment(ref turns);
            return (await shop.SayAsync(shop.Turn(home, "the television", intent, after) with { Device = Devices[turn % Devices.Length] }, turn % shop.Instances.Count))!;
        }
    }
}
