using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Tests.Answers.Stage;

/// <summary>A small league in memory that a test plays event by event; every change is told as the grid tells it.</summary>
public sealed class LeagueStage : ILeagueReader, ILeagueChanges
{
    private readonly Lock _gate = new();
    private readonly LeagueDirectory _directory = new();
    private readonly Dictionary<string, StageMatch> _matches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, (Action<LeagueChange> OnChange, Action OnGap)> _listeners = new();
    private int _listenerIds;
    private long _seasonVersion;

    /// <summary>While true, changes happen and nobody is told.</summary>
    public bool Mute { get; set; }

    public LeagueDirectory Directory => _directory;

    public string Kickoff(string id, string home = "Reds", string away = "Blues")
    {
        lock (_gate)
            _matches[id] = new StageMatch(id, home, away);
        Define(new Fixture(id, "s-1", null, home, away, new DateOnly(2026, 3, 1), null));
        return id;
    }

    public void Define(Fixture fixture) =>
        _directory.Apply(new DirectoryChange(_directory.Version + 1, null, fixture, null, DateTimeOffset.UnixEpoch));

    public void Define(FeedItem item)
    {
        _directory.Apply(new DirectoryChange(_directory.Version + 1, item, null, null, DateTimeOffset.UnixEpoch));
        Tell(
            new LeagueChange
            {
                Subject = "directory",
                Aspects = Aspects.Info,
                Version = _directory.Version,
                Cause = item.Id,
                CauseKind = item.Kind,
            }
        );
    }

    public void Goal(string match, string id, Side side, string scorer, DateTimeOffset? at = null) =>
        Change(
            match,
            id,
            "event",
            Aspects.Goals | Aspects.Score,
            at,
            m => m.Goals[id] = (side, scorer, at ?? DateTimeOffset.UnixEpoch)
        );

    public void Retract(string match, string retraction, string goal) =>
        Change(match, retraction, "retract", Aspects.Goals | Aspects.Score, null, m => m.Goals.Remove(goal));

    public void Pass(string match, string id) => Change(match, id, "event", Aspects.Statistics, null, _ => { });

    /// <summary>Tells every listener that he may have missed something.</summary>
    public void Gap()
    {
        foreach (var (_, listener) in _listeners)
            listener.OnGap();
    }

    public void Tell(LeagueChange change)
    {
        if (!Mute)
            foreach (var (_, listener) in _listeners)
                listener.OnChange(change);
    }

    public ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel) => new(_directory);

    public ValueTask<MatchSheet?> MatchAsync(string match, Moment moment, CancellationToken cancel)
    {
        lock (_gate)
            return new(_matches.GetValueOrDefault(match)?.Sheet(moment));
    }

    public ValueTask<SeasonBook?> SeasonAsync(string season, Moment moment, CancellationToken cancel)
    {
        lock (_gate)
        {
            return new(
                new SeasonBook
                {
                    Season = new SeasonItem
                    {
                        Id = season,
                        Competition = "c-1",
                        Name = "League",
                    },
                    Sheets = _matches.Values.ToImmutableDictionary(m => m.Id, m => m.Sheet(moment), StringComparer.Ordinal),
                    Version = _seasonVersion,
                    AspectVersions = [.. Enumerable.Repeat(_seasonVersion, 11)],
                }
            );
        }
    }

    public ValueTask<IReadOnlyList<EventItem>?> EventsAsync(string match, Moment moment, CancellationToken cancel) => new([]);

    public ValueTask<IAsyncDisposable> SubscribeAsync(Action<LeagueChange> onChange, Action onGap, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref _listenerIds);
        _listeners[id] = (onChange, onGap);
        return new(new Listening(() => _listeners.TryRemove(id, out _)));
    }

    private void Change(string match, string cause, string kind, Aspects aspects, DateTimeOffset? at, Action<StageMatch> step)
    {
        long version;
        lock (_gate)
        {
            var m = _matches[match];
            step(m);
            version = m.Touch(aspects);
            _seasonVersion++;
        }
        Tell(
            new LeagueChange
            {
                Subject = $"match/{match}",
                Season = "s-1",
                Aspects = aspects,
                Version = version,
                Cause = cause,
                CauseKind = kind,
                At = at,
            }
        );
    }

    private sealed class Listening(Action end) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            end();
            return default;
        }
    }
}
