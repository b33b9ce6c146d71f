using System.Diagnostics.Metrics;

namespace LeagueGrid.Feeds.Sources;

/// <summary>What is counted of sources. The meter is <c>LeagueGrid.Feeds</c>.</summary>
public sealed class SourceInstruments : IDisposable
{
    public const string MeterName = "LeagueGrid.Feeds";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _items;
    private readonly Counter<long> _polls;
    private readonly Histogram<double> _took;

    /// <param name="health">The sources as they fare when somebody looks.</param>
    public SourceInstruments(Func<IEnumerable<SourceHealth>> health, TimeProvider clock)
    {
        _items = _meter.CreateCounter<long>("leaguegrid.source.items", description: "Items of sources, by what became of them.");
        _polls = _meter.CreateCounter<long>("leaguegrid.source.polls", description: "Readings of sources, by outcome.");
        _took = _meter.CreateHistogram<double>(
            "leaguegrid.source.poll.duration",
            "ms",
            "One reading of a source, with its sending."
        );
        _meter.CreateObservableGauge(
            "leaguegrid.source.lag",
            () =>
                health()
                    .Where(source => source.LastSuccess is not null)
                    .Select(source => new Measurement<double>(
                        source.Lag(clock.GetUtcNow())!.Value.TotalSeconds,
                        Of(source.Name)
                    )),
            "s",
            "Time since the source was last read."
        );
        _meter.CreateObservableGauge(
            "leaguegrid.source.waiting",
            () => health().Select(source => new Measurement<int>(source.Waiting, Of(source.Name))),
            description: "Items that wait for what they refer to."
        );
    }

    public void OnPoll(string source, PollReport report, TimeSpan took)
    {
        _polls.Add(1, Of(source), new("outcome", "done"));
        _took.Record(took.TotalMilliseconds, Of(source));
        foreach (var (outcome, count) in Counts(report))
            if (count > 0)
                _items.Add(count, Of(source), new("outcome", outcome));
    }

    public void OnFailure(string source) => _polls.Add(1, Of(source), new("outcome", "failed"));

    public void Dispose() => _meter.Dispose();

    private static (string, int)[] Counts(PollReport report) =>
        [
            ("accepted", report.Accepted),
            ("duplicate", report.Duplicates),
            ("refused", report.Refused),
            ("unreadable", report.Unreadable),
        ];

    private static KeyValuePair<string, object?> Of(string source) => new("source", source);
}
