namespace VoiceCommerce.Tests.Simulation;

/// <summary>The process at the other end is gone.</summary>
internal sealed class ConnectionLostException() : IOException("The process is gone.");

/// <summary>One process of a simulated world. Whatever awaits in it resumes in it, and after its death never again.</summary>
internal sealed class Lane(Scheduler scheduler, string name) : SynchronizationContext
{
    private readonly HashSet<Action> callers = [];

    public bool IsDead { get; private set; }

    /// <summary>Told once.</summary>
    public Action? Died { get; set; }

    public TimeProvider Clock => new LaneClock(scheduler, this);

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!IsDead)
        {
            scheduler.Post(this, () => d(state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nothing in a simulated world may block.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Begins the work inside the process; whoever asked from outside loses the connection when it dies.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        TaskCompletionSource<T> answer = new();
        if (IsDead)
        {
            answer.SetException(new ConnectionLostException());
            return answer.Task;
        }

        void Lose() => answer.TrySetException(new ConnectionLostException());
        callers.Add(Lose);
        scheduler.Post(this, () => _ = AnswerAsync());
        return answer.Task;

        async Task AnswerAsync()
        {
            try
            {
                answer.TrySetResult(await work());
            }
#pragma warning disable CA1031 // It is handed to the caller.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                answer.TrySetException(failure);
            }
            finally
            {
                callers.Remove(Lose);
            }
        }
    }

    public void Die()
    {
        if (IsDead)
        {
            return;
        }

        IsDead = true;
        foreach (Action lose in callers.ToArray())
        {
            lose();
        }

        Died?.Invoke();
    }

    public void Enter(Action work)
    {
        if (!IsDead)
        {
            SetSynchronizationContext(this);
            work();
        }
    }

    public override string ToString() => name;
}

/// <summary>Time as a process sees it; its timers die with it.</summary>
internal sealed class LaneClock(Scheduler scheduler, Lane lane) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => scheduler.Now;

    public override long GetTimestamp() => scheduler.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
        {
            throw new NotSupportedException("No timer of the shop repeats itself.");
        }

        SimulatedTimer timer = new(scheduler, lane, () => callback(state));
        timer.Start(dueTime);
        return timer;
    }
}

internal sealed class SimulatedTimer(Scheduler scheduler, Lane lane, Action fire) : ITimer
{
    public Lane Lane => lane;

    /// <summary>Counts the changes, so that what was planned before the last one can be told from it.</summary>
    public int Change { get; private set; }

    public void Fire() => fire();

    public void Start(TimeSpan due)
    {
        Change++;
        if (due != Timeout.InfiniteTimeSpan)
        {
            scheduler.Start(this, due);
        }
    }

    public void Dispose() => Change++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    bool ITimer.Change(TimeSpan dueTime, TimeSpan period)
    {
        Start(dueTime);
        return true;
    }
}
