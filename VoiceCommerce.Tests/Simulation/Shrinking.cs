namespace VoiceCommerce.Tests.Simulation;

/// <summary>Finds a shorter story that still goes wrong, by leaving out steps.</summary>
internal static class Shrinking
{
    private const int MaxRuns = 400;

    public static Setting Shortest(Setting wrong)
    {
        int runs = 0;
        for (int part = Math.Max(1, wrong.Story.Count / 2); part >= 1; part = part == 1 && runs < MaxRuns ? 0 : part / 2)
        {
            for (int start = 0; start + part <= wrong.Story.Count && runs < MaxRuns;)
            {
                runs++;
                Setting shorter = wrong with { Story = [.. wrong.Story.Take(start), .. wrong.Story.Skip(start + part)] };
                if (World.Run(shorter).Failures.Count > 0)
                {
                    wrong = shorter;
                }
                else
                {
                    start += part;
                }
            }
        }

        return wrong;
    }

    /// <summary>All that somebody needs who wants to see it happen.</summary>
    public static string Told(Setting wrong)
    {
        Setting shortest = Shortest(wrong);
        Outcome outcome = World.Run(shortest);
        return $"Seed {wrong.Seed}: {string.Join('\n', outcome.Failures)}\nThe shortest story:\n{shortest.Told()}\nWhat happened:\n{string.Join('\n', outcome.Events.TakeLast(1_000))}";
    }
}
