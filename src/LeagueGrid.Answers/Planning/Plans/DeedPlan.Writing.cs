using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The sentences of <see cref="DeedPlan"/>.</summary>
public static partial class DeedPlan
{
    private static Finding Write(
        Inquiry q,
        string metric,
        IReadOnlyList<MatchSheet> matches,
        List<Deed> rows,
        List<Deed> all,
        IReadOnlyList<NamedThing> players
    )
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var asked = q.Asked;
        var finding = new Finding(
            $"{metric}|{string.Join(',', matches.Select(m => m.Id))}|{string.Join(',', players.Select(p => p.Ids[0]))}"
        );
        Remember(finding, matches, rows);
        foreach (var player in players)
            finding.People.AddRange(player.Ids);
        finding.Value = asked.Has("ask.count") ? rows.Count : null;
        var where = words.In(matches[0]);
        if (rows.Count == 0)
            return Nothing(q, finding, metric, matches, all, players);
        var cites = matches
            .Select(sheet => (sheet, rows.Where(row => row.Match.Id == sheet.Id).ToList()))
            .Where(pair => pair.Item2.Count > 0 || matches.Count == 1)
            .Select(pair =>
                finding.Cite(q.Of(pair.sheet, DeedWords.Fact(pair.Item2, w, metric), [.. pair.Item2.Select(row => row.Event)]))
            )
            .ToList();
        if (asked.Has("ask.match") || asked.Has("ask.opponent"))
            return finding.Say(
                w.In(
                    $"{words.MatchOn(rows[0].Match)}: {words.ByPlayer(rows)}.",
                    $"{words.MatchOn(rows[0].Match)} : {words.ByPlayer(rows)}."
                ),
                cites
            );
        if (matches.Count > 1)
            return EachMatch(q, finding, matches, rows, cites);
        if (asked.Has("ask.count"))
            return Counted(q, finding, metric, matches[0], rows, players, cites);
        if (players.Count > 0 && (asked.IsYesNo || asked.HasAny("ask.when", "ask.why")))
        {
            var yes =
                !asked.IsYesNo ? ""
                : IsOtherCard(asked, rows) ? w.In("No: ", "Non : ")
                : w.In("Yes: ", "Oui : ");
            return finding.Say(yes + w.In($"{words.ByPlayer(rows)} {where}.", $"{words.ByPlayer(rows)}, {where}."), cites);
        }
        var lead = metric switch
        {
            "goals" => GoalPositions.Lead(q, rows, matches[0]),
            "red-cards" => w.In("Sent off: ", rows.Count == 1 ? "Expulsé : " : "Expulsés : "),
            "yellow-cards" => w.In("Booked: ", "Avertis : "),
            "assists" => w.In("Assisted by ", "Passe décisive de "),
            "own-goals" => w.In("Own goal by ", "But contre son camp de "),
            "penalty-goals" => w.In("Scored from the penalty spot by ", "Sur penalty : "),
            "penalties-missed" => w.In("Penalty missed by ", "Penalty manqué par "),
            "woodwork" => w.In("The woodwork was hit by ", "Le poteau a été touché par "),
            _ => AnswerWords.Upper(words.Noun(metric, rows.Count)) + w.In(": ", " : "),
        };
        if (asked.Has("ask.when") && rows.Count == 1)
            return finding.Say(w.In($"{words.ByPlayer(rows)}, {where}.", $"{words.ByPlayer(rows)}, {where}."), cites);
        var yesNo =
            !asked.IsYesNo ? ""
            : IsOtherCard(asked, rows) ? w.In("No. ", "Non. ")
            : w.In("Yes. ", "Oui. ");
        var teams = rows.Select(row => row.Team).Distinct(StringComparer.Ordinal).Count() > 1;
        var text =
            $"{yesNo}{lead}{words.ByPlayer(rows, withTeam: teams || metric is "red-cards" or "yellow-cards" && q.Acting is null)}{w.In(" ", ", ")}{where}.";
        if (metric == "assists")
            text = string.Join(
                ' ',
                rows.Select(row =>
                    w.In(
                        $"{words.Who(row)} set up {w.Player(row.Other)}'s goal ({DeedWords.When(row)})",
                        $"{words.Who(row)} a donné la passe décisive à {w.Player(row.Other)} ({DeedWords.When(row)})"
                    ) + (row == rows[^1] ? $", {where}." : ";")
                )
            );
        return finding.Say(text, cites);
    }

    // "Were they both straight reds?", where one was a second yellow.
    private static bool IsOtherCard(TypedQuestion asked, List<Deed> rows) =>
        asked.Has("op.straight-red") && rows.Exists(row => row.Card is { Color: not CardColor.Red })
        || asked.Has("metric.second-yellows")
            && !asked.Has("op.straight-red")
            && rows.Exists(row => row.Card is { Color: CardColor.Red });

    private static Finding Counted(
        Inquiry q,
        Finding finding,
        string metric,
        MatchSheet sheet,
        List<Deed> rows,
        IReadOnlyList<NamedThing> players,
        List<int> cites
    )
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var where = words.In(sheet);
        if (players.Count > 0 || q.Acting is not null && rows.TrueForAll(row => row.Team == rows[0].Team))
        {
            var who = players.Count > 0 ? w.List(players.Select(p => w.Player(p.Ids[0]))) : w.StartTeam(rows[0].Team);
            var names =
                players.Count > 0
                    ? string.Join(", ", rows.Select(row => DeedWords.When(row) + words.Note(row)))
                    : words.ByPlayer(rows);
            return finding.Say($"{who}{w.In(": ", " : ")}{words.Counted(rows.Count, metric)} {where} ({names}).", cites);
        }
        var home = rows.Count(row => row.Side == Side.Home);
        var split =
            home > 0 && home < rows.Count ? $"{w.Team(sheet.Home)} {home}, {w.Team(sheet.Away)} {rows.Count - home}; " : "";
        return finding.Say($"{words.Counted(rows.Count, metric)} {where}: {split}{words.ByPlayer(rows)}.", cites);
    }

    private static Finding EachMatch(
        Inquiry q,
        Finding finding,
        IReadOnlyList<MatchSheet> matches,
        List<Deed> rows,
        List<int> cites
    )
    {
        var words = new DeedWords(q);
        if (q.Asked.Has("ask.count"))
            finding.Say($"{rows.Count}{q.Words.In(" in all.", " au total.")}", cites);
        foreach (var sheet in matches)
        {
            var own = rows.Where(row => row.Match.Id == sheet.Id).ToList();
            if (own.Count > 0)
                finding.Say($"{words.MatchOn(sheet)}: {words.ByPlayer(own)}.", cites);
        }
        return finding;
    }

    // Nobody did it, although the source tells such things: a false premise if the question takes it for granted.
    private static Finding Nothing(
        Inquiry q,
        Finding finding,
        string metric,
        IReadOnlyList<MatchSheet> matches,
        List<Deed> all,
        IReadOnlyList<NamedThing> players
    )
    {
        var words = new DeedWords(q);
        var w = q.Words;
        var sheet = matches[0];
        var cite = finding.Cite(
            q.Of(
                sheet,
                all.Count == 0
                    ? w.In($"no {words.Noun(metric, 0)}", $"aucun {words.Noun(metric, 1)}") + $"; {words.Match(sheet)}"
                    : DeedWords.Fact(all, w, metric),
                [.. all.Select(row => row.Event)]
            )
        );
        var where = words.In(sheet);
        if (players.Count > 0)
        {
            var who = w.List(players.Select(p => w.Player(p.Ids[0])));
            var text = metric switch
            {
                "goals" => w.In($"No, {who} did not score {where}.", $"Non, {who} n'a pas marqué {where}."),
                "red-cards" or "second-yellows" => w.In(
                    $"{who} was not sent off {where}.",
                    $"{who} n'a pas été expulsé {where}."
                ),
                "yellow-cards" => w.In($"{who} was not booked {where}.", $"{who} n'a pas été averti {where}."),
                "assists" => w.In($"{who} has no assist {where}.", $"{who} n'a pas fait de passe décisive {where}."),
                _ => w.In(
                    $"No {words.Noun(metric, 1)} is told of {who} {where}.",
                    $"{who} n'a pas de {words.Noun(metric, 1)} {where}."
                ),
            };
            if (q.Asked.Has("ask.count"))
                text = $"{who}{w.In(": no ", " : aucun ")}{words.Noun(metric, q.Lang == "fr" ? 1 : 2)} (0) {where}.";
            return finding.Say(text, cite);
        }
        if (q.Asked.Has("ask.count"))
            return finding.Say(
                w.In(
                    $"None (0): there was no {words.Noun(metric, 1)} {where}.",
                    $"Aucun (0) : pas de {words.Noun(metric, 1)} {where}."
                ),
                cite
            );
        var nobody = (metric, q.Acting) switch
        {
            // The other side may have done it.
            (not "goals", { } side) when all.Count > 0 && q.Roles.Count(role => role.Role == TeamRole.Acting) == 1 => w.In(
                $"{w.Team(side.Best.Ids[0])}: no {words.Noun(metric, 2)} (0) {where}.",
                $"{w.StartTeam(side.Best.Ids[0])} : aucun {words.Noun(metric, 1)} (0) {where}."
            ),
            ("goals", { } team) when !all.Exists(row => Inquiry.Ids(team).Contains(row.Team)) => w.In(
                $"{w.Team(team.Best.Ids[0])} did not score {where}.",
                $"{w.StartTeam(team.Best.Ids[0])} n'a pas marqué {where}."
            ),
            ("goals", _) => all.Count > 0
                ? w.In($"There was no such goal {where}.", $"Il n'y a pas eu de tel but {where}.")
                : w.In($"Nobody has scored: no goal {where}.", $"Personne n'a marqué : aucun but {where}."),
            ("red-cards" or "second-yellows", _) => w.In(
                $"No, nobody was sent off {where}.",
                $"Non, personne n'a été expulsé {where}."
            ),
            ("yellow-cards", _) => w.In($"Nobody was booked {where}.", $"Personne n'a été averti {where}."),
            _ => w.In($"There was no {words.Noun(metric, 1)} {where}.", $"Il n'y a pas eu de {words.Noun(metric, 1)} {where}."),
        };
        return finding.Say(nobody, cite);
    }
}
