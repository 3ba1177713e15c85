using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Conversation;

/// <summary>What one turn does: what is true afterwards, what is told, and which orders changed. Nothing has happened yet.</summary>
public sealed record Decision
{
    public required HouseholdRecord Record { get; init; }

    /// <summary>Where the conversation stands afterwards, and so the question that is asked.</summary>
    public required DialogueState State { get; init; }

    public required IReadOnlyList<Act> Acts { get; init; }

    /// <summary>The session is over after the acts.</summary>
    public bool Ends { get; init; }

    public bool Misunderstood { get; init; }

    /// <summary>Those that the record has newly or changed; one that is in doubt needs the outside world after the commit.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    /// <summary>Orders whose goods count as bought from now on.</summary>
    public IReadOnlyList<Order> Bought { get; init; } = [];

    /// <summary>Orders whose goods do not count as bought any more.</summary>
    public IReadOnlyList<Order> Unbought { get; init; } = [];

    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    public Order? ToFinish => Orders.FirstOrDefault(order => order.InDoubt);
}
