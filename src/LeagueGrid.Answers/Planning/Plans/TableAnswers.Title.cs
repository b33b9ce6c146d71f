using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Questions;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who won a league, and on which day nobody could catch them any more.</summary>
public static partial class TableAnswers
{
    private static Finding Champion(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var w = q.Words;
        var first = table.Lines[0];
        finding.Value = q.Asked.Has("metric.points") ? first.Points : null;
        finding.Entities.Add(new("team", first.Team));
        var denied = teams.Count == 1 && teams[0].Team != first.Team;
        var no = denied
            ? w.In(
                $"{w.Team(teams[0].Team)} did not win it: they finished {w.Ordinal(Position(table, teams[0]))}. ",
                $"{w.StartTeam(teams[0].Team)} n'a pas été champion : {w.Ordinal(Position(table, teams[0]))} du classement. "
            )
            : "";
        var cite = Cite(q, finding, table, denied ? [first, teams[0]] : [first]);
        if (!table.IsComplete && TitleRace.Of(table) is { IsWon: true } race)
            return WonEarly(q, finding, table, race, denied ? teams[0] : null);
        if (!table.IsComplete)
        {
            finding.Status = q.Asked.IsYesNo || denied ? AnswerStatus.Answered : AnswerStatus.Unknown;
            return finding.Say(
                w.In(
                    $"It is not decided yet. {w.Team(first.Team)} lead ({Label(q, table)}) with {Numbers(q, first)}.",
                    $"Ce n'est pas encore décidé. {w.StartTeam(first.Team)} mène ({Label(q, table)}) avec {Numbers(q, first)}."
                ),
                cite
            );
        }
        var gap =
            table.Lines.Count > 1 && q.Asked.Has("op.difference")
                ? w.In(
                    $", {first.Points - table.Lines[1].Points} points clear of {w.Team(table.Lines[1].Team)}",
                    $", avec {first.Points - table.Lines[1].Points} points d'avance sur {w.TheTeam(table.Lines[1].Team)}"
                )
                : "";
        return finding.Say(
            w.In(
                $"{no}{w.Team(first.Team)} were champions ({Label(q, table)}) with {Numbers(q, first)}{gap}.",
                $"{no}{w.StartTeam(first.Team)} a été champion ({Label(q, table)}) avec {Numbers(q, first)}{gap}."
            ),
            cite
        );
    }

    // Champions before the last day: nobody can reach them any more.
    private static Finding WonEarly(Inquiry q, Finding finding, Standing table, TitleRace race, TableLine? denied)
    {
        var w = q.Words;
        var (first, second) = (table.Lines[0], race.Nearest);
        finding.Query += "|settled";
        var yes =
            !q.Asked.IsYesNo && !q.Asked.Has("table.clinch") ? ""
            : denied is null ? w.In("Yes, it is settled: ", "Oui, c'est joué : ")
            : w.In(
                $"No, {w.Team(denied.Team)} cannot win it any more: ",
                $"Non, {w.TheTeam(denied.Team)} ne peut plus l'être : "
            );
        return finding.Say(
            w.In(
                $"{yes}{w.Team(first.Team)} are champions and cannot be caught any more ({Label(q, table)}): {Points(q, first)} from {first.Played} matches; {w.Team(second.Team)} have {second.Points} and can reach {race.Most} at best.",
                $"{yes}{(yes.Length > 0 ? w.TheTeam(first.Team) : w.StartTeam(first.Team))} est champion et ne peut plus être rejoint ({Label(q, table)}) : {Points(q, first)} en {first.Played} matchs ; {w.TheTeam(second.Team)} en compte {second.Points} et peut en atteindre {race.Most} au plus."
            ),
            Cite(q, finding, table, first, second)
        );
    }

    private static Finding Clinched(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var first = table.Lines[0];
        if (!table.IsComplete || teams.Count == 1 && teams[0].Team != first.Team)
            return Champion(q, finding, table, teams);
        var w = q.Words;
        var day = DayOfTitle(table, first.Team);
        finding.Query += $"|clinched|{day}";
        finding.Entities.Add(new("team", first.Team));
        var own = table.Sheets.FirstOrDefault(sheet =>
            sheet.Date == day && (sheet.Home == first.Team || sheet.Away == first.Team)
        );
        var cites = new List<int> { Cite(q, finding, table, first, table.Lines[1]) };
        var match = "";
        if (own is not null)
        {
            var words = new DeedWords(q);
            cites.Add(finding.Cite(q.Of(own, words.Match(own))));
            match = $" ({words.Round(own)}{words.Match(own)})";
        }
        var left = table.Sheets.Count(sheet =>
            (sheet.Home == first.Team || sheet.Away == first.Team) && sheet.Date > (own?.Date ?? day)
        );
        var spare =
            left > 0
                ? w.In(
                    $", {w.Count(left, "match", "matches", "", "")} to play",
                    $", à {w.Count(left, "", "", "match", "matchs")} de la fin"
                )
                : "";
        return finding.Say(
            w.In(
                $"{w.Team(first.Team)} could not be caught any more after {w.Day(day)}{match}{spare}: champions with {first.Points} points ({w.Season(table.Book.Season.Id)}).",
                $"{w.StartTeam(first.Team)} ne pouvait plus être rejoint après le {w.Day(day)}{match}{spare} : champion avec {first.Points} points ({w.Season(table.Book.Season.Id)})."
            ),
            cites
        );
    }

    // The first day after which no other could reach the champion's points; level at the end, the last day decides.
    private static DateOnly DayOfTitle(Standing table, string champion)
    {
        var rule = table.Book.Season.Points ?? PointsRule.Default;
        var left = table
            .Sheets.SelectMany(sheet => new[] { sheet.Home, sheet.Away })
            .GroupBy(team => team, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var points = left.Keys.ToDictionary(team => team, _ => 0, StringComparer.Ordinal);
        foreach (var day in table.Sheets.GroupBy(sheet => sheet.Date).OrderBy(group => group.Key))
        {
            foreach (var line in LeagueTable.Of(day, rule, [], team => team))
            {
                left[line.Team] -= day.Count(sheet => sheet.Home == line.Team || sheet.Away == line.Team);
                points[line.Team] += line.Points;
            }
            if (left.Keys.All(team => team == champion || points[team] + (left[team] * rule.Win) < points[champion]))
                return day.Key;
        }
        return table.Sheets.Max(sheet => sheet.Date);
    }
}
