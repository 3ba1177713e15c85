using VoiceCommerce.Functions.Guardian.Sessions;
using VoiceCommerce.Functions.Security;

namespace VoiceCommerce.Functions.Guardian.SigningIn;

/// <summary>Whether an answer may be redeemed at the provider.</summary>
internal enum Redemption
{
    Granted,

    /// <summary>This sign-in was answered before.</summary>
    UsedUp,

    /// <summary>Too many are under way; the same answer may be granted in a moment.</summary>
    NotNow,
}

/// <summary>
/// What strangers may ask of the provider through us. Codes can be invented, so each sign-in has one, and all together have <see cref="AtOnce"/> at once and then
/// one each <see cref="Refill"/>. Each instance counts for itself. Whoever begins sign-ins by the hundred still gets most of that, and a guardian then waits.
/// </summary>
internal sealed class Redemptions(TimeProvider clock)
{
    public const int AtOnce = 20;

    /// <summary>More than the sign-ins that live at once can be granted.</summary>
    public const int MaxKept = 4_096;

    public static readonly TimeSpan Refill = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new(); // Guards what follows.
    private readonly Dictionary<string, SignInUnderWay> used = new(StringComparer.Ordinal); // By state, which is random.
    private readonly CallBudget budget = new(AtOnce, Refill, clock);

    /// <summary>Granted once for each sign-in.</summary>
    public Redemption Ask(SignInUnderWay signIn)
    {
        lock (gate)
        {
            if (used.ContainsKey(signIn.State))
            {
                return Redemption.UsedUp;
            }

            DateTimeOffset now = clock.GetUtcNow();
            foreach ((string state, SignInUnderWay before) in used)
            {
                if (!before.IsAlive(now))
                {
                    used.Remove(state); // Its cookie opens nothing any more.
                }
            }

            if (used.Count >= MaxKept || !budget.TrySpend())
            {
                return Redemption.NotNow;
            }

            used.Add(signIn.State, signIn);
            return Redemption.Granted;
        }
    }
}
