using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The kicks of a shoot-out: who scored, who missed, who decided it.</summary>
public static class ShootoutPlan
{
    public static Plan Plan { get; } =
        new(
            "shoot-out",
            Fit,
            [
                "fact.beat",
                "fact.lost-to",
                "metric.wins",
                "metric.losses",
                "metric.draws",
                "fact.comeback",
                "fact.score",
                "op.rank",
                "fact.eliminated",
                "fact.qualified",
                "metric.shootouts",
                "metric.penalt",
                "metric.goals",
                "metric.saves",
                "metric.failed-to-score",
                "verb.",
                "kick.",
                "time.",
                "op.winner-goal",
                "fact.penalties-score",
            ],
            RunAsync
        )
        {
            Granted = ["op.winner-goal"],
        };

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        // "How many shoot-outs did they win?" counts no kicks.
        if (OnlyTellsWhen(asked) || asked.Find("ask.count") is { } many && asked.Find("metric.shootouts")?.First == many.End)
            return 0;
        var shootout =
            asked.HasAny("metric.shootouts", "time.shootout", "fact.penalties-score", "kick.winning", "kick.first", "kick.last")
            && !asked.HasAny("time.before-shootout", "op.equaliser");
        if (!shootout && asked.HasAny("verb.score-kick", "verb.miss-kick") && asked.HasWord(Cues.ShootOut))
            shootout = true;
        // "Which two failed with their kicks?"
        if (!shootout && asked.Has("verb.miss-kick") && asked.HasWord(Cues.Kick) && q.Matches.LeansOnMatch)
            shootout = true;
        if (!shootout && asked.HasAny("ask.who") && asked.HasKind("kick."))
            shootout = true;
        if (
            !shootout
            && asked.Has("verb.miss-kick")
            && asked.Has("ask.who")
            && q.Matches.IsMatchQuestion
            && MetricOf.Of(asked) is null or "penalty-goals"
        )
            return 2.6;
        if (!shootout && asked.Has("metric.penalties-missed") && !asked.Has("ask.count") && q.Matches.IsMatchQuestion)
            return 2.6;
        // "Which keeper came on for the penalties?"
        if (asked.HasAny("rel.came-on", "rel.went-off", "rel.replaced-by"))
            return 0;
        if (!shootout || !q.Matches.IsMatchQuestion && q.Roles.Count == 0)
            return 0;
        var kicks =
            asked.HasAny(
                "verb.miss-kick",
                "verb.score-kick",
                "metric.goals",
                "metric.penalties-missed",
                "kick.winning",
                "kick.first",
                "kick.last",
                "ask.who",
                "metric.penalty-goals",
                "metric.saves"
            ) && !asked.HasAny("fact.who-won", "fact.score");
        return kicks ? 2.9 : 0;
    }

    // "Whom did they send on just before their shoot-out?"
    private static bool OnlyTellsWhen(TypedQuestion asked) =>
        asked.Find("metric.shootouts") is { } kicks
        && asked.Concepts.Any(concept => concept.Name == "rel.until" && kicks.First - concept.End is >= 0 and < 3);

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var found = await q.Matches.FindAsync(Aspects.Shootout | Aspects.Score | Aspects.Info, cancel);
        var matches = Deciding.Between(q, found);
        if (matches.Count > 1)
            matches = [.. matches.Where(sheet => sheet.Kicks.Count > 0 || sheet.Score.Shootout is not null)];
        if (matches.Count == 0)
            return null;
        if (matches.Count > 3)
            return Asking.WhichMatch(q, matches);
        var sheet = matches[^1];
        var w = q.Words;
        var words = new DeedWords(q);
        var finding = new Finding("kicks|" + sheet.Id);
        if (
            sheet.Kicks.Count == 0
            && !q.Asked.HasAny(
                "metric.shootouts",
                "time.shootout",
                "fact.penalties-score",
                "kick.winning",
                "kick.first",
                "kick.last"
            )
        )
            return null;
        // "Who converted England's penalties?", where there was no shoot-out: those in play.
        if (
            sheet.Kicks.Count == 0
            && sheet.Score.Shootout is null
            && (MetricOf.Of(q.Asked) is "penalty-goals" || q.Asked.HasWord(Cues.Converted) && !q.Asked.HasWord(Cues.ShootOut))
        )
            return null;
        if (sheet.Kicks.Count == 0)
        {
            if (sheet.Score.Home == sheet.Score.Away && sheet.Winner is not null)
                return Unknowns.About(q, sheet, "kicks");
            DeedPlan.Remember(finding, [sheet], []);
            return finding.Say(
                w.In($"There was no penalty shoot-out {words.In(sheet)}.", $"Il n'y a pas eu de tirs au but {words.In(sheet)}."),
                finding.Cite(q.Of(sheet, words.Match(sheet)))
            );
        }
        var rows = Deeds.Of("kicks", sheet).ToList();
        var asked = q.Asked;
        var missed =
            asked.HasAny("verb.miss-kick", "metric.penalties-missed", "metric.saves", "metric.failed-to-score")
            // "Which of them didn't put theirs in?"
            || asked.HasWord(Cues.Negated) && asked.Has("ask.who");
        var (players, _) = new PlayerChoice(q).Of([sheet], scoped: true);
        if (players.Count > 0)
            rows = [.. rows.Where(row => players.Any(player => player.Has(row.Player)))];
        else if (q.Acting is { } acting)
            rows = [.. rows.Where(row => Inquiry.Ids(acting).Contains(row.Team))];
        // The miss that settled it is the last one.
        if (
            missed
            && players.Count == 0
            && asked.HasAny("kick.winning", "kick.last", "op.winner-goal", "op.last")
            && rows.Exists(row => row.Scored == false)
        )
            rows = [rows.FindLast(row => row.Scored == false)!];
        else if (asked.Has("kick.last"))
            rows = [rows[^1]];
        else if (asked.HasAny("kick.winning", "op.winner-goal", "op.last") && !missed)
            rows = [rows.LastOrDefault(row => row.Scored == true && row.Side == sheet.Winner) ?? rows[^1]];
        else if (asked.HasAny("kick.first", "op.first"))
            rows = [(missed ? rows.Find(row => row.Scored == false) : null) ?? rows[0]];
        else if (players.Count == 0)
            rows = [.. rows.Where(row => row.Scored == !missed)];
        DeedPlan.Remember(finding, [sheet], rows);
        var cite = finding.Cite(
            q.Of(
                sheet,
                string.Join(
                    "; ",
                    rows.Select(row =>
                        $"{w.Player(row.Player)} ({w.Team(row.Team)}) {(row.Scored == true ? w.In("scored", "marqué") : w.In("missed", "manqué"))}"
                    )
                ),
                [.. rows.Select(row => row.Event)]
            )
        );
        var score = sheet.Score.Shootout is { } s ? $" {s.Home}-{s.Away}" : "";
        if (rows.Count == 0)
            return finding.Say(
                w.In(
                    $"Nobody did: no such kick in the shoot-out {words.In(sheet)}.",
                    $"Personne : aucun tir de ce genre dans la séance {words.In(sheet)}."
                ),
                cite
            );
        if (players.Count > 0)
            return finding.Say(
                string.Join(
                    ' ',
                    rows.Select(row =>
                        row.Scored == true
                            ? w.In(
                                $"Yes, {w.Player(row.Player)} scored his kick",
                                $"Oui, {w.Player(row.Player)} a transformé son tir"
                            )
                            : w.In($"{w.Player(row.Player)} missed his kick", $"{w.Player(row.Player)} a manqué son tir")
                    )
                ) + w.In($" in the shoot-out {words.In(sheet)}.", $" lors de la séance {words.In(sheet)}."),
                cite
            );
        var teams = rows.GroupBy(row => row.Team, StringComparer.Ordinal)
            .Select(group => $"{w.List(group.Select(words.Who))} ({w.Team(group.Key)})");
        var count = asked.Has("ask.count") ? $"{rows.Count}{w.In(": ", " : ")}" : "";
        return finding.Say(
            (
                rows.TrueForAll(row => row.Scored == false)
                    ? w.In("Missed in the shoot-out: ", "Tirs au but manqués : ")
                    : w.In("Scored in the shoot-out: ", "Tirs au but réussis : ")
            )
                + count
                + w.List(teams)
                + $", {words.In(sheet)}"
                + w.In($", shoot-out{score}.", $", tirs au but{score}."),
            cite
        );
    }
}
