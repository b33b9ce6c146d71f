using LeagueGrid.Core.Matches.Folding;

namespace LeagueGrid.Core.Matches;

/// <summary>
/// One match: everything accepted of it, and what that comes to. A mutable aggregate with one writer.
/// What it shows is a function of the set of accepted items, not of their order; only <see cref="Version"/>, the versions of
/// the aspects and the instants remember the order. (A removal takes away what is known when it comes, so it alone minds
/// whether a higher revision came before it.) An event at the end of the match is folded at a constant cost; one that
/// belongs further back, a correction or a withdrawal folds the match anew at the next look.
/// </summary>
public sealed partial class MatchState
{
    private readonly int? _limit;
    private readonly bool _hidden;
    private readonly long[] _aspectVersions = new long[AspectVersions.Count];
    private readonly MatchLedger _ledger = new();
    private readonly List<EventItem> _events = [];
    private Standing? _standing;
    private Folded? _folded;
    private MatchSheet? _sheet;

    public MatchState(string id) => Id = id;

    /// <summary>The same match, looked at up to a minute.</summary>
    private MatchState(MatchState whole, int limit)
        : this(whole.Id)
    {
        _limit = limit;
        _ledger = whole._ledger;
        _events = whole._events.FindAll(item => item.Minute <= limit);
        _hidden = _events.Count < whole._events.Count;
        foreach (var item in _events)
            Tell(item, 1);
        Match = whole.Match;
        Result = whole.Result;
        Version = whole.Version;
        ChangedAt = whole.ChangedAt;
        UpdatedAt = whole.UpdatedAt;
        whole._aspectVersions.CopyTo(_aspectVersions, 0);
    }

    public string Id { get; }

    /// <summary>Items accepted so far.</summary>
    public long Version { get; private set; }

    /// <summary>The latest instant at which an accepted item came about.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The latest receipt.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The match as it is defined now; null where it never came or was removed.</summary>
    public MatchItem? Match { get; private set; }

    public ResultItem? Result { get; private set; }

    /// <summary>Whether a match or a result stands under this id.</summary>
    public bool Exists => Match is not null || Result is not null;

    public bool Plays(string team) =>
        Match is { } match
            ? match.Home == team || match.Away == team
            : Result is { } result && (result.Home == team || result.Away == team);

    /// <summary>The event as it counts now; null where it never came, was withdrawn or removed.</summary>
    public EventItem? Event(string id) => _ledger.Counting(id);

    /// <summary>The events that count, in the order of play. A view, valid until the next <see cref="Apply"/>.</summary>
    public IReadOnlyList<EventItem> EventsInOrder() => _events;

    /// <summary>What is known today of everything up to a minute (45+2 belongs to 45). For reading, until the next <see cref="Apply"/> to this one.</summary>
    public MatchState UpTo(int minute) => new(this, minute);

    /// <summary>What stands under a kind and id: its newest revision, and the revision at or below which nothing is news.</summary>
    internal (FeedItem? Item, long Rev)? Settled(string kind, string id) =>
        _ledger.TryFind(kind, id, out var entry) ? (entry.Item, entry.Rev) : null;

    /// <summary>Takes an item that <see cref="MatchRules.Decide"/> accepted. Gives what of the match it touched.</summary>
    public Aspects Apply(ReceivedItem received)
    {
        var statusBefore = Status;
        var clockBefore = Last?.Time();
        var touched = Take(received.Item);
        _sheet = null;
        Version++;
        if (received.At > ChangedAt)
            ChangedAt = received.At;
        if (received.ReceivedAt > UpdatedAt)
            UpdatedAt = received.ReceivedAt;
        if (Last?.Time() != clockBefore)
            touched |= Aspects.Clock;
        if (Status != statusBefore)
            touched |= Aspects.Status | Aspects.Score | Aspects.Clock;
        AspectVersions.Touch(_aspectVersions, touched, Version);
        return touched;
    }

    /// <summary>Where the match stands; null while there is none.</summary>
    public MatchStatus? Status => Exists ? Standing().Status(_playEvents > 0, _endEvents > 0) : null;

    /// <summary>The match as others see it; null while there is none. The same instance until the next item.</summary>
    public MatchSheet? ToSheet()
    {
        if (_sheet is not null || !Exists)
            return _sheet;
        _sheet = Fold().Write(Id, Status!.Value) with
        {
            Version = Version,
            AspectVersions = _aspectVersions.ToArray(),
            ChangedAt = ChangedAt,
            UpdatedAt = UpdatedAt,
        };
        return _sheet;
    }

    private EventItem? Last => EventsInOrder() is { Count: > 0 } events ? events[^1] : null;

    /// <summary>Made anew when the match or its result is; asked for with each event.</summary>
    private Standing Standing() => _standing ??= new Standing(Match, Result, TeamsNow(), _limit, _hidden);

    private Teams TeamsNow() => Match is { } match ? new Teams(match.Home, match.Away) : new Teams(Result!.Home, Result.Away);

    private Folded Fold() =>
        _folded ??= new Folded(Match, Standing(), TeamsNow(), new Lineups(TeamsNow(), _ledger.Lineups), _events);
}
