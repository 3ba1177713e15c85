using System.Globalization;

namespace VoiceCommerce.Core.GuardRails;

/// <summary>A usual thing before half of its usual time is over: it is hardly used up, so perhaps nobody meant it. Without a usual interval nothing is too soon.</summary>
internal sealed class TooSoonRail : IGuardRail
{
    public IEnumerable<Finding> Check(Attempt attempt) => attempt.Quote.Lines.Select(line =>
    {
        if (line.Past is not { UsualInterval: { } usual } past)
        {
            return new Finding(Rail.TooSoon, Requirement.Clear, "no usual interval", "half of it", line.Name.Value);
        }

        TimeSpan since = attempt.Now - past.LastBought;
        return new Finding(Rail.TooSoon, since < usual / 2 ? Requirement.Code : Requirement.Clear, $"{Days(since)} after the last", $"half of {Days(usual)}", line.Name.Value);
    });

    // A purchase of a machine whose clock runs ahead was made just now.
    private static string Days(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, time.TotalDays):0.#} days");
}
