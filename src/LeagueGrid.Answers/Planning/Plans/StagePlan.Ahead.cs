namespace LeagueGrid.Answers.Planning.Plans;

// A stage that is still to be played: who is in it is told by the round before.
public static partial class StagePlan
{
    // "Who is in the final?", "Who do France play in the final?", before it is played.
    private static bool AsksOfStageAhead(Inquiry q)
    {
        var asked = q.Asked;
        return StageAhead(q) is not null
            && !asked.Players.Any()
            && asked.Time.IsEmpty
            && MetricOf.Of(asked) is null or "matches"
            && asked.HasAny("ask.who", "ask.team", "ask.opponent", "fact.on", "fact.finalists")
            && !asked.HasAny("ask.count", "ask.when", "ask.where", "fact.beat", "fact.lost-to", "fact.who-won", "fact.referee")
            && (q.Roles.Count == 0 || q.Roles.Count == 1 && StageAhead(q) == "final");
    }

    private static string? StageAhead(Inquiry q)
    {
        if (
            q.Asked.Values("stage").Distinct(StringComparer.Ordinal).ToList() is not [var stage]
            || !RoundBefore.ContainsKey(stage)
            || q.Seasons.Current() is not { } season
            || q.CompetitionOf(season.Id)?.Type == "league"
        )
            return null;
        var rounds = q.Directory.FixturesOfSeason(season.Id).Select(id => q.Directory.Fixture(id)!).ToList();
        return
            rounds.Exists(fixture => Stages.Of(fixture.Round) == stage)
            || !rounds.Exists(fixture => Stages.Of(fixture.Round) == RoundBefore[stage])
            ? null
            : stage;
    }
}
