using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Makes requests for one account's table storage and sends them; every failure comes out in one shape.</summary>
internal sealed class TablePipeline(HttpPipeline pipeline, Uri endpoint, TableClientOptions options)
{
    private const string Version = "2019-02-02"; // Of the Table service; new enough for tokens (2017-11-09) and everything that is asked of it.
    private const string DataServiceVersion = "3.0";
    private const string Json = "application/json;odata=minimalmetadata";
    private const double Mebibyte = 1024 * 1024;

    /// <summary>The address of what stands at a path below the account, as it is sent and signed.</summary>
    /// <param name="path">Escaped, beginning with a slash, with the query if there is one.</param>
    public Uri Address(string path) => new(endpoint.AbsoluteUri.TrimEnd('/') + path);

    public HttpMessage CreateMessage(RequestMethod method, string path)
    {
        HttpMessage message = pipeline.CreateMessage();
        Request request = message.Request;
        request.Method = method;
        request.Uri.Reset(Address(path));
        request.Headers.Add("x-ms-version", Version);
        request.Headers.Add("DataServiceVersion", DataServiceVersion);
        request.Headers.Add("Accept", Json);
        return message;
    }

    public HttpMessage CreateMessage(RequestMethod method, string path, ReadOnlyMemory<byte> body, string contentType)
    {
        HttpMessage message = CreateMessage(method, path);
        message.Request.Headers.Add("Content-Type", contentType);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(body);
        message.NetworkTimeout = options.Retry.NetworkTimeout + (options.NetworkTimeoutPerMebibyte * (body.Length / Mebibyte));
        return message;
    }

    /// <returns>The last try's answer, whatever its status.</returns>
    /// <exception cref="RequestFailedException">No try was answered; its status is 0.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation)
    {
        try
        {
            await pipeline.SendAsync(message, cancellation);
            return message.Response;
        }
        catch (Exception failure) when (IsUnanswered(failure) && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("A request to table storage was given up.", failure, cancellation);
        }
        catch (Exception failure) when (IsUnanswered(failure))
        {
            throw new RequestFailedException(0, "Table storage gave no answer.", failure);
        }
    }

    public ILogger Logger => options.Logger;

    // The pipeline gathers the failures of several tries in an AggregateException; an identity that gives no token has asked nobody.
    private static bool IsUnanswered(Exception failure) =>
        failure is AggregateException or OperationCanceledException or IOException or InvalidDataException or AuthenticationFailedException or RequestFailedException { Status: 0 };
}
