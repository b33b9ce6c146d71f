using LeagueGrid.Answers.Planning.Plans;

namespace LeagueGrid.Answers.Planning;

// Follow-ups about a run that was told.
public static partial class FollowUps
{
    // "Which opponent put a stop to that?", after how many were won on the trot: who ended that run of that team.
    private static string? OfRunsEnd(Talk talk)
    {
        var (now, then) = (talk.Now, talk.Then);
        if (
            !RunEndPlan.EndsARun(now)
            || now.Teams.Any()
            || now.Players.Any()
            || now.HasKind("metric.")
            || !now.HasAny("ask.who", "ask.team", "ask.opponent", "ask.when", "ask.match")
            || !then.HasAny("op.streak", "metric.unbeaten", "metric.winless")
            || talk.Team is not { } team
        )
            return null;
        var kind = then
            .Concepts.FirstOrDefault(c => c.Name is "metric.unbeaten" or "metric.winless" or "metric.losses" or "metric.draws")
            .Name;
        var run = kind switch
        {
            "metric.unbeaten" => talk.French ? "la série d'invincibilité" : "unbeaten run",
            "metric.winless" => talk.French ? "la série sans victoire" : "winless run",
            "metric.losses" => talk.French ? "la série de défaites" : "losing run",
            "metric.draws" => talk.French ? "la série de nuls" : "run of draws",
            _ => talk.French ? "la série de victoires" : "winning run",
        };
        var edition = talk.Edition is { } named ? (talk.French ? $" en {named}" : $" in {named}") : "";
        var when = now.Has("ask.when") || now.Has("ask.match");
        if (talk.French)
            return $"{(when ? "Quel match a mis fin à" : "Qui a mis fin à")} {run} de {team.Name}{edition} ?";
        return $"{(when ? "Which match" : "Who")} ended {team.Name}'s {run}{edition}?";
    }
}
