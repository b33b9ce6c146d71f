using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Feeds.Identity;

/// <summary>
/// Players of different sources who share a team and part of a name, or a birthday: names, birth date, team, the years in
/// which they played, shirt, position, and goals in the same minute of the same fixture.
/// </summary>
internal sealed class PlayerLikeness
{
    private const int YearsBetweenNamesakes = 12;
    private readonly LeagueDirectory _directory;
    private readonly EntityLinks _links;
    private readonly Dictionary<string, Trace> _traces = new(StringComparer.Ordinal);

    /// <summary>What is known of a player beside his definition.</summary>
    private sealed class Trace(PlayerItem item, IReadOnlyList<PersonName> names)
    {
        public PlayerItem Item => item;
        public IReadOnlyList<PersonName> Names => names;
        public HashSet<string> Teams { get; } = new(StringComparer.Ordinal);
        public HashSet<string> Matches { get; } = new(StringComparer.Ordinal);

        /// <summary>The side on which he played, by canonical fixture.</summary>
        public Dictionary<string, string> Fixtures { get; } = new(StringComparer.Ordinal);
        public HashSet<(string Fixture, int Minute)> Goals { get; } = [];
        public int? First { get; set; }
        public int? Last { get; set; }

        /// <summary>The first of January stands for "some day of that year" in archives.</summary>
        public DateOnly? Born => item.BirthDate is { Month: 1, Day: 1 } ? null : item.BirthDate;
    }

    public PlayerLikeness(LeagueDirectory directory, EntityLinks links, IReadOnlyList<MatchSheet> sheets)
    {
        (_directory, _links) = (directory, links);
        foreach (var player in directory.Players)
        {
            var names = directory.NamesOf(new EntityKey("player", player.Id)).Distinct(StringComparer.Ordinal);
            var trace = _traces[player.Id] = new Trace(player, [.. names.Select(name => new PersonName(name))]);
            if (player.Team is { } team)
                trace.Teams.Add(links.Canonical("team", team));
        }
        foreach (var sheet in sheets)
            Follow(sheet);
    }

    public IEnumerable<EntityLikeness> Pairs()
    {
        var seen = new HashSet<(string, string)>();
        foreach (var block in Blocks())
        foreach (var (n, one) in block.Index())
        foreach (var other in block.Skip(n + 1))
        {
            if (EntitySource.Id(one.Item.Id) == EntitySource.Id(other.Item.Id))
                continue;
            var (a, b) = string.CompareOrdinal(one.Item.Id, other.Item.Id) < 0 ? (one, other) : (other, one);
            if (seen.Add((a.Item.Id, b.Item.Id)) && BestName(a, b) is { } name)
                yield return new EntityLikeness(KeyOf(a), KeyOf(b), [name, .. EvidenceFor(a, b)]);
        }
    }

    /// <summary>Why the two cannot be one whatever else speaks for it; null where nothing does.</summary>
    /// <param name="decided">An administrator may know that one source has a man twice; nobody can know that he played against himself.</param>
    public string? Forbids(EntityKey one, EntityKey other, bool decided)
    {
        if (!decided && EntitySource.Id(one.Id) == EntitySource.Id(other.Id))
            return "are two of one source";
        if (!_traces.TryGetValue(one.Id, out var a) || !_traces.TryGetValue(other.Id, out var b))
            return null;
        if (a.Matches.Overlaps(b.Matches))
            return "played in the same match";
        foreach (var (fixture, side) in a.Fixtures)
            if (b.Fixtures.TryGetValue(fixture, out var theirs) && theirs != side)
                return "played against each other";
        return null;
    }

    /// <summary>How much a definition says: the fullest names the group.</summary>
    public int Fullness(EntityKey key) =>
        _directory.Player(key.Id) is { } item
            ? new object?[]
            {
                item.BirthDate,
                item.FullName,
                item.Position,
                item.Nationality,
                item.HeightCm,
                item.ShirtNumber,
                item.Team,
            }.Count(value => value is not null)
            : 0;

    /// <summary>Who may be alike: the same team and a word of the name, or the same birthday. Words of one letter match nobody.</summary>
    private IEnumerable<List<Trace>> Blocks()
    {
        var blocks = new Dictionary<string, List<Trace>>(StringComparer.Ordinal);
        foreach (var trace in _traces.Values)
        {
            var words = trace
                .Names.SelectMany(name => name.Words)
                .Where(word => word.Length > 1)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            foreach (var team in trace.Teams)
            {
                foreach (var word in words)
                    Put($"{team}/{word}", trace);
                // Spellings that share no whole word still begin alike.
                foreach (
                    var start in words.Where(word => word.Length > 3).Select(word => word[..3]).Distinct(StringComparer.Ordinal)
                )
                    Put($"{team}/{start}*", trace);
            }
            if (trace.Born is { } born)
                Put($"{born:O}", trace);
        }
        return blocks.Values.Where(block => block.Count > 1);

        void Put(string key, Trace trace) => (blocks.TryGetValue(key, out var list) ? list : blocks[key] = []).Add(trace);
    }

    private static Evidence? BestName(Trace one, Trace other) =>
        one.Names.SelectMany(a => other.Names.Select(a.LikenessTo)).OfType<Evidence>().MaxBy(evidence => evidence.Points);

    private static IEnumerable<Evidence> EvidenceFor(Trace one, Trace other)
    {
        if (one.Born is { } a && other.Born is { } b)
            yield return a == b
                ? new Evidence($"both born on {a:yyyy-MM-dd}", 4)
                : new Evidence($"born on {a:yyyy-MM-dd} and {b:yyyy-MM-dd}", -6);
        if (one.Teams.Overlaps(other.Teams))
            yield return new Evidence("the same team", 2);
        if (one.First is { } first && other.First is { } begin)
        {
            var gap = Math.Max(first, begin) - Math.Min(one.Last!.Value, other.Last!.Value);
            if (gap <= 1)
                yield return new Evidence("played in the same years", 1);
            else if (gap > YearsBetweenNamesakes)
                yield return new Evidence($"{gap} years between their matches", -6);
        }
        // Sources differ by a minute, seldom by more.
        var goals = one.Goals.Count(goal =>
            Enumerable.Range(-1, 3).Any(off => other.Goals.Contains((goal.Fixture, goal.Minute + off)))
        );
        if (goals > 0)
            yield return new Evidence($"{goals} goals in the same minutes of the same matches", Math.Min(6, 2 * goals));
        if (one.Item.ShirtNumber is { } shirt && shirt == other.Item.ShirtNumber && one.Teams.Overlaps(other.Teams))
            yield return new Evidence($"both wear {shirt}", 1);
        if (
            one.Item.Position is { } position
            && other.Item.Position is { } place
            && (position == "goalkeeper") != (place == "goalkeeper")
        )
            yield return new Evidence("a goalkeeper and a field player", -4);
    }

    private void Follow(MatchSheet sheet)
    {
        var fixture = _links.Canonical("match", sheet.Id);
        var (home, away) = (_links.Canonical("team", sheet.Home), _links.Canonical("team", sheet.Away));
        foreach (var line in sheet.Players)
            Appear(line.Player, line.Side == Side.Home ? home : away);
        foreach (var place in (sheet.HomeLineup?.Starters ?? []).Concat(sheet.HomeLineup?.Bench ?? []))
            Appear(place.Player, home);
        foreach (var place in (sheet.AwayLineup?.Starters ?? []).Concat(sheet.AwayLineup?.Bench ?? []))
            Appear(place.Player, away);
        foreach (var goal in sheet.Goals)
            if (goal.Player is { } scorer && _traces.TryGetValue(scorer, out var trace))
            {
                Appear(scorer, _links.Canonical("team", goal.Team));
                trace.Goals.Add((fixture, goal.Time.Minute));
            }

        void Appear(string player, string team)
        {
            if (!_traces.TryGetValue(player, out var trace))
                return;
            trace.Matches.Add(sheet.Id);
            trace.Fixtures[fixture] = team;
            trace.Teams.Add(team);
            trace.First = Math.Min(trace.First ?? int.MaxValue, sheet.Date.Year);
            trace.Last = Math.Max(trace.Last ?? 0, sheet.Date.Year);
        }
    }

    private static EntityKey KeyOf(Trace trace) => new("player", trace.Item.Id);
}
