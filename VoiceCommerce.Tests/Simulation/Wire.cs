namespace VoiceCommerce.Tests.Simulation;

/// <summary>The way from one process to everything outside it. Each call is a place where the process may be switched, stalled, cut off or killed.</summary>
internal sealed class Wire(Scheduler scheduler, EventLog log, FaultPlan faults, Chance chance, Lane lane, Lane outside, Action losePower)
{
    /// <summary>Longer than any patience.</summary>
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(12);

    /// <exception cref="IOException">The line dropped; whether it happened is not known.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; whether it happened is not known.</exception>
    public async Task<T> CallAsync<T>(string call, Func<T> effect, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Fault fault = faults.Next(call);
        log.Note(fault == Fault.None ? $"{lane} {call}" : $"{lane} {call}: {fault}");
        await DieIfAsync(fault == Fault.DiesBefore);
        await TravelAsync();
        switch (fault)
        {
            case Fault.FailsBefore:
                throw new IOException("The line dropped.");
            case Fault.ArrivesLate:
                outside.Post(_ => _ = ArriveAsync(call, effect), null);
                await StallAsync(cancellation);
                break;
        }

        T answer = effect();
        log.Note($"{lane} {call} -> {answer}");
        if (fault == Fault.PowerFails)
        {
            losePower();
        }

        await DieIfAsync(fault is Fault.DiesAfter or Fault.PowerFails);
        switch (fault)
        {
            case Fault.LosesTheAnswer:
                throw new IOException("The line dropped.");
            case Fault.Stalls:
                await StallAsync(cancellation);
                break;
        }

        await TravelAsync();
        if (SynchronizationContext.Current != lane)
        {
            throw new InvalidOperationException($"{call} left its process.");
        }

        return answer;
    }

    /// <summary>The same for a caller that wants to be told when it is not known what happened.</summary>
    public async Task<T> AskAsync<T>(string call, Func<T> effect, T unknown, CancellationToken cancellation)
    {
        try
        {
            return await CallAsync(call, effect, cancellation);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return unknown;
        }
    }

    private async Task ArriveAsync<T>(string call, Func<T> effect)
    {
        await Task.Delay(Stall + TimeSpan.FromSeconds(1), outside.Clock);
        log.Note($"{lane} {call} late -> {effect()}");
    }

    private async Task StallAsync(CancellationToken cancellation)
    {
        await Task.Delay(Stall, lane.Clock, cancellation);
        throw new IOException("Nobody answered.");
    }

    private async Task TravelAsync()
    {
        if (chance.OneIn(3))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1 + chance.Below(60)), lane.Clock);
        }
        else
        {
            TaskCompletionSource there = new();
            scheduler.Post(lane, there.SetResult);
            await there.Task;
        }
    }

    private Task DieIfAsync(bool dies)
    {
        if (!dies)
        {
            return Task.CompletedTask;
        }

        lane.Die();
        return new TaskCompletionSource().Task;
    }
}
