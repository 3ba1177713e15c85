using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>A commit with its documents written out by the caller's thread, so that the one writing thread only hands bytes to SQLite.</summary>
internal sealed record PreparedCommit
{
    public required string Household { get; init; }

    public required long ExpectedVersion { get; init; }

    public required string? Linked { get; init; }

    public required byte[] Document { get; init; }

    public required PreparedTurn? Turn { get; init; }

    public required IReadOnlyList<PreparedOrder> Orders { get; init; }

    public required IReadOnlyList<Purchase> Bought { get; init; }

    public required IReadOnlyList<Purchase> Unbought { get; init; }

    public required IReadOnlyList<byte[]> Audit { get; init; }

    public required IReadOnlyList<PreparedNotice> Notices { get; init; }

    public required DateTimeOffset At { get; init; }

    public static PreparedCommit Of(HouseholdCommit commit) => new()
    {
        Household = commit.Record.Household.Id.Value,
        ExpectedVersion = commit.ExpectedVersion,
        Linked = commit.Record.Household.Linked?.PlatformUserId,
        Document = Stored.Write(commit.Record),
        Turn = commit.Turn is { } turn ? PreparedTurn.Of(turn.Turn.Value, turn.Memory) : null,
        Orders = [.. commit.Orders.Select(order => PreparedOrder.Of(order, commit.Record.Household.Id))],
        Bought = commit.Bought,
        Unbought = [.. commit.Unbought.SelectMany(order => order.Purchases())],
        Audit = [.. commit.Audit.Select(Stored.Write)],
        Notices = [.. commit.Notices.Select(notice => PreparedNotice.Of(notice, commit.Record.Household.Id))],
        At = commit.At,
    };
}

/// <summary>Either an answer, or an order and its dialogue.</summary>
internal sealed record PreparedTurn(string Id, ReadOnlyMemory<byte>? Answer, string? Order, string? Dialogue)
{
    public static PreparedTurn Of(string id, TurnMemory memory) => memory switch
    {
        TurnMemory.Answered answered => new(id, answered.Reply, null, null),
        TurnMemory.Pending pending => new(id, null, pending.Order.Value, pending.Dialogue.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <param name="Due">The order's.</param>
internal sealed record PreparedOrder(string Id, string Household, string State, DateTimeOffset At, DateTimeOffset? Due, byte[] Document)
{
    public static PreparedOrder Of(Order order, HouseholdId household) => order.Household == household
        ? new(order.Id.Value, household.Value, StoredValue.Text(order.State), order.At, order.Due, Stored.Write(order))
        : throw new ArgumentException($"Order {order.Id} is of another household than the commit.", nameof(order));
}

internal sealed record PreparedNotice(string Id, DateTimeOffset At, DateTimeOffset Due, byte[] Document)
{
    public static PreparedNotice Of(Notice notice, HouseholdId household) => notice.Household == household
        ? new(notice.Id.Value, notice.At, QueuedNotice.New(notice).Due, Stored.Write(notice))
        : throw new ArgumentException($"Notice {notice.Id} is of another household than the commit.", nameof(notice));
}
