using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>First, last, third, the winner, the equaliser: picks rows by their place in the match.</summary>
public static class GoalPositions
{
    public static List<Deed> Pick(Inquiry q, string metric, List<Deed> rows, IReadOnlyList<MatchSheet> matches)
    {
        var asked = q.Asked;
        if (rows.Count == 0)
            return rows;
        var groups = rows.GroupBy(row => row.Match.Id, StringComparer.Ordinal)
            .Select(group => group.OrderBy(row => row.Time).ToList())
            .ToList();
        if (
            metric == "goals"
            && asked.Has("op.running")
            && asked.Scores.Count > 0
            && groups.SelectMany(group => group).Where(row => IsScore(row, asked.Scores)).ToList() is { Count: > 0 } running
        )
            return running;
        // "made it four": whatever the others had by then.
        if (
            metric == "goals"
            && asked.Has("op.running")
            && asked.Find("op.running") is { } made
            && asked.Numbers.Where(n => n.At >= made.First && n.At <= made.End + 1).ToList() is [var (own, _), ..]
            && groups.SelectMany(group => group).Where(row => Own(row) == own).ToList() is { Count: > 0 } nths
        )
            return nths;
        // "England's only goal" in a match that they lost.
        if (metric == "goals" && rows.Count == 1 && IsOnly(asked))
            return rows;
        // "Which two had put them ahead?": the second made it two.
        if (metric == "goals" && asked.Has("op.lead-goal") && asked.NumbersNamed is [(2, _)] && groups is [var both])
        {
            asked.Heed([Language.TypedQuestion.NamedNumbers]);
            return [.. both.Where(row => Ahead(row) is 1 or 2).Take(2)];
        }
        if (metric == "goals" && asked.Has("op.lead-goal"))
            return [.. groups.SelectMany(group => group.Where(row => Ahead(row) == 1)).Take(asked.HasAny("ask.when") ? 1 : 9)];
        if (metric == "goals" && asked.Has("op.pull-back"))
            return [.. groups.SelectMany(group => group.Where(row => Ahead(row) < 0))];
        if (
            metric == "goals"
            && asked.Has("op.extend")
            && groups.SelectMany(group => group.Where(row => Ahead(row) == 2)).ToList() is { Count: > 0 } extended
        )
            return extended;
        if (metric is "goals" or "yellow-cards" && Times(q) is { } times)
        {
            var often = groups
                .SelectMany(group =>
                    group
                        .Where(row => row.Player is not null && !row.IsOwnGoal)
                        .GroupBy(row => row.Player, StringComparer.Ordinal)
                        .Where(own => times < 0 ? own.Count() >= -times : own.Count() == times)
                        .SelectMany(own => own)
                )
                .ToList();
            if (
                often.Count > 0
                || matches.Count == 1 && asked.HasAny("ask.who", "fact.goalscorers-of") && !asked.HasAny("op.both", "op.total")
            )
                return often;
        }
        // "They still won. Who completed the comeback?": whoever put them ahead for good.
        if (metric == "goals" && CompletesComeback(asked) && Winners(groups) is { Count: > 0 } capped)
            return capped;
        if (metric == "goals" && asked.Has("op.equaliser"))
            return Equalisers(groups.SelectMany(group => group)) is { Count: > 0 } level ? level
                // "Monaco were 3-1 up and chucked it away, who got the equaliser": the other side.
                : matches is [var drawn] && !IsAskedFor(q) ? Equalisers(Deeds.Of("goals", drawn))
                : [];
        if (metric == "goals" && IsWinner(asked) && Winners(groups) is { Count: > 0 } winners)
            return winners;
        // "broke German hearts with the winner": the side that is named did not win.
        if (
            metric == "goals"
            && asked.Has("op.winner-goal")
            && matches is [var only]
            && Winners([
                [.. Deeds.Of("goals", only).OrderBy(row => row.Time)],
            ])
                is { Count: > 0 } theirs
        )
            return theirs;
        if (asked.Has("metric.golden-goal"))
            return [.. groups.Select(group => group[^1]).Where(row => row.Time.Period >= 3)];
        if (metric == "goals" && asked.HasAny("op.first") && asked.HasAny("op.last") && !asked.Has("time.last-day") && !Plural(q))
            return [.. groups.SelectMany(group => group.Count > 1 ? new[] { group[0], group[^1] } : [group[0]])];
        // "France's third, deep into stoppage time": the third of all of theirs.
        if (
            metric == "goals"
            && asked.Ordinals.Where(o => asked.Teams.Any(team => team.End == o.At && asked.Tokens[o.At - 1].Possessive)).ToList()
                is [var (place, _), ..]
            && rows.Where(row => Own(row) == place).ToList() is { Count: > 0 } ofTheirs
        )
            return ofTheirs;
        if (Nth(q) is { } nth && metric != "yellow-cards")
            return [.. groups.Where(group => group.Count >= nth).Select(group => group[nth - 1])];
        if (
            asked.HasAny("op.last", "op.latest-minute")
            && !asked.HasAll("op.first", "time.last-day")
            && !Plural(q)
            && asked.Minutes.Count == 0
        )
            return [.. groups.Select(group => group[^1])];
        if (
            asked.HasAny("op.first", "op.fastest")
            && !Plural(q)
            && asked.Minutes.Count == 0
            && !asked.Has("time.first-half")
            && !asked.Has("time.first-day")
        )
            return [.. groups.Select(group => group[0])];
        if (asked.Has("time.early") && metric == "goals")
            return [.. groups.Select(group => group[0])];
        if (asked.Has("time.late") && rows.Exists(row => row.Time.Minute >= 75))
            return [.. rows.Where(row => row.Time.Minute >= 75)];
        return rows;
    }

    /// <summary>The goals that made the score level.</summary>
    internal static List<Deed> Equalisers(IEnumerable<Deed> goals) =>
        [.. goals.Where(row => row.Goal is { ScoreAfter: var after } && after.Home == after.Away)];

    // "Who equalised for Monaco?", "Did Monaco equalise?"
    private static bool IsAskedFor(Inquiry q) =>
        q.Asked.IsYesNo
        || !q.Asked.Has("ask.who")
        || q.Roles.Any(role => role.Team.First > 0 && Cues.ForOrWith.Has(q.Asked.Tokens[role.Team.First - 1]));

    // "Which Arsenal man won it": by his goal.
    private static bool IsWinner(Language.TypedQuestion asked) =>
        asked.Has("op.winner-goal")
        // "the goal that took them into the final", but not all the goals that did
        || StageEntry.Of(asked) is not null && !asked.HasWord("goals", "buts")
        || (asked.NamesPeople && asked.Has("metric.wins") && !asked.Has("metric.goals"));

    private static bool IsOnly(Language.TypedQuestion asked) => asked.HasWord(Cues.Only);

    // By how much the scorer's side was ahead after it.
    private static int Ahead(Deed row) =>
        row.Goal is not { } goal ? 0
        : goal.For == Side.Home ? goal.ScoreAfter.Home - goal.ScoreAfter.Away
        : goal.ScoreAfter.Away - goal.ScoreAfter.Home;

    // How many the scorer's side had with it.
    private static int? Own(Deed row) =>
        row.Goal is not { } goal ? null
        : goal.For == Side.Home ? goal.ScoreAfter.Home
        : goal.ScoreAfter.Away;

    private static bool IsScore(Deed row, IReadOnlyList<Language.NamedScore> scores) =>
        row.Goal is { ScoreAfter: var after }
        && scores.Any(score =>
            (after.Home == score.First && after.Away == score.Second) || (after.Home == score.Second && after.Away == score.First)
        );

    /// <summary>"scored twice", "got all three": exactly so often; less than zero: at least so often.</summary>
    private static int? Times(Inquiry q)
    {
        var asked = q.Asked;
        // "Who scored, and who got two?" wants all of them.
        if (asked.HasAny("ask.when", "ask.count") || asked.Players.Any() || asked.Concepts.Count(c => c.Name == "ask.who") > 1)
            return null;
        // "the hat-trick" is one man's.
        if (
            !asked.HasAny("metric.hat-tricks", "metric.braces")
            && asked.Concepts.Any(c => c.Name is "op.twice" or "op.thrice" && AreAll(asked, c.First))
        )
            return null;
        if (asked.Has("op.more-than-once"))
            return -2;
        if (asked.Has("op.thrice"))
            return -3;
        foreach (var (value, at) in asked.Numbers)
            if (
                value is >= 2 and <= 9
                && !AreAll(asked, at)
                && asked.Concepts.Any(c => c.Name == "metric.goals" && (c.First == at + 1 || c.End == at))
            )
                return value;
        return asked.Has("op.twice") ? 2 : null;
    }

    // "Germany's seven goals", "the three goals": all that there were, by whomever.
    private static bool AreAll(Language.TypedQuestion asked, int at) =>
        at > 0 && (asked.Tokens[at - 1].Possessive || Cues.BeforeGoals.Has(asked.Tokens[at - 1]));

    // "the last day", "the first half", "first two games": not a place among the rows.
    private static bool Plural(Inquiry q)
    {
        var asked = q.Asked;
        foreach (var concept in asked.Concepts)
        {
            if (concept.Name is not ("op.first" or "op.last"))
                continue;
            // "their 1990 opener" is a match unless goals are asked for.
            if (asked.Tokens[concept.First].Text is "opener" && !asked.Has("metric.goals"))
                continue;
            var next = concept.End < asked.Tokens.Count ? asked.Tokens[concept.End].Text : "";
            if (Cues.NotAGoal.Has(next) || asked.Numbers.Any(number => number.At == concept.End))
                continue;
            return false;
        }
        return true;
    }

    /// <summary>The goal that won a match; null where none did or it is not told.</summary>
    public static Deed? Winner(MatchSheet sheet) =>
        Deeds.Of("goals", sheet).OrderBy(row => row.Time).ToList() is { Count: > 0 } goals
        && Winners([goals]) is [{ Player: not null } winner]
            ? winner
            : null;

    private static List<Deed> Winners(List<List<Deed>> groups)
    {
        var winners = new List<Deed>();
        foreach (var group in groups)
        {
            var sheet = group[0].Match;
            var (home, away) = (sheet.Score.Home, sheet.Score.Away);
            if (home == away)
                continue;
            // The goal that put the winner one past all that the loser got.
            var need = Math.Min(home, away) + 1;
            var side = home > away ? Side.Home : Side.Away;
            if (
                group.Find(row =>
                    row.Goal is { } goal
                    && goal.For == side
                    && (side == Side.Home ? goal.ScoreAfter.Home : goal.ScoreAfter.Away) == need
                ) is
                { } winner
            )
                winners.Add(winner);
        }
        return winners;
    }

    /// <summary>"the third goal", "their second".</summary>
    private static int? Nth(Inquiry q)
    {
        foreach (var (value, at) in q.Asked.Ordinals)
        {
            if (value is < 2 or > 12)
                continue;
            var next = at + 1 < q.Asked.Tokens.Count ? q.Asked.Tokens[at + 1].Text : "";
            var before = at > 0 ? q.Asked.Tokens[at - 1].Text : "";
            // "France's fourth"
            if (at > 0 && q.Asked.Tokens[at - 1].Possessive && !q.Asked.HasAny("op.rank", "fact.table") && Ends(next))
                return value;
            if (
                next is "goal" or "but" or "goals"
                || before is "his" or "their" or "her" && Ends(next)
                // "Who scored Liverpool's third?"
                || next is "" or "and" or "for" && q.Asked.Has("metric.goals") && !q.Asked.HasAny("op.rank", "fact.table")
            )
                return value;
        }
        return null;
    }

    // No noun of another kind follows: "their second half", "England's third match".
    private static bool Ends(string next) =>
        next
            is ""
                or "in"
                or "of"
                or "against"
                or "for"
                or "at"
                or "after"
                or "before"
                or "was"
                or "came"
                or "on"
                or "and"
                or "v"
                or "vs";

    public static string Lead(Inquiry q, List<Deed> rows, MatchSheet sheet)
    {
        var w = q.Words;
        var asked = q.Asked;
        if (rows.Count > 1)
            return w.In("Goals: ", "Buts : ");
        if (asked.Has("op.lead-goal"))
            return w.In("Scored by ", "But de ");
        if (asked.Has("op.winner-goal") && !IsOnly(asked) || CompletesComeback(asked) && Deciding.Winner(sheet) is not null)
            return w.In("The winning goal came from ", "Le but de la victoire est de ");
        if (asked.Has("op.equaliser"))
            return w.In("The equaliser came from ", "L'égalisation est de ");
        if (asked.Has("op.last"))
            return sheet.Status == MatchStatus.Live
                ? w.In("The latest goal came from ", "Le dernier but est de ")
                : w.In("The last goal came from ", "Le dernier but est de ");
        if (asked.HasAny("op.first", "op.fastest", "time.early"))
            return w.In("The first goal came from ", "Le premier but est de ");
        return w.In("Scored by ", "But de ");
    }

    private static bool CompletesComeback(TypedQuestion asked) =>
        asked.Concepts.Any(c => c.Name == "op.equaliser" && Cues.ComebackNoun.Has(asked.Tokens[c.End - 1]));
}
