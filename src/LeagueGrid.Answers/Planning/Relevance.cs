using System.Globalization;
using System.Text.RegularExpressions;
using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Whether what a query came to can be the answer to what was asked: somebody whom the question does not name where "who" asks,
/// a time where "when" does. The words of a query may fit while its answer is beside the question.
/// </summary>
public static partial class Relevance
{
    private static bool NamesMargin(TypedQuestion asked) =>
        asked.HasAny("metric.losses", "metric.unbeaten", "metric.wins")
        && asked.HasAny("ask.team", "ask.who")
        && Enumerable
            .Range(0, Math.Max(0, asked.Tokens.Count - 3))
            .Any(i =>
                asked.Tokens[i].Text is "by" or "de"
                && asked.Tokens[i + 1].Text is "more" or "plus"
                && asked.Tokens[i + 2].Text is "than" or "d"
            );

    public static bool Answers(Inquiry q, Plan plan, Finding finding)
    {
        if (finding.Status != AnswerStatus.Answered || finding.Texts.Count == 0)
            return true;
        var text = finding.Text;
        // "Which team never lost by more than one goal?": of margins, and no number of defeats tells them.
        if (plan.Name is not "margins" && NamesMargin(q.Asked) || !AnswerShape.TellsNoMatch(q, plan.Name, finding))
            return false;
        if (Denial().IsMatch(text))
            return true;
        if (!HeedsScore(q, finding, text) || !HeedsNumbers(q, text) || IsPassedOver(q, plan, finding))
            return false;
        // "Have they ever won by more than two?" is told by no list of wins.
        if (
            (plan.Name is "head-to-head" or "totals" or "form" or "census" || plan.Name == "score" && q.Asked.Has("time.ever"))
            && WinningMargin.Of(q.Asked) is not null
            && q.Asked.HasAny("fact.beat", "metric.wins", "metric.losses", "metric.unbeaten")
        )
            return false;
        // "Which game has been the fieriest?": a superlative that nobody knows asks for a number of its own.
        if (
            plan.Name is "score" or "matchday" or "in-play" or "table" or "leaders"
            && q.Asked.Unexplained.Any(word => word.Length > 5 && word.EndsWith("iest", StringComparison.Ordinal))
        )
            return false;
        if (!AnswerShape.Fits(q, plan.Name, finding, text))
            return false;
        // "Who got two for United?" is told by no score, unless it asks who won or who met.
        if (plan.Name == "score" && q.Asked.Has("ask.who") && !q.Asked.HasAny(OfSides))
            return false;
        if (
            AsksFor(q, "month", "mois") && !Month(q).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            || plan.Name is "totals" or "census" && AsksFor(q, "weekday", "jour")
            || (
                AsksForMatchday(q) && plan.Name == "totals"
                || q.Asked.AsksForMatchday && q.Asked.Has("stage.matchday") && plan.Name is "form" or "beaten" or "score"
            )
                && !text.Contains("matchday", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("journée", StringComparison.OrdinalIgnoreCase)
            || AsksFor(q, "group", "groupe") && !text.Contains("group", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        // "Who pulled it back to 4-3?" is told by no list of many goals.
        if (
            plan.Name == "totals"
            && q.Asked.Has("op.running")
            && q.Asked.NamesScore
            && finding.Query.StartsWith("counts|", StringComparison.Ordinal)
        )
            return false;
        // "In what minute did they go two up?" is told by no score.
        if (plan.Name == "score" && q.Asked.Has("ask.when") && q.Asked.HasWord(Cues.Minute) && !Minute().IsMatch(text))
            return false;
        // "Who missed the first penalty?" is told by none that went in.
        if (
            q.Asked.HasAny("verb.miss-kick", "metric.penalties-missed")
            && finding.Query.Contains("|penalty-goals|", StringComparison.Ordinal)
        )
            return false;
        // "What did they do in their first game?" is told by no number of matches.
        if (
            plan.Name == "totals"
            && finding.Query.StartsWith("team|matches", StringComparison.Ordinal)
            && !q.Asked.HasAny("ask.count", "op.total", "op.most", "op.fewest", "op.average")
            && (!q.Asked.IsYesNo || Cues.IsOrAre.Has(q.Asked.Tokens[0]))
        )
            return false;
        // "And in the opening game?" is told by no number of matches, "Which of the two scored more?" by no sum of all.
        if (
            finding.Query.StartsWith("matches|matches", StringComparison.Ordinal)
                && !q.Asked.IsYesNo
                && !q.Asked.HasAny("ask.count", "op.total", "op.list", "ask.match", "op.most", "op.fewest", "op.average")
            || finding.Query.StartsWith("counts|", StringComparison.Ordinal)
                && q.Asked.Has("op.both")
                && q.Roles.Count == 0
                && q.Asked.Tokens.Take(2).Any(token => Cues.WhichOfTwo.Has(token))
        )
            return false;
        // "Where is the best game?" is told by no number of matches.
        if (plan.Name is "totals" or "census" && MetricOf.Of(q.Asked) is "matches" && q.Asked.HasWord("best", "meilleur"))
            return false;
        // "How many clubs played in it?" is told by no number of matches.
        if (
            finding.Query.StartsWith("matches|", StringComparison.Ordinal)
            && q.Asked.HasAny("fact.participants", "ask.count")
            && Enumerable
                .Range(1, Math.Max(0, q.Asked.Tokens.Count - 1))
                .Any(i => Cues.TeamsCounted.Has(q.Asked.Tokens[i]) && Cues.CountWord.Has(q.Asked.Tokens[i - 1]))
        )
            return false;
        // "How many matches ended …?" is told by no number of goals.
        if (
            (
                finding.Query.StartsWith("goals|", StringComparison.Ordinal)
                || finding.Query.StartsWith("census|goals|Deed", StringComparison.Ordinal)
            )
            && q.Asked.Find("ask.count") is { } howMany
            && q.Asked.Concepts.Any(concept => concept.Name == "metric.matches" && concept.First == howMany.End)
        )
            return false;
        // "How many matches do they still have to play?" is not answered by those that they played.
        if (
            q.Asked.HasAll("ask.count", "metric.matches")
            && q.Asked.HasWord(Cues.Remaining)
            && !finding.Query.Contains("|clinched|", StringComparison.Ordinal)
            && !finding.Query.StartsWith("rest|", StringComparison.Ordinal)
            && !finding.Query.StartsWith("matchday|", StringComparison.Ordinal)
        )
            return false;
        // "Which French taker failed?" is not told by the score, nor is "how many of them were England's?".
        if (plan.Name == "score" && (q.Asked.Has("ask.body") || q.Asked.NamesPeople || q.Asked.HasAll("ask.count", "ref.people")))
            return false;
        if (IsBareSum(q, plan, finding, text))
            return false;
        // "Where did they open their campaign?" is told by no results.
        if (plan.Name == "form" && q.Asked.Has("ask.where") && !q.Asked.HasAny("op.rank", "ask.how-far", "fact.eliminated"))
            return false;
        // "Which team had the same number of wins as Nice?" is not told by Nice's.
        if (
            plan.Name == "totals"
            && q.Asked.Has("ask.team")
            && q.Roles.Count == 1
            && q.Asked.HasWord(Cues.SameWord)
            && finding.Query.StartsWith("team|", StringComparison.Ordinal)
        )
            return false;
        // "Was there a round in which nobody won away?" is not told by all the wins.
        if (plan.Name == "totals" && q.Asked.IsYesNo && q.Roles.Count == 0 && q.Asked.HasWord(Cues.NoOneAtAll))
            return false;
        // "Did they beat anyone in the top six?" is told by no list of all their matches.
        if (plan.Name is not "table" and not "text" && q.Roles.Count > 0 && TableAnswers.Ends(q) is not null)
            return false;
        // "When did they first win?", of whom nobody knows any more: not of everybody.
        if (
            plan.Name is "totals" or "census"
            && q.Before is { Match: null }
            && q.Roles.Count == 0
            && !q.Asked.Players.Any()
            && q.Asked.HasWord(Cues.TeamPronoun)
            && !q.Asked.HasAny("ask.team", "op.most", "op.fewest")
        )
            return false;
        if (IsBesideTalk(q, plan, finding))
            return false;
        // "How many times did they concede four or more?" is not told by all that they conceded, nor a lead at the break by a table.
        if (
            finding.Query.StartsWith("team|", StringComparison.Ordinal)
                && q.Asked.HasAny("op.at-least", "op.at-most")
                && q.Asked.Numbers.Count > 0
                && q.Asked.Has("ask.count")
            || plan.Name == "table" && q.Asked.Has("time.half-time")
        )
            return false;
        // "How many were Neymar's?" is not told by the meetings of two teams, nor "how many before their first win" by all of them.
        if (
            q.Asked.Has("ask.count")
            && (
                plan.Name == "head-to-head" && q.Asked.Players.Any(player => player.Best.Kind == "player")
                || plan.Name is "totals" && q.Asked.HasAll("rel.until", "op.first") && q.Asked.HasKind("metric.")
            )
        )
            return false;
        // "They drew all three: what were the scores?", "Against whom did they win?": a bare number is beside it.
        if (
            plan.Name == "totals"
            && MetricOf.Of(q.Asked) is "wins" or "draws" or "losses" or "matches" or "goals"
            && finding.People.Count == 0
            && (
                q.Asked.Has("fact.score") && q.Asked.HasWord("scores")
                || q.Asked.Has("ask.opponent")
                || q.Asked.Has("ask.team") && q.Roles.Count == 1 && !q.Asked.HasAny("op.most", "op.fewest", "ask.count")
            )
            && !ToldScore().IsMatch(text)
        )
            return false;
        // "They lost four times. To whom?" is not told by themselves.
        if (
            finding.Query.StartsWith("team-leaders|", StringComparison.Ordinal)
            && q.Roles is [(var told, _)]
            && q.Asked.HasAny("ask.who", "ask.team", "ask.opponent")
            && finding.Entities.Count > 0
            && finding.Entities.TrueForAll(entity => entity.Kind == "team" && Inquiry.Ids(told).Contains(entity.Id))
        )
            return false;
        // "Which team did they knock out?" is not told by their own name.
        if (
            plan.Name == "totals"
            && q.Asked.HasAny("ask.team", "ask.opponent")
            && q.Roles is [(var own, _)]
            && !q.Asked.HasAny("op.most", "op.fewest", "ask.count", "ask.compare")
            && finding.People.Count == 0
            && finding.Entities.All(entity => entity.Kind != "team" || Inquiry.Ids(own).Contains(entity.Id))
            && !ToldScore().IsMatch(text)
        )
            return false;
        // For how long it was so, or whose kick failed, no list of goals tells.
        if (
            plan.Name is "deeds" or "totals"
            && (
                q.Asked.Has("ask.interval")
                    && !text.Contains("minute", StringComparison.Ordinal)
                    // "How many minutes did it take him to score?": from the kick-off on.
                    && !(q.Asked.HasWord(Cues.TakingTime) && q.Asked.Players.Any() && Minute().Count(text) == 1)
                || q.Asked.Has("verb.miss-kick") && q.Asked.HasWord(Cues.Kick)
            )
        )
            return false;
        // "Which man scored most?" is answered by no team.
        if (plan.Name is "totals" or "statistics" && q.Asked.NamesPeople && q.Asked.Has("op.most") && finding.People.Count == 0)
            return false;
        return (
                plan.Name is not ("deeds" or "totals" or "squad")
                || plan.Name == "squad" && !ToldBefore(q)
                || NamesSomebody(q, finding)
            ) && TellsWhen(q, plan, text);
    }

    // "Which matches …?", "which team …?" are not answered by "147 goals in the 2006 World Cup".
    private static bool IsBareSum(Inquiry q, Plan plan, Finding finding, string text) =>
        plan.Name is "totals" or "census"
        && char.IsAsciiDigit(text[0])
        && !q.Asked.Has("ask.count")
        && (
            q.Asked.Has("ask.match") && !Score().IsMatch(text)
            || q.Asked.HasAny("ask.team", "ask.who")
                && q.Roles.Count == 0
                && finding.Entities.Count == 0
                && finding.People.Count == 0
                && !text.Contains(':', StringComparison.Ordinal)
        );

    // "Bardsley went off. Who went in goal?": somebody else than who is told of.
    private static bool ToldBefore(Inquiry q) =>
        q.Asked.Find("ask.who") is { } who && q.Asked.Players.Any() && q.Asked.Players.All(player => player.End <= who.First);

    // "Whose place had Morgan taken?" is not answered by Morgan's goal.
    private static bool NamesSomebody(Inquiry q, Finding finding)
    {
        var asked = q.Asked;
        if (
            finding.People.Count == 0
            || !asked.Concepts.Any(concept =>
                concept.Name == "ask.who" || concept.Name == "rel.came-on" && asked.Tokens[concept.First].Text == "whose"
            )
            || asked.Concepts.Any(concept =>
                concept.Name is "ask.compare" or "ask.opponent" or "ask.team" or "ask.match" or "ask.count"
            )
        )
            return true;
        var named = asked.Players.SelectMany(mention => Inquiry.Ids(mention, "player")).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
            return true;
        return finding.People.Exists(player => !named.Contains(player));
    }

    private static readonly string[] OfSides =
    [
        "fact.who-won",
        "fact.beat",
        "fact.lost-to",
        "fact.leading",
        "fact.level",
        "fact.finalists",
        "fact.champion",
        "fact.eliminated",
        "fact.qualified",
        "fact.comeback",
        "metric.wins",
        "metric.losses",
        "metric.shootouts",
        "ask.opponent",
        "ask.team",
    ];

    // "Who got two for United?": a number that nobody looked at and that the answer does not tell either.
    private static bool HeedsNumbers(Inquiry q, string text)
    {
        if (q.Asked.Heeded.Contains(TypedQuestion.NamedNumbers))
            return true;
        foreach (var (value, at) in q.Asked.NumbersNamed)
            if (value is > 1 and < 20 && IsAskedOf(q.Asked, at) && !Figures().Matches(text).Any(one => one.Value == $"{value}"))
                return false;
        return true;
    }

    // "who got two", "scored four": so many of what is asked for, and neither "the two sides" nor "after two defeats".
    private static bool IsAskedOf(TypedQuestion asked, int at) =>
        at > 0 && asked.Has("ask.who") && (Cues.Converted.Has(asked.Tokens[at - 1]) || Cues.Grabbed.Has(asked.Tokens[at - 1]));

    // A word that nothing explains may be told by the way where the match is pinned down anyhow; a sum or a list it would narrow.
    private static bool IsPassedOver(Inquiry q, Plan plan, Finding finding) =>
        plan.Name is not ("text" or "no-fact" or "news")
        && finding.Sources.Any(source => source.Ref.StartsWith("season/", StringComparison.Ordinal))
        && finding.Match is null
        && q.Asked.UnexplainedAsked.Any(word => !q.Asked.Places.Contains(word));

    // "in the 7-1": a sum over all matches is beside it.
    private static bool HeedsScore(Inquiry q, Finding finding, string text) =>
        q.Asked.Scores.Count == 0
        || finding.Match is not null
        || q.Asked.Scores.Any(score =>
            text.Contains($"{score.First}-{score.Second}", StringComparison.Ordinal)
            || text.Contains($"{score.Second}-{score.First}", StringComparison.Ordinal)
            || text.Contains($"{score.First}:{score.Second}", StringComparison.Ordinal)
            || text.Contains($"{score.Second}:{score.First}", StringComparison.Ordinal)
        )
        || finding.Sources.Any(source =>
            q.Asked.Scores.Any(score =>
                source.Text.Contains($"{score.First}-{score.Second}", StringComparison.Ordinal)
                || source.Text.Contains($"{score.Second}-{score.First}", StringComparison.Ordinal)
            )
        )
        || q.Asked.Has("ask.count")
            && MetricOf.Of(q.Asked) is null or "matches" or "wins" or "draws" or "losses" or "goalless" or "shootouts";

    // "Which month …", "quel groupe …": the noun that is asked for.
    private static bool AsksFor(Inquiry q, string english, string french)
    {
        for (var i = 1; i < q.Asked.Tokens.Count; i++)
            if (
                (q.Asked.Tokens[i].Text == english || q.Asked.Tokens[i].Text == french)
                && q.Asked.Tokens[i - 1].Text is "which" or "what" or "quel"
                // and no "group game"
                && (i + 1 == q.Asked.Tokens.Count || Cues.VerbOfMatch.Has(q.Asked.Tokens[i + 1]))
            )
                return true;
        return false;
    }

    // "Which round had the most goals?" is told by no match.
    private static bool AsksForMatchday(Inquiry q) =>
        q.Asked.HasAny("op.most", "op.fewest", "op.most-goals-match")
        && Enumerable
            .Range(1, Math.Max(0, q.Asked.Tokens.Count - 1))
            .Any(i => Cues.MatchdayNoun.Has(q.Asked.Tokens[i]) && Cues.Which.Has(q.Asked.Tokens[i - 1]));

    private static IEnumerable<string> Month(Inquiry q) =>
        Enumerable.Range(1, 12).Select(CultureInfo.GetCultureInfo(q.Lang).DateTimeFormat.GetMonthName);

    // A bare sum over a season tells no time, though the season's name has a year.
    private static bool TellsWhen(Inquiry q, Plan plan, string text) =>
        !q.Asked.Concepts.Any(concept => concept.Name == "ask.when")
        || Time().IsMatch(text)
            && (
                plan.Name != "totals"
                || Minute().IsMatch(text)
                || ToldScore().IsMatch(text)
                || Month(q).Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            );

    [GeneratedRegex(@"^(No\b|Non\b|There was no|Il n'y a)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\d-\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Score();

    [GeneratedRegex(@"\b\d{1,2}-\d{1,2}\b", RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex ToldScore();

    [GeneratedRegex(@"\d['’+]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Minute();

    // A minute, a day or a year.
    [GeneratedRegex(
        @"\d['’+]|\b\d{1,2} \p{L}+|\bminutes?\b|(?<![\d-])(18|19|20)\d\d(?![\d-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Time();
}
