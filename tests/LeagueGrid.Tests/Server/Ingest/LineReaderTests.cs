using System.IO.Pipelines;
using System.Text;
using CsCheck;
using LeagueGrid.Server.Ingest;
using Xunit;

namespace LeagueGrid.Tests.Server.Ingest;

public sealed class LineReaderTests
{
    private const int Longest = 40;

    [Fact]
    public Task However_a_body_arrives_its_lines_are_the_same() =>
        Gen.Select(Gen.Char["ab \r\n"].Array[0, 300].Select(letters => new string(letters)), Gen.Int[1, 50], Gen.Int[1, 200])
            .SampleAsync(
                async (body, piece, enough) => Assert.Equal(Expected(body), await ReadAsync(body, piece, enough)),
                iter: 500
            );

    [Fact]
    public async Task Blank_lines_are_counted_and_left_out()
    {
        Assert.Equal(["2:a", "5:b"], await ReadAsync("\na\n\r\n  \nb", 3, 1000));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_told_by_its_number_and_the_next_is_read()
    {
        var body = $"a\n{new string('x', 5000)}\nb\n";
        Assert.Equal(["1:a", "2:too long", "3:b"], await ReadAsync(body, 100, 1000));
        Assert.Equal(["1:a", "2:too long"], await ReadAsync($"a\n{new string('x', 5000)}", 100, 1000));
    }

    private static List<string> Expected(string body)
    {
        var lines = body.Split('\n');
        var expected = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var isLast = i == lines.Length - 1;
            if (isLast && lines[i].Length == 0)
                continue;
            var line = lines[i].EndsWith('\r') ? lines[i][..^1] : lines[i];
            if (lines[i].Length > Longest)
                expected.Add($"{i + 1}:too long");
            else if (line.Trim(' ', '\t').Length > 0)
                expected.Add($"{i + 1}:{line}");
        }

        return expected;
    }

    private static async Task<List<string>> ReadAsync(string body, int piece, int enough)
    {
        var pipe = new Pipe();
        var reader = new LineReader(pipe.Reader, Longest);
        var writing = Task.Run(async () =>
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            for (var i = 0; i < bytes.Length; i += piece)
                await pipe.Writer.WriteAsync(bytes.AsMemory(i, Math.Min(piece, bytes.Length - i)));
            await pipe.Writer.CompleteAsync();
        });
        var all = new List<string>();
        var lines = new List<FeedLine>();
        while (await reader.ReadAsync(lines, enough, CancellationToken.None))
        {
            all.AddRange(
                lines.Select(line => $"{line.Number}:{(line.IsTooLong ? "too long" : Encoding.UTF8.GetString(line.Bytes.Span))}")
            );
            lines.Clear();
        }

        await writing;
        return all;
    }
}
