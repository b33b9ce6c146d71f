using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LeagueGrid.Knowledge.Settings;

/// <summary>What indexing has done in this process.</summary>
/// <param name="Seen">Passages that subjects had to say when they were read.</param>
/// <param name="Unchanged">Of these, how many needed no embedding.</param>
public readonly record struct IndexingCounts(long Seen, long Unchanged, long Embedded, long Removed, long SetAside);

/// <summary>The meter and the traces of the room.</summary>
public sealed class KnowledgeInstruments : IDisposable
{
    public const string Name = "LeagueGrid.Knowledge";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _passages;
    private readonly Counter<long> _setAside;
    private readonly Histogram<double> _lag;
    private readonly Histogram<double> _search;
    private long _seen;
    private long _unchanged;
    private long _embedded;
    private long _removed;
    private long _aside;
    private Func<int> _waiting = () => 0;

    public KnowledgeInstruments()
    {
        _passages = _meter.CreateCounter<long>(
            "leaguegrid.passages",
            "{passage}",
            "Passages by what became of them: unchanged, embedded, removed."
        );
        _setAside = _meter.CreateCounter<long>(
            "leaguegrid.passages.set_aside",
            "{subject}",
            "Subjects that could not be indexed."
        );
        _lag = _meter.CreateHistogram<double>(
            "leaguegrid.passages.lag",
            "s",
            "From the announcement of a change to its commit in the index."
        );
        _search = _meter.CreateHistogram<double>("leaguegrid.search.duration", "s", "Time of one search for passages.");
        _meter.CreateObservableGauge(
            "leaguegrid.passages.waiting",
            () => _waiting(),
            "{subject}",
            "Subjects announced and not yet indexed."
        );
    }

    public static ActivitySource Traces { get; } = new(Name);

    public IndexingCounts Counts =>
        new(
            Interlocked.Read(ref _seen),
            Interlocked.Read(ref _unchanged),
            Interlocked.Read(ref _embedded),
            Interlocked.Read(ref _removed),
            Interlocked.Read(ref _aside)
        );

    public void Dispose() => _meter.Dispose();

    internal void Watch(Func<int> waiting) => _waiting = waiting;

    internal void OnIndexed(int unchanged, int embedded, int removed)
    {
        Interlocked.Add(ref _seen, unchanged + embedded);
        Add(ref _unchanged, "unchanged", unchanged);
        Add(ref _embedded, "embedded", embedded);
        Add(ref _removed, "removed", removed);
    }

    internal void OnSetAside()
    {
        Interlocked.Increment(ref _aside);
        _setAside.Add(1);
    }

    internal void OnCommitted(TimeSpan lag) => _lag.Record(lag.TotalSeconds);

    internal void OnSearched(TimeSpan time) => _search.Record(time.TotalSeconds);

    private void Add(ref long total, string outcome, int count)
    {
        if (count == 0)
            return;
        Interlocked.Add(ref total, count);
        _passages.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
    }
}
