namespace VoiceCommerce.Tests.Simulation;

/// <summary>
/// Runs everything of a simulated world on the thread that calls it. What is ready is picked by the seed; time moves only by firing the next timer, when
/// nothing else is ready or, now and then, because the seed says that the machine was slow.
/// </summary>
internal sealed class Scheduler(Chance chance, DateTimeOffset start)
{
    private const int MaxSteps = 5_000_000;
    private const int SlowOneIn = 50;

    private readonly List<(Lane Lane, Action Work)> ready = [];
    private readonly PriorityQueue<(SimulatedTimer Timer, int Change), (long Due, long Order)> timers = new();
    private long made;
    private int steps;

    public DateTimeOffset Now { get; private set; } = start;

    public void Post(Lane lane, Action work) => ready.Add((lane, work));

    public void Start(SimulatedTimer timer, TimeSpan due) => timers.Enqueue((timer, timer.Change), ((Now + due).Ticks, made++));

    /// <exception cref="InvalidOperationException">Nothing is left that could ever happen, or it goes on for ever.</exception>
    public void RunUntil(Func<bool> done)
    {
        SynchronizationContext? outer = SynchronizationContext.Current;
        try
        {
            while (!done())
            {
                if (++steps > MaxSteps || !Step())
                {
                    throw new InvalidOperationException($"At {Now:O}, after {steps} steps, the world stands still.");
                }
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private bool Step()
    {
        if (ready.Count > 0 && !(timers.Count > 0 && chance.OneIn(SlowOneIn)))
        {
            int picked = chance.Below(ready.Count);
            (Lane lane, Action work) = ready[picked];
            ready[picked] = ready[^1];
            ready.RemoveAt(ready.Count - 1);
            lane.Enter(work);
            return true;
        }

        if (!timers.TryDequeue(out (SimulatedTimer Timer, int Change) next, out (long Due, long Order) when))
        {
            return false;
        }

        // One that was changed or stopped since then is not there any more, and its time does not pass for it.
        if (next.Timer.Change == next.Change && !next.Timer.Lane.IsDead)
        {
            Now = when.Due > Now.Ticks ? new(when.Due, TimeSpan.Zero) : Now;
            next.Timer.Lane.Enter(next.Timer.Fire);
        }

        return true;
    }
}
