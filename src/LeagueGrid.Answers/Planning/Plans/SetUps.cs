using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Who set up the goals of a man who is named: "Who assisted Pavard's equaliser?"</summary>
internal static class SetUps
{
    // "Lingard's late winner": so many words may stand between a man and his goal.
    private const int WordsBetween = 2;
    private const int MostTold = 8;

    /// <summary>Null where the assists are asked for that he gave himself, or where nobody is known to have set up a goal of his.</summary>
    public static Finding? Of(Inquiry q, List<MatchSheet> sheets, IReadOnlyList<NamedThing> players)
    {
        if (!q.Asked.Has("ask.who") || !NamesHisGoal(q.Asked))
            return null;
        var rows = DeedFilter.ByPart(
            q,
            "assists",
            [.. sheets.SelectMany(sheet => Deeds.Of("assists", sheet)).Where(row => players.Any(player => player.Has(row.Other)))]
        );
        // "his extra-time winner"
        rows = DeedFilter.ByTime(q.Asked, rows);
        if (q.Asked.Has("unit.body-header") && rows.Exists(row => row.Goal?.BodyPart is not null))
            rows = rows.FindAll(row => row.Goal?.BodyPart == "head");
        if (rows.Count is 0 or > MostTold)
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"set-ups|{string.Join(',', players.Select(player => player.Ids[0]))}");
        var matches = rows.Select(row => row.Match).DistinctBy(sheet => sheet.Id, StringComparer.Ordinal).ToList();
        DeedPlan.Remember(finding, matches, rows);
        var told = rows.Select(row =>
            w.In(
                $"{words.Who(row)} set up {w.Player(row.Other)}'s goal ({DeedWords.When(row)}, {words.MatchOn(row.Match)})",
                $"{words.Who(row)} a donné la passe décisive à {w.Player(row.Other)} ({DeedWords.When(row)}, {words.MatchOn(row.Match)})"
            )
        );
        return finding.Say(
            string.Join("; ", told) + ".",
            [.. matches.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
        );
    }

    // "Pavard's equaliser", "the goal of Pavard", "le but de Pavard"
    private static bool NamesHisGoal(TypedQuestion asked)
    {
        var goals = asked
            .Concepts.Where(c => c.Name is "metric.goals" or "op.equaliser" or "op.winner-goal" or "unit.body-header")
            .ToList();
        return asked.Players.Any(player =>
            goals.Exists(goal =>
                asked.Tokens[player.End - 1].Possessive && goal.First - player.End is >= 0 and <= WordsBetween
                || player.First - goal.End is 1 && asked.Tokens[goal.End].Text is "of" or "de" or "d"
            )
        );
    }
}
