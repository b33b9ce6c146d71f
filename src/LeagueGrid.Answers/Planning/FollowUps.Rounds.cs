using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

// Follow-ups that leave the match spoken of for another of the same edition: another round, the other semi-final, the next match.
public static partial class FollowUps
{
    // "Who had they beaten in the semi?", "Et la finale ?", "And the other semi?"
    private static string? OfOtherRound(Talk talk)
    {
        if (
            talk.Match is not { } match
            || talk.Edition is not { } edition
            || talk.Now.Competitions.Any()
            || !talk.Now.Time.IsEmpty
            || NamedStage(talk.Now) is not { } named
            || StageOf(talk.Directory, match) is not { } stage
        )
            return null;
        if (named.Name == "stage." + stage)
            return OtherOfRound(talk, match, named);
        var left = talk.Leaving(talk.Context.Question, WithoutMatch(talk.Then));
        var asked = Complete(left.Context, left.Questions, left.Directory).TrimEnd('?', ' ');
        return $"{asked} {(talk.French ? "en" : "in")} {edition}?";
    }

    private static Concept? NamedStage(TypedQuestion now)
    {
        foreach (var concept in now.Concepts)
            if (
                concept.Kind == "stage"
                && concept.Name is not ("stage.matchday" or "stage.replay" or "stage.knockout")
                && !now.Concepts.Any(other => other.Name == "ref.match" && other.Covers(concept.First))
                && !now.Concepts.Any(other => other.Kind is "fact" or "metric" && other.Covers(concept.First))
                && (concept.End == now.Tokens.Count || !Cues.OfTheEnd.Has(now.Tokens[concept.End]))
            )
                return concept;
        return null;
    }

    // "Who won that group?", "Qui a fini deuxième de ce groupe ?": the group named, that of the match, or of the team asked of.
    private static string? OfThatGroup(Talk talk)
    {
        var now = talk.Now;
        if (
            now.Find("group.letter") is not { First: > 0 } group
            || !Cues.Pointing.Has(now.Tokens[group.First - 1])
            || group.End < now.Tokens.Count && now.Tokens[group.End].Text.Length == 1
            || now.Mentions.Count > 0
            || talk.Edition is not { } edition
            || GroupSpokenOf(talk) is not { } spoken
        )
            return null;
        var (before, after) = (Talk.Join(now, i => i < group.First - 1), Talk.Join(now, i => i >= group.End));
        return $"{before} {spoken} {(talk.French ? "en" : "in")} {edition} {after}".TrimEnd() + "?";
    }

    private static string? GroupSpokenOf(Talk talk)
    {
        var then = talk.Then;
        if (then.Find("group.letter") is { } named && named.End < then.Tokens.Count && then.Tokens[named.End].Text.Length == 1)
            return (talk.French ? "groupe " : "group ") + then.Tokens[named.End].Original;
        if (Stages.Group(talk.Match?.Round) is { } letter)
            return talk.French ? $"groupe {letter}" : $"group {letter}";
        return then.Has("group.letter") && then.Teams.FirstOrDefault() is { } team
            ? talk.French
                ? $"groupe de {team.Best.Name}"
                : $"{team.Best.Name}'s group"
            : null;
    }

    // Where a source tells no rounds, the last match of a cup is its final.
    private static string? StageOf(LeagueDirectory directory, Fixture match) =>
        Stages.Of(match.Round)
        ?? (
            match.Round is null && directory.FixturesOfSeason(match.Season).All(id => directory.Fixture(id)!.Date <= match.Date)
                ? "final"
                : null
        );

    private static string? OtherOfRound(Talk talk, Fixture match, Concept stage)
    {
        if (!talk.Now.Tokens.Take(stage.First).Any(token => Cues.OtherOne.Has(token)))
            return null;
        var others = talk
            .Directory.FixturesOfSeason(match.Season)
            .Select(id => talk.Directory.Fixture(id)!)
            .Where(other => other.Id != match.Id && other.Round == match.Round && match.Round is not null)
            .ToList();
        var own = Talk.Join(talk.Now, i => !stage.Covers(i) && !Cues.OtherOne.Has(talk.Now.Tokens[i]));
        return others is [var only] ? Of(talk, only, IsBare(talk.Read(own)) ? WithoutMatch(talk.Then) : own) : null;
    }

    // "And their next game?", "Et le match d'avant ?": of the team that was asked of.
    private static string? OfNeighbouringMatch(Talk talk)
    {
        if (
            talk.Match is not { } match
            || talk.Now.Mentions.Count > talk.Now.Teams.Count()
            || NeighbourWords(talk.Now, Stages.Of(match.Round) is not null) is not var (first, end, way)
        )
            return null;
        var team = talk.Now.Teams.Any() ? talk.Directory.Team(talk.Now.Teams.First().Best.Ids[0]) : talk.Team;
        if (team is null && way > 0)
            team = WhoWentOn(talk.Directory, match);
        if (talk.Now.Teams.Count() > 1 || team is null || team.Id != match.Home && team.Id != match.Away)
            return null;
        var all = talk
            .Directory.FixturesOfTeam(team.Id)
            .Select(id => talk.Directory.Fixture(id)!)
            .OrderBy(other => other.Date)
            .ThenBy(other => other.Kickoff)
            .ToList();
        var at = all.FindIndex(other => other.Id == match.Id) + way;
        if (at < 0 || at >= all.Count)
            return null;
        var own = Talk.Join(talk.Now, i => i < first || i >= end);
        var said = talk.Read(own);
        var asksWhom =
            Cues.PlainNext.Has(talk.Now.Tokens[^1])
            || said.Has("ask.opponent")
            // "Who did they face in the next round?"
            || said.Has("ask.who") && said.HasWord(Cues.Meeting) && !said.HasKind("metric.");
        return Of(talk, all[at], asksWhom || IsBare(said) ? Score(talk) : own);
    }

    // Of two who met in a knockout match only one may have gone on.
    private static Core.Feed.TeamItem? WhoWentOn(LeagueDirectory directory, Fixture match)
    {
        if (!Stages.IsKnockout(Stages.Of(match.Round)))
            return null;
        var on = new[] { match.Home, match.Away }
            .Where(team =>
                directory
                    .FixturesOfTeam(team)
                    .Select(id => directory.Fixture(id)!)
                    .Any(other => other.Season == match.Season && other.Date > match.Date)
            )
            .ToList();
        return on is [var only] ? directory.Team(only) : null;
    }

    private static (int First, int End, int Way)? NeighbourWords(TypedQuestion now, bool inCup)
    {
        var tokens = now.Tokens;
        // "who did they play next?"
        if (
            tokens.Count > 1
            && Cues.PlainNext.Has(tokens[^1])
            && (now.HasWord(Cues.Playing) || now.HasWord(Cues.Meeting))
            && now.HasWord(Cues.Past)
        )
            return (tokens.Count - 1, tokens.Count, 1);
        for (var i = 0; i < tokens.Count; i++)
        {
            var alone = Cues.StandingOne.Has(tokens[i]);
            // "the round before": of a cup, where a team plays one match in it.
            if (!alone && (i == 0 || !Cues.OneMatch.Has(tokens[i]) && !(inCup && Cues.RoundNoun.Has(tokens[i]))))
                continue;
            // "the next one", "their previous game"
            if (i > 1 && Cues.Neighbouring.Has(tokens[i - 1]) && Cues.MatchOwner.Has(tokens[i - 2]))
                return (i - 2, i + 1, Direction(tokens[i - 1].Text) ?? 1);
            // "the game before", "le match d'avant", "celui d'après"
            var end = i + 1 < tokens.Count && tokens[i + 1].Text == "d" ? i + 2 : i + 1;
            if (
                end < tokens.Count
                && (alone || Cues.MatchOwner.Has(tokens[i - 1]))
                && Direction(tokens[end].Text) is { } way
                && Closes(now, end)
            )
                return (alone ? i : i - 1, PastPointer(now, end + 1), way);
        }
        return null;
    }

    // What was asked, without what told the match.
    private static string WithoutMatch(TypedQuestion then) =>
        Talk.Join(
            then,
            i =>
                !then.Used[i]
                && !(then.Teams.Count() > 1 && then.Teams.Any(team => team.Covers(i)))
                && !then.Competitions.Any(cup => cup.Covers(i))
                && !then.Concepts.Any(c =>
                    (c.Kind is "month" or "stage" || c.Name is "ref.return" or "ref.first-leg") && c.Covers(i)
                )
        );

    // A question of one match, which its teams and its day name.
    private static string Of(Talk talk, Fixture match, string asked)
    {
        var said = talk.Leaving(asked);
        asked = said.Now.Players.Any() ? asked : Pronouns.Resolve(said);
        var (home, away) = (talk.Directory.Team(match.Home)?.Name, talk.Directory.Team(match.Away)?.Name);
        return talk.French
            ? $"{asked.TrimEnd('?', ' ')} dans {home} contre {away} le {match.Date:yyyy-MM-dd} ?"
            : $"{asked.TrimEnd('?', ' ')} in {home} v {away} on {match.Date:yyyy-MM-dd}?";
    }
}
