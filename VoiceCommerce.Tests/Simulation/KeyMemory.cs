using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>How a provider treats idempotency keys; they differ, and the port promises little.</summary>
internal sealed record KeyHabits
{
    /// <summary>After this time the same key is a new call; null is never.</summary>
    public TimeSpan? ForgottenAfter { get; init; }

    /// <summary>One call in so many ends in a 500 that is stored and replayed; 0 is never.</summary>
    public int StoredErrorOneIn { get; init; }

    /// <summary>A call takes up to this long after it took effect, and the same key meanwhile is a 409.</summary>
    public TimeSpan InFlight { get; init; }
}

internal enum KeyAnswer
{
    Yes,
    No,

    /// <summary>A 500 or a 409: nothing can be said of what happened.</summary>
    Error,
}

/// <summary>The idempotency keys of one provider: the same call again gets the first answer, for as long as it is remembered.</summary>
internal sealed class KeyMemory(KeyHabits habits, Chance chance, Scheduler scheduler, FaultPlan faults)
{
    private readonly Dictionary<(string Call, OrderId Order), (string Terms, KeyAnswer Answer, DateTimeOffset At, DateTimeOffset Busy)> known = [];

    /// <summary>Calls that used a known key for something else, which the shop must never do.</summary>
    public int Misused { get; private set; }

    public KeyAnswer Answer(string call, OrderId order, string terms, Func<bool> effect)
    {
        DateTimeOffset now = scheduler.Now;
        if (known.TryGetValue((call, order), out var first) && !(now - first.At > habits.ForgottenAfter))
        {
            if (first.Terms != terms)
            {
                Misused++;
                return KeyAnswer.Error;
            }

            return now < first.Busy ? KeyAnswer.Error : first.Answer;
        }

        bool breaks = !faults.Over && habits.StoredErrorOneIn > 0 && chance.OneIn(habits.StoredErrorOneIn);
        bool reaches = !breaks || chance.OneIn(2);
        bool yes = reaches && effect();
        KeyAnswer answer = breaks ? KeyAnswer.Error : yes ? KeyAnswer.Yes : KeyAnswer.No;
        known[(call, order)] = (terms, answer, now, now + (chance.OneIn(2) ? habits.InFlight : TimeSpan.Zero));
        return answer;
    }
}
