using System.Globalization;
using System.Text;
using Azure;

namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>What came of a transaction: the answers of its operations, from a multipart/mixed body of HTTP answers.</summary>
internal static class TransactionAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    /// <summary>One answer for each operation, in their order.</summary>
    /// <param name="operations">How many were sent.</param>
    /// <exception cref="TableTransactionFailedException">One operation was refused.</exception>
    /// <exception cref="InvalidDataException">It is not what Table storage answers.</exception>
    public static IReadOnlyList<Response> Read(ReadOnlySpan<byte> body, int operations)
    {
        string[] lines = Encoding.UTF8.GetString(body).Split('\n');
        List<Response> answers = [];
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(StatusLine, StringComparison.Ordinal))
            {
                continue;
            }

            int status = Status(lines[at]);
            string? etag = Headers(lines, ref at);
            if (status is < 200 or >= 300)
            {
                throw Failure(status, Content(lines, at));
            }

            answers.Add(new TableResponse(status, etag));
        }

        return answers.Count == operations ? answers : throw new InvalidDataException("A transaction's answer has not one part for each operation.");
    }

    private static int Status(string line) =>
        int.TryParse(line.AsSpan(StatusLine.Length, Math.Min(3, line.Length - StatusLine.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? status
            : throw new InvalidDataException("A transaction's answer has no status.");

    /// <summary>Goes on to the empty line behind the headers.</summary>
    private static string? Headers(string[] lines, ref int at)
    {
        string? etag = null;
        for (at++; at < lines.Length && lines[at].TrimEnd().Length > 0; at++)
        {
            if (lines[at].StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))
            {
                etag = lines[at]["ETag:".Length..].Trim();
            }
        }

        return etag;
    }

    private static string Content(string[] lines, int at) =>
        string.Join('\n', lines.Skip(at).TakeWhile(line => !line.StartsWith("--", StringComparison.Ordinal)));

    private static TableTransactionFailedException Failure(int status, string content)
    {
        ServiceError error = ServiceError.Read(Encoding.UTF8.GetBytes(content));
        string which = error.Index?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
        return new(status, $"Table storage refused operation {which} of a transaction: {status.ToString(CultureInfo.InvariantCulture)} {error.Code}.", error.Code, error.Index);
    }
}
