namespace VoiceCommerce.Functions.Hosting;

/// <summary>The machine's clock, a fixed while ahead. Timers and timestamps run as ever: they measure and do not tell the time.</summary>
internal sealed class ShiftedTime(TimeSpan ahead) : TimeProvider
{
    /// <summary>The machine's own clock where there is nothing to shift.</summary>
    public static TimeProvider By(TimeSpan ahead) => ahead == TimeSpan.Zero ? System : new ShiftedTime(ahead);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
