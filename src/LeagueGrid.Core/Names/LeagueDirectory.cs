using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LeagueGrid.Core.Names;

/// <summary>A fixture as the directory knows it: enough to find it by its teams, season and day.</summary>
[GenerateSerializer, Immutable, Alias("lg.fixture")]
public sealed record Fixture(
    [property: Id(0)] string Id,
    [property: Id(1)] string Season,
    [property: Id(2)] string? Round,
    [property: Id(3)] string Home,
    [property: Id(4)] string Away,
    [property: Id(5)] DateOnly Date,
    [property: Id(6)] DateTimeOffset? Kickoff
);

/// <summary>One step of the directory: a definition, a fixture or an availability report came, changed or went.</summary>
[GenerateSerializer, Immutable, Alias("lg.directory.change")]
public sealed record DirectoryChange(
    [property: Id(0)] long Version,
    [property: Id(1)] FeedItem? Item,
    [property: Id(2)] Fixture? Fixture,
    [property: Id(3)] EntityKey? Removed,
    [property: Id(4)] DateTimeOffset At
);

/// <summary>What an id names. Ids are unique within a kind only.</summary>
[GenerateSerializer, Immutable, Alias("lg.entity")]
public readonly record struct EntityKey([property: Id(0)] string Kind, [property: Id(1)] string Id)
{
    /// <summary>As in sources and searches: <c>team/t-1</c>.</summary>
    public string Ref => $"{Kind}/{Id}";
}

/// <summary>A report on a player's availability and when it came about.</summary>
public sealed record AvailabilityReport(AvailabilityItem Item, DateTimeOffset At);

/// <summary>
/// Every name of the league in one process: a replica that follows the directory's log. One writer applies changes;
/// any number of readers look things up meanwhile, without locks.
/// </summary>
public sealed class LeagueDirectory
{
    private readonly ConcurrentDictionary<string, CompetitionItem> _competitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SeasonItem> _seasons = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TeamItem> _teams = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PlayerItem> _players = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Fixture> _fixtures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableSortedSet<string>> _squads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _fixturesOfTeam = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _fixturesOfSeason = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> _seasonsOfCompetition = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableList<AvailabilityReport>> _availability = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableHashSet<EntityKey>> _byWord = new(StringComparer.Ordinal);
    private long _version;
    private volatile EntityLinks _links = EntityLinks.None;

    /// <summary>The newest change applied.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Which ids of several sources name the same, as last resolved: no part of the log, and none until then.</summary>
    public EntityLinks Links
    {
        get => _links;
        set => _links = value;
    }

    public IEnumerable<CompetitionItem> Competitions => _competitions.Values;
    public IEnumerable<SeasonItem> Seasons => _seasons.Values;
    public IEnumerable<TeamItem> Teams => _teams.Values;
    public IEnumerable<PlayerItem> Players => _players.Values;
    public IEnumerable<Fixture> Fixtures => _fixtures.Values;

    /// <summary>Every folded word of any name, with what bears it: what a speller compares with.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableHashSet<EntityKey>>> Words => _byWord;

    public CompetitionItem? Competition(string? id) => id is null ? null : _competitions.GetValueOrDefault(id);

    public SeasonItem? Season(string? id) => id is null ? null : _seasons.GetValueOrDefault(id);

    public TeamItem? Team(string? id) => id is null ? null : _teams.GetValueOrDefault(id);

    public PlayerItem? Player(string? id) => id is null ? null : _players.GetValueOrDefault(id);

    public Fixture? Fixture(string? id) => id is null ? null : _fixtures.GetValueOrDefault(id);

    /// <summary>Ids of the players whose definition names the team.</summary>
    public IReadOnlyCollection<string> SquadOf(string team) => _squads.GetValueOrDefault(team) ?? [];

    public IReadOnlyCollection<string> FixturesOfTeam(string team) => _fixturesOfTeam.GetValueOrDefault(team) ?? [];

    public IReadOnlyCollection<string> FixturesOfSeason(string season) => _fixturesOfSeason.GetValueOrDefault(season) ?? [];

    public IReadOnlyCollection<string> SeasonsOfCompetition(string competition) =>
        _seasonsOfCompetition.GetValueOrDefault(competition) ?? [];

    /// <summary>What bears this folded word in a name or alias.</summary>
    public IReadOnlyCollection<EntityKey> WithWord(string foldedWord) => _byWord.GetValueOrDefault(foldedWord) ?? [];

    /// <summary>The newest report on the player that came about by <paramref name="cutoff"/>.</summary>
    public AvailabilityReport? AvailabilityOf(string player, DateTimeOffset? cutoff = null)
    {
        AvailabilityReport? newest = null;
        foreach (var report in _availability.GetValueOrDefault(player) ?? [])
            if ((cutoff is null || report.At <= cutoff) && (newest is null || report.At >= newest.At))
                newest = report;
        return newest;
    }

    /// <summary>All names that an entity goes by, the main one first.</summary>
    public IReadOnlyList<string> NamesOf(EntityKey key) =>
        key.Kind switch
        {
            "competition" when Competition(key.Id) is { } c => NamesOf(c),
            "season" when Season(key.Id) is { } s => NamesOf(s),
            "team" when Team(key.Id) is { } t => NamesOf(t),
            "player" when Player(key.Id) is { } p => NamesOf(p),
            _ => [],
        };

    /// <summary>Takes the next change. A change that is not newer than <see cref="Version"/> is passed over.</summary>
    public void Apply(DirectoryChange change)
    {
        if (change.Version <= Version)
            return;
        switch (change.Item)
        {
            case CompetitionItem competition:
                Rename(_competitions, competition, NamesOf);
                break;
            case SeasonItem season:
                if (Season(season.Id) is { } before && before.Competition != season.Competition)
                    Drop(_seasonsOfCompetition, before.Competition, season.Id);
                Add(_seasonsOfCompetition, season.Competition, season.Id);
                Rename(_seasons, season, NamesOf);
                break;
            case TeamItem team:
                Rename(_teams, team, NamesOf);
                break;
            case PlayerItem player:
                LeaveSquad(player.Id);
                if (player.Team is { } joined)
                    _squads[joined] = (_squads.GetValueOrDefault(joined) ?? []).Add(player.Id);
                Rename(_players, player, NamesOf);
                break;
            case AvailabilityItem report:
                Forget(report.Id);
                var reports = _availability.GetValueOrDefault(report.Player) ?? [];
                _availability[report.Player] = reports.Add(new AvailabilityReport(report, change.At));
                break;
        }
        if (change.Fixture is { } fixture)
        {
            Forget(Fixture(fixture.Id));
            _fixtures[fixture.Id] = fixture;
            Add(_fixturesOfSeason, fixture.Season, fixture.Id);
            Add(_fixturesOfTeam, fixture.Home, fixture.Id);
            Add(_fixturesOfTeam, fixture.Away, fixture.Id);
        }
        if (change.Removed is { } removed)
            Remove(removed);
        Interlocked.Exchange(ref _version, change.Version);
    }

    private void Remove(EntityKey key)
    {
        switch (key.Kind)
        {
            case "competition":
                Withdraw(_competitions, key.Id, NamesOf);
                break;
            case "season":
                if (Season(key.Id) is { } season)
                    Drop(_seasonsOfCompetition, season.Competition, season.Id);
                Withdraw(_seasons, key.Id, NamesOf);
                break;
            case "team":
                Withdraw(_teams, key.Id, NamesOf);
                break;
            case "player":
                LeaveSquad(key.Id);
                Withdraw(_players, key.Id, NamesOf);
                break;
            case "match":
                Forget(Fixture(key.Id));
                break;
            case "availability":
                Forget(key.Id);
                break;
        }
    }

    private static IReadOnlyList<string> NamesOf(CompetitionItem item) => [item.Name, .. item.Aliases];

    private static IReadOnlyList<string> NamesOf(SeasonItem item) => [item.Name];

    private static IReadOnlyList<string> NamesOf(TeamItem item) =>
        item.ShortName is { } name ? [item.Name, name, .. item.Aliases] : [item.Name, .. item.Aliases];

    private static IReadOnlyList<string> NamesOf(PlayerItem item) =>
        item.FullName is { } name ? [item.Name, name, .. item.Aliases] : [item.Name, .. item.Aliases];

    private void Rename<T>(ConcurrentDictionary<string, T> items, T item, Func<T, IReadOnlyList<string>> names)
        where T : FeedItem
    {
        Withdraw(items, item.Id, names);
        items[item.Id] = item;
        var key = new EntityKey(item.Kind, item.Id);
        foreach (var word in names(item).SelectMany(NameFolding.Words).Distinct(StringComparer.Ordinal))
            _byWord[word] = (_byWord.GetValueOrDefault(word) ?? []).Add(key);
    }

    private void Withdraw<T>(ConcurrentDictionary<string, T> items, string id, Func<T, IReadOnlyList<string>> names)
        where T : FeedItem
    {
        if (!items.TryRemove(id, out var item))
            return;
        var key = new EntityKey(item.Kind, id);
        foreach (var word in names(item).SelectMany(NameFolding.Words).Distinct(StringComparer.Ordinal))
        {
            var left = (_byWord.GetValueOrDefault(word) ?? []).Remove(key);
            if (left.IsEmpty)
                _byWord.TryRemove(word, out _);
            else
                _byWord[word] = left;
        }
    }

    private void LeaveSquad(string player)
    {
        if (Player(player)?.Team is { } left && _squads.TryGetValue(left, out var squad))
            _squads[left] = squad.Remove(player);
    }

    private void Forget(Fixture? fixture)
    {
        if (fixture is null)
            return;
        _fixtures.TryRemove(fixture.Id, out _);
        Drop(_fixturesOfSeason, fixture.Season, fixture.Id);
        Drop(_fixturesOfTeam, fixture.Home, fixture.Id);
        Drop(_fixturesOfTeam, fixture.Away, fixture.Id);
    }

    private void Forget(string availability)
    {
        foreach (var (player, reports) in _availability)
            if (reports.Exists(report => report.Item.Id == availability))
                _availability[player] = reports.RemoveAll(report => report.Item.Id == availability);
    }

    private static void Add(ConcurrentDictionary<string, ImmutableHashSet<string>> index, string key, string id) =>
        index[key] = (index.GetValueOrDefault(key) ?? []).Add(id);

    private static void Drop(ConcurrentDictionary<string, ImmutableHashSet<string>> index, string key, string id)
    {
        if (index.TryGetValue(key, out var ids))
            index[key] = ids.Remove(id);
    }
}
