using System.Buffers;
using System.IO.Pipelines;

namespace LeagueGrid.Server.Ingest;

/// <summary>A line of a body, numbered from 1, blank ones included. One that is too long comes without its bytes.</summary>
public readonly record struct FeedLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

/// <summary>Splits a body into lines as it arrives, so that no more of it is held than one line.</summary>
public sealed class LineReader(PipeReader body, int longest)
{
    private int _number;
    private bool _skipping;

    /// <summary>
    /// Adds the lines that are there to <paramref name="lines"/>, waiting for at least one, up to <paramref name="enough"/>
    /// bytes of them. False: the body is at its end, and nothing was added.
    /// </summary>
    public async ValueTask<bool> ReadAsync(List<FeedLine> lines, int enough, CancellationToken cancel)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancel);
            var rest = Split(read.Buffer, lines, enough);
            var isStuck = lines.Count == 0 && rest.Length > longest;
            if (isStuck)
            {
                // Longer than any line may be: only its end is looked for from here on.
                _skipping = true;
                rest = rest.Slice(rest.End);
            }

            if (read.IsCompleted && lines.Count == 0)
            {
                Take(rest, lines);
                rest = rest.Slice(rest.End);
                body.AdvanceTo(rest.Start);
                return lines.Count > 0;
            }

            body.AdvanceTo(rest.Start, lines.Count > 0 ? rest.Start : rest.End);
            if (lines.Count > 0)
                return true;
        }
    }

    private ReadOnlySequence<byte> Split(ReadOnlySequence<byte> buffer, List<FeedLine> lines, int enough)
    {
        var reader = new SequenceReader<byte>(buffer);
        var taken = 0L;
        while (taken < enough && reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            _number++;
            if (Add(line, lines))
                taken += line.Length;
        }

        return reader.UnreadSequence;
    }

    /// <summary>The last line, which needs no line end.</summary>
    private void Take(ReadOnlySequence<byte> line, List<FeedLine> lines)
    {
        if (line.IsEmpty && !_skipping)
            return;
        _number++;
        Add(line, lines);
    }

    private bool Add(ReadOnlySequence<byte> line, List<FeedLine> lines)
    {
        if (_skipping || line.Length > longest)
        {
            lines.Add(new FeedLine(_number, default, IsTooLong: true));
            _skipping = false;
            return true;
        }

        // A copy of its own, since the grid keeps the bytes in its log after this buffer has been given back.
        var bytes = line.ToArray().AsMemory();
        if (bytes.Span.EndsWith("\r"u8))
            bytes = bytes[..^1];
        if (!bytes.Span.ContainsAnyExcept((byte)' ', (byte)'\t'))
            return false;
        lines.Add(new FeedLine(_number, bytes, IsTooLong: false));
        return true;
    }
}
