using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Answers.Following;

/// <summary>A change that concerns a standing question, and when its viewers have seen it happen.</summary>
internal sealed record HeardChange(LeagueChange Change, DateTimeOffset Visible);

/// <summary>
/// The changes that a standing question has heard since its last revision: those that are due wake it, the newest of
/// them is the cause of the revision. A late viewer's change becomes due when his picture has come so far.
/// </summary>
internal sealed class HeardChanges(TimeSpan delay)
{
    /// <summary>More than a burst needs; older ones explain nothing any more.</summary>
    private const int MostKept = 64;

    private readonly Lock _gate = new();
    private readonly List<HeardChange> _heard = [];
    private readonly PriorityQueue<byte, DateTimeOffset> _due = new();

    public void Add(LeagueChange change, DateTimeOffset now)
    {
        var at = change.At ?? now;
        var visible = delay == TimeSpan.Zero ? now : at + delay;
        lock (_gate)
        {
            if (_heard.Count == MostKept)
                _heard.RemoveAt(0);
            _heard.Add(new HeardChange(change, visible));
            _due.Enqueue(0, now);
            // The batch's other items may be older or newer than its last one: looked at once at each end.
            if (visible > now)
                _due.Enqueue(0, visible);
            if (delay > TimeSpan.Zero)
                _due.Enqueue(0, now + delay);
        }
    }

    /// <summary>When the next change is due; null where none waits.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (_gate)
            {
                return _due.TryPeek(out _, out var next) ? next : null;
            }
        }
    }

    /// <summary>Takes what is due; false where nothing is.</summary>
    public bool TakeDue(DateTimeOffset now)
    {
        lock (_gate)
        {
            var any = false;
            while (_due.TryPeek(out _, out var next) && next <= now)
            {
                _due.Dequeue();
                any = true;
            }
            return any;
        }
    }

    /// <summary>The visible changes, oldest first.</summary>
    public IReadOnlyList<LeagueChange> Visible(DateTimeOffset now)
    {
        lock (_gate)
        {
            return [.. _heard.Where(heard => heard.Visible <= now).Select(heard => heard.Change)];
        }
    }

    /// <summary>After a revision: what was visible is told.</summary>
    public void Forget(IReadOnlyList<LeagueChange> told)
    {
        lock (_gate)
        {
            _heard.RemoveAll(heard => told.Contains(heard.Change));
        }
    }

    /// <summary>True where every match read anew has been heard of at the version that was read: then the cause is among the heard.</summary>
    public bool Explains(ReadRecord before, ReadRecord now)
    {
        lock (_gate)
        {
            return now.Facets.All(facet =>
                !facet.Subject.StartsWith("match/", StringComparison.Ordinal)
                || before.Facets.Any(old => old.Subject == facet.Subject && old.Version >= facet.Version)
                || _heard.Exists(heard => heard.Change.Subject == facet.Subject && heard.Change.Version >= facet.Version)
            );
        }
    }
}
