using Azure.Core;
using Azure.Core.Pipeline;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>Stands in a client's pipeline, counts what is asked of the service, and can cut the line or let something happen first.</summary>
internal sealed class RequestCount : HttpPipelinePolicy
{
    private int _requests;
    private int _writes;

    public int Requests => _requests;

    /// <summary>Those that change something; the rest reads.</summary>
    public int Writes => _writes;

    /// <summary>How many requests still go through; null for any number.</summary>
    public int? Left { get; set; }

    /// <summary>Happens once, when the next write is about to be sent.</summary>
    public Func<Task>? BeforeNextWrite { get; set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message);
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message);
        if (message.Request.Method != RequestMethod.Get && BeforeNextWrite is { } happens)
        {
            BeforeNextWrite = null;
            await happens();
        }

        await ProcessNextAsync(message, pipeline);
    }

    /// <summary>How many requests the work took.</summary>
    public async Task<int> OfAsync(Func<Task> work)
    {
        int before = _requests;
        await work();
        return _requests - before;
    }

    private void Count(HttpMessage message)
    {
        if (Left is { } left)
        {
            Left = left - 1;
            if (left <= 0)
            {
                throw new IOException("The process dies here.");
            }
        }

        Interlocked.Increment(ref _requests);
        if (message.Request.Method != RequestMethod.Get)
        {
            Interlocked.Increment(ref _writes);
        }
    }
}
