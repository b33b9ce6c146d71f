namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Which teams a coach led at the tournaments whose squads are listed, and how many.</summary>
internal static class CoachedTeamsPlan
{
    public static Plan Plan { get; } =
        new(
            "coached-teams",
            Fit,
            [
                "fact.coach",
                "fact.squad",
                "fact.participants",
                "fact.team-of",
                "fact.nationality",
                "op.different",
                "time.",
                "rel.",
                "ask.when",
            ],
            RunAsync
        )
        {
            Granted = ["op.different"],
        };

    private static double Fit(Inquiry q) =>
        q.Asked.Coach is not null && q.Roles.Count == 0 && !q.Asked.HasAny("ask.age", "fact.birth", "op.most", "op.fewest")
            ? 3.6
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var coach = q.Asked.Coach!;
        var squads = await CoachNames.SquadsAsync(q, Core.Names.NameFolding.Words(coach), cancel);
        if (squads.Count == 0)
            return null;
        var w = q.Words;
        var finding = new Finding($"coached|{coach}|{string.Join(',', squads.Select(squad => squad.Season.Id + squad.Team))}");
        finding.Seasons.AddRange(squads.Select(squad => squad.Season.Id).Distinct(StringComparer.Ordinal).TakeLast(4));
        finding.Entities.AddRange(squads.Select(squad => new Core.Names.EntityKey("team", squad.Team)).Distinct().TakeLast(4));
        var teams = squads.Select(squad => q.Names.KeyOfTeam(squad.Team)).Distinct(StringComparer.Ordinal).Count();
        var counts = q.Asked.HasAny("ask.count", "fact.participants");
        finding.Value = counts ? teams : null;
        var count = counts
            ? $"{w.Count(teams, "team", "teams", "équipe", "équipes")}, {w.Count(squads.Count, "tournament", "tournaments", "tournoi", "tournois")}{w.In(": ", " : ")}"
            : "";
        return finding.Say(
            $"{coach}{w.In(": ", " : ")}{count}{w.List(squads.Select(squad => $"{w.Team(squad.Team)} ({w.Season(squad.Season.Id)})"))}.",
            [.. squads.Select(squad => finding.Cite(TextPlan.SourceOf(q, squad.List with { Excerpt = squad.Line })))]
        );
    }
}
