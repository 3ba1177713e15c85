using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using VoiceCommerce.Benchmarks.Loopback;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Benchmarks.Contenders;

/// <summary>One server process. Ends with SIGKILL, as the Functions host would end it.</summary>
internal sealed class Running : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly byte[] Probe = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray();

    // Which certificates a developer's own machine has each program read; a host says nothing about it, and both read what they would there.
    private static readonly string[] Particular = [SystemRoots.FileVariable, SystemRoots.DirectoryVariable, "NODE_EXTRA_CA_CERTS"];

    private readonly Process process;
    private readonly long began;
    private string lastWords = "";

    private Running(Plan plan)
    {
        Name = plan.Name;
        Port = LoopbackPort.Unused();
        ProcessStartInfo start = new(plan.Executable, plan.Arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(plan.Arguments.Count > 0 ? plan.Arguments[0] : plan.Executable))!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in Particular)
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in plan.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[plan.PortVariable] = Port.ToString(CultureInfo.InvariantCulture);
        began = Stopwatch.GetTimestamp();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => lastWords = line.Data ?? lastWords;
        process.ErrorDataReceived += (_, line) => lastWords = line.Data ?? lastWords;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public int Port { get; }

    public ProcessReadings Readings => new(process.Id);

    /// <summary>Started, and answering GET /.</summary>
    public static Running Start(Plan plan)
    {
        Running running = new(plan);
        running.AwaitAnswer(Probe);
        return running;
    }

    /// <summary>Milliseconds from exec to the last byte of the first answer to GET /.</summary>
    public static double ColdProbe(Plan plan)
    {
        using Running running = new(plan);
        return running.AwaitAnswer(Probe);
    }

    /// <summary>Milliseconds from exec to the last byte of the answer to this, which is the first request that it ever gets.</summary>
    public static double ColdTurn(Plan plan, byte[] request, Judge judge)
    {
        using Running running = new(plan);
        return running.AwaitAnswer(request, judge);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private double AwaitAnswer(byte[] request, Judge? judge = null)
    {
        while (true)
        {
            try
            {
                using Connection connection = new(Port);
                ReadOnlySpan<byte> answer = connection.Exchange(request);
                double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                judge?.Invoke(0, answer);
                return milliseconds;
            }
            catch (SocketException) when (!process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
            {
                Thread.Sleep(1); // Not listening yet.
            }
            catch (SocketException silent)
            {
                throw new InvalidOperationException($"{Name} did not start: {lastWords}", silent);
            }
        }
    }
}
