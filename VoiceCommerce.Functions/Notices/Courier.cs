using System.Threading.Channels;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Notices;

/// <summary>
/// Runs the sender: each minute with the timer, and behind the commits that have something to tell. One run at a time waits at the most; whatever it does not
/// come to, or is lost with the process, is in the outbox still, and the timer finds it.
/// </summary>
internal sealed class Courier
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Func<CancellationToken, Task<NoticeReport>> _send;
    private readonly ILogger<Courier> _logger;

    public Courier(Func<CancellationToken, Task<NoticeReport>> send, ILogger<Courier> logger)
    {
        _send = send;
        _logger = logger;
        Working = Task.Run(WorkAsync);
    }

    /// <summary>Completes after <see cref="Close"/>.</summary>
    public Task Working { get; }

    /// <summary>There is something to send.</summary>
    public void Call() => _calls.Writer.TryWrite(true);

    /// <summary>Nobody calls any more.</summary>
    public void Close() => _calls.Writer.TryComplete();

    /// <summary>One run now. A failure goes up to the caller.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        NoticeReport report = await _send(cancellation);
        foreach (NoticeId notice in report.Died)
        {
            Log.Died(_logger, notice);
        }

        foreach (string notice in report.Unreadable)
        {
            Log.Unreadable(_logger, notice);
        }

        if (report.Delivered > 0)
        {
            Log.Delivered(_logger, report.Delivered);
        }
    }

    private async Task WorkAsync()
    {
        while (await _calls.Reader.WaitToReadAsync())
        {
            _calls.Reader.TryRead(out _);
            try
            {
                await RunAsync(CancellationToken.None);
            }
#pragma warning disable CA1031 // One run that breaks must not end all later ones; the timer tries again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.Broken(_logger, FailureName.Of(failure), failure.StackTrace);
            }
        }
    }
}
