using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Goals of one man that go by their number.</summary>
internal static partial class MetricReadings
{
    // "Who fired Bulgaria into the semi-finals?": he who scored the goal.
    private static void SentToAStage(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Count == 0 && asked.Has("ask.who") && !asked.Has("ask.team") && StageEntry.Of(asked) is not null)
            named.Add(asked.HasAny("fact.beat", "fact.eliminated") ? "matches" : "goals");
    }

    // "Which Irishman hit three in the 3-2 win?", "Who got three against them?"
    private static void HitThree(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.IsSubsetOf(["wins", "losses", "draws", "matches"])
            && asked.Has("ask.who")
            && !asked.Has("ask.team")
            && asked.NumbersNamed.Any(number =>
                number.Value == 3
                && number.At > 0
                && (Cues.Grabbed.Has(asked.Tokens[number.At - 1]) || Cues.Converted.Has(asked.Tokens[number.At - 1]))
                && (number.At + 1 == asked.Tokens.Count || Cues.BehindThree.Has(asked.Tokens[number.At + 1]))
            )
        )
        {
            asked.Heed([TypedQuestion.NamedNumbers]);
            named.Add("hat-tricks");
        }
    }

    // "How often did he score twice in a game?"
    private static void TwiceInAMatch(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.HasAll("ask.count", "op.in-one-match") && asked.HasWord(Cues.TimesOrOften) && asked.HasWord(Cues.Converted))
        {
            if (asked.Has("op.twice"))
                named.Add("braces");
            else if (asked.Has("op.thrice"))
                named.Add("hat-tricks");
        }
        // "Has anybody scored three goals in one match?"
        if (
            asked.Has("op.in-one-match")
            && named.Contains("goals")
            && named.IsSubsetOf(["goals", "matches"])
            && !asked.HasAny("ask.team", "op.most", "op.fewest", "op.at-least")
            && !asked.Teams.Any()
            && asked.HasAny("ask.who", "role.player")
            && (
                asked.Has("op.thrice")
                || asked.NumbersNamed.Any(three =>
                    three.Value == 3 && asked.Concepts.Any(goals => goals.Name == "metric.goals" && goals.First == three.At + 1)
                )
            )
        )
        {
            asked.Heed([TypedQuestion.NamedNumbers]);
            named.Clear();
            named.Add("hat-tricks");
        }
        // "Who got two for Spurs?"
        if (named.Count == 0 && asked.Has("ask.who") && asked.HasWord(Cues.Grabbed) && asked.HasAny("op.twice", "op.thrice"))
            named.Add("goals");
        // "Who scored twice in the quarter-finals?"
        if (
            asked.HasAll("op.twice", "fact.goalscorers-of")
            && asked.HasAny("stage.semi-final", "stage.quarter-final", "stage.round-of-16", "stage.knockout", "stage.group")
            && !asked.Teams.Any()
        )
            named.Add("braces");
    }
}
