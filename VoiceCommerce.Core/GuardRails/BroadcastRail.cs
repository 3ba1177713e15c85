using System.Globalization;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>
/// What many unrelated homes ask for at once. While that lasts, a voice that is not surely a member's gets none of it, and what is new to the home is held, also for a guardian with
/// the code and also once a guardian has approved it; the usual goes on. Where nobody can tell how many ask, it counts as a burst.
/// </summary>
internal sealed class BroadcastRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt) => attempt.Quote.Lines.Select(line => Check(attempt, line));

    private static Finding Check(Attempt attempt, QuoteLine line)
    {
        if (line.Past is not null && attempt.BuyerIsRecognised)
        {
            return new(Rail.Broadcast, Requirement.Clear, "usual", "any number", line.Name.Value);
        }

        if (attempt.Bursts is null)
        {
            return new(Rail.Broadcast, Required(attempt), "not known", "a count", line.Name.Value);
        }

        Burst? burst = attempt.Bursts.FirstOrDefault(burst => burst.Product == line.Product);
        return new(Rail.Broadcast, burst is null ? Requirement.Clear : Required(attempt), Value(burst), Threshold(burst), line.Name.Value);
    }

    /// <summary>It waits for a guardian, and for the crowd to be gone.</summary>
    public static bool Holds(Finding finding) => finding is { Rail: Rail.Broadcast, Requirement: Requirement.Guardian };

    private static Requirement Required(Attempt attempt) => attempt.Buyer is null ? Requirement.Refuse : Requirement.Guardian;

    private static string Value(Burst? burst) => burst switch
    {
        null => "no crowd",
        { Standing: BurstWord.Pinned } => "held by the shop",
        _ => string.Create(CultureInfo.InvariantCulture, $"{burst.Homes} homes in {Burst.JumpMinutes} min"),
    };

    private static string Threshold(Burst? burst) => burst is null ? "no burst" : string.Create(CultureInfo.InvariantCulture, $"fewer than {burst.Threshold}");
}
