using LeagueGrid.Core.Matches.Folding;

namespace LeagueGrid.Core.Matches;

/// <summary>How an accepted item enters: the ledger first, then the list of what counts, then the fold if it can go on.</summary>
public sealed partial class MatchState
{
    private int _playEvents;
    private int _endEvents;

    private Aspects Take(FeedItem item)
    {
        var ledger = _ledger;
        switch (item)
        {
            case EventItem happened:
                var earlier = ledger.Counting(happened.Id);
                ledger.Put(happened);
                return Follow(earlier, ledger.Counting(happened.Id));
            case RetractItem retract:
                var before = ledger.Standing<RetractItem>("retract", retract.Id);
                var withdrawn = ledger.Counting(retract.Event);
                ledger.Put(retract);
                var touched = Follow(withdrawn, ledger.Counting(retract.Event));
                // A retraction in a new revision may be of another event: the first one counts again.
                return before is null || before.Event == retract.Event ? touched : touched | Restore(before.Event);
            case RemoveItem remove:
                return Remove(remove);
            case LineupItem:
                ledger.Put(item);
                _folded = null;
                return AspectsOf.Lineup;
            default:
                ledger.Put(item);
                return Define();
        }
    }

    private Aspects Remove(RemoveItem remove)
    {
        var ledger = _ledger;
        ledger.Put(remove);
        switch (remove.TargetKind)
        {
            case "event":
                var gone = ledger.Counting(remove.TargetId);
                ledger.Remove("event", remove.TargetId);
                return Follow(gone, null);
            case "retract":
                var lifted = ledger.Standing<RetractItem>("retract", remove.TargetId);
                ledger.Remove("retract", remove.TargetId);
                return lifted is null ? Aspects.None : Restore(lifted.Event);
            case "lineup":
                ledger.Remove("lineup", remove.TargetId);
                _folded = null;
                return AspectsOf.Lineup;
            case "match" or "result":
                ledger.Remove(remove.TargetKind, remove.TargetId);
                return Define();
            default:
                return Aspects.None;
        }
    }

    private Aspects Restore(string @event)
    {
        var now = _ledger.Counting(@event);
        return now is not null && _events.BinarySearch(now, EventOrder.Instance) < 0 ? Follow(null, now) : Aspects.None;
    }

    private Aspects Follow(EventItem? before, EventItem? now)
    {
        if (before is not null)
        {
            _events.RemoveAt(_events.BinarySearch(before, EventOrder.Instance));
            Tell(before, -1);
            _folded = null;
        }
        if (now is not null)
        {
            var at = ~_events.BinarySearch(now, EventOrder.Instance);
            _events.Insert(at, now);
            Tell(now, 1);
            if (at < _events.Count - 1 || _folded?.TryAdd(now) != true)
                _folded = null;
        }
        return AspectsOf.Change(before, now);
    }

    private void Tell(EventItem item, int count)
    {
        if (EventTypes.IsPlay(item.Type))
            _playEvents += count;
        if (item.Type == EventTypes.MatchEnd)
            _endEvents += count;
    }

    /// <summary>Sees what the match and its result are now.</summary>
    private Aspects Define()
    {
        var (match, result) = (Match, Result);
        Match = _ledger.Standing<MatchItem>("match", Id);
        Result = _ledger.Standing<ResultItem>("result", Id);
        _folded = null;
        _standing = null;
        if (!ReferenceEquals(result, Result))
            return Aspects.All;
        return ReferenceEquals(match, Match) ? Aspects.None : AspectsOf.Match(match, Match);
    }
}
