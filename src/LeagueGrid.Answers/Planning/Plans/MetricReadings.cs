using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>
/// What the words around a metric make of it: each reading adds a metric that is meant or takes away one that is only named,
/// in this order.
/// </summary>
internal static partial class MetricReadings
{
    private delegate void Reading(TypedQuestion asked, HashSet<string> named);

    private static readonly Reading[] InOrder =
    [
        GoalsByTheirPart,
        RedOfTwoYellows,
        YellowOrRed,
        DoubleOverATeam,
        TwiceInAMatch,
        HitThree,
        SentToAStage,
        ScoredInWhichHalf,
        WithWhichFoot,
        ScoresAreResults,
        WhoGotMore,
        BothScores,
        WereHis,
        HisFive,
        WhoScoredThen,
        EndedUpWith,
        GotTheSecond,
        OfThemPenalties,
        ScoredPenalties,
        OfHisPenalties,
        SavedPenalties,
        PenaltiesBeforeTheShootout,
        AccuratePasses,
        DidHeScore,
        HeScored,
        WhereHeScored,
        BeyondNinety,
        TwoYellowsInAMatch,
        AfterNinety,
        PenaltiesInPlay,
        HowManyDidHeHit,
        HowManyDidHeGet,
        KnockedOutFor,
        ByHead,
        WhenWasHisSecond,
        SavingGoal,
        SubstituteWhoScored,
        WhoEndedTheRun,
        WhoWonIt,
        LossesAgainst,
        GoalsAndPenalties,
    ];

    public static void Apply(TypedQuestion asked, HashSet<string> named)
    {
        foreach (var reading in InOrder)
            reading(asked, named);
    }

    // The winner, the equaliser and their like are goals.
    private static void GoalsByTheirPart(TypedQuestion asked, HashSet<string> named)
    {
        var level = asked.IsYesNo && asked.Has("fact.level") && !asked.Has("ask.who");
        // "how many games were settled on penalties": no goal settled those.
        // "Who wore ten when they won it?" asks for a shirt.
        if (asked.Has("fact.number") && asked.Has("ask.who"))
            return;
        var settled = named.Contains("shootouts") && named.Overlaps(["matches", "draws"]) && !asked.Has("ask.who");
        // "How many ties went to spot-kicks?" counts matches, and no draws.
        if (named.Contains("shootouts") && asked.Tokens.Any(token => token.Text == "ties"))
            named.Remove("draws");
        if (
            !level
                && !settled
                && asked.HasAny(
                    "op.equaliser",
                    "op.winner-goal",
                    "fact.goalscorers-of",
                    "op.fastest",
                    "metric.goals-for",
                    "op.lead-goal",
                    "op.pull-back",
                    "op.rescue",
                    "op.extend"
                )
            || asked.Has("op.running") && (asked.NamesScore || asked.NamesNumber && asked.HasAny("ask.who", "ask.when"))
        )
            named.Add("goals");
    }

    // A second yellow beside a red is that red.
    private static void RedOfTwoYellows(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.Has("op.straight-red") || named.Contains("red-cards") && named.Contains("second-yellows"))
        {
            named.Add("red-cards");
            named.Remove("second-yellows");
        }
    }

    // "did the double over them": two wins, and nobody's two goals.
    private static void DoubleOverATeam(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.Has("fact.double"))
            named.Remove("braces");
    }

    // "Which foot did he finish with?": it is his goal.
    private static void WithWhichFoot(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Count == 0 && asked.Has("ask.body"))
            named.Add("goals");
    }

    // "In which half did they score more?"
    private static void ScoredInWhichHalf(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Count == 0 && asked.HasWord(Cues.HalfNoun) && asked.HasWord(Cues.Which) && asked.HasWord(Cues.Converted))
            named.Add("goals");
    }

    // "Yellow or red?": his card, which tells its colour.
    private static void YellowOrRed(TypedQuestion asked, HashSet<string> named)
    {
        if (
            asked.Find("metric.yellow-cards") is { } yellow
            && asked.Find("metric.red-cards") is { } red
            && Math.Abs(red.First - yellow.First) is 2
            && asked.Tokens[Math.Min(red.First, yellow.First) + 1].Text is "or" or "ou"
        )
        {
            named.ExceptWith(["yellow-cards", "red-cards"]);
            named.Add("cards");
        }
    }

    // "scored a hat-trick in X v Y" is told by the goals; over a season it is counted.
    // "scores?" asks for results unless somebody's deeds are asked for.
    private static void ScoresAreResults(TypedQuestion asked, HashSet<string> named)
    {
        var deeds = asked.HasAny("ask.who", "ask.count", "ask.when") || asked.IsYesNo || asked.Players.Any();
        if (
            !deeds
            && named.Contains("goals")
            && asked
                .Concepts.Where(c => c.Name == "metric.goals")
                .All(c => asked.Concepts.Any(other => other.Name == "fact.score" && other.First == c.First))
            && !asked.HasAny(
                "op.equaliser",
                "op.winner-goal",
                "op.lead-goal",
                "op.pull-back",
                "op.extend",
                "fact.goalscorers-of",
                "op.fastest"
            )
        )
            named.Remove("goals");
    }

    // "Messi or Mbappé, who got more?"
    private static void WhoGotMore(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.compare")
            && asked.HasWord(Cues.More)
            && asked.Players.Count(player => player.Best.Kind == "player") == 2
        )
            named.Add("goals");
    }

    // "Both scores please": of the matches.
    private static void BothScores(TypedQuestion asked, HashSet<string> named)
    {
        for (var i = 1; i < asked.Tokens.Count; i++)
            if (asked.Tokens[i].Text is "scores" && Cues.Both.Has(asked.Tokens[i - 1]))
                named.Remove("goals");
    }

    // "Of the eight PSG put past Dijon, how many were Neymar's?"
    private static void WereHis(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Count == 0 && asked.Has("ask.count") && asked.Players.Any(player => asked.Tokens[player.End - 1].Possessive))
            named.Add("goals");
    }

    // "Alex Morgan's five against Thailand: list the minutes"
    private static void HisFive(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.when")
            && asked.Players.Any(player =>
                player.Best.Kind == "player"
                && asked.Tokens[player.End - 1].Possessive
                && asked.Numbers.Any(number => number.At == player.End)
            )
        )
            named.Add("goals");
    }

    // "It was still 0-0 after 90 minutes. Who scored then?": no match without goals is asked for.
    private static void WhoScoredThen(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Contains("goalless") && asked.HasAny("ask.who", "fact.goalscorers-of") && asked.Teams.Count() >= 2)
        {
            named.Remove("goalless");
            named.Add("goals");
        }
    }

    // "He went wild at Guingamp. How many did he end up with?"
    private static void EndedUpWith(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.count")
            && asked.Players.Any(player => player.Best.Kind == "player")
            && Enumerable
                .Range(1, Math.Max(0, asked.Tokens.Count - 1))
                .Any(i => asked.Tokens[i].Text is "with" && Cues.FinishUp.Has(asked.Tokens[i - 1]))
        )
            named.Add("goals");
    }

    // "Who got England's second against Tunisia?"
    private static void GotTheSecond(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.who")
            && asked.HasWord(Cues.Grabbed)
            && (
                asked.Ordinals.Any(o => o.At > 0 && asked.Tokens[o.At - 1].Possessive)
                || asked.Has("op.else")
                || asked.Find("op.only") is { First: > 0 } only && asked.Tokens[only.First - 1].Possessive
            )
        )
            named.Add("goals");
    }

    // "In which matches did Klose score?"
    private static void WhereHeScored(TypedQuestion asked, HashSet<string> named)
    {
        if (
            asked.Has("ask.match")
            && named.IsSubsetOf(["matches"])
            && asked.Players.Any(player =>
                player.Best.Kind == "player" && player.End < asked.Tokens.Count && Cues.Converted.Has(asked.Tokens[player.End])
            )
        )
            named.Add("goals");
    }

    private static void AccuratePasses(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Contains("passes") && asked.HasWord(Cues.Accurate))
            named.Add("passes-completed");
    }

    private static void DidHeScore(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.IsYesNo && asked.HasWord("score") && !asked.HasWord(Cues.BeforeMost) && named.IsSubsetOf(["matches"]))
            named.Add("goals");
    }

    private static void HeScored(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.Players.Any() && named.Count == 0 && asked.HasWord(Cues.Converted))
            named.Add("goals");
    }

    // "How many did he hit?", "in how many games did Salah score?"
    private static void HowManyDidHeHit(TypedQuestion asked, HashSet<string> named)
    {
        if (
            asked.Has("ask.count")
            && named.IsSubsetOf(["matches", "appearances"])
            && (
                asked.HasWord(Cues.Converted)
                || (
                    named.Count == 0
                    && asked.Players.Any()
                    && !asked.HasKind("fact.")
                    && !asked.HasKind("rel.")
                    && (asked.Unexplained.Count == 0 || asked.HasWord(Cues.Bagging))
                )
            )
        )
            if (asked.Players.Any() || (asked.Teams.Any() && asked.NamesNumber))
                named.Add("goals");
    }

    // "How many did Neymar get when PSG beat Dijon 8-0?"
    private static void HowManyDidHeGet(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Find("ask.count") is { } many
            && asked.Players.Any(player => player.First >= many.End && player.First <= many.End + 2)
            && asked.HasWord(Cues.Notching)
        )
            named.Add("goals");
    }

    // "Who knocked Italy out for North Macedonia?": one of theirs, by a goal.
    private static void KnockedOutFor(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.who")
            && asked.HasAny("fact.beat", "fact.eliminated")
            && asked.Teams.Count() >= 2
            && asked.Teams.Any(team => team.First > 0 && asked.Tokens[team.First - 1].Text is "for" or "pour")
        )
            named.Add("goals");
    }

    // "Brady's header: what minute?"
    private static void ByHead(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Count == 0 && asked.HasKind("unit.body"))
            named.Add("goals");
    }

    // "When was Maradona's second against England?"
    private static void WhenWasHisSecond(TypedQuestion asked, HashSet<string> named)
    {
        if (
            named.Count == 0
            && asked.Has("ask.when")
            && asked.Players.Any()
            && (asked.Ordinals.Count > 0 || asked.HasWord("goals", "second", "third"))
            && !asked.HasKind("fact.birth")
        )
            named.Add("goals");
    }

    // A goal that saved somebody is no goalkeeper's save.
    private static void SavingGoal(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Contains("goals") && named.Contains("saves") && !asked.Has("role.goalkeeper"))
            named.Remove("saves");
    }

    // "Which substitute scored?"
    private static void SubstituteWhoScored(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Contains("goals") && asked.SpeaksOfSubstitutes && !asked.HasKind("rel"))
            named.Remove("substitutions");
    }

    // "whose goal ended their unbeaten run", "which Arsenal man won it": the goal is asked for.
    private static void WhoEndedTheRun(TypedQuestion asked, HashSet<string> named)
    {
        if (asked.Has("ask.who") && named.Contains("goals") && asked.Teams.Count() >= 2)
            named.ExceptWith(["unbeaten", "winless", "comebacks"]);
    }

    private static void WhoWonIt(TypedQuestion asked, HashSet<string> named)
    {
        if (
            asked.NamesPeople
            && (named.Contains("wins") || named.Count == 0 && asked.Has("fact.beat"))
            && asked.Teams.Any()
            && !asked.Has("op.most")
            && !named.Contains("titles")
        )
            named.Add("goals");
    }

    private static void LossesAgainst(TypedQuestion asked, HashSet<string> named)
    {
        if (named.Contains("losses") && named.Contains("goals-against") && asked.Lang == "fr" && !asked.HasWord("but", "buts"))
            named.Remove("goals-against");
    }

    // Not the word inside "before it went to penalties".
    private static bool AsksForPenalties(TypedQuestion asked)
    {
        for (var i = 0; i < asked.Tokens.Count; i++)
            if (Cues.Penalty.Has(asked.Tokens[i]) && !asked.Concepts.Any(c => c.Name == "time.before-shootout" && c.Covers(i)))
                return true;
        return false;
    }
}
