using System.Collections.Immutable;
using LeagueGrid.Core.Matches;
using LeagueGrid.Grains.Contracts;
using Versions = LeagueGrid.Core.Matches.AspectVersions;

namespace LeagueGrid.Grains.Seasons;

/// <summary>The sheets of a season by match, and which of them changed since when.</summary>
internal sealed class SeasonLedger
{
    private readonly Dictionary<string, SheetChange> _newest = new(StringComparer.Ordinal);
    private readonly SortedSet<SheetChange> _inOrder = new(
        Comparer<SheetChange>.Create((x, y) => x.Version.CompareTo(y.Version))
    );

    public ImmutableDictionary<string, MatchSheet> Sheets { get; private set; } =
        ImmutableDictionary.Create<string, MatchSheet>(StringComparer.Ordinal);

    public long Version { get; private set; }

    /// <summary>By aspect, in the order of the flags.</summary>
    public long[] AspectVersions { get; private set; } = new long[Versions.Count];

    public DateTimeOffset UpdatedAt { get; private set; }

    public SheetNote? Find(string match) => _newest.GetValueOrDefault(match)?.Note;

    /// <summary>Begins to count at a version that no earlier activation reached.</summary>
    public void StartAt(long version) => Version = version;

    public bool IsNews(SheetNote note) => Find(note.Match) is not { } known || note.MatchVersion > known.MatchVersion;

    /// <summary>Takes a sheet and says which aspects of it are new.</summary>
    public Aspects Take(SheetNote note)
    {
        var before = Find(note.Match)?.Sheet;
        Version++;
        if (_newest.Remove(note.Match, out var old))
            _inOrder.Remove(old);
        var change = new SheetChange(Version, note);
        _newest.Add(note.Match, change);
        _inOrder.Add(change);
        Sheets = note.Sheet is { } sheet ? Sheets.SetItem(note.Match, sheet) : Sheets.Remove(note.Match);
        if (note.Sheet is { } taken && taken.UpdatedAt > UpdatedAt)
            UpdatedAt = taken.UpdatedAt;
        return Touch(ChangedBetween(before, note.Sheet));
    }

    public Aspects Touch(Aspects aspects)
    {
        // A new array: replicas hold the one that they were given.
        var versions = (long[])AspectVersions.Clone();
        Versions.Touch(versions, aspects, Version);
        AspectVersions = versions;
        return aspects;
    }

    public void Redefine()
    {
        Version++;
        Touch(Aspects.Info);
    }

    public SeasonChanges After(SeasonPosition position, string incarnation, int limit)
    {
        var whole = position.Incarnation != incarnation;
        var from = whole ? 0 : position.Version;
        var changes = new List<SheetChange>();
        if (from < Version)
            foreach (
                var change in _inOrder.GetViewBetween(new SheetChange(from + 1, null!), new SheetChange(long.MaxValue, null!))
            )
            {
                changes.Add(change);
                if (changes.Count == limit)
                    break;
            }
        var more = changes.Count == limit && changes[^1].Version < Version;
        return new SeasonChanges(
            new SeasonPosition(incarnation, more ? changes[^1].Version : Version),
            whole,
            [.. changes.Select(change => change.Note)],
            AspectVersions,
            UpdatedAt,
            more,
            Version
        );
    }

    private static Aspects ChangedBetween(MatchSheet? before, MatchSheet? after)
    {
        if (before is null || after is null)
            return Aspects.All;
        var (then, now) = (Versions.Whole(before.AspectVersions), Versions.Whole(after.AspectVersions));
        var changed = Aspects.None;
        for (var i = 0; i < now.Count; i++)
            if (i >= then.Count || now[i] > then[i])
                changed |= (Aspects)(1 << i);
        return changed;
    }

    private sealed record SheetChange(long Version, SheetNote Note);
}
