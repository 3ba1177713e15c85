namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// How often a stranger may make us call out. Anybody can send made-up URLs that keep every rule, and each costs a fetch:
/// <see cref="Burst"/> at once, then one each <see cref="Refill"/>. Not safe for two threads; its owner locks.
/// </summary>
internal sealed class FetchBudget(TimeProvider time)
{
    public const int Burst = 10;

    public static readonly TimeSpan Refill = TimeSpan.FromSeconds(4);

    private readonly long refill = (long)(Refill.TotalSeconds * time.TimestampFrequency);
    private long countedFrom = time.GetTimestamp();
    private long left = Burst;

    public bool TrySpend()
    {
        long earned = (time.GetTimestamp() - countedFrom) / refill;
        countedFrom += earned * refill;
        left = Math.Min(Burst, left + earned);
        if (left == 0)
        {
            return false;
        }

        left--;
        return true;
    }
}
