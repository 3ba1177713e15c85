using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Import;

/// <summary>
/// A body as lines, of which only one is ever held. A line that is too long is passed over, so that it costs its own row and not the whole file.
/// </summary>
internal sealed class BodyLines(PipeReader body)
{
    private long total;
    private int number;
    private bool skipping;

    /// <summary>Lines that are not blank. Throws <see cref="BadHttpRequestException"/> with 413 after <see cref="MerchantLimits.BulkBytes"/>.</summary>
    public async IAsyncEnumerable<Line> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            ReadResult read = await body.ReadAsync(cancellation);
            ReadOnlySequence<byte> rest = read.Buffer;
            bool left = true;
            try
            {
                while (Next(ref rest, read.IsCompleted) is { } line)
                {
                    if (line.Bytes is not { } bytes || !IsBlank(bytes.Span))
                    {
                        yield return line;
                    }
                }

                total += read.Buffer.Slice(0, rest.Start).Length;
                left = false;
            }
            finally
            {
                body.AdvanceTo(left ? rest.End : rest.Start, rest.End); // Whoever stops at a line leaves the body so that the server can read it to its end.
            }

            if (total + rest.Length > MerchantLimits.BulkBytes)
            {
                throw new BadHttpRequestException("The stream is too large.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    /// <summary>The next whole line; null when more bytes are needed, or there are none.</summary>
    private Line? Next(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        while (!rest.IsEmpty)
        {
            SequencePosition? end = rest.PositionOf((byte)'\n');
            if (end is null && !isLast)
            {
                skipping |= rest.Length > MerchantLimits.LineBytes;
                rest = skipping ? rest.Slice(rest.End) : rest;
                return null;
            }

            ReadOnlySequence<byte> line = end is { } found ? rest.Slice(0, found) : rest;
            rest = end is { } stop ? rest.Slice(rest.GetPosition(1, stop)) : rest.Slice(rest.End);
            number++;
            bool tooLong = skipping || line.Length > MerchantLimits.LineBytes;
            skipping = false;
            // Not a conditional expression: there null would become an array's empty memory, and the line would look blank.
            if (tooLong)
            {
                return new(number, null);
            }

            return new(number, Trimmed(line.ToArray()));
        }

        if (!isLast || !skipping)
        {
            return null;
        }

        skipping = false;
        return new(++number, null);
    }

    private ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        line = line.Span.EndsWith("\r"u8) ? line[..^1] : line;
        return number == 1 ? Documents.WithoutMark(line) : line;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t"u8).IsEmpty;
}
