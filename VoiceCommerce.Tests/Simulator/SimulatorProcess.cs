using System.Diagnostics;

namespace VoiceCommerce.Tests.Simulator;

/// <summary>The simulator as somebody starts it from a shell, in a directory of its own.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // A busy build machine.

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-simulator-");
    private readonly CancellationTokenSource limit = new(Patience);
    private readonly Process process;
    private readonly Task<string> errors;

    public SimulatorProcess(params string[] arguments)
        : this(new Dictionary<string, string>(StringComparer.Ordinal), arguments)
    {
    }

    /// <param name="environment">Set for it and for the app that it starts, beside what is set for the tests.</param>
    /// <param name="arguments">As typed.</param>
    public SimulatorProcess(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "VoiceCommerce.Simulator"), arguments)
        {
            WorkingDirectory = directory.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync(limit.Token);
    }

    public int Id => process.Id;

    public async Task<string> ReadLineAsync() => await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException(await errors);

    /// <summary>Types these lines, ends the input, and waits for the end.</summary>
    public async Task<(int Code, string Output, string Errors)> RunAsync(params string[] lines)
    {
        foreach (string line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(limit.Token);
        }

        process.Dispose();
        limit.Dispose();
        directory.Delete(recursive: true);
    }
}
