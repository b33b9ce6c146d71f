using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Since when a side of a match in play has been ahead, behind or level.</summary>
public static class LeadTimePlan
{
    public static Plan Plan { get; } =
        new(
            "lead-time",
            Fit,
            [
                "ask.since",
                "ask.interval",
                "ask.when",
                "fact.leading",
                "fact.level",
                "rel.",
                "time.",
                "metric.matches",
                "op.lead-goal",
            ],
            RunAsync
        )
        {
            Granted = ["op.lead-goal"],
        };

    private static double Fit(Inquiry q) =>
        q.Asked.Has("ask.since")
        && q.Asked.HasAny("fact.leading", "fact.level")
        && (q.Roles.Count > 0 || q.Matches.IsMatchQuestion || q.Matches.Slate is { Fixtures.Count: 1 })
        && !q.Asked.HasAny("fact.top-of-table", "fact.table", "op.rank")
            ? 3.4
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        const Aspects Read = Aspects.Goals | Aspects.Score | Aspects.Status | Aspects.Clock | Aspects.Info;
        var playing =
            q.Matches.Live
            ?? (
                q.Roles.Count > 0
                    ? await LiveMatch.PlayingAsync(
                        q,
                        q.Roles.SelectMany(role => Inquiry.Ids(role.Team)).ToHashSet(StringComparer.Ordinal),
                        cancel
                    )
                : q.Matches.Fixtures().Count == 1 ? q.Matches.Fixtures()[0]
                : null
            );
        if (
            playing is null
            || await q.Reader.MatchAsync(playing.Id, Read, cancel) is not { Status: MatchStatus.Live, Clock: { } clock } sheet
        )
            return null;
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding("lead-time|" + sheet.Id);
        DeedPlan.Remember(finding, [sheet], []);
        var goals = Deeds.Of("goals", sheet).OrderBy(goal => goal.Time).ToList();
        var cite = finding.Cite(q.Of(sheet, DeedWords.Fact(goals, w, "goals"), [.. goals.Select(goal => goal.Event)]));
        var (home, away) = (sheet.Score.Home, sheet.Score.Away);
        var stands = $"{words.Match(sheet)}, {AnswerWords.Minute(clock.Time)}";
        if (home == away)
            return finding.Say(
                goals.Count == 0
                    ? w.In($"It has been goalless since kick-off ({stands}).", $"0-0 depuis le coup d'envoi ({stands}).")
                    : w.In(
                        $"It has been level since the goal of {words.ByPlayer([goals[^1]])}, {Minutes(q, goals[^1], clock)} ago ({stands}).",
                        $"Égalité depuis le but de {words.ByPlayer([goals[^1]])}, il y a {Minutes(q, goals[^1], clock)} ({stands})."
                    ),
                cite
            );
        var leader = home > away ? Side.Home : Side.Away;
        if (LeadSpan.Of(sheet, leader) is not [.., { To: null, From: var from }])
            return null;
        finding.Times.Add(from.Time);
        if (from.Player is { } scorer)
            finding.People.Add(scorer);
        var (ahead, behind) = leader == Side.Home ? (sheet.Home, sheet.Away) : (sheet.Away, sheet.Home);
        return finding.Say(
            w.In(
                $"{w.Team(ahead)} have been ahead of {w.Team(behind)} since {from.Time} ({words.Who(from)}){SoFar(q, from, clock)} ({stands}).",
                $"{w.StartTeam(ahead)} {w.Verb(ahead, "est", "sont")} devant {w.TheTeam(behind)} depuis la {from.Time} ({words.Who(from)}){SoFar(q, from, clock)} ({stands})."
            ),
            cite
        );
    }

    private static string SoFar(Inquiry q, Deed since, MatchClock clock) =>
        clock.Time.Minute + (clock.Time.AddedMinute ?? 0) > since.Time.Minute
            ? q.Words.In($", {Minutes(q, since, clock)} so far", $", soit {Minutes(q, since, clock)}")
            : "";

    private static string Minutes(Inquiry q, Deed since, MatchClock clock) =>
        q.Words.Count(
            Math.Max(0, clock.Time.Minute + (clock.Time.AddedMinute ?? 0) - since.Time.Minute),
            "minute",
            "minutes",
            "minute",
            "minutes"
        );
}
