namespace VoiceCommerce.Functions.Security;

/// <summary>
/// How often strangers may make us call out: <paramref name="burst"/> times at once, then once each <paramref name="refill"/>. It knows nobody, so
/// whoever asks most gets most of it. Not safe for two threads; its owner locks.
/// </summary>
/// <param name="burst">At least 1; it never holds more.</param>
/// <param name="refill">Above zero.</param>
/// <param name="time">Only its monotonic part is read: a clock that is set back or forth earns nothing.</param>
internal sealed class CallBudget(int burst, TimeSpan refill, TimeProvider time)
{
    private readonly long refill = (long)(refill.TotalSeconds * time.TimestampFrequency);
    private long countedFrom = time.GetTimestamp();
    private long left = burst;

    public bool TrySpend()
    {
        long earned = (time.GetTimestamp() - countedFrom) / refill;
        countedFrom += earned * refill;
        left = Math.Min(burst, left + earned);
        if (left == 0)
        {
            return false;
        }

        left--;
        return true;
    }
}
