using System.Diagnostics;

namespace VoiceCommerce.Benchmarks.Measures;

internal static class Statistics
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    public static double Percentile(IEnumerable<double> values, double share)
    {
        double[] ascending = [.. values.Order()];
        return ascending[(int)Math.Min(ascending.Length - 1, share * ascending.Length)];
    }

    /// <summary>Microseconds of each call, after as many that only warm it up.</summary>
    public static double[] Microseconds(int calls, Action<int> call)
    {
        double[] took = new double[calls];
        for (int i = -calls; i < calls; i++)
        {
            long began = Stopwatch.GetTimestamp();
            call(Math.Abs(i));
            took[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }

        return took;
    }
}
