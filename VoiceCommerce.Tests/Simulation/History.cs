using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>What became durable, in order: which orders were begun, and what every answer claimed at the moment it was given.</summary>
internal sealed class History(InMemoryHouseholds homes, Bank bank, Warehouse warehouse)
{
    private readonly List<OrderId> begun = [];
    private readonly List<(HouseholdId Household, OrderId? Order, string Sentence)> told = [];
    private readonly Dictionary<TurnId, ReadOnlyMemory<byte>> answers = [];

    /// <summary>What must never be; each in a sentence.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Orders whose payment was asked for, in the order in which that was decided.</summary>
    public IReadOnlyList<OrderId> Begun => begun;

    public void Committed(HouseholdCommit commit, HouseholdPartition? before)
    {
        begun.AddRange(commit.Orders.Where(order => order.State == OrderState.Placing && !begun.Contains(order.Id)).Select(order => order.Id));
        if (commit.Turn is (var turn, TurnMemory.Answered answered))
        {
            OrderId? pending = (before?.Turns.GetValueOrDefault(turn) as TurnMemory.Pending)?.Order;
            Said said = new(Heard.Read(answered.Reply), pending, commit, homes[commit.Record.Household.Id]!, bank, warehouse);
            told.AddRange(said.Heard.Sentences.Select(sentence => (commit.Record.Household.Id, said.Heard.Order ?? pending, sentence)));
            Failures.AddRange(Truth.Lies(said).Select(lie => $"Turn {turn} was told what is not so: {lie}"));
        }
    }

    /// <summary>One answer as it reached a customer; the same turn must never hear two different ones.</summary>
    public void Answered(TurnId turn, ReadOnlyMemory<byte> answer)
    {
        if (!answers.TryAdd(turn, answer) && !answers[turn].Span.SequenceEqual(answer.Span))
        {
            Failures.Add($"Turn {turn} heard two answers: \"{Heard.Read(answers[turn])}\" and \"{Heard.Read(answer)}\"");
        }
    }

    /// <summary>A turn whose answer is gone may hear another one when it comes again; what was promised in it stays so.</summary>
    public void PowerFailed()
    {
        foreach (TurnId turn in answers.Keys.Where(turn => !homes.Remembers(turn)).ToArray())
        {
            answers.Remove(turn);
        }
    }

    /// <summary>Whether somebody heard that exactly this order is done.</summary>
    public bool WasPromised(Order order) => told.Exists(entry => entry.Order == order.Id && entry.Sentence.StartsWith("Done. ", StringComparison.Ordinal));

    /// <summary>Whether somebody heard that exactly this order is in hand, and was asked to come back for the end of it.</summary>
    public bool WasLeftOpen(Order order) => told.Exists(entry => entry.Order == order.Id && entry.Sentence.Contains("I'm finishing it", StringComparison.Ordinal));

    /// <summary>Whether anybody of the home was told, of this order or of its product.</summary>
    public bool WasTold(Order order, string what) => told.Exists(entry => entry.Household == order.Household
        && entry.Sentence.Contains(what, StringComparison.Ordinal)
        && (entry.Order == order.Id || entry.Sentence.Contains(order.Quote.Name.Value, StringComparison.Ordinal)));
}
