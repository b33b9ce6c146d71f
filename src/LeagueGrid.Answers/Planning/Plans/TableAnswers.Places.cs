using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Places counted from an end of the table or from a neighbour, and the gaps between them.</summary>
public static partial class TableAnswers
{
    /// <summary>"the top four", "the bottom two".</summary>
    public static (int Count, bool FromTop)? Ends(Inquiry q)
    {
        var tokens = q.Asked.Tokens;
        for (var i = 1; i < tokens.Count; i++)
            if (
                (
                    tokens[i - 1].Text is "top" or "bottom"
                    || tokens[i - 1].Text is "last" or "first" or "lowest"
                        && i + 1 < tokens.Count
                        && Cues.PlacesInTable.Has(tokens[i + 1])
                )
                && Number(tokens[i]) is >= 2 and <= 10 and var value
                && (i + 1 >= tokens.Count || !Cues.ScorersNoun.Has(tokens[i + 1]))
            )
                return (value, tokens[i - 1].Text is "top" or "first");
        // "les trois derniers", "the trio at the foot of the table"
        for (var i = 0; i < tokens.Count; i++)
            if (Number(tokens[i]) is >= 2 and <= 10 and var few)
            {
                var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
                if (
                    Cues.EndsOfTable.Has(next)
                    && (q.Asked.HasAny("op.rank", "fact.table") || tokens.Count <= i + 6 && q.Asked.Competitions.Any())
                    && !q.Asked.HasWord(Cues.EndsOfLists)
                )
                    return (few, next is "premiers" or "premieres");
                if (tokens[i].Text is "trio" or "pair" or "duo" && q.Asked.HasAny("fact.bottom", "fact.top-of-table"))
                    return (few, q.Asked.Has("fact.top-of-table"));
            }
        return null;
    }

    // The word may stand inside a longer phrase, which keeps it from the numbers of the question.
    // "Group C: who was in it?"
    private static bool IsOfGroup(Inquiry q) =>
        q.Asked.Has("group.letter") && !q.Asked.HasAny("op.rank", "op.first", "fact.leading", "metric.points");

    // "Who finished between Lille and Strasbourg?"
    private static Finding InBetween(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var w = q.Words;
        var (one, two) = (Position(table, teams[0]), Position(table, teams[1]));
        var lines = table.Lines.Skip(Math.Min(one, two)).Take(Math.Max(0, Math.Abs(one - two) - 1)).ToList();
        var cite = Cite(q, finding, table, [.. lines.Take(4)]);
        return lines.Count == 0
            ? finding.Say(w.In($"Nobody ({Label(q, table)}).", $"Personne ({Label(q, table)})."), cite)
            : finding.Say(
                string.Join(
                    "; ",
                    lines.Select(
                        (line, i) =>
                            $"{Math.Min(one, two) + 1 + i}. {w.Team(line.Team)}, {w.Count(line.Points, "point", "points", "point", "points")}"
                    )
                ) + $" ({Label(q, table)}).",
                cite
            );
    }

    private static int? Number(QuestionToken token) =>
        token.IsNumber
            ? int.TryParse(token.Text, CultureInfo.InvariantCulture, out var digits)
                ? digits
                : null
            : Lexicon
                .English.Find([token])
                .Concat(Lexicon.French.Find([token]))
                .Select(concept => concept.Name)
                .FirstOrDefault(name => name.StartsWith("number.", StringComparison.Ordinal))
                is { } name
                ? int.Parse(name.AsSpan(7), CultureInfo.InvariantCulture)
                : null;

    private static Finding Several(Inquiry q, Finding finding, Standing table, int count, bool fromTop) =>
        Several(q, finding, table, [.. fromTop ? table.Lines.Take(count) : table.Lines.TakeLast(count)]);

    private static Finding Several(Inquiry q, Finding finding, Standing table, List<TableLine> lines)
    {
        foreach (var line in lines)
            finding.Entities.Add(new("team", line.Team));
        return finding.Say(
            $"{string.Join(", ", lines.Select(line => $"{Position(table, line)}. {q.Team(line.Team)} ({Points(q, line)})"))} ({Label(q, table)}).",
            Cite(q, finding, table, lines)
        );
    }

    // "Which side pipped them to second on goal difference?": who came there, and by what.
    private static Finding? Pipped(Inquiry q, Finding finding, Standing table, TableLine line)
    {
        if (TablePlan.PippedTo(q.Asked) is not { } place || place > table.Lines.Count || table.Lines[place - 1].Team == line.Team)
            return null;
        var taken = table.Lines[place - 1];
        // The group and what decided it are told along.
        q.Asked.HasAny("stage.group", "metric.goal-difference", "metric.points");
        return taken.Points == line.Points ? Between(q, finding, table, [taken, line]) : Gap(q, finding, table, [taken, line]);
    }

    private static Finding Ahead(Inquiry q, Finding finding, Standing table, TableLine line)
    {
        var above = table.Lines.Take(Position(table, line) - 1).ToList();
        return above.Count == 0
            ? finding.Say(
                q.Words.In($"Nobody: {q.Team(line.Team)} came first ({Label(q, table)}).", $"Personne ({Label(q, table)})."),
                Cite(q, finding, table, line)
            )
            : Several(q, finding, table, above);
    }

    private static Finding Extreme(Inquiry q, Finding finding, Standing table)
    {
        var most = q.Asked.Has("op.most");
        var best = most ? table.Lines.Max(line => line.GoalDifference) : table.Lines.Min(line => line.GoalDifference);
        var lines = table.Lines.Where(line => line.GoalDifference == best).ToList();
        return finding.Say(
            q.Words.In(
                $"{q.Words.List(lines.Select(line => q.Team(line.Team)))} with a goal difference of {Signed(best)} ({Label(q, table)}).",
                $"{q.Words.List(lines.Select(line => q.Words.StartTeam(line.Team)))} avec une différence de buts de {Signed(best)} ({Label(q, table)})."
            ),
            Cite(q, finding, table, lines)
        );
    }

    // "How far behind the team above are they?"
    private static Finding? GapBeside(Inquiry q, Finding finding, Standing table, TableLine line, bool above)
    {
        var at = Position(table, line) - 1 + (above ? -1 : 1);
        finding.Entities.Add(new("team", line.Team));
        return at >= 0 && at < table.Lines.Count
            ? Gap(q, finding, table, [line, table.Lines[at]])
            : OfTeam(q, finding, table, line);
    }

    private static Finding? Beside(Inquiry q, Finding finding, Standing table, TableLine line, bool above)
    {
        var at = Position(table, line) - 1 + (above ? -1 : 1);
        // "the three closest to them"
        if (!above && at < table.Lines.Count && SoMany(q.Asked) is { } many && q.Asked.HasAny("ask.team", "ask.who"))
            return Several(q, finding, table, [.. table.Lines.Skip(at).Take(many)]);
        return at >= 0 && at < table.Lines.Count ? Place(q, finding, table, at + 1) : OfTeam(q, finding, table, line);
    }

    // How far a team stands from the first place that goes down.
    private static Finding? AboveTheDrop(Inquiry q, Finding finding, Standing table, TableLine line)
    {
        var down = table.Lines.Count >= 20 ? 3 : 2;
        if (table.Lines.Count <= down || table.IsTournament)
            return null;
        // Who is down himself is as far from safety as from the last that is safe.
        var safe = Position(table, line) <= table.Lines.Count - down;
        return Gap(q, finding, table, [line, table.Lines[safe ? ^down : ^(down + 1)]]);
    }

    // Whom the table is asked about: where a sentence before tells of a match, those of the sentence that asks, or who played.
    private static List<Mention> Spoken(Inquiry q)
    {
        var roles = q.Roles.Where(role => role.Role != TeamRole.Host).ToList();
        // "X pipped Y to second. By how many points?": the gap lies between the two.
        if (TablePlan.PippedTo(q.Asked) is not null)
            return roles.ConvertAll(role => role.Team);
        if (q.Asked.Find("op.difference") is not { } gap || !q.Roles.Any(role => IsToldBefore(q.Asked, role.Team, gap)))
            return roles.ConvertAll(role => role.Team);
        var asked = roles.FindAll(role => !IsToldBefore(q.Asked, role.Team, gap));
        return (asked.Count > 0 ? asked : [.. roles.Where(role => role.Role != TeamRole.Opponent).Take(1)]).ConvertAll(role =>
            role.Team
        );
    }

    internal static bool IsToldBefore(TypedQuestion asked, Mention team, Concept then) =>
        asked.StartsWithin(team.End, then.First + 1);

    private static Finding Lead(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var w = q.Words;
        var line = teams.Count == 1 ? teams[0] : table.Lines[0];
        var place = Position(table, line);
        var other = place == 1 ? table.Lines[1] : table.Lines[0];
        var gap = Math.Abs(line.Points - other.Points);
        finding.Entities.Add(new("team", line.Team));
        var cite = Cite(q, finding, table, line, other);
        var points = w.Count(gap, "point", "points", "point", "points");
        var yes =
            !q.Asked.IsYesNo || teams.Count != 1 || !q.Asked.HasAny("fact.top-of-table", "fact.leading") ? ""
            : place == 1 ? w.In("Yes: ", "Oui : ")
            : w.In("No: ", "Non : ");
        return place == 1
            ? finding.Say(
                w.In(
                    $"{yes}{w.Team(line.Team)} are {points} clear of {w.Team(other.Team)} ({line.Points} against {other.Points}; {Label(q, table)}).",
                    $"{yes}{w.StartTeam(line.Team)} compte {points} d'avance sur {w.TheTeam(other.Team)} ({line.Points} contre {other.Points} ; {Label(q, table)})."
                ),
                cite
            )
            : finding.Say(
                w.In(
                    $"{yes}{w.Team(line.Team)} are {points} behind {w.Team(other.Team)} ({line.Points} against {other.Points}; {Label(q, table)}).",
                    $"{yes}{w.StartTeam(line.Team)} compte {points} de retard sur {w.TheTeam(other.Team)} ({line.Points} contre {other.Points} ; {Label(q, table)})."
                ),
                cite
            );
    }

    private static Finding Gap(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var w = q.Words;
        var (one, two) = (teams[0], teams[1]);
        if (Position(table, one) > Position(table, two))
            (one, two) = (two, one);
        var gap = w.Count(Math.Abs(one.Points - two.Points), "point", "points", "point", "points");
        var (above, below) = (w.Ordinal(Position(table, one)), w.Ordinal(Position(table, two)));
        return finding.Say(
            w.In(
                $"{gap}: {w.Team(one.Team)} {above} with {one.Points}, {w.Team(two.Team)} {below} with {two.Points} ({Label(q, table)}).",
                $"{gap} : {w.TheTeam(one.Team)} {above} avec {one.Points}, {w.TheTeam(two.Team)} {below} avec {two.Points} ({Label(q, table)})."
            ),
            Cite(q, finding, table, one, two)
        );
    }

    // "Whose goal difference was better?"
    private static Finding Differences(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var w = q.Words;
        var ordered = teams.OrderByDescending(line => line.GoalDifference).ToList();
        foreach (var line in ordered)
            finding.Entities.Add(new("team", line.Team));
        var each = ordered.Select(line => $"{w.Team(line.Team)} {Signed(line.GoalDifference)}");
        return finding.Say(
            w.In(
                $"Goal difference: {string.Join(", ", each)} ({Label(q, table)}).",
                $"Différence de buts : {string.Join(", ", each)} ({Label(q, table)})."
            ),
            Cite(q, finding, table, ordered)
        );
    }

    // What is asked of the group of the teams that are told of.
    private static Finding? InGroup(Inquiry q, Finding finding, Standing table, List<TableLine> teams)
    {
        var asked = q.Asked;
        if (table.Group is not null && teams.Count > 0 && OfTheirGroup(q, finding, table) is { } theirs)
            return theirs;
        // "Both were in Group 1. Who won it?": those told of before are not asked for.
        if (
            table.Group is not null
            && teams.Count > 0
            && asked.Concepts.FirstOrDefault(c => c.Name is "fact.who-won" or "fact.top-of-table") is { Name: not null } won
            && asked.Concepts.Any(c => c.Name is "ask.who" or "ask.team" or "fact.who-won" && c.First <= won.First)
            && q.Roles.All(role => IsToldBefore(asked, role.Team, won))
        )
            return asked.HasWord(Cues.Progressing) && teams.Count == 2
                ? Between(q, finding, table, teams)
                : Place(q, finding, table, 1);
        // "Where did they end up, and who came second?"
        if (
            table.Group is not null
            && teams.Count == 1
            && asked.Has("op.rank")
            && asked.HasAny("fact.runner-up", "fact.top-of-table", "fact.bottom")
            && asked.HasAny("ask.who", "ask.team")
        )
            return Whole(q, finding, table);
        // "All in Italy's group took four points. Which of them came last?"
        if (
            table.Group is not null
            && teams.Count == 1
            && asked.Has("fact.bottom")
            && asked.HasAll("group.letter", "ref.people")
            && asked.Find("fact.bottom") is { } bottom
            && Enumerable
                .Range(q.Roles[0].Team.End, Math.Max(0, bottom.First - q.Roles[0].Team.End))
                .Any(i => asked.Tokens[i].Start && Cues.Which.Has(asked.Tokens[i]))
        )
            return Place(q, finding, table, table.Lines.Count);
        return null;
    }
}
