namespace VoiceCommerce.Core.Ports;

/// <summary>Who may sweep: one instance of the app at a time. It saves work and decides nothing, because two sweeps at once do no harm.</summary>
public interface ISweepLease
{
    /// <summary>Longer than any lifetime. What would last longer than that from now on was taken by a clock that has been put back since, and keeps nobody from it.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// True when <paramref name="holder"/> has it from now until <paramref name="lifetime"/> is over: nobody had it, it had run out, or it was this holder's already.
    /// Of any number who ask at once, one wins. Taken for no time at all it is given back.
    /// </summary>
    /// <param name="holder">Names one running instance; another process never has the same.</param>
    /// <param name="now">The holder's clock. Instances whose clocks differ may both sweep for the difference.</param>
    /// <param name="lifetime">A holder that was killed keeps the others from it for so long.</param>
    /// <param name="cancellation">Nobody knows then who has it, but the holder must not go on.</param>
    Task<bool> TryTakeAsync(string holder, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation);
}
