using System.Globalization;

namespace VoiceCommerce.Simulator.DemoShop;

/// <summary>
/// How a home buys one product: a line of its .tsv. A brand that was given up ends long ago, and the one that followed it begins there.
/// </summary>
/// <param name="EveryDays">The usual time between two purchases.</param>
/// <param name="GiveOrTake">By how many days that varies; less than half of it, so that two purchases never come too close.</param>
/// <param name="LastDaysAgo">When it was bought last, 4 days ago or earlier.</param>
/// <param name="SinceDaysAgo">When it was bought first, at most a year ago.</param>
/// <param name="FirstMonth">1 to 12. It is bought from this month to the last one of each year; from November to February is written 11 and 2.</param>
/// <param name="LastMonth">1 to 12.</param>
internal sealed record Routine(string Product, int Quantity, int EveryDays, int GiveOrTake, int LastDaysAgo, int SinceDaysAgo, int FirstMonth, int LastMonth)
{
    public static IEnumerable<Routine> Of(string home) => EmbeddedFile.Rows($"{home}.tsv").Select(cells =>
    {
        int[] numbers = [.. cells.Skip(1).Select(cell => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture))];
        return new Routine(cells[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
    });

    public bool IsSeasonal => (FirstMonth, LastMonth) != (1, 12);

    public bool IsInSeason(DateOnly day) => FirstMonth <= LastMonth
        ? day.Month >= FirstMonth && day.Month <= LastMonth
        : day.Month >= FirstMonth || day.Month <= LastMonth;
}
