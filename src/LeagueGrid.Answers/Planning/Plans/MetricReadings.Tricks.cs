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

    // "Which Spaniard got two against Turkey?"
    private static void HitTwo(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.who")
            && !asked.Has("ask.team")
            && asked.Find("op.twice") is { First: > 0 } twice
            && (Cues.Grabbed.Has(asked.Tokens[twice.First]) || Cues.Grabbed.Has(asked.Tokens[twice.First - 1]))
        )
            named.Add("goals");
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
}
