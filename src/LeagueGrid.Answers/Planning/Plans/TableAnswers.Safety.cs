using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who went down, who stayed up, and what of it is certain already.</summary>
public static partial class TableAnswers
{
    private static Finding Relegated(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var w = q.Words;
        var (count, playOffs) = Relegation.Of(q, table);
        var down = table.Lines.Skip(table.Lines.Count - count).ToList();
        foreach (var line in down)
            finding.Entities.Add(new("team", line.Team));
        var names = w.List(
            down.Select(line => w.In($"{w.Team(line.Team)} ({Points(q, line)})", $"{w.TheTeam(line.Team)} ({Points(q, line)})"))
        );
        var contested = table.Lines.SkipLast(count).TakeLast(playOffs).ToList();
        var playOff = string.Concat(
            contested.Select(line =>
                w.In(
                    $" {w.Team(line.Team)} finished {w.Ordinal(Position(table, line))} with {Points(q, line)}, the play-off place.",
                    $" {w.StartTeam(line.Team)} a terminé {w.Ordinal(Position(table, line))} avec {Points(q, line)}, place de barragiste."
                )
            )
        );
        var cited = down.Concat(contested).ToList();
        // "Who finished in the play-off place?"
        if (table.IsComplete && teams.Count == 0 && contested.Count > 0 && IsOfPlayOffPlace(q.Asked))
            return finding.Say($"{playOff.TrimStart()} ({Label(q, table)})", Cite(q, finding, table, contested));
        var own = "";
        if (teams.Count == 1)
            own = down.Contains(teams[0])
                ? w.In("Yes: ", "Oui : ")
                : w.In(
                    $"No, {w.Team(teams[0].Team)} finished {w.Ordinal(Position(table, teams[0]))}. ",
                    $"Non, {w.TheTeam(teams[0].Team)} a terminé {w.Ordinal(Position(table, teams[0]))}. "
                );
        if (table.IsComplete && teams.Count == 1 && down.Contains(teams[0]) && q.Asked.Has("ask.when"))
            return Doomed(q, finding, table, teams[0], count);
        var cite = Cite(
            q,
            finding,
            table,
            teams.Count == 1 && !down.Contains(teams[0]) ? [.. cited.Append(teams[0]).Distinct()] : cited
        );
        if (!table.IsComplete && teams.Count == 1 && q.Asked.IsYesNo)
            return SafeOrDown(q, finding, table, teams[0], count);
        if (!table.IsComplete)
            return finding.Say(
                w.In(
                    $"{own}In the relegation places ({Label(q, table)}): {names}.",
                    $"{own}Relégables ({Label(q, table)}) : {names}."
                ),
                cite
            );
        return finding.Say(
            w.In(
                $"{own}Relegated ({Label(q, table)}): {names}.{playOff}",
                $"{own}Relégués ({Label(q, table)}) : {names}.{playOff}"
            ),
            cite
        );
    }

    // "Are they down already?", before the last day: whether it is certain, and how they stand.
    private static Finding SafeOrDown(Inquiry q, Finding finding, Standing table, TableLine line, int goDown)
    {
        var w = q.Words;
        var place = Position(table, line);
        var safe = table.Lines[^(goDown + 1)];
        var certain = TitleRace.IsDown(table, line, goDown);
        var left = TitleRace.Left(table, line);
        var (verdict, french) = certain switch
        {
            true => ("Yes, that is certain", "Oui, c'est certain"),
            false => ("No, they are safe", "Non, le maintien est acquis"),
            _ => ("Not yet: it is not decided", "Pas encore : rien n'est décidé"),
        };
        var gap = Math.Abs(line.Points - (place > table.Lines.Count - goDown ? safe : table.Lines[^goDown]).Points);
        finding.Query += $"|{certain}";
        return finding.Say(
            w.In(
                $"{verdict}. {w.Team(line.Team)} are {w.Ordinal(place)} ({Label(q, table)}) with {Points(q, line)} from {line.Played} matches and {left} to play, {gap} {(place > table.Lines.Count - goDown ? "from safety" : "above the drop")}.",
                $"{french}. {w.StartTeam(line.Team)} est {w.Ordinal(place)} ({Label(q, table)}) avec {Points(q, line)} en {line.Played} matchs, {left} à jouer, à {gap} {(place > table.Lines.Count - goDown ? "du premier non relégable" : "du premier relégable")}."
            ),
            Cite(q, finding, table, line, safe)
        );
    }

    // "When were they relegated?": the first day after which the last safe team could not be reached any more.
    private static Finding Doomed(Inquiry q, Finding finding, Standing table, TableLine line, int goDown)
    {
        var (w, words) = (q.Words, new DeedWords(q));
        var day = DayOfDrop(table, line, goDown);
        finding.Query += $"|doomed|{day}";
        finding.Entities.Add(new("team", line.Team));
        var own = table.Sheets.FirstOrDefault(sheet => sheet.Date == day && (sheet.Home == line.Team || sheet.Away == line.Team));
        var match = own is null ? "" : $" ({words.Match(own)})";
        var cites = new List<int> { Cite(q, finding, table, line) };
        if (own is not null)
            cites.Add(finding.Cite(q.Of(own, words.Match(own))));
        return finding.Say(
            w.In(
                $"{w.Team(line.Team)} were certain to go down after {w.Day(day)}{match}: {w.Ordinal(Position(table, line))} with {Points(q, line)} in the end ({Label(q, table)}).",
                $"{w.StartTeam(line.Team)} était condamné à la relégation après le {w.Day(day)}{match} : {w.Ordinal(Position(table, line))} avec {Points(q, line)} au bout du compte ({Label(q, table)})."
            ),
            cites
        );
    }

    private static DateOnly DayOfDrop(Standing table, TableLine line, int goDown)
    {
        var rule = table.Book.Season.Points ?? PointsRule.Default;
        var points = table.Lines.ToDictionary(one => one.Team, _ => 0, StringComparer.Ordinal);
        var left = 2 * (table.Lines.Count - 1);
        foreach (var round in table.Sheets.GroupBy(sheet => sheet.Date).OrderBy(group => group.Key))
        {
            foreach (var one in LeagueTable.Of(round, rule, [], team => team))
                points[one.Team] += one.Points;
            left -= round.Count(sheet => sheet.Home == line.Team || sheet.Away == line.Team);
            var best = points[line.Team] + (left * rule.Win);
            if (points.Count(other => other.Value > best) >= table.Lines.Count - goDown)
                return round.Key;
        }
        return table.Sheets.Max(sheet => sheet.Date);
    }

    // The place, and not who came through its matches.
    private static bool IsOfPlayOffPlace(TypedQuestion asked) =>
        asked.Has("table.playoff")
        && asked.HasAny("op.rank", "ask.who", "ask.team", "metric.points")
        && !asked.HasAny("fact.who-won", "fact.beat", "fact.lost-to", "fact.qualified", "metric.wins", "metric.losses");

    // "Who stayed up, Caen or Toulouse?"
    private static Finding? StayedUp(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var own = teams.Count == 1 && q.Asked.IsYesNo && q.Asked.Has("table.safety") && table.IsComplete;
        if (
            teams.Count < 2 && !own
            || table.IsTournament
            || !q.Asked.HasAny("table.safety", "fact.relegated")
            || q.Asked.HasAny("op.difference", "ask.why")
        )
            return null;
        var w = q.Words;
        var (down, playOffs) = Relegation.Of(q, table);
        foreach (var line in teams)
            finding.Entities.Add(new("team", line.Team));
        var told = teams
            .OrderBy(line => Position(table, line))
            .Select(line =>
            {
                var fromBelow = table.Lines.Count - Position(table, line);
                var (fate, french) =
                    fromBelow >= down + playOffs ? ("stayed up", "s'est maintenu")
                    : fromBelow >= down ? ("the play-off place", "place de barragiste")
                    : table.IsComplete ? ("went down", "a été relégué")
                    : ("in the relegation places", "relégable");
                if (!table.IsComplete && fromBelow >= down)
                    (fate, french) = ("above the drop", "hors de la zone de relégation");
                return w.In(
                    $"{w.Team(line.Team)} {w.Ordinal(Position(table, line))} with {Points(q, line)} ({fate})",
                    $"{w.TheTeam(line.Team)} {w.Ordinal(Position(table, line))} avec {Points(q, line)} ({french})"
                );
            });
        var said =
            !own
            || Position(table, teams[0]) > table.Lines.Count - down - playOffs
                && Position(table, teams[0]) <= table.Lines.Count - down
                ? ""
            : Position(table, teams[0]) <= table.Lines.Count - down ? w.In("Yes. ", "Oui. ")
            : w.In("No. ", "Non. ");
        return finding.Say(
            $"{said}{Label(q, table)}{w.In(": ", " : ")}{string.Join(", ", told)}.",
            Cite(q, finding, table, teams)
        );
    }
}
