using System.Diagnostics;
using System.Text;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Knowledge.Embedding;

namespace LeagueGrid.Benchmarks.Knowledge;

/// <summary>The offline embedder on one core, beside a loop that looks at every letter of the same texts once.</summary>
public static class EmbedderMeasure
{
    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        var texts = SamplePassages.Of(2000).Select(Embedder.TextOf).ToList();
        var bytes = texts.Average(text => Encoding.UTF8.GetByteCount(text));
        var time = TimeSpan.FromSeconds(settings.Seconds / 4);
        using var generator = new LexicalEmbeddingGenerator();
        await EmbedAsync(generator, texts, time, cancel);
        var ours = await EmbedAsync(generator, texts, time, cancel);
        Read(texts, time / 2);
        table.Add(
            new Measured(
                "lexical embedder, one core / folding its letters",
                "passages/s",
                Read(texts, time / 2),
                ours,
                Note: $"{bytes:0} bytes a passage on average"
            )
        );
    }

    private static async Task<double> EmbedAsync(
        LexicalEmbeddingGenerator generator,
        List<string> texts,
        TimeSpan time,
        CancellationToken cancel
    )
    {
        var count = 0L;
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < time)
            foreach (var chunk in texts.Chunk(100))
                count += (await generator.GenerateAsync(chunk, cancellationToken: cancel)).Count;
        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double Read(List<string> texts, TimeSpan time)
    {
        var (count, hash) = (0L, 0UL);
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < time)
            foreach (var text in texts)
            {
                foreach (var letter in text)
                    hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211;
                count++;
            }
        GC.KeepAlive(hash);
        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
