using System.Globalization;

namespace VoiceCommerce.Simulator.DemoShop;

/// <summary>
/// What a home bought in the year before today. Each routine is walked backwards from its last purchase, so that the demo is as fresh on any day; dice
/// with a fixed seed make people late, early and shop on weekends, and they fall alike whatever the day is.
/// </summary>
internal static class YearOfPurchases
{
    private const int Seed = 2017; // The year of the dollhouse.

    private const int OneInSoMany = 12;

    /// <summary>A purchase that is due comes home on one of the days up to then: this many chances for each.</summary>
    private static readonly Dictionary<DayOfWeek, int> Chances = new()
    {
        [DayOfWeek.Monday] = 1,
        [DayOfWeek.Tuesday] = 1,
        [DayOfWeek.Wednesday] = 2,
        [DayOfWeek.Thursday] = 1,
        [DayOfWeek.Friday] = 3,
        [DayOfWeek.Saturday] = 8,
        [DayOfWeek.Sunday] = 5,
    };

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<DemoPurchase> Of(string home, DateOnly today)
    {
        Random dice = new(Seed);
        return [.. Routine.Of(home).SelectMany(routine => Of(home, routine, today, dice)).OrderBy(purchase => purchase.At).ThenBy(purchase => purchase.Product, StringComparer.Ordinal)];
    }

    private static List<DemoPurchase> Of(string home, Routine routine, DateOnly today, Random dice)
    {
        List<DemoPurchase> bought = [];
        for (int daysAgo = routine.LastDaysAgo; daysAgo <= routine.SinceDaysAgo; daysAgo += Gap(routine, dice))
        {
            bool oneMore = dice.Next(OneInSoMany) == 0;
            DateOnly day = TripBefore(today.AddDays(-daysAgo), Math.Min(4, routine.EveryDays - routine.GiveOrTake), dice.NextDouble());
            if (routine.IsInSeason(day))
            {
                bought.Add(Bought(home, routine, day, today, oneMore));
            }
        }

        return bought;
    }

    private static int Gap(Routine routine, Random dice) => routine.EveryDays + dice.Next(-routine.GiveOrTake, routine.GiveOrTake + 1);

    /// <summary>The day of the trip: the due one or one of those before it, weekends rather than weekdays.</summary>
    private static DateOnly TripBefore(DateOnly due, int days, double chance)
    {
        DateOnly[] open = [.. Enumerable.Range(0, days).Select(earlier => due.AddDays(-earlier))];
        int drawn = (int)(chance * open.Sum(day => Chances[day.DayOfWeek]));
        return open.First(day => (drawn -= Chances[day.DayOfWeek]) < 0);
    }

    private static DemoPurchase Bought(string home, Routine routine, DateOnly day, DateOnly today, bool oneMore)
    {
        // One trip a day; in American daylight, whichever home it is.
        TimeOnly checkout = new(15 + (day.DayNumber % 8), day.DayNumber * 7 % 60);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{home}-{day:yyyyMMdd}"),
            routine.Product,
            routine.Quantity + (oneMore ? 1 : 0),
            DemoProduct.Called(routine.Product).PriceMinorBefore(today.DayNumber - day.DayNumber),
            new DateTimeOffset(day, checkout, TimeSpan.Zero));
    }
}
