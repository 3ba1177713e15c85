using Azure.Core;
using Azure.Core.Pipeline;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Tells of every try that went wrong: its number and status. No address, for the keys of rows stand in it, and no content.</summary>
internal sealed class AttemptLogPolicy(ILogger logger) : HttpPipelinePolicy
{
    private const int FirstServerError = 500;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        int attempt = message.ProcessingContext.RetryNumber + 1;
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception failure) when (!message.CancellationToken.IsCancellationRequested)
        {
            Log.TryFailed(logger, attempt, FailureName.Of(failure));
            throw;
        }

        if (message.Response.Status is 408 or 429 or >= FirstServerError)
        {
            Log.TryAnswered(logger, attempt, message.Response.Status);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The client is asynchronous.");
}
