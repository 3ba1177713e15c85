using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>Others changed the household again and again while this wanted to commit. What it had committed before, such as an order in doubt, stands, and the sweep finishes it.</summary>
public sealed class ContentionException() : Exception("The household kept changing.");

/// <summary>
/// One turn, from what was said to what is answered: load, gather, decide, commit, act, commit, reply. What is decided is a pure function of what was
/// loaded, so a turn that loses the race for the version is simply decided again. The answer's bytes are part of the commit.
/// </summary>
public sealed class TurnHandler(
    IHouseholdStore store, Gathering gathering, CodeDesk codes, OrderRunner runner, IUnfinishedOrders unfinished, NoticeRoute route, IIdentifiers identifiers, TimeProvider clock)
{
    /// <summary>Each lost race means that another turn of the same home got through.</summary>
    public const int MaxRaces = 200;

    /// <summary>How long a repeated request waits for the first one before it finishes the order itself, and how often it looks.</summary>
    private static readonly (TimeSpan Wait, TimeSpan Look) Echo = (TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(40));

    /// <summary>The answer as <paramref name="write"/> wrote it, the same bytes for the same turn id; null when there is no such household.</summary>
    /// <exception cref="ContentionException">The home was too busy; the same turn may be tried again.</exception>
    public async Task<ReadOnlyMemory<byte>?> HandleAsync(Turn turn, Func<Reply, byte[]> write, CancellationToken cancellation)
    {
        long begun = clock.GetTimestamp();
        Intent heard = Naming.Counted(turn.Intent);
        DialogueRef next = identifiers.NewDialogue();
        HabitQuery habits = Gathering.HabitsFor(heard);
        CodeDesk.Checked? code = null;
        for (int race = 0; race < MaxRaces; race++)
        {
            if (await store.LoadAsync(turn.Household, turn.Id, habits, cancellation) is not { } home)
            {
                return null;
            }

            if (home.Seen is TurnMemory.Answered answered)
            {
                return answered.Reply;
            }

            // The same request is under way, unless all that it did was to reserve the try of a code, as this one has; or it was cut off, and is done again from here.
            if (home.Seen is TurnMemory.Pending pending && (code is null || home.Record.Order(pending.Order) is not null) && await EchoAsync(turn, pending, write, begun) is { } echo)
            {
                return echo;
            }

            DateTimeOffset now = clock.GetUtcNow();
            Dialogue dialogue = DialogueOf(turn, home.Record, next, now);
            Intent intent = Dialogue.InContext(dialogue.State, heard);
            if (habits is HabitQuery.None && Gathering.HabitsFor(intent, dialogue.State) is { } likeIt)
            {
                habits = likeIt; // Only now is it known what is on offer.
                continue;
            }

            if (code is null && intent is Intent.Code said && CodeDesk.IsNeeded(dialogue.State, turn.Speaker, intent))
            {
                // An order that waits is there already, so the try to approve it goes by an id of its own.
                TurnMemory trying = new TurnMemory.Pending(dialogue.State is DialogueState.AwaitingCode asked ? asked.Quote.Id : identifiers.NewOrder(), next);
                code = await codes.CheckAsync((turn.Id, trying), home, said.Digits, now, cancellation);
                continue;
            }

            Facts facts = await gathering.GatherAsync(intent, turn.Speaker, dialogue.State, home, now, cancellation);
            Decision decision = Dialogue.Decide(home.Record, dialogue, turn.Speaker, turn.Device, intent, facts with { Code = code?.For(home.Record.Household), OneTimeStep = code?.Step }, now);
            (Reply reply, HouseholdRecord after) = Answering.Answer(decision, dialogue, turn.Speaker, next, facts.Habits, Noticing.Reaches(route, home.Record.Household), now);
            ReadOnlyMemory<byte> bytes = write(reply);
            TurnMemory memory = decision.ToFinish is null ? new TurnMemory.Answered(bytes) : new TurnMemory.Pending(decision.ToFinish.Id, next);
            // A turn that changes nothing of the home but the conversation can be spoken again; not one that refuses what somebody could still agree to.
            bool repeatable = decision.Record == home.Record && dialogue.State is DialogueState.Idle or DialogueState.Choosing;
            if (await store.CommitAsync(Commit(turn, home, decision with { Record = after }, memory, now) with { DelayedDurability = repeatable }, cancellation))
            {
                LeaveUnfinished(home.Record, now);
                return decision.ToFinish is { } order ? await FinishAsync(turn, await runner.RunAsync(order, Left(begun), CancellationToken.None), order, dialogue with { Ref = next }, write) : bytes;
            }
        }

        throw new ContentionException();
    }

    // Whatever an earlier turn could not finish; not what this one has just begun.
    private void LeaveUnfinished(HouseholdRecord before, DateTimeOffset now)
    {
        if (before.Unfinished(now) is { Count: > 0 } orders)
        {
            unfinished.Leave(before.Household.Id, orders);
        }
    }

    // What answers something other than the last that was said, such as a yes that the platform delivers late, finds no open question.
    private static Dialogue DialogueOf(Turn turn, HouseholdRecord record, DialogueRef next, DateTimeOffset now) =>
        record.Dialogues.FirstOrDefault(dialogue => dialogue.Ref == turn.Dialogue) ?? new Dialogue { Ref = next, State = new DialogueState.Idle(), LastTurnAt = now };

    // What was spent before the order was committed is not waited for again.
    private TimeSpan Left(long begun)
    {
        TimeSpan left = OrderRunner.Patience - clock.GetElapsedTime(begun);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private HouseholdCommit Commit(Turn turn, LoadedHousehold home, Decision decision, TurnMemory memory, DateTimeOffset now) => new()
    {
        Record = decision.Record,
        ExpectedVersion = home.Version,
        Turn = (turn.Id, memory),
        Orders = decision.Orders,
        Bought = [.. decision.Bought.SelectMany(bought => bought.Purchases())],
        Unbought = decision.Unbought,
        Audit = decision.Audit,
        Notices = Noticing.Of(route, home.Record, decision.Record, decision.Orders, now),
        At = now,
    };

    /// <summary>
    /// The order is committed: from here on nobody's patience but ours ends the turn. Whatever the outside world answers, or does not, the customer
    /// hears what is true, and what is still in doubt is finished by the sweep.
    /// </summary>
    private async Task<ReadOnlyMemory<byte>?> FinishAsync(Turn turn, Order outcome, Order before, Dialogue dialogue, Func<Reply, byte[]> write)
    {
        for (int race = 0; race < MaxRaces; race++)
        {
            if (await store.LoadAsync(turn.Household, turn.Id, new HabitQuery.None(), CancellationToken.None) is not { } home)
            {
                return null;
            }

            if (home.Seen is TurnMemory.Answered answered)
            {
                return answered.Reply;
            }

            DateTimeOffset now = clock.GetUtcNow();
            Decision decision = Concluding.Conclude(home.Record, before, outcome, now);
            (Reply reply, HouseholdRecord after) = Answering.Answer(decision, dialogue, turn.Speaker, dialogue.Ref, [], Noticing.Reaches(route, home.Record.Household), now);
            ReadOnlyMemory<byte> bytes = write(reply);
            // The order stands outside, and where this is lost, the sweep finds it there. Of any other end it may hear another answer.
            bool found = outcome.State == OrderState.Placed && before.State is OrderState.Placing or OrderState.Authorised;
            if (await store.CommitAsync(Commit(turn, home, decision with { Record = after }, new TurnMemory.Answered(bytes), now) with { DelayedDurability = found }, CancellationToken.None))
            {
                return bytes;
            }
        }

        throw new ContentionException();
    }

    private async Task<ReadOnlyMemory<byte>?> EchoAsync(Turn turn, TurnMemory.Pending pending, Func<Reply, byte[]> write, long begun)
    {
        for (TimeSpan waited = TimeSpan.Zero; waited < Echo.Wait; waited += Echo.Look)
        {
            await Task.Delay(Echo.Look, clock);
            LoadedHousehold? home = await store.LoadAsync(turn.Household, turn.Id, new HabitQuery.None(), CancellationToken.None);
            switch (home?.Seen)
            {
                case null:
                    return null;
                case TurnMemory.Answered answered:
                    return answered.Reply;
            }
        }

        LoadedHousehold? late = await store.LoadAsync(turn.Household, turn.Id, new HabitQuery.None(), CancellationToken.None);
        Dialogue dialogue = new() { Ref = pending.Dialogue, State = new DialogueState.Idle(), LastTurnAt = clock.GetUtcNow() };
        return late?.Record.Order(pending.Order) is { } order
            ? await FinishAsync(turn, await runner.RecoverAsync(order, Left(begun), CancellationToken.None), order, dialogue, write)
            : null;
    }
}
