using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>What a table says to a question.</summary>
public static partial class TableAnswers
{
    public static Finding? Of(Inquiry q, Standing table)
    {
        var asked = q.Asked;
        var teams = Spoken(q)
            .Select(team => Inquiry.Ids(team))
            .Select(table.PlaceOf)
            .Where(place => place > 0)
            .Distinct()
            .Select(place => table.Lines[place - 1])
            .ToList();
        // "the gap between first and second", "how far off fourth were they?"
        var places = asked.Ordinals.Select(o => o.Value).Where(n => n >= 1 && n <= table.Lines.Count).Distinct().ToList();
        if (asked.Has("op.difference") && places.Count + teams.Count == 2 && places.Count > 0 && !asked.Has("fact.relegated"))
            teams = [.. teams.Union(places.Select(place => table.Lines[place - 1]))];
        // "... and how many points apart?": those spoken of just before.
        if (teams.Count == 0 && asked.Has("op.difference") && (asked.HasWord(Cues.Apart) || asked.HasWord(Cues.AboveOrBelow)))
            teams =
            [
                .. (q.Before?.Entities ?? [])
                    .Where(entity => entity.Kind == "team")
                    .Select(entity => table.PlaceOf(new HashSet<string>(StringComparer.Ordinal) { entity.Id }))
                    .Where(place => place > 0)
                    .Distinct()
                    .Select(place => table.Lines[place - 1])
                    .Take(2),
            ];
        var finding = new Finding($"table|{table.Book.Season.Id}|{table.Group}|{asked.Time.To}");
        finding.Seasons.Add(table.Book.Season.Id);
        // Who came up is told by no source.
        if (asked.Has("fact.promoted") && teams.Count == 0)
            return Unknowns.Plain(q, "promoted");
        if (StayedUp(q, finding, table, teams) is { } safe)
            return safe;
        if (
            asked.HasAny("fact.relegated", "table.safety")
            && asked.HasAny("op.difference", "ask.count", "table.safety")
            && teams.Count == 1
        )
            return AboveTheDrop(q, finding, table, teams[0]);
        if (TieBreakers(q, finding, table) is { } rules)
            return rules;
        if (Level(q, finding, table, teams) is { } level)
            return level;
        if (teams.Count == 2 && TablePlan.IsWhetherAbove(q))
            return Whether(q, finding, table, teams);
        if (AtTheEnds(q, finding, table, teams) is { } atEnds)
            return atEnds;
        if (Ends(q) is var (count, fromTop) && count < table.Lines.Count && !(teams.Count >= 2 && asked.Has("ask.why")))
            return teams.Count == 1 && asked.Has("op.difference")
                    ? Gap(q, finding, table, [teams[0], table.Lines[fromTop ? count - 1 : table.Lines.Count - count]])
                : teams.Count == 0 && (!asked.Has("fact.relegated") || asked.HasWord("bottom", "last"))
                    ? Several(q, finding, table, count, fromTop)
                : null;
        // The last place that is safe.
        if (
            teams.Count == 0
            && asked.HasAny("table.above", "table.safety")
            && (asked.Has("fact.relegated") || asked.HasAny("ask.who", "ask.team"))
        )
            return Place(q, finding, table, table.Lines.Count - (table.Lines.Count >= 20 ? 3 : 2));
        if (InGroup(q, finding, table, teams) is { } inGroup)
            return inGroup;
        // "Who won England's group?"
        if (
            table.Group is not null
            && teams.Count == 1
            && asked.HasAny("fact.who-won", "fact.top-of-table")
            && asked.Has("group.letter")
            && q.Matches.Group() is null
        )
            return Place(q, finding, table, 1);
        if (teams.Count == 1 && Pipped(q, finding, table, teams[0]) is { } pipped)
            return pipped;
        // "Who finished ahead of Dortmund?": everybody who did.
        if (
            teams.Count == 1
            && asked.HasAll("fact.leading", "op.rank")
            && asked.HasAny("ask.who", "ask.team")
            && !asked.Has("op.difference")
        )
            return Ahead(q, finding, table, teams[0]);
        if (teams.Count == 1 && asked.HasAny("table.above", "table.below") && asked.Has("op.difference"))
            return GapBeside(q, finding, table, teams[0], asked.Has("table.above"));
        if (teams.Count == 1 && asked.HasAny("table.above", "table.below"))
            return Beside(q, finding, table, teams[0], asked.Has("table.above"));
        if (asked.HasAny("fact.relegated", "table.playoff") && !(teams.Count >= 2 && asked.Has("ask.why")))
            return Relegated(q, finding, table, teams);
        if (
            teams.Count == 2
            && asked.HasAll("rel.between", "op.rank")
            && asked.HasAny("ask.who", "ask.team")
            && !asked.Has("fact.h2h")
        )
            return InBetween(q, finding, table, teams);
        if (teams.Count >= 2 && asked.Has("metric.goal-difference") && !asked.HasAny("ask.why", "op.rank"))
            return Differences(q, finding, table, teams);
        if (teams.Count >= 2)
            return asked.HasAny("op.difference", "fact.leading") && !asked.HasAny("metric.goal-difference", "ask.why")
                ? Gap(q, finding, table, teams)
                : Between(q, finding, table, teams);
        if (
            teams.Count == 1
            && asked.HasAny("ask.why")
            && (asked.Ordinals.Count > 0 || asked.Has("op.rank"))
            && Neighbour(table, teams[0]) is { } neighbour
        )
            return Between(q, finding, table, [teams[0], neighbour]);
        if (
            (asked.Has("ask.when") || asked.AsksForMatchday || asked.Has("ask.count") && asked.HasWord(Cues.ToSpare))
            && asked.HasAny("fact.champion", "table.clinch")
            && !table.IsTournament
        )
            return Clinched(q, finding, table, teams);
        if (asked.HasAny("fact.champion", "table.clinch"))
            return Champion(q, finding, table, teams);
        if (asked.HasAll("op.difference", "fact.bottom") && teams.Count == 0)
            return Gap(q, finding, table, [table.Lines[^2], table.Lines[^1]]);
        if (asked.Has("op.difference") && !asked.HasAny("metric.goal-difference"))
            return Lead(q, finding, table, teams);
        if (
            teams.Count == 1
            && table.Group is not null
            && (asked.Has("table.members") || asked.HasWord("whose", "qui", "else"))
            && asked.Has("group.letter")
        )
            return Whole(q, finding, table);
        if (teams.Count == 1)
            return OfTeam(q, finding, table, teams[0]);
        if (asked.HasAny("fact.bottom") || asked.Has("op.last") && asked.HasAny("op.rank", "fact.table"))
            return Place(q, finding, table, table.Lines.Count);
        // "Who were second and third?"
        var several = places.Union(Named(asked)).Where(place => place <= table.Lines.Count).Order().ToList();
        if (several.Count > 1 && teams.Count == 0 && asked.HasAny("ask.who", "ask.team") && !asked.Has("op.difference"))
            return Several(q, finding, table, several.ConvertAll(place => table.Lines[place - 1]));
        if (asked.Has("fact.runner-up"))
            return Place(q, finding, table, 2);
        if (asked.HasAny("fact.third", "fact.fourth") && teams.Count == 0)
            return Place(q, finding, table, asked.Has("fact.third") ? 3 : 4);
        if (
            asked.Ordinals.Select(o => o.Value).FirstOrDefault(n => n >= 1 && n <= table.Lines.Count) is > 0 and var nth
            && asked.HasAny("op.rank", "fact.table", "ask.who", "ask.team", "fact.score", "metric.points")
            && !asked.Has("fact.top-of-table")
        )
            return Place(q, finding, table, nth);
        if (asked.Has("metric.goal-difference") && asked.HasAny("op.most", "op.fewest"))
            return Extreme(q, finding, table);
        if (asked.Has("fact.record") && asked.Has("op.fewest"))
            return Place(q, finding, table, table.Lines.Count);
        if (asked.Has("table.members") && teams.Count == 0)
            return Whole(q, finding, table);
        if (
            asked.HasAny("fact.top-of-table", "metric.wins", "fact.who-won", "op.most", "fact.leading")
            || !IsOfGroup(q) && asked.HasAny("ask.who", "ask.team")
        )
            return Place(q, finding, table, 1);
        return asked.HasAny("fact.table", "op.rank") || IsOfGroup(q) ? Whole(q, finding, table) : null;
    }

    // The places that have a word of their own.
    private static IEnumerable<int> Named(Language.TypedQuestion asked)
    {
        if (asked.Has("fact.runner-up"))
            yield return 2;
        if (asked.Has("fact.third"))
            yield return 3;
        if (asked.Has("fact.fourth"))
            yield return 4;
    }

    private static string Label(Inquiry q, Standing table)
    {
        var w = q.Words;
        var group = table.Group is null ? "" : w.In($"Group {table.Group}, ", $"groupe {table.Group}, ");
        var day = q.Asked.Time.HasDays && q.Asked.Time.To is { } to ? w.In($", {w.Day(to)}", $", {w.Day(to)}") : "";
        var venue =
            q.HomeOnly ? w.In(", at home", ", à domicile")
            : q.AwayOnly ? w.In(", away", ", à l'extérieur")
            : "";
        var live =
            table.IsLive && table.Sheets.Any(sheet => sheet.Status == Core.Matches.MatchStatus.Live)
                ? w.In(", live", ", en direct")
                : "";
        return group + w.Season(table.Book.Season.Id) + day + venue + live;
    }

    private static int Cite(Inquiry q, Finding finding, Standing table, params IEnumerable<TableLine> lines) =>
        finding.Cite(
            q.Of(
                table.Book,
                $"{Label(q, table)}: "
                    + string.Join(
                        "; ",
                        lines.Select(line =>
                            $"{Position(table, line)}. {q.Team(line.Team)} {line.Points} pts from {line.Played}, {line.Won}-{line.Drawn}-{line.Lost}, {line.GoalsFor}:{line.GoalsAgainst} ({Signed(line.GoalDifference)})"
                        )
                    )
            )
        );

    private static int Position(Standing table, TableLine line) => table.Lines.ToList().IndexOf(line) + 1;

    private static string Signed(int n) => n > 0 ? $"+{n}" : $"{n}";

    private static string Numbers(Inquiry q, TableLine line) =>
        q.Words.In(
            $"{Points(q, line)} from {line.Played} matches: {line.Won} won, {line.Drawn} drawn, {line.Lost} lost, goals {line.GoalsFor}:{line.GoalsAgainst}, goal difference {Signed(line.GoalDifference)}",
            $"{Points(q, line)} en {line.Played} matchs : {Of(line.Won, "victoire")}, {Of(line.Drawn, "nul")}, {Of(line.Lost, "défaite")}, buts {line.GoalsFor}:{line.GoalsAgainst}, différence de buts {Signed(line.GoalDifference)}"
        );

    private static string Of(int n, string one) => n > 1 ? $"{n} {one}s" : $"{n} {one}";

    private static string Points(Inquiry q, TableLine line) => q.Words.Count(line.Points, "point", "points", "point", "points");

    private static Finding OfTeam(Inquiry q, Finding finding, Standing table, TableLine line)
    {
        var w = q.Words;
        var place = Position(table, line);
        finding.Value = q.Asked.Has("metric.points") ? line.Points : null;
        var verb = table.IsComplete ? w.In("finished", "a terminé") : w.In("are", "est");
        finding.Entities.Add(new("team", line.Team));
        if (q.BothSides)
        {
            var (home, away) = (
                table.At(line.Team, LeagueGrid.Core.Season.TableVenue.Home),
                table.At(line.Team, LeagueGrid.Core.Season.TableVenue.Away)
            );
            return finding.Say(
                w.In(
                    $"{w.Team(line.Team)}: at home {Numbers(q, home)}; away {Numbers(q, away)} ({Label(q, table)}).",
                    $"{w.StartTeam(line.Team)} : à domicile {Numbers(q, home)} ; à l'extérieur {Numbers(q, away)} ({Label(q, table)})."
                ),
                Cite(q, finding, table, home, away)
            );
        }
        var no = "";
        if (q.Asked.IsYesNo && q.Asked.HasAny("fact.top-of-table", "fact.bottom"))
            no =
                (q.Asked.Has("fact.bottom") ? place == table.Lines.Count : place == 1)
                    ? w.In("Yes: ", "Oui : ")
                    : w.In("No: ", "Non : ");
        // "Have they picked up a point away yet?"
        else if (q.Asked.IsYesNo && AsksForAnyPoint(q.Asked))
            no = line.Points > 0 ? w.In("Yes: ", "Oui : ") : w.In("No: ", "Non : ");
        return finding.Say(
            w.In(
                $"{no}{w.Team(line.Team)} {verb} {w.Ordinal(place)} ({Label(q, table)}): {Numbers(q, line)}.",
                $"{no}{w.StartTeam(line.Team)} {verb} {w.Ordinal(place)} ({Label(q, table)}) : {Numbers(q, line)}."
            ),
            Cite(q, finding, table, line)
        );
    }

    private static Finding Place(Inquiry q, Finding finding, Standing table, int place)
    {
        // "City aside, who was best?"
        if (place == 1 && table.Lines.ToList().FindIndex(one => !q.IsExcepted(one.Team)) is > 0 and var first)
            place = first + 1;
        var w = q.Words;
        var line = table.Lines[place - 1];
        finding.Entities.Add(new("team", line.Team));
        var verb = table.IsComplete ? w.In("finished", "a terminé") : w.In("are", "est");
        var lines = new List<TableLine> { line };
        var why = "";
        var next = table.Lines.Skip(place).TakeWhile(other => other.Points == line.Points).ToList();
        if (next.Count > 0 && table.DecidedBy(line, next[0]) is { } by)
        {
            lines.AddRange(next);
            why = w.In(
                $" {w.List(next.Select(other => w.Team(other.Team)))} also had {Points(q, line)}; {Criterion(q, table, by, [line, .. next])}.",
                $" {AnswerWords.Upper(w.List(next.Select(other => w.TheTeam(other.Team))))} {(next.Count > 1 ? "avaient" : "avait")} aussi {Points(q, line)} ; {Criterion(q, table, by, [line, .. next])}."
            );
        }
        return finding.Say(
            w.In(
                $"{w.Team(line.Team)} {verb} {w.Ordinal(place)} ({Label(q, table)}) with {Numbers(q, line)}.{why}",
                $"{w.StartTeam(line.Team)} {verb} {w.Ordinal(place)} ({Label(q, table)}) avec {Numbers(q, line)}.{why}"
            ),
            Cite(q, finding, table, lines)
        );
    }

    private static TableLine? Neighbour(Standing table, TableLine line)
    {
        var at = Position(table, line) - 1;
        if (at + 1 < table.Lines.Count && table.Lines[at + 1].Points == line.Points)
            return table.Lines[at + 1];
        return at > 0 && table.Lines[at - 1].Points == line.Points ? table.Lines[at - 1]
            : at + 1 < table.Lines.Count ? table.Lines[at + 1]
            : null;
    }

    // Who stands above whom, and by what.
    private static Finding Between(Inquiry q, Finding finding, Standing table, List<TableLine> teams, string yes = "")
    {
        var w = q.Words;
        var ordered = teams.OrderBy(line => Position(table, line)).ToList();
        var first = ordered[0];
        foreach (var line in ordered)
            finding.Entities.Add(new("team", line.Team));
        var text = w.In(
            $"{yes}{w.Team(first.Team)} {(table.IsComplete ? "finished" : "are")} {w.Ordinal(Position(table, first))}, ahead of {w.List(ordered.Skip(1).Select(line => $"{w.Team(line.Team)} ({w.Ordinal(Position(table, line))})"))} ({Label(q, table)}).",
            $"{yes}{w.StartTeam(first.Team)} {(table.IsComplete ? "a terminé" : "est")} {w.Ordinal(Position(table, first))}, devant {w.List(ordered.Skip(1).Select(line => $"{w.TheTeam(line.Team)} ({w.Ordinal(Position(table, line))})"))} ({Label(q, table)})."
        );
        var level = ordered.TrueForAll(line => line.Points == first.Points);
        var by = level ? table.DecidedBy(first, ordered[1]) : null;
        var reason = level
            ? w.In($" All on {Points(q, first)}; ", $" Même total, {Points(q, first)} ; ")
                + (
                    by is null
                        ? w.In("nothing in the rules of the season separates them", "rien dans le règlement ne les sépare")
                        : Criterion(q, table, by, [.. ordered])
                )
                + "."
            : " " + string.Join(", ", ordered.Select(line => $"{w.Team(line.Team)} {Points(q, line)}")) + ".";
        // "Poland and Mexico ended level: what got Poland through?"
        var someLevel = !level && ordered.GroupBy(line => line.Points).Any(same => same.Count() > 1);
        if ((q.Asked.Has("metric.goal-difference") || someLevel) && by is not "goal-difference")
            reason +=
                w.In(" Goal difference: ", " Différence de buts : ")
                + string.Join(", ", ordered.Select(line => $"{w.Team(line.Team)} {Signed(line.GoalDifference)}"))
                + ".";
        return finding.Say(
            text + (ordered.Count == 2 && level ? reason.Replace("All on", "Both on", StringComparison.Ordinal) : reason),
            Cite(q, finding, table, ordered)
        );
    }

    private static string Criterion(Inquiry q, Standing table, string by, params List<TableLine> lines)
    {
        var w = q.Words;
        switch (by)
        {
            case "goal-difference":
                return w.In("goal difference decides: ", "la différence de buts décide : ")
                    + string.Join(", ", lines.Select(line => $"{w.Team(line.Team)} {Signed(line.GoalDifference)}"));
            case "goals-for":
                return w.In("goals scored decide: ", "le nombre de buts marqués décide : ")
                    + string.Join(", ", lines.Select(line => $"{w.Team(line.Team)} {line.GoalsFor}"));
            case "wins":
                return w.In("the number of wins decides: ", "le nombre de victoires décide : ")
                    + string.Join(", ", lines.Select(line => $"{w.Team(line.Team)} {line.Won}"));
            default:
                var words = new DeedWords(q);
                var (_, _, meetings) = table.HeadToHead(lines[0], lines[1]);
                return w.In("the head-to-head record between them decides: ", "la confrontation directe décide : ")
                    + string.Join(", ", meetings.Select(words.Match));
        }
    }

    private static Finding Whole(Inquiry q, Finding finding, Standing table)
    {
        var rows = table.Lines.Select((line, i) => $"{i + 1}. {q.Team(line.Team)} {line.Points}");
        return finding.Say(
            $"{Label(q, table)}{q.Words.In(": ", " : ")}{string.Join(", ", rows)}.",
            Cite(q, finding, table, table.Lines)
        );
    }
}
