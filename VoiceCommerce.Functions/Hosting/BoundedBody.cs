using System.Buffers;
using System.IO.Pipelines;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>The whole body in one array, or nothing: with a Content-Length and in chunks.</summary>
internal static class BoundedBody
{
    /// <summary>Null when the body is longer than <paramref name="maxBytes"/>. A body cut off by the sender throws, as it does in ASP.NET Core.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        try
        {
            return await ReadAllAsync(request.BodyReader, maxBytes, cancellation);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null; // The server's own limit was the smaller one.
        }
    }

    private static async Task<byte[]?> ReadAllAsync(PipeReader reader, int maxBytes, CancellationToken cancellation)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellation);
            ReadOnlySequence<byte> soFar = read.Buffer;
            if (soFar.Length > maxBytes)
            {
                reader.AdvanceTo(soFar.End);
                return null;
            }

            if (read.IsCompleted)
            {
                byte[] body = soFar.ToArray();
                reader.AdvanceTo(soFar.End);
                return body;
            }

            reader.AdvanceTo(soFar.Start, soFar.End);
        }
    }
}
