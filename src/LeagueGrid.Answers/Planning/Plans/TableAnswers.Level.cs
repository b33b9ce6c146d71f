using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who had as many points as others: at the top, at the bottom, beside a team, or with a number that is named.</summary>
public static partial class TableAnswers
{
    private const int FewestPoints = 7;
    private const int MostLevel = 6;

    /// <summary>"Which three were level on points at the top?", "Which clubs finished on 38 points?"</summary>
    internal static bool AsksWhoWasLevel(TypedQuestion asked) =>
        asked.HasAny("ask.team", "ask.who", "op.list")
        && !asked.HasAny("op.most", "op.fewest", "op.at-least", "op.at-most")
        && (
            asked.Has("fact.level") && (asked.Has("metric.points") || asked.HasWord(Cues.Equal) || OnPoints(asked) is not null)
            || OnPoints(asked) is not null && asked.Has("op.rank")
        );

    // "If two clubs finish level on points, what separates them first?": the rules of that season.
    private static Finding? TieBreakers(Inquiry q, Finding finding, Standing table)
    {
        if (q.Roles.Count > 0 || !q.Asked.Has("fact.level") || !q.Asked.HasWord(Cues.Supposing) || table.TieBreakers.Count == 0)
            return null;
        // What stands between them is the rule that is asked for.
        q.Asked.HasAny("op.difference", "ask.why", "op.first", "ask.team");
        _ = q.Asked.Ordinals;
        finding.Query += "|tie-breakers";
        var rules = table.TieBreakers.Select(by => q.Words.In("the " + Rule(by), RuleFr(by))).ToList();
        var told = string.Join(q.Words.In(", then ", ", puis "), rules);
        return finding.Say(
            q.Words.In(
                $"In {q.Words.TheSeason(table.Book.Season.Id)}: {told}.",
                $"En {q.Words.Season(table.Book.Season.Id)} : {told}."
            ),
            finding.Cite(q.Of(table.Book, told))
        );
    }

    // "finished on 38 points", "level on points: which clubs had 38?"
    private static int? OnPoints(TypedQuestion asked)
    {
        foreach (var (value, at) in asked.NumbersNamed)
            if (
                value >= FewestPoints
                && (
                    at + 1 < asked.Tokens.Count && Cues.PointsNoun.Has(asked.Tokens[at + 1])
                    || asked.HasAll("fact.level", "metric.points")
                )
            )
                return value;
        return null;
    }

    private static Finding? Level(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var asked = q.Asked;
        if (table.IsTournament || teams.Count > 1 || !AsksWhoWasLevel(asked))
            return null;
        var groups = table.Lines.GroupBy(line => line.Points).Where(group => group.Count() > 1).Select(g => g.ToList()).ToList();
        if (OnPoints(asked) is { } points && teams.Count == 0)
        {
            _ = asked.Numbers;
            groups = [.. table.Lines.GroupBy(line => line.Points).Where(g => g.Key == points).Select(g => g.ToList())];
        }
        else if (teams.Count == 1)
            groups = groups.FindAll(group => group.Contains(teams[0]));
        else if (asked.HasAny("fact.top-of-table", "op.first", "fact.leading", "fact.champion") || asked.HasWord(Cues.TopOnly))
            groups = groups.FindAll(group => group[0].Points == table.Lines[0].Points);
        else if (asked.Has("fact.bottom"))
            groups = groups.FindAll(group => group[0].Points == table.Lines[^1].Points);
        if (SoMany(asked) is { } many && groups.Count > 1)
            groups = groups.FindAll(group => group.Count == many);
        if (groups.Count == 0)
            return teams.Count == 1 ? null : Nobody(q, finding, table);
        foreach (var line in groups.SelectMany(group => group))
            finding.Entities.Add(new("team", line.Team));
        finding.Query += "|level";
        return finding.Say(
            string.Join(" ", groups.Select(group => Together(q, table, group))),
            Cite(q, finding, table, groups.SelectMany(group => group))
        );
    }

    // "Which three": so many are asked for.
    private static int? SoMany(TypedQuestion asked) =>
        asked
            .NumbersNamed.Where(number => number.Value is > 1 and <= MostLevel)
            .Select(number => (int?)number.Value)
            .FirstOrDefault();

    private static string Together(Inquiry q, Standing table, List<TableLine> group)
    {
        var w = q.Words;
        var names = w.List(
            group.Select(line =>
                w.In(
                    $"{w.Team(line.Team)} ({w.Ordinal(Position(table, line))}, {Signed(line.GoalDifference)})",
                    $"{w.TheTeam(line.Team)} ({w.Ordinal(Position(table, line))}, {Signed(line.GoalDifference)})"
                )
            )
        );
        var why =
            group.Count > 1 && q.Asked.Has("ask.why") && table.DecidedBy(group[0], group[1]) is { } by
                ? w.In($" The {Rule(by)} decided.", $" Départage : {RuleFr(by)}.")
                : "";
        return w.In(
                $"On {Points(q, group[0])} ({Label(q, table)}): {names}.",
                $"Avec {Points(q, group[0])} ({Label(q, table)}) : {names}."
            ) + why;
    }

    private static string Rule(string by) =>
        by switch
        {
            "goal-difference" => "goal difference",
            "goals-for" => "number of goals scored",
            "wins" => "number of wins",
            _ => "head-to-head record",
        };

    private static string RuleFr(string by) =>
        by switch
        {
            "goal-difference" => "la différence de buts",
            "goals-for" => "le nombre de buts marqués",
            "wins" => "le nombre de victoires",
            _ => "la confrontation directe",
        };

    private static bool AsksForAnyPoint(TypedQuestion asked) =>
        asked.Find("metric.points") is { } point && asked.Tokens[point.End - 1].Text == "point" && !asked.NamesNumber;

    // "Are they in the bottom three?", "How many points separated the top two?"
    private static Finding? AtTheEnds(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        if (Ends(q) is not var (count, fromTop) || count >= table.Lines.Count)
            return null;
        if (teams.Count == 0 && count == 2 && q.Asked.Has("op.difference"))
            return fromTop
                ? Gap(q, finding, table, [table.Lines[0], table.Lines[1]])
                : Gap(q, finding, table, [table.Lines[^2], table.Lines[^1]]);
        if (teams.Count != 1 || !q.Asked.IsYesNo || q.Asked.Has("op.difference"))
            return null;
        q.Asked.HasAny("fact.relegated", "fact.top-of-table", "fact.bottom");
        var (w, line) = (q.Words, teams[0]);
        var place = Position(table, line);
        var yes = (fromTop ? place <= count : place > table.Lines.Count - count) ? w.In("Yes", "Oui") : w.In("No", "Non");
        finding.Entities.Add(new("team", line.Team));
        return finding.Say(
            w.In(
                $"{yes}: {w.Team(line.Team)} {(table.IsComplete ? "finished" : "are")} {w.Ordinal(place)} with {Points(q, line)} ({Label(q, table)}).",
                $"{yes} : {w.TheTeam(line.Team)} {(table.IsComplete ? "a terminé" : "est")} {w.Ordinal(place)} avec {Points(q, line)} ({Label(q, table)})."
            ),
            Cite(q, finding, table, line)
        );
    }

    private static Finding Nobody(Inquiry q, Finding finding, Standing table)
    {
        var cite = Cite(q, finding, table, table.Lines.Take(3));
        return finding.Say(q.Words.In($"No team ({Label(q, table)}).", $"Aucune équipe ({Label(q, table)})."), cite);
    }

    // "Did Burnley finish above Everton?"
    private static Finding Whether(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var below = q.Asked.Has("table.below") || q.Asked.HasWord(Cues.Beneath);
        var above = Position(table, teams[0]) < Position(table, teams[1]);
        return Between(q, finding, table, teams, above != below ? q.Words.In("Yes: ", "Oui : ") : q.Words.In("No: ", "Non : "));
    }
}
