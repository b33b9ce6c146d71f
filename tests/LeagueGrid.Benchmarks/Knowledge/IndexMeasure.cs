using System.Diagnostics;
using LeagueGrid.Benchmarks.Report;
using LeagueGrid.Benchmarks.Stage;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace LeagueGrid.Benchmarks.Knowledge;

/// <summary>The index as it grows: cost of an upsert, time of a search, and how many of the true neighbours are found.</summary>
public static class IndexMeasure
{
    private const int Small = 1000;
    private const int Window = 500;
    private const int BatchSize = 50;
    private const int Nearest = 10;
    private const int Questions = 200;

    public static async Task RunAsync(BenchSettings settings, ResultTable table, CancellationToken cancel)
    {
        using var folder = new WorkFolder();
        using var store = EmbeddedStore.Start(folder.Path, NullLoggerFactory.Instance);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(store.Connection);
        using var generator = new LexicalEmbeddingGenerator();
        var embedder = new Embedder(generator);
        var passages = SamplePassages.Of(settings.Passages);
        var vectors = await embedder.EmbedAsync([.. passages.Select(Embedder.TextOf)], cancel);
        var entries = passages.Select((passage, i) => new IndexedPassage(passage, vectors[i])).ToList();
        var choice = new IndexChoice(redis, new KnowledgeOptions(), NullLogger<IndexChoice>.Instance);
        var index = await choice.OpenAsync("bench", vectors[0].Length);

        await AddAsync(index, entries.Take(Small), cancel);
        await AddAsync(index, entries.Take(Window), cancel);
        var few = await AddAsync(index, entries.Take(Window), cancel);
        var fewSearches = await SearchAsync(index, vectors, cancel);
        await AddAsync(index, entries.Skip(Small), cancel);
        var many = await AddAsync(index, entries.TakeLast(Window), cancel);
        var manySearches = await SearchAsync(index, vectors, cancel);
        var size = $"{settings.Passages:#,0} passages";
        table.Add(
            new Measured(
                $"upsert with {size} / with {Small:#,0}",
                "us",
                few,
                many,
                Better.Lower,
                AimedRatio: 1.5,
                Note: $"batches of {BatchSize}, engine {index.Engine}"
            )
        );
        table.Add(
            new Measured(
                $"search of the index with {size} / with {Small:#,0}, p50",
                "ms",
                fewSearches.P50,
                manySearches.P50,
                Better.Lower
            )
        );
        table.Add(
            new Measured(
                $"search of the index with {size} / with {Small:#,0}, p99",
                "ms",
                fewSearches.P99,
                manySearches.P99,
                Better.Lower,
                AimedRatio: 1.5
            )
        );
        await RecallAsync(table, embedder, index, entries, cancel);
    }

    /// <summary>The semantic lane as searches use it, exact scan of selective filters included, beside a scan of everything.</summary>
    private static async Task RecallAsync(
        ResultTable table,
        Embedder embedder,
        IPassageIndex index,
        List<IndexedPassage> entries,
        CancellationToken cancel
    )
    {
        using var library = new PassageLibrary();
        foreach (var subject in entries.GroupBy(entry => entry.Passage.Subject, StringComparer.Ordinal))
            library.Replace(subject.Key, [.. subject.Select(entry => entry.Passage)]);
        var inUse = new IndexInUse();
        inUse.Use(index);
        var lane = new SemanticLane(library, embedder, inUse);
        var exact = new ExactIndex(entries[0].Vector.Length);
        await exact.UpsertAsync(entries, cancel);
        foreach (var (label, filter) in Filters(entries))
        {
            var (found, wanted) = (0, 0);
            var times = new Times();
            for (var question = 0; question < Questions; question++)
            {
                var text = QuestionOf(entries[question * (entries.Count / Questions)].Passage);
                var begun = Stopwatch.GetTimestamp();
                var got = await lane.FindAsync(text, filter, Nearest, cancel);
                times.AddSince(begun);
                var truth = await exact.SearchAsync(await embedder.EmbedAsync(text, cancel), filter, Nearest, cancel);
                // Passages of equal distance are equally right.
                var farthest = truth.Count == 0 ? 0 : truth[^1].Cosine - 1e-5;
                wanted += truth.Count;
                found += Math.Min(truth.Count, got.Count(neighbour => neighbour.Cosine >= farthest));
            }
            var kept = entries.Count(entry => filter.Passes(entry.Passage)) / (double)entries.Count;
            table.Add(
                new Measured(
                    $"recall@10, {label} / exact scan",
                    "of the nearest",
                    1,
                    found / (double)wanted,
                    AimedValue: 0.99,
                    Note: $"the filter keeps {kept:P1}; p50 {Figures.Of(times.P50)} ms, p99 {Figures.Of(times.P99)} ms a search"
                )
            );
        }
    }

    private static IEnumerable<(string Label, PassageFilter Filter)> Filters(List<IndexedPassage> entries)
    {
        yield return ("no filter", PassageFilter.All);
        // Ten seasons of twenty clubs, two languages.
        var season = entries[0].Passage.Season;
        yield return ("a season in one language (5 %)", new PassageFilter { Season = season, Lang = "en" });
        var team = entries[0].Passage.About[1];
        yield return ("a club in one language (0.5 %)", new PassageFilter { About = [team], Lang = "en" });
    }

    private static string QuestionOf(Passage passage) => string.Join(' ', passage.Text.Split(' ').Take(12));

    private static async Task<double> AddAsync(IPassageIndex index, IEnumerable<IndexedPassage> entries, CancellationToken cancel)
    {
        var times = new List<double>();
        foreach (var batch in entries.Chunk(BatchSize))
        {
            var begun = Stopwatch.GetTimestamp();
            await index.UpsertAsync(batch, cancel);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds / batch.Length);
        }
        return times.Order().ElementAt(times.Count / 2);
    }

    private static async Task<Times> SearchAsync(IPassageIndex index, float[][] vectors, CancellationToken cancel)
    {
        var times = new Times();
        for (var i = 0; i < 300; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await index.SearchAsync(vectors[i * 3 % Small], PassageFilter.All, Nearest, cancel);
            if (i >= 20)
                times.AddSince(begun);
        }
        return times;
    }
}
