using System.IO.Compression;
using System.Text.Json.Nodes;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Tests.Core.Matches;

/// <summary>The matches of a canonical file, folded, with the names of its teams and players.</summary>
internal sealed class RealLeague
{
    private readonly Dictionary<string, MatchState> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeasonItem> _seasons = new(StringComparer.Ordinal);

    public RealLeague(params string[] files)
    {
        foreach (var item in files.SelectMany(file => SharedData.Canonical(file)))
            Take(item);
    }

    public IEnumerable<MatchSheet> Sheets => _matches.Values.Select(match => match.ToSheet()!);

    public MatchSheet this[string match] => _matches[match].ToSheet()!;

    public IEnumerable<SeasonItem> Seasons => _seasons.Values;

    public string Name(string id) => _names.GetValueOrDefault(id, id);

    /// <summary>Lines as <c>1 Team 38 32 4 2 106:27 100</c>.</summary>
    public IEnumerable<string> Table(string season, Func<MatchSheet, bool>? of = null) =>
        LeagueTable
            .Of(
                Sheets.Where(sheet => sheet.Season == season && (of is null || of(sheet))),
                _seasons[season].Points ?? PointsRule.Default,
                _seasons[season].TieBreakers ?? TieBreaker.Default,
                Name
            )
            .Select(
                (l, i) => $"{i + 1} {Name(l.Team)} {l.Played} {l.Won} {l.Drawn} {l.Lost} {l.GoalsFor}:{l.GoalsAgainst} {l.Points}"
            );

    public static IEnumerable<string> Told(JsonNode truth) =>
        truth["table"]!
            .AsArray()
            .Select(row =>
                $"{row!["pos"]} {row["team"]} {row["played"]} {row["won"]} {row["drawn"]} {row["lost"]} {row["gf"]}:{row["ga"]} {row["points"]}"
            );

    public static JsonNode Truth(params string[] path)
    {
        using var file = File.OpenRead(SharedData.PathOf(["data", "raw", .. path]));
        using Stream content = path[^1].EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        return JsonNode.Parse(content)!;
    }

    private void Take(FeedItem item)
    {
        switch (item)
        {
            case TeamItem team:
                _names[team.Id] = team.Name;
                break;
            case PlayerItem player:
                _names[player.Id] = player.Name;
                break;
            case SeasonItem season:
                _seasons[season.Id] = season;
                break;
            case MatchItem or ResultItem:
                Send(item.Id, item);
                break;
            case EventItem happened:
                Send(happened.Match, item);
                break;
            case LineupItem lineup:
                Send(lineup.Match, item);
                break;
        }
    }

    private void Send(string match, FeedItem item)
    {
        if (!_matches.TryGetValue(match, out var state))
            _matches.Add(match, state = new MatchState(match));
        var verdict = MatchRules.Decide(state, item);
        Assert.True(verdict.Outcome != Outcome.Refused, $"{item.Id}: {verdict.Refusal}");
        if (verdict.Outcome == Outcome.Accepted)
            state.Apply(new ReceivedItem(item, default, Story.Noon, "test"));
    }
}
