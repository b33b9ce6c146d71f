using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Goals of one man that go by their number.</summary>
internal static partial class MetricReadings
{
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
