using System.Globalization;
using System.Runtime.CompilerServices;
using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;
using VoiceCommerce.Tests.Fakes;
using VoiceCommerce.Tests.Proof;
using Xunit;

namespace VoiceCommerce.Tests.DryRun;

/// <summary>However many homes there are, few are in memory at a time: counted, and not timed.</summary>
public sealed class ManyHomesTests
{
    // The one that is judged, and what the runtime has not let go of yet.
    private const int Few = 4;

    [Fact]
    public async Task Of_many_homes_only_a_few_are_held_at_once()
    {
        int count = Campaign.Size("DRY_RUN_HOMES", 1_000);
        Street street = await StreetAsync(count);
        int homes = 0;
        int flips = 0;
        HouseholdId? last = null;
        for (int before = -1; before < homes;)
        {
            before = homes;
            await foreach (HomeTrial trial in street.TryAsync(last))
            {
                homes++;
                flips += trial.Orders!.OfType<Rejudgement.Tried>().Count(tried => tried.Flipped);
                last = trial.Household;
            }
        }

        homes.Should().Be(count);
        flips.Should().Be(count, "there is one order in each");
        street.MostHeld.Should().BeLessThanOrEqualTo(Few);
    }

    [Fact]
    public async Task Whoever_keeps_them_all_is_seen()
    {
        Street street = await StreetAsync(200);
        List<HomeTrial> kept = [];
        await foreach (HomeTrial trial in street.TryAsync(null))
        {
            kept.Add(trial);
        }

        street.MostHeld.Should().BeGreaterThan(Few);
        kept.Should().HaveCount(200);
    }

    [Fact]
    public async Task A_home_that_cannot_be_read_keeps_nobody_back()
    {
        Street street = await StreetAsync(5);
        street.Unreadable = HouseholdId.From("home-000002");
        List<HomeTrial> trials = [];
        await foreach (HomeTrial trial in street.TryAsync(null))
        {
            trials.Add(trial);
        }

        trials.Select(trial => trial.Failure is null).Should().Equal(true, true, false, true, true);
        trials.Select(trial => trial.Orders!.Count).Should().Equal(1, 1, 0, 1, 1);
    }

    private static async Task<Street> StreetAsync(int homes)
    {
        TestShop model = new(Home.ThatBought("oat milk"));
        await model.OrderAsync("oat milk");
        return new(model.Homes[model.Household]!, homes, model.Clock);
    }

    /// <summary>So many homes like this one, each made anew when it is read and then only watched.</summary>
    private sealed class Street(HouseholdPartition model, int homes, TimeProvider clock) : IHouseholdStore, IHouseholdArchive
    {
        private readonly List<WeakReference<Order>> read = [];

        /// <summary>The most homes whose orders were still in use when another home was read.</summary>
        public int MostHeld { get; private set; }

        public HouseholdId? Unreadable { get; set; }

        public IAsyncEnumerable<HomeTrial> TryAsync(HouseholdId? after) =>
            new PolicyDryRun(this, this, clock).RunAsync(new PolicyChange { PerOrder = Home.Usd(1) }, after, PolicyDryRun.MaxHomes, default);

        public Task<IReadOnlyList<HouseholdId>> ListHouseholdsAsync(HouseholdId? after, int most, CancellationToken cancellation)
        {
            int first = after is null ? 0 : int.Parse(after.Value["home-".Length..], CultureInfo.InvariantCulture) + 1;
            return Task.FromResult<IReadOnlyList<HouseholdId>>([.. Enumerable.Range(first, Math.Clamp(homes - first, 0, most)).Select(home => HouseholdId.From(string.Create(CultureInfo.InvariantCulture, $"home-{home:D6}"))!)]);
        }

        public Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation)
        {
            Look();
            return household == Unreadable ? throw new InvalidDataException("Broken.") : Task.FromResult<LoadedHousehold?>(new(model.Record with { Household = model.Record.Household with { Id = household } }, 1, [], null));
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public Task<Page<Order>> ListOrdersAsync(HouseholdId? household, OrderState? state, string? after, int most, CancellationToken cancellation)
        {
            Order only = model.Orders.Values.Single() with { Household = household! };
            read.Add(new(only));
            return Task.FromResult(new Page<Order>([only], null));
        }

        public Task<Page<AuditEntry>> ListAuditAsync(HouseholdId household, string? after, int most, CancellationToken cancellation)
        {
            int left = after is null ? model.Audit.Count : int.Parse(after, CultureInfo.InvariantCulture);
            AuditEntry[] page = [.. model.Audit.Take(left).Reverse().Take(most)];
            return Task.FromResult(new Page<AuditEntry>(page, left > most ? (left - most).ToString(CultureInfo.InvariantCulture) : null));
        }

        public Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<Order?> FindOrderAsync(OrderId order, CancellationToken cancellation) => throw new NotSupportedException();

        public IAsyncEnumerable<Purchase> ReadPurchasesAsync(HouseholdId household, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> EraseAsync(HouseholdId household, long? onlyAt, CancellationToken cancellation) => throw new NotSupportedException();

        // Every home is looked at once in a while: collecting for each would take minutes.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private void Look()
        {
            if (read.Count % 50 == 49)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                MostHeld = Math.Max(MostHeld, read.Count(home => home.TryGetTarget(out _)));
            }
        }
    }
}
