using System.Diagnostics;
using System.Runtime.InteropServices;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>One run of the app. Ends with SIGKILL, as the Azure Functions host ends it, and never outlives this process.</summary>
internal sealed class AppProcess : IDisposable
{
    private readonly Process process;
    private readonly EventHandler killAtExit;

    private AppProcess(Process process)
    {
        this.process = process;
        killAtExit = (_, _) => Kill();
        AppDomain.CurrentDomain.ProcessExit += killAtExit;
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public static AppProcess Start(string executable, IReadOnlyDictionary<string, string> settings, AppLog log)
    {
        ProcessStartInfo start = new(executable)
        {
            WorkingDirectory = Path.GetDirectoryName(executable)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        PointToDotnet(start);
        Process started = new() { StartInfo = start };
        started.OutputDataReceived += (_, line) => log.Keep(line.Data);
        started.ErrorDataReceived += (_, line) => log.Keep(line.Data);
        started.Start();
        started.StandardInput.Close(); // The host gives it none, and ours is for the customer.
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new(started);
    }

    /// <summary>Also waits until everything that it said is read.</summary>
    public Task ExitAsync() => process.WaitForExitAsync();

    public void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It is gone already.
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= killAtExit;
        Kill();
        process.Dispose();
    }

    // The executable looks for .NET in the usual places; where ours lies elsewhere it must be told. A self-contained one needs neither.
    private static void PointToDotnet(ProcessStartInfo start)
    {
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (Directory.Exists(Path.Combine(root, "host", "fxr")))
        {
            start.Environment["DOTNET_ROOT"] = root;
        }
    }
}
