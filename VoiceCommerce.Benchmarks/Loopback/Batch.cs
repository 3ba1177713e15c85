using System.Diagnostics;

namespace VoiceCommerce.Benchmarks.Loopback;

/// <summary>Looks at an answer after its time was taken. Throws when it is not the right one: a fast wrong answer must not count.</summary>
internal delegate void Judge(int index, ReadOnlySpan<byte> answer);

/// <summary>What sending some requests over some connections took.</summary>
/// <param name="Microseconds">Of each request, from the first byte sent to the last one received, in ascending order.</param>
internal sealed record Batch(double[] Microseconds, double Seconds)
{
    public double PerSecond => Microseconds.Length / Seconds;

    public double Percentile(double share) => Microseconds[(int)Math.Min(Microseconds.Length - 1, share * Microseconds.Length)];

    /// <summary>Each connection has a thread of its own and sends its next request when it has its answer. All are connected before the first one is sent.</summary>
    public static Batch Send(int port, int connections, IReadOnlyList<byte[]> requests, Judge judge)
    {
        double[] microseconds = new double[requests.Count];
        int next = -1;
        Exception? failure = null;
        using Barrier start = new(connections + 1);
        Thread[] threads = [.. Enumerable.Range(0, connections).Select(_ => new Thread(Drive))];
        Array.ForEach(threads, thread => thread.Start());
        start.SignalAndWait();
        long began = Stopwatch.GetTimestamp();
        Array.ForEach(threads, thread => thread.Join());
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.Sort(microseconds);
        return failure is null ? new(microseconds, seconds) : throw new InvalidOperationException("A request was not answered rightly.", failure);

        void Drive()
        {
            bool started = false;
            try
            {
                using Connection connection = new(port);
                start.SignalAndWait();
                started = true;
                for (int i = Interlocked.Increment(ref next); i < requests.Count && failure is null; i = Interlocked.Increment(ref next))
                {
                    long sent = Stopwatch.GetTimestamp();
                    ReadOnlySpan<byte> answer = connection.Exchange(requests[i]);
                    microseconds[i] = Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
                    judge(i, answer);
                }
            }
#pragma warning disable CA1031 // On a thread of its own an exception would end the process; it is thrown again above.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, wrong, null);
                if (!started)
                {
                    start.RemoveParticipant();
                }
            }
        }
    }
}
