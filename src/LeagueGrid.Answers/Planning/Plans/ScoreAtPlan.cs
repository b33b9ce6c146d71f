using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The score at a moment of a match: after so many minutes, when somebody was sent off or came on.</summary>
public static class ScoreAtPlan
{
    public static Plan Plan { get; } = new("score-at", Fit, ["fact.", "metric.", "rel.", "time.", "op.", "ask.when"], RunAsync);

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            asked.HasAny("ask.interval", "ask.count")
            || !asked.HasAny("fact.score", "fact.leading", "fact.level")
            || !q.Matches.IsMatchQuestion && q.Roles.Count == 0 && !asked.Players.Any()
        )
            return 0;
        if (
            asked.Minutes.Count > 0
            && !asked.Has("metric.goals")
            && !asked.HasAny("rel.came-on", "rel.went-off", "rel.replaced-by")
            && asked.HasWord(Cues.AtThatScore)
        )
            return 3.2;
        return
            asked.HasWord(Cues.AtAMoment)
            && asked.HasAny(
                "metric.red-cards",
                "metric.second-yellows",
                "rel.came-on",
                "rel.went-off",
                "metric.injuries",
                "metric.penalties-missed"
            )
            && !asked.HasAny("ask.who")
            ? 3.2
            : 0;
    }

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var found = await q.Matches.FindAsync(
            Aspects.Goals | Aspects.Cards | Aspects.Substitutions | Aspects.Score | Aspects.Info | Aspects.Incidents,
            cancel
        );
        var matches = Deciding.Between(q, found);
        foreach (var sheet in matches.Take(4))
        {
            if (!sheet.GoalsKnown || MomentOf(q, sheet) is not var (time, what))
                continue;
            var last = sheet.Goals.LastOrDefault(goal => goal.Time.CompareTo(time) <= 0);
            var (home, away) = last is null ? (0, 0) : (last.ScoreAfter.Home, last.ScoreAfter.Away);
            var w = q.Words;
            var finding = new Finding($"score-at|{sheet.Id}|{time}");
            DeedPlan.Remember(finding, [sheet], []);
            var text = $"{w.Team(sheet.Home)} {home}-{away} {w.Team(sheet.Away)}";
            return finding.Say(
                w.In($"{text} {what} ({w.Day(sheet.Date)}).", $"{text} {what} ({w.Day(sheet.Date)})."),
                finding.Cite(q.Of(sheet, $"{text}, {time}", last is null ? [] : [last.Event]))
            );
        }
        return null;
    }

    private static (MatchTime Time, string What)? MomentOf(Inquiry q, MatchSheet sheet)
    {
        var w = q.Words;
        if (q.Asked.Minutes is [var minute, ..])
            return (
                new MatchTime(
                    minute <= 45 ? 1
                        : minute <= 90 ? 2
                        : 4,
                    minute,
                    59
                ),
                w.In($"after {minute} minutes", $"après {minute} minutes")
            );
        var rows = Deeds
            .Of("red-cards", sheet)
            .Concat(q.Asked.HasAny("rel.came-on", "rel.went-off") ? Deeds.Of("substitutions", sheet) : [])
            .Where(_ => !q.Asked.Has("metric.penalties-missed"))
            .Concat(q.Asked.Has("metric.penalties-missed") ? Deeds.Of("penalties-missed", sheet) : []);
        var names = q.Asked.Players.Where(m => m.Best.Kind == "player").ToList();
        var row = rows.OrderBy(one => one.Time)
            .FirstOrDefault(one =>
                names.Count == 0
                || names.Exists(name => name.Options.Any(option => option.Has(one.Player) || option.Has(one.Other)))
            );
        if (row is null)
            return null;
        return (
            row.Time,
            w.In(
                $"when {w.Player(names.Count > 0 && names[0].Options.Any(option => option.Has(row.Other)) ? row.Other : row.Player)} {(row.Card is not null ? "was sent off" : q.Asked.Has("metric.penalties-missed") ? "missed the penalty" : "was involved")} ({row.Time})",
                $"au moment ({row.Time})"
            )
        );
    }
}
