using System.Runtime.InteropServices;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>Takes SIGTERM and SIGINT away from the runtime, whose own answer to them would be to exit with 0.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource<string> caught = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration term;
    private readonly PosixSignalRegistration interrupt;

    public StopSignals()
    {
        term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Catch);
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Catch);
    }

    /// <summary>The first signal's name.</summary>
    public Task<string> Caught => caught.Task;

    public void Dispose()
    {
        term.Dispose();
        interrupt.Dispose();
    }

    private void Catch(PosixSignalContext context)
    {
        context.Cancel = true;
        caught.TrySetResult(context.Signal.ToString());
    }
}
