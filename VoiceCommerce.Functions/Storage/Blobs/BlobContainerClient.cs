using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Blobs;

/// <summary>
/// One container of Azure Blob storage, as far as a catalogue's snapshots need it. Failures are <see cref="RequestFailedException"/>; 412 and 409 where a
/// condition does not hold. It holds the connections and is made once.
/// </summary>
internal sealed class BlobContainerClient : IDisposable
{
    /// <summary>The largest blob that is read or written.</summary>
    public const long MaxBytes = 1024L * 1024 * 1024;

    private const string Scope = "https://storage.azure.com/.default";
    private const string Version = "2019-12-12"; // The first that takes a blob of this size in one request.

    private readonly BoundedTransport _transport = new(MaxBytes);
    private readonly HttpPipeline _pipeline;
    private readonly string _container;

    /// <param name="connectionString">With the account's key; see <see cref="StorageConnection"/>.</param>
    /// <param name="name">Of the container: small letters, digits and hyphens.</param>
    /// <exception cref="FormatException">It is no connection string.</exception>
    public BlobContainerClient(string connectionString, string name, ILogger logger)
    {
        StorageConnection connection = StorageConnection.Parse(connectionString);
        _container = Address(connection.BlobEndpoint, name);
        _pipeline = Build(new BlobSharedKeyPolicy(connection.AccountName, connection.Key), logger, new());
    }

    /// <param name="endpoint">Such as https://account.blob.core.windows.net.</param>
    /// <param name="credential">A managed identity, for example, with the role Storage Blob Data Contributor.</param>
    /// <exception cref="FormatException">Not https.</exception>
    public BlobContainerClient(Uri endpoint, TokenCredential credential, string name, ILogger logger, BlobClientOptions? options = null)
    {
        _container = Address(StorageConnection.TokenEndpoint(endpoint), name);
        _pipeline = Build(new BearerTokenAuthenticationPolicy(credential, Scope), logger, options ?? new());
    }

    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        using HttpMessage message = CreateMessage(RequestMethod.Put, "?restype=container");
        message.Request.Content = RequestContent.Create(ReadOnlyMemory<byte>.Empty);
        await SendAsync(message, [StatusCodes.Status201Created, StatusCodes.Status409Conflict], cancellation);
    }

    /// <summary>Adds or replaces the whole blob.</summary>
    /// <param name="content">Seekable, so that it can be sent again.</param>
    /// <param name="replaces">The ETag of the blob that it takes the place of; null if there must be none.</param>
    /// <returns>Its new ETag.</returns>
    public async Task<ETag> UploadAsync(string name, Stream content, ETag? replaces, CancellationToken cancellation)
    {
        using HttpMessage message = CreateMessage(RequestMethod.Put, "/" + name);
        Request request = message.Request;
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add("Content-Type", "application/octet-stream");
        request.Headers.Add(replaces is null ? "If-None-Match" : "If-Match", replaces is { } etag ? etag.ToString("H") : "*");
        request.Content = RequestContent.Create(content);
        message.NetworkTimeout = TimeSpan.FromMinutes(10);
        Response response = await SendAsync(message, [StatusCodes.Status201Created], cancellation);
        return response.Headers.ETag ?? throw new InvalidDataException("Blob storage gave no ETag.");
    }

    /// <summary>Copies the blob; null if there is none.</summary>
    /// <param name="changedSince">An ETag: if the blob still has it, nothing is copied, and this is the answer.</param>
    /// <exception cref="InvalidDataException">Longer than <paramref name="maxBytes"/>.</exception>
    /// <exception cref="IOException">The line broke.</exception>
    public async Task<ETag?> DownloadAsync(string name, Stream target, long maxBytes, ETag? changedSince, CancellationToken cancellation)
    {
        using HttpMessage message = CreateMessage(RequestMethod.Get, "/" + name);
        message.BufferResponse = false;
        if (changedSince is { } known)
        {
            message.Request.Headers.Add("If-None-Match", known.ToString("H"));
        }

        Response response = await SendAsync(message, [StatusCodes.Status200OK, StatusCodes.Status304NotModified, StatusCodes.Status404NotFound], cancellation);
        if (response.Status != StatusCodes.Status200OK)
        {
            return response.Status == StatusCodes.Status304NotModified ? changedSince : null;
        }

        await using BoundedStream content = new(response.ContentStream ?? Stream.Null, maxBytes);
        await content.CopyToAsync(target, cancellation);
        return response.Headers.ETag ?? throw new InvalidDataException("Blob storage gave no ETag.");
    }

    public async Task DeleteIfExistsAsync(string name, CancellationToken cancellation)
    {
        using HttpMessage message = CreateMessage(RequestMethod.Delete, "/" + name);
        await SendAsync(message, [StatusCodes.Status202Accepted, StatusCodes.Status404NotFound], cancellation);
    }

    public void Dispose() => _transport.Dispose();

    private static string Address(Uri endpoint, string name) => $"{endpoint.AbsoluteUri.TrimEnd('/')}/{name}";

    private HttpPipeline Build(HttpPipelinePolicy signing, ILogger logger, BlobClientOptions options)
    {
        options.Transport = _transport;
        return HttpPipelineBuilder.Build(options, [], [new AttemptLogPolicy(logger), signing], null);
    }

    private HttpMessage CreateMessage(RequestMethod method, string path)
    {
        HttpMessage message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_container + path));
        message.Request.Headers.Add("x-ms-version", Version);
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, int[] expected, CancellationToken cancellation)
    {
        try
        {
            await _pipeline.SendAsync(message, cancellation);
        }
        catch (Exception failure) when (failure is AggregateException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new RequestFailedException(0, "Blob storage gave no answer.", failure);
        }

        Response response = message.Response;
        return expected.Contains(response.Status)
            ? response
            : throw new RequestFailedException(response.Status, FormattableString.Invariant($"Blob storage answered {response.Status}, request {response.Headers.RequestId}."));
    }
}
