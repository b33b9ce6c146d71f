using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>
/// What a season file (one line a match) says of ids, teams, players and fixtures. It holds names and the places of the
/// lines; the matches themselves are read again one at a time.
/// </summary>
internal sealed partial class WyscoutSeason
{
    private readonly FormatSource _source;
    private readonly string _file;
    private readonly List<(DateTimeOffset Kickoff, long Id, long Offset, int Length)> _index = [];

    // Full names are given for goal scorers only.
    private readonly Dictionary<(string Name, string Team), string> _fullNames = [];
    private readonly Dictionary<string, string> _anyFullName = new(StringComparer.Ordinal);

    // Two people of one short name, and one person at two clubs in a row.
    private readonly HashSet<string> _namesakes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _transfers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _rounds = [];
    private readonly (DateOnly? First, DateOnly? Last) _days;

    public WyscoutSeason(FormatSource source, string file)
    {
        _source = source;
        _file = file;
        Competition = WyscoutCompetition.Of(file);
        Id = $"wy-s-{SourceIds.Slug(Path.GetFileNameWithoutExtension(file))}";
        ReadIndex();
        _days = ReadPlayers();
        NameRounds();
        Chronicle = Begin();
    }

    public string Id { get; }
    public WyscoutCompetition Competition { get; }
    public Chronicle Chronicle { get; private set; }

    /// <summary>Starts a new chronicle, in which nobody but the competition and the season is defined yet.</summary>
    public Chronicle Begin()
    {
        Chronicle = new Chronicle();
        var competition = Chronicle.Define(
            new CompetitionItem
            {
                Id = $"wy-c-{SourceIds.Slug(Competition.Name)}",
                Name = Competition.Name,
                Country = Competition.Country,
                Type = Competition.Type,
                Aliases = Competition.Aliases,
            }
        );
        Chronicle.Define(
            new SeasonItem
            {
                Id = Id,
                Competition = competition,
                Name = Competition.Season,
                StartsOn = _days.First,
                EndsOn = _days.Last,
                Points = PointsRule.Default,
                TieBreakers = Competition.TieBreakers,
            }
        );
        if (_index.Count > 0)
            Chronicle.At(_index[0].Kickoff.AddDays(-1), Chronicle.Definition<SeasonItem>("season", Id));
        return Chronicle;
    }

    /// <summary>In the order of their kick-offs.</summary>
    public IEnumerable<(SeasonMatch Match, DateTimeOffset Kickoff)> Matches()
    {
        using var stream = _source.Open(_file);
        foreach (var (kickoff, _, offset, length) in _index)
            yield return (JsonLines.At<SeasonMatch>(stream, offset, length, WyscoutJson.Season)!, kickoff);
    }

    public (SeasonMatch Match, DateTimeOffset Kickoff)? Find(long match)
    {
        foreach (var (kickoff, id, offset, length) in _index)
            if (id == match)
            {
                using var stream = _source.Open(_file);
                return (JsonLines.At<SeasonMatch>(stream, offset, length, WyscoutJson.Season)!, kickoff);
            }
        return null;
    }

    public string PlayerId(string name, string team)
    {
        var slug = SourceIds.Slug(name);
        return $"wy-p-{Competition.Code}-{slug}{(_namesakes.Contains(slug) ? $"-{SourceIds.Slug(team)}" : "")}";
    }

    public string Team(string name) => Chronicle.Define(new TeamItem { Id = TeamId(name), Name = name });

    public static string TeamId(string name) => $"wy-t-{SourceIds.Slug(name)}";

    public string Player(string name, string team)
    {
        var slug = SourceIds.Slug(name);
        var full = _fullNames.GetValueOrDefault((slug, team));
        if (full is null && !_namesakes.Contains(slug))
            full = _anyFullName.GetValueOrDefault(slug);
        return Chronicle.Define(
            new PlayerItem
            {
                Id = PlayerId(name, team),
                Name = name,
                FullName = full == name ? null : full,
                Team = Team(_transfers.TryGetValue(slug, out var clubs) ? clubs[0] : team),
            }
        );
    }

    /// <summary>How many clubs the player had been at before this one: the revisions of his definition.</summary>
    public int Moves(string name, string team) =>
        _transfers.TryGetValue(SourceIds.Slug(name), out var clubs) ? clubs.IndexOf(team) : 0;

    public MatchItem Fixture(SeasonMatch match, DateTimeOffset kickoff) =>
        new()
        {
            Id = $"wy-{match.Id}",
            Season = Id,
            Round = _rounds.GetValueOrDefault(match.Id),
            Home = Team(match.Home),
            Away = Team(match.Away),
            Kickoff = kickoff,
        };

    private void ReadIndex()
    {
        using var stream = _source.Open(_file);
        foreach (var (number, offset, bytes) in JsonLines.Read(stream))
        {
            try
            {
                var match = JsonSerializer.Deserialize<SeasonMatch>(bytes.Span, WyscoutJson.Season)!;
                if (Kickoff(match.Kickoff) is { } kickoff)
                    _index.Add((kickoff, match.Id, offset, bytes.Length));
                else
                    _source.Refused.Add(_file, number, "kick-off is not a time", match.Kickoff);
            }
            catch (JsonException fault)
            {
                _source.Refused.Add(_file, number, "not a match", fault.Message);
            }
        }
        _index.Sort();
    }

    private (DateOnly? First, DateOnly? Last) ReadPlayers()
    {
        var spells = new Dictionary<string, Dictionary<string, (string From, string To)>>(StringComparer.Ordinal);
        string? first = null;
        string? last = null;
        foreach (var (match, _) in Matches())
        {
            first = first is null || string.CompareOrdinal(match.Date, first) < 0 ? match.Date : first;
            last = last is null || string.CompareOrdinal(match.Date, last) > 0 ? match.Date : last;
            foreach (var (team, names) in match.Squads)
            foreach (var name in names.Select(SourceIds.Slug))
            {
                if (!spells.TryGetValue(name, out var clubs))
                    spells[name] = clubs = new(StringComparer.Ordinal);
                // Matches come by date, so the last one seen is the latest.
                clubs[team] = clubs.TryGetValue(team, out var spell) ? (spell.From, match.Date) : (match.Date, match.Date);
            }
            foreach (var goal in match.Goals)
                if (goal is { Name: { Length: > 0 } full, Player: { Length: > 0 } player })
                {
                    var slug = SourceIds.Slug(player);
                    _fullNames[(slug, goal.By)] = full;
                    _anyFullName.TryAdd(slug, full);
                }
        }
        foreach (var (name, clubs) in spells)
        {
            var spans = clubs
                .OrderBy(c => c.Value.From, StringComparer.Ordinal)
                .ThenBy(c => c.Value.To, StringComparer.Ordinal)
                .ToList();
            var overlap = spans.Zip(spans.Skip(1)).Any(p => string.CompareOrdinal(p.First.Value.To, p.Second.Value.From) >= 0);
            var fullNames = clubs
                .Keys.Select(team => _fullNames.GetValueOrDefault((name, team)))
                .OfType<string>()
                .Distinct()
                .Count();
            if (overlap || fullNames > 1)
                _namesakes.Add(name);
            else if (clubs.Count > 1)
                _transfers[name] = [.. spans.Select(s => s.Key)];
        }
        return (SourceDates.Day(first), SourceDates.Day(last));
    }

    /// <summary>Groups come first, six matches each; then rounds of eight, four and two, a match for third place, the final.</summary>
    private void NameRounds()
    {
        var groups = Competition.Groups;
        if (groups.Length == 0)
            return;
        var knockout = _index.Count - (6 * groups.Length);
        string[] names =
        [
            .. Enumerable.Repeat("Round of 16", 8),
            .. Enumerable.Repeat("Quarter-final", 4),
            .. Enumerable.Repeat("Semi-final", 2),
            .. Enumerable.Repeat("Third place", knockout == 16 ? 1 : 0),
            "Final",
        ];
        var n = 0;
        foreach (var (match, _) in Matches())
        {
            var group = Array.FindIndex(groups, g => g.Contains(match.Home) && g.Contains(match.Away));
            if (n < 6 * groups.Length && group >= 0)
                _rounds[match.Id] = $"Group {(char)('A' + group)}";
            else if (n >= 6 * groups.Length && n - (6 * groups.Length) < names.Length)
                _rounds[match.Id] = names[n - (6 * groups.Length)];
            n++;
        }
    }

    /// <summary><c>June 10, 2016 at 9:00:00 PM GMT+2</c>.</summary>
    private static DateTimeOffset? Kickoff(string text)
    {
        var match = KickoffPattern().Match(text);
        if (!match.Success)
            return null;
        var local = $"{match.Groups["day"].Value} {match.Groups["time"].Value}";
        return DateTime.TryParseExact(
            local,
            "MMMM d, yyyy h:mm:ss tt",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? new DateTimeOffset(
                time,
                TimeSpan.FromHours(int.Parse(match.Groups["zone"].Value, CultureInfo.InvariantCulture))
            ).ToUniversalTime()
            : null;
    }

    [GeneratedRegex(
        @"^(?<day>\w+ \d+, \d+) at (?<time>\d+:\d+:\d+ [AP]M) GMT(?<zone>[+-]\d+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex KickoffPattern();
}
