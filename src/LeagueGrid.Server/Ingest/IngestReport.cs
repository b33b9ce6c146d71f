using LeagueGrid.Core.Feed;

namespace LeagueGrid.Server.Ingest;

/// <summary>An item that was not taken.</summary>
public sealed record RejectedItem(int Line, string? Id, string Code, string Message);

/// <summary>What became of a body: accepted, duplicates and rejected are together the items sent.</summary>
public sealed class IngestReport
{
    private readonly List<RejectedItem> _rejected = [];

    public int Accepted { get; private set; }

    public int Duplicates { get; private set; }

    public IReadOnlyList<RejectedItem> Rejected => _rejected;

    public void Add(int line, string? id, Verdict verdict)
    {
        switch (verdict.Outcome)
        {
            case Outcome.Accepted:
                Accepted++;
                break;
            case Outcome.Duplicate:
                Duplicates++;
                break;
            default:
                _rejected.Add(new RejectedItem(line, id, verdict.Refusal!.Code, verdict.Refusal.Message));
                break;
        }
    }
}
