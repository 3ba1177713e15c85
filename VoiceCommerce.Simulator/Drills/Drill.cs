using System.Globalization;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>Plays every scenario in a shop that exists only for it, and looks into the books afterwards.</summary>
internal static class Drill
{
    public const int SlippedThrough = 1;

    /// <returns>0 only when nothing slipped through.</returns>
    public static async Task<int> RunAsync(TextWriter output, TextWriter? verbose, CancellationToken cancellation)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-drill-");
        try
        {
            await using Town town = await Town.OpenAsync(new(directory.FullName, Empty: true, Verbose: verbose), cancellation);
            await town.Merchant.PutProductsAsync(DrillShop.Products, cancellation);
            return await PlayAllAsync(town, Scenarios.All, output, cancellation);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    internal static async Task<int> PlayAllAsync(Town town, IReadOnlyList<Scenario> scenarios, TextWriter output, CancellationToken cancellation)
    {
        int wrong = 0;
        foreach ((int number, Scenario scenario) in scenarios.Index())
        {
            string[] homes = [.. Enumerable.Range(1, scenario.Homes).Select(home => string.Create(CultureInfo.InvariantCulture, $"drill-{number + 1}-{home}"))];
            (IReadOnlyList<string> slips, string why) = await PlayAsync(town, scenario, homes, cancellation);
            wrong += slips.Count > 0 ? 1 : 0;
            output.WriteLine(slips.Count > 0 ? $"SLIP  {scenario.Name}: {string.Join("; ", slips)}" : $"ok    {scenario.Name}: {why}");
        }

        output.WriteLine(wrong == 0 ? $"{scenarios.Count} drills, nothing slipped through." : $"{wrong} of {scenarios.Count} drills went wrong.");
        return wrong == 0 ? 0 : SlippedThrough;
    }

    private static async Task<(IReadOnlyList<string> Slips, string Why)> PlayAsync(Town town, Scenario scenario, string[] homes, CancellationToken cancellation)
    {
        Books before = await Books.ReadAsync(town, homes, cancellation);
        string why;
        List<string> slips = [];
        try
        {
            foreach (string home in homes)
            {
                await DrillShop.MoveInAsync(town, home, cancellation);
            }

            why = await scenario.PlayAsync([.. homes.Select(home => new Stage(town, home, cancellation))]);
        }
        catch (SimulatorException other)
        {
            why = "";
            slips.Add(other.Message);
        }

        Books after = (await Books.ReadAsync(town, homes, cancellation)).Since(before);
        slips.AddRange(Judge.Slips(scenario.Agreed, after));
        return (slips, $"{Outcome(after)}; {why}");
    }

    private static string Outcome(Books books) => (books.Orders.Count, books.Held.Count) switch
    {
        (0, 0) => "nothing bought",
        (0, var held) => $"nothing bought, {held} held for a guardian",
        (1, _) => "bought once",
        (var bought, _) => $"bought {bought} times",
    };
}
