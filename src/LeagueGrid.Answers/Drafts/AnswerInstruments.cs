using System.Diagnostics.Metrics;

namespace LeagueGrid.Answers.Drafts;

/// <summary>What is counted of answers. The meter is <c>LeagueGrid.Answers</c>.</summary>
public sealed class AnswerInstruments : IDisposable
{
    public const string MeterName = "LeagueGrid.Answers";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _answers;
    private readonly Histogram<double> _took;
    private readonly Counter<long> _revisions;
    private readonly Counter<long> _wakes;
    private readonly Counter<long> _ungrounded;
    private readonly Counter<long> _modelFaults;

    public AnswerInstruments()
    {
        _answers = _meter.CreateCounter<long>("leaguegrid.answers", description: "Answers given, by engine and status.");
        _took = _meter.CreateHistogram<double>("leaguegrid.answers.duration", "ms", "From the question to the completed answer.");
        _revisions = _meter.CreateCounter<long>("leaguegrid.answers.revisions", description: "Revisions of standing answers.");
        _wakes = _meter.CreateCounter<long>("leaguegrid.answers.computations", description: "Computations of standing answers.");
        _ungrounded = _meter.CreateCounter<long>(
            "leaguegrid.answers.ungrounded",
            description: "Sentences of a model that were not let out."
        );
        _modelFaults = _meter.CreateCounter<long>(
            "leaguegrid.answers.model.faults",
            description: "Answers that fell back to the facts writer."
        );
    }

    public void OnAnswer(string engine, string status, TimeSpan took)
    {
        var engineTag = new KeyValuePair<string, object?>("engine", engine);
        _answers.Add(1, engineTag, new KeyValuePair<string, object?>("status", status));
        _took.Record(took.TotalMilliseconds, engineTag);
    }

    public void OnComputation() => _wakes.Add(1);

    public void OnRevision() => _revisions.Add(1);

    public void OnUngrounded() => _ungrounded.Add(1);

    public void OnModelFault(string kind) => _modelFaults.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Dispose() => _meter.Dispose();
}
