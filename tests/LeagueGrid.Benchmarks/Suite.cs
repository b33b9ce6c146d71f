using LeagueGrid.Benchmarks.Report;

namespace LeagueGrid.Benchmarks;

/// <summary>A part of a benchmark: measures one thing beside its limit.</summary>
public sealed record Part(string Name, Func<BenchSettings, ResultTable, CancellationToken, Task> RunAsync);

/// <summary>The benchmarks by name, each a row of parts that follow each other, so that none measures another's load.</summary>
public static class Suite
{
    private static readonly Dictionary<string, IReadOnlyList<Part>> All = new(StringComparer.Ordinal)
    {
        ["ingest"] =
        [
            new("parse", Ingest.ParseMeasure.RunAsync),
            new("fold", Ingest.FoldMeasure.RunAsync),
            new("embedded", Ingest.DurableMeasure.OnEmbeddedAsync),
            new("redis-always", Ingest.DurableMeasure.OnRedisAlwaysAsync),
            new("redis-everysec", Ingest.DurableMeasure.OnRedisEverySecondAsync),
            new("length", Ingest.LengthMeasure.RunAsync),
            new("memory", Ingest.MemoryMeasure.RunAsync),
        ],
        ["live"] = [new("fan-out", Live.FanOutMeasure.RunAsync)],
        ["feeds"] = [new("parsers", Feeds.ParserMeasure.RunAsync)],
        ["knowledge"] =
        [
            new("freshness", Knowledge.FreshnessMeasure.RunAsync),
            new("re-embedding", Knowledge.ReembeddingMeasure.RunAsync),
            new("index", Knowledge.IndexMeasure.RunAsync),
            new("embedder", Knowledge.EmbedderMeasure.RunAsync),
        ],
        ["answers"] =
        [
            new("ask", Answers.AskMeasure.RunAsync),
            new("follow", Answers.FollowMeasure.RunAsync),
            new("standing", Answers.StandingMeasure.RunAsync),
        ],
    };

    public static string[] Names { get; } = [.. All.Keys];

    public static async Task RunAsync(string name, BenchSettings settings, CancellationToken cancel)
    {
        var table = new ResultTable(name, settings.IsJson);
        foreach (var part in All[name].Where(part => settings.Wants(part.Name)))
        {
            await Console.Error.WriteLineAsync($"{name}: {part.Name} …");
            try
            {
                await part.RunAsync(settings, table, cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One part that fails must not cost the figures of the others; it stands in the table as failed.
                table.Fail(part.Name, fault);
            }
        }
        table.Print();
    }
}
