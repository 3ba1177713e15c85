using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Ports;

/// <summary>Which habits a turn wants together with the household.</summary>
public abstract record HabitQuery
{
    private HabitQuery() { }

    /// <summary>The most habits that one turn reads: what a home buys again and again is among its first forty, and each more costs every launch.</summary>
    public const int Max = 40;

    public sealed record None : HabitQuery;

    /// <summary>Those that share a key with the phrase: first by how many keys they share, then by how often they were bought; at most <see cref="Max"/>.</summary>
    public sealed record Sharing(IReadOnlyList<string> Keys) : HabitQuery;

    /// <summary>The most often bought, at most <see cref="Max"/>.</summary>
    public sealed record MostBought : HabitQuery;

    /// <summary>The latest bought, newest first, and of one instant the more often bought; at most <see cref="Max"/>.</summary>
    public sealed record LastBought : HabitQuery;
}

/// <summary>What is remembered of a turn that was seen before.</summary>
public abstract record TurnMemory
{
    private TurnMemory() { }

    /// <summary>The exact bytes that were answered.</summary>
    public sealed record Answered(ReadOnlyMemory<byte> Reply) : TurnMemory;

    /// <summary>The turn committed this order, or reserved a try of the code for it, and has not concluded yet.</summary>
    public sealed record Pending(OrderId Order, DialogueRef Dialogue) : TurnMemory;
}

/// <summary>A household as one turn finds it.</summary>
/// <param name="Seen">Null for a turn id that is new.</param>
public sealed record LoadedHousehold(HouseholdRecord Record, long Version, IReadOnlyList<Habit> Habits, TurnMemory? Seen);

/// <summary>All that one turn (or one act of the merchant or the sweep) changes: it becomes true at once or not at all.</summary>
public sealed record HouseholdCommit
{
    public required HouseholdRecord Record { get; init; }

    /// <summary>The version that was loaded; 0 makes a new household.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Null when no turn is behind it.</summary>
    public (TurnId Turn, TurnMemory Memory)? Turn { get; init; }

    /// <summary>Orders that were added or changed; they are also in the record while it keeps them.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    /// <summary>Each becomes part of its product's habit through <see cref="Habit.With"/>.</summary>
    public IReadOnlyList<Purchase> Bought { get; init; } = [];

    /// <summary>Orders whose purchases leave the habits again through <see cref="Habit.Without"/>.</summary>
    public IReadOnlyList<Order> Unbought { get; init; } = [];

    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>What is to be told to people, through <see cref="INoticeOutbox"/>; one whose id waits there already changes nothing.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>
    /// A store need not wait for its disk: nothing is lost with this commit that anybody was promised, or that is not found out again. It may be gone after the
    /// machine lost its power, together with whatever was committed behind it in the same way; the end of a process takes nothing.
    /// </summary>
    public bool DelayedDurability { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>An order that somebody must look at.</summary>
/// <param name="Due">Its <see cref="Core.Ordering.Order.Due"/>; with the order's id, its place in the listing.</param>
public sealed record DueOrder(HouseholdId Household, OrderId Order, DateTimeOffset Due);

/// <summary>The homes. One household is one partition: one read and one write a turn, whatever the length of its history.</summary>
public interface IHouseholdStore
{
    /// <summary>How long the answer of a turn is kept: the platforms repeat a request within seconds, and two days leave room for a queue that stood still.</summary>
    static readonly TimeSpan TurnLifetime = TimeSpan.FromHours(48);

    /// <summary>Null when there is no such household.</summary>
    Task<LoadedHousehold?> LoadAsync(HouseholdId household, TurnId? turn, HabitQuery habits, CancellationToken cancellation);

    /// <summary>True when it is durable, or may be so later; false when somebody else committed since the load, and nothing was changed.</summary>
    Task<bool> CommitAsync(HouseholdCommit commit, CancellationToken cancellation);

    /// <summary>Orders whose <see cref="Core.Ordering.Order.Due"/> is not after <paramref name="now"/>, by that and then by id.</summary>
    /// <param name="now">Inclusive.</param>
    /// <param name="after">The last one of the page before, whatever became of it; null begins with the longest due.</param>
    /// <param name="most">Of one page.</param>
    /// <param name="cancellation">Of the reading.</param>
    Task<IReadOnlyList<DueOrder>> FindDueAsync(DateTimeOffset now, DueOrder? after, int most, CancellationToken cancellation);

    /// <summary>
    /// Forgets the answers of up to <paramref name="most"/> turns that were answered before; how many. A store that goes from home to home looks at a part of
    /// the homes each time, and comes by all of them in turn.
    /// </summary>
    Task<int> ForgetTurnsAsync(DateTimeOffset before, int most, CancellationToken cancellation);

    /// <summary>The household that this account of the platform is linked to; null when there is none.</summary>
    Task<HouseholdId?> FindLinkedAsync(string platformUserId, CancellationToken cancellation);
}
