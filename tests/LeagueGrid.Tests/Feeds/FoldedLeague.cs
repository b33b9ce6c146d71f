using System.Collections.Immutable;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Tests.Feeds;

/// <summary>What a whole source comes to when the league takes it, by the rules of Core and without a grid.</summary>
internal sealed class FoldedLeague
{
    private readonly Dictionary<string, MatchState> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), long> _revisions = [];
    private long _changes;

    public LeagueDirectory Directory { get; } = new();

    /// <summary>Refusals by their code.</summary>
    public Dictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    public IEnumerable<MatchSheet> Sheets => _matches.Values.Select(match => match.ToSheet()).OfType<MatchSheet>();

    public static FoldedLeague Of(IEnumerable<FeedItem> items)
    {
        var league = new FoldedLeague();
        foreach (var item in items)
            league.Take(item);
        return league;
    }

    public MatchSheet Sheet(string match) => _matches[match].ToSheet()!;

    public SeasonBook Book(string season) =>
        new()
        {
            Season = Directory.Season(season)!,
            Sheets = Sheets.Where(sheet => sheet.Season == season).ToImmutableDictionary(sheet => sheet.Id),
            Version = 1,
        };

    public string Name(string id) => (Directory.Team(id)?.Name ?? Directory.Player(id)?.Name)!;

    private void Take(FeedItem item)
    {
        var match = item switch
        {
            MatchItem m => m.Id,
            ResultItem r => r.Id,
            EventItem e => e.Match,
            RetractItem r => r.Match,
            LineupItem l => l.Match,
            _ => null,
        };
        if (match is null)
        {
            // The directory takes what it is given: stale definitions are the door's business.
            if (item is TextItem || item.Rev < _revisions.GetValueOrDefault((item.Kind, item.Id)))
                return;
            _revisions[(item.Kind, item.Id)] = item.Rev;
            Directory.Apply(new DirectoryChange(++_changes, item, null, null, DateTimeOffset.UnixEpoch));
            return;
        }
        if (!_matches.TryGetValue(match, out var state))
            _matches[match] = state = new MatchState(match);
        var verdict = MatchRules.Decide(state, item);
        if (verdict.Outcome == Outcome.Accepted)
            state.Apply(new ReceivedItem(item, default, DateTimeOffset.UnixEpoch, "test"));
        else if (verdict.Refusal is { } refusal)
            Refused[refusal.Code] = Refused.GetValueOrDefault(refusal.Code) + 1;
    }
}
