using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// What is asked for: a reason, a place, opponents, one of two, a number of things of a sort.
internal static partial class AnswerShape
{
    private static bool TellsWhatIsAsked(Inquiry q, string plan, Finding finding, string text) =>
        TellsReason(q, plan)
        && TellsPlace(q, plan, finding, text)
        && TellsOpponents(q, finding, text)
        && TellsWhichOfTwo(q, plan, finding)
        && TellsOfBothSides(q, finding, text)
        && TellsWhatIsCounted(q, finding)
        && TellsOfOneMatch(q, finding)
        && TellsWhoIsBeyond(q, finding)
        && TellsOfThirdTeam(q, finding, text)
        && TellsWhichHadMost(q, plan, finding)
        && TellsHowLate(q, text)
        && TellsOfShootOut(q, finding)
        && TellsOfBothSquads(q, plan)
        && TellsWhoWasOffAtTheBreak(q, plan, text)
        && TellsSoManyTeams(q, plan, finding)
        && TellsFirstOfStatistic(q, finding, text)
        && TellsOfVictorsOfBoth(q, finding)
        && TellsOfCounted(q, finding)
        && TellsOfRunOfScores(q, finding)
        && TellsOfDescribed(q, finding);

    // "Who do the champions play after this match?" is told by no slate of others.
    private static bool TellsOfDescribed(Inquiry q, Finding finding) =>
        !(
            Begins(finding, "matchday|next")
            && q.Roles.Count == 0
            && q.Asked.HasAny(
                "desc.champions",
                "desc.holders",
                "fact.champion",
                "time.holders",
                "fact.top-of-table",
                "fact.bottom"
            )
        );

    // "How often did the referee book a Dutchman?" is told by no name of the referee.
    private static bool TellsOfCounted(Inquiry q, Finding finding) =>
        !(
            Begins(finding, "info|")
            && q.Asked.Has("ask.count")
            && q.Asked.HasAny("metric.yellow-cards", "metric.red-cards", "metric.cards", "metric.goals", "metric.penalty-goals")
        );

    // "How many 1-1 in a row?" is told by no run of victories.
    private static bool TellsOfRunOfScores(Inquiry q, Finding finding) =>
        !(Begins(finding, "streak|") && q.Asked.Has("ask.count") && q.Asked.Scores is [not (0, 0, _), ..]);

    // "Why was it held in Montevideo?" is told by no ground, and "Why did Chelsea finish fifth?" by no place in the table.
    private static bool TellsReason(Inquiry q, string plan) =>
        !q.Asked.HasWord(Cues.ReasonAsked)
        || plan is not ("match-info" or "totals" or "honours" or "titles" or "head-to-head" or "form" or "census")
            && (plan != "table" || q.Roles.Count > 1);

    // "Where did Denmark win the Euro?" is told by no list of wins, for nobody plays a cup at home.
    private static bool TellsPlace(Inquiry q, string plan, Finding finding, string text)
    {
        if (!q.Asked.Has("ask.where") || q.Asked.HasAny("op.rank", "ask.when") || plan == "profile")
            return true;
        if (Begins(finding, "totals|") && q.Asked.Has("fact.host"))
            return false;
        return !Begins(finding, "team|")
            || finding.Seasons.Count > 0 && finding.Seasons.TrueForAll(id => q.CompetitionOf(id)?.Type == "league")
            || text.Contains("stadium", StringComparison.OrdinalIgnoreCase);
    }

    // "Which team did Vardy score most against?" is not told by how many he scored.
    private static bool TellsOpponents(Inquiry q, Finding finding, string text) =>
        !(
            Begins(finding, "totals|")
            && q.Asked.HasAny("ask.team", "ask.opponent")
            && q.Asked.HasWord(Cues.Against)
            && q.Roles.Count == 0
            && !q.Asked.Has("ask.count")
            && (q.Asked.Has("op.most") || !Relevance.ToldScore().IsMatch(text))
        );

    // "Which of Girona and Huesca finished lower?" is told by no match of the two, "which won it first?" by no latest winner.
    private static bool TellsWhichOfTwo(Inquiry q, string plan, Finding finding)
    {
        var asked = q.Asked;
        if (Begins(finding, "champion|") && q.Roles.Count > 1 && asked.Has("op.first") && asked.Time.IsEmpty)
            return false;
        if (q.Roles.Count < 2 || asked.Tokens.Count < 2)
            return true;
        var ofTwo =
            Cues.WhichOfTwo.Has(asked.Tokens[0]) && asked.Tokens[1].Text == "of"
            || asked.Tokens[0].Text is "lequel" or "laquelle";
        return !ofTwo
            || !(plan == "score" && (asked.HasWord(Cues.Higher) || asked.HasAny("op.rank", "op.most", "ask.compare")))
                && !(plan == "titles" && asked.HasWord(Cues.Against));
    }

    // "Did they win more at home or away?" is told by neither side alone.
    private static bool TellsOfBothSides(Inquiry q, Finding finding, string text) =>
        !(
            q.Asked.HasAll("side.home", "side.away")
            && q.Asked.HasWord(Cues.OrWord)
            && q.Asked.HasWord(Cues.GreaterWord)
            && (Begins(finding, "team|") || Begins(finding, "form|") || Begins(finding, "totals|"))
            && !(
                text.Contains("home", StringComparison.OrdinalIgnoreCase)
                    && text.Contains("away", StringComparison.OrdinalIgnoreCase)
                || text.Contains("domicile", StringComparison.OrdinalIgnoreCase)
                    && text.Contains("extérieur", StringComparison.OrdinalIgnoreCase)
            )
        );

    // "How many penalties did they concede?" is told by no number of goals.
    private static bool TellsWhatIsCounted(Inquiry q, Finding finding) =>
        !(
            (Begins(finding, "team|goals|") || Begins(finding, "team|goals-against|"))
            && q.Asked.Find("ask.count") is { } howMany
            && q.Asked.Concepts.Any(concept => concept.First == howMany.End && concept.Name == "metric.penalty-goals")
        );

    // "What's the most goals Monaco scored in a match?" is told by no sum of a season.
    private static bool TellsOfOneMatch(Inquiry q, Finding finding) =>
        !(
            (Begins(finding, "team|") || Begins(finding, "totals|") || Begins(finding, "counts|"))
            && finding.Match is null
            && q.Asked.Has("op.in-one-match")
            && q.Asked.HasAny("op.most", "op.fewest")
        );

    // "Who scored more than Falcao?" is not told by what Falcao scored.
    private static bool TellsWhoIsBeyond(Inquiry q, Finding finding) =>
        !(
            (Begins(finding, "team|") || Begins(finding, "totals|") || Begins(finding, "counts|") || Begins(finding, "census|"))
            && BeyondAnother.Of(q) is not null
        );

    // "Which World Cup had the most goals?" is told by no sum of them all, "Which matches had three red cards?" by no player.
    private static bool TellsWhichHadMost(Inquiry q, string plan, Finding finding) =>
        !(
            plan == "totals"
                && finding.Query.StartsWith("goals|", StringComparison.Ordinal)
                && q.Asked.HasAny("op.most", "op.fewest")
                && q.Asked.Tokens.Count > 0
                && Cues.Which.Has(q.Asked.Tokens[0])
            || Begins(finding, "leaders|") && q.Asked.Has("ask.match") && finding.People.Count > 0 && !q.Asked.Has("ask.who")
        );

    // "When was the first corner?", "Who had the first shot on target?" are told by no number of them.
    private static bool TellsFirstOfStatistic(Inquiry q, Finding finding, string text) =>
        !(
            (Begins(finding, "stat|") || Begins(finding, "stat-top|"))
            && (
                q.Asked.Has("ask.when") && !Relevance.TellsAMinute(text)
                || q.Asked.HasAll("op.first", "ask.who") && !q.Asked.Has("op.most")
            )
        );

    // "Until the French ended it, how long was their winning streak?", "What's their lead at the top now?", "They were champions,
    // but how many group games had they won?": neither one match tells it nor the title.
    public static bool TellsNoMatch(Inquiry q, string plan, Finding finding) =>
        !(
            plan == "score" && q.Asked.HasAll("ask.count", "metric.shootouts")
            || plan == "table" && q.Asked.Has("ask.anything")
            || plan == "table" && q.Asked.HasAll("metric.matches", "ask.compare") && finding.Entities.Count < 2
            || Begins(finding, "team|shootouts") && q.Asked.Has("role.player")
            || plan == "score"
                && (q.Asked.HasAll("op.streak", "ask.how") || q.Asked.Has("op.difference") && q.Asked.HasWord(Cues.TopOrBottom))
            || Begins(finding, "champion|")
                && q.Asked.Has("ask.count")
                && q.Asked.HasAny("metric.wins", "metric.matches", "metric.draws", "metric.losses")
        );

    // "Which two clubs propped up the table?" is told by no single one.
    private static bool TellsSoManyTeams(Inquiry q, string plan, Finding finding)
    {
        if (plan is not ("table" or "totals") || q.Asked.Has("ask.count") || finding.Entities.Count != 1)
            return true;
        var tokens = q.Asked.Tokens;
        return !Enumerable
            .Range(1, Math.Max(0, tokens.Count - 2))
            .Any(at =>
                tokens[at].Text is "two" or "three" or "four" or "2" or "3" or "4" or "deux" or "trois" or "quatre"
                && Cues.Which.Has(tokens[at - 1])
                && Cues.TeamsCounted.Has(tokens[at + 1])
            );
    }

    // "Did Rashford score a penalty in the shoot-out?" is told by no goal of a match.
    private static bool TellsOfShootOut(Inquiry q, Finding finding) =>
        !(Begins(finding, "totals|penalty-goals") && q.Asked.HasWord(Cues.ShootOut) && !q.Asked.Has("time.before-shootout"));

    // "Which players were in both squads, 2018 and 2022?" is told by neither alone.
    private static bool TellsOfBothSquads(Inquiry q, string plan) =>
        !(plan == "squad" && q.Asked.Has("op.both") && q.Asked.Time.Years.Count > 1);

    // "Who was taken off at half-time?" is told by no change of another minute.
    private static bool TellsWhoWasOffAtTheBreak(Inquiry q, string plan, string text) =>
        !(
            plan == "substitutions"
            && q.Asked.Has("time.half-time")
            && !text.Contains("(45", StringComparison.Ordinal)
            && !text.Contains("(46", StringComparison.Ordinal)
        );

    // "How late was the last one?" is told by no day.
    private static bool TellsHowLate(Inquiry q, string text) =>
        q.Asked.Tokens.Count < 2
        || q.Asked.Tokens[0].Text != "how"
        || q.Asked.Tokens[1].Text is not ("late" or "early")
        || Relevance.TellsAMinute(text);

    // "How many did they score against Lyon and PSG?" is told by no match of two of the three.
    private static bool TellsOfThirdTeam(Inquiry q, Finding finding, string text)
    {
        var named = q.Roles.Select(role => Inquiry.Ids(role.Team)).DistinctBy(ids => ids.FirstOrDefault()).ToList();
        if (named.Count < 3 || finding.Match is null && !Begins(finding, "goals|") && !Begins(finding, "score|"))
            return true;
        return named.TrueForAll(team => IsNamedIn(q, team, text));
    }

    // "Who beat both Madrid clubs?" is not told by those whom one of them beat.
    private static bool TellsOfVictorsOfBoth(Inquiry q, Finding finding) =>
        !(
            Begins(finding, "beaten|")
            && q.Roles is [(var team, _)]
            && q.Asked.Find("op.both") is { } both
            && both.End == team.First
        );

    private static bool Begins(Finding finding, string query) => finding.Query.StartsWith(query, StringComparison.Ordinal);
}
