namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// How often a stranger may make us call out. Anybody can send made-up URLs that keep every rule, and each costs a fetch:
/// <see cref="Burst"/> at once, then one each <see cref="Refill"/>. Not safe for two threads; its owner locks.
/// </summary>
internal sealed class FetchBudget(TimeProvider time)
{
    public const int Burst = 10;

    public static readonly TimeSpan Refill = TimeSpan.FromSeconds(4);

    private int left = Burst;
    private long refilledAt = time.GetTimestamp();

    public bool TrySpend()
    {
        long earned = time.GetElapsedTime(refilledAt) / Refill is var periods and >= 1 ? (long)periods : 0;
        if (earned > 0)
        {
            left = (int)Math.Min(Burst, left + earned);
            refilledAt += (long)(earned * Refill.TotalSeconds * time.TimestampFrequency);
        }

        if (left == 0)
        {
            return false;
        }

        left--;
        return true;
    }
}
