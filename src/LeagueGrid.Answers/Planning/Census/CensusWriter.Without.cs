using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Census;

// Those who have none at all.
public sealed partial class CensusWriter
{
    /// <summary>The teams that have none of it at all; where nobody has over several editions, those of each.</summary>
    public Finding? Without()
    {
        var teams = TeamsWithout(sheets);
        foreach (var team in teams.Take(6))
            _finding.Entities.Add(new("team", team));
        var scope = string.Join(' ', new[] { query.Slice.Say(_w), ScopeWords.Of(q, sheets) }.Where(part => part.Length > 0));
        var noun = _words.Noun(query.Metric, 1);
        var names = teams.Count > 0 ? teams.ConvertAll(_w.Team) : OfEachEdition();
        var told = names.Count == 0 ? _w.In("No team", "Aucune équipe") : AnswerWords.Upper(_w.List(names));
        return _finding.Say(
            _w.In($"{told}: not one {noun} {scope}.", $"{told} : pas le moindre ({noun}) {scope}."),
            _finding.Cite(Source($"{query.Metric} 0: {string.Join(", ", names)}", []))
        );
    }

    private List<string> OfEachEdition() =>
        [
            .. sheets
                .GroupBy(sheet => sheet.Season, StringComparer.Ordinal)
                .SelectMany(edition => TeamsWithout([.. edition]).Select(team => $"{_w.Team(team)} ({_w.Season(edition.Key)})"))
                .Take(MostTied * 2),
        ];

    private List<string> TeamsWithout(List<MatchSheet> among)
    {
        var having = new HashSet<string>(StringComparer.Ordinal);
        if (Deeds.Tells(query.DeedOf))
        {
            foreach (var row in CensusRows.Of(q, query with { By = CensusBy.Deed }, among, []))
                having.Add(q.Names.KeyOfTeam(query.IsOfOpponent ? row.Deed?.Opponent ?? row.Team : row.Team));
        }
        else
        {
            foreach (var (key, sum) in TeamSum.All(q, among, !q.AwayOnly, !q.HomeOnly))
                if (sum.Of(query.Metric) is not 0)
                    having.Add(key);
        }
        return
        [
            .. among
                .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
                .DistinctBy(q.Names.KeyOfTeam)
                .Where(team => q.IsMeant(team) && !having.Contains(q.Names.KeyOfTeam(team)))
                .OrderBy(_w.Team, StringComparer.Ordinal),
        ];
    }
}
