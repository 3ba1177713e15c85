using System.Globalization;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>The same product again so soon that somebody else at home may have ordered it, or the same one forgot.</summary>
internal sealed class RepeatedOrderRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt)
    {
        TimeSpan window = attempt.Household.Limits.RepeatWithin;
        Order[] recent = [.. Spend.Earlier(attempt, window).Where(order => order.Spends || order.State == OrderState.Held)];
        return attempt.Quote.Lines.Select(line =>
        {
            Order? same = recent.Where(order => order.Quote.Lines.Any(other => other.Product == line.Product)).MaxBy(order => order.At);
            string last = same is null ? "not ordered lately" : $"ordered {Spoken(attempt.Now - same.At)} ago";
            return new Finding(Rail.RepeatedOrder, same is null ? Requirement.Clear : Requirement.Code, last, Spoken(window), line.Name.Value);
        });
    }

    // An order of a machine whose clock runs ahead was made just now.
    private static string Spoken(TimeSpan time)
    {
        long minutes = Math.Max(0, time.Ticks / TimeSpan.TicksPerMinute);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60} min");
    }
}
