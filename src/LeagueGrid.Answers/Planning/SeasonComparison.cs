using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Two seasons held against each other as such ("which had more goals per game, La Liga 2018-19 or the Premier League 2024-25?"):
/// what is asked of each, and which of them comes out ahead.
/// </summary>
internal static class SeasonComparison
{
    /// <summary>The question asked of each season; null where it is not all matches of two seasons that are compared.</summary>
    public static List<string>? Parts(TypedQuestion asked, IReadOnlyList<int> seasons)
    {
        if (
            !(seasons.Count == 2 || seasons.Count > 2 && IsOfEach(asked))
            || asked.Mentions.Count(mention => mention.Best.Kind is not "competition") > 1
            || asked.HasAny("ask.who", "role.player", "fact.top-scorer", "fact.goalscorers-of")
            || asked.Has("ask.team") && Subject(asked) is null
            || !IsCompared(asked) && !IsOfEach(asked)
            || Counted(asked) is not { } noun
        )
            return null;
        return [.. seasons.Select(at => Question(asked, noun, at))];
    }

    // The one team or man of whom both are asked.
    private static Mention? Subject(TypedQuestion asked) =>
        asked.Mentions.FirstOrDefault(mention => mention.Best.Kind is "team" or "player");

    // "at each of 2014, 2018 and 2022"
    private static bool IsOfEach(TypedQuestion asked) => asked.Has("ask.each") || asked.HasWord(Cues.EachOne);

    private static bool IsCompared(TypedQuestion asked) =>
        asked.HasAny("ask.compare", "op.most", "op.fewest", "op.most-goals-match")
        || asked.HasWord(Cues.MoreOrFewer)
        || asked.HasWord(Cues.Higher)
        // "Kane's goals in 2018 against his goals in 2022"
        || Subject(asked) is { Best.Kind: "player" } && (asked.HasWord(Cues.SetAgainst) || asked.HasWord(Cues.ComparedWith));

    // The words of the one thing that is counted.
    private static string? Counted(TypedQuestion asked)
    {
        var metrics = asked
            .Concepts.Where(c => c.Kind == "metric" && c.Name is not ("metric.matches" or "metric.appearances"))
            .ToList();
        if (metrics.Exists(c => c.Name is "metric.goals" or "metric.goals-per-game") && metrics.TrueForAll(IsOfGoals))
            return asked.Lang == "fr" ? "buts" : "goals";
        return metrics.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() == 1 ? WithSide(asked, metrics[0]) : null;
    }

    // "home wins", "victoires à domicile"
    private static string WithSide(TypedQuestion asked, Concept metric)
    {
        var (first, end) = (metric.First, metric.End);
        foreach (var side in asked.Concepts.Where(c => c.Name is "side.home" or "side.away"))
            (first, end) =
                side.End == first ? (side.First, end)
                : side.First == end ? (first, side.End)
                : (first, end);
        return string.Join(' ', asked.Tokens.Skip(first).Take(end - first).Select(token => token.Original));
    }

    private static bool IsOfGoals(Concept c) => c.Name is "metric.goals" or "metric.goals-per-game" or "metric.goals-for";

    private static string Question(TypedQuestion asked, string noun, int at)
    {
        var cup = asked
            .Competitions.OrderBy(mention => mention.First > at ? mention.First - at : at - mention.End + 1)
            .FirstOrDefault();
        var name = cup is null ? "" : asked.Wording(cup.First, cup.Count) + " ";
        var season = asked.Tokens[at].Original;
        if (Subject(asked) is { } subject)
            return OfSubject(asked, noun, Talk.Join(asked, subject.Covers), name + season);
        if (asked.Lang == "fr")
            return $"Combien de {noun} en {name}{season} ?";
        return cup is null ? $"How many {noun} in {season}" : $"How many {noun} were there in the {name}{season}?";
    }

    private static string OfSubject(TypedQuestion asked, string noun, string subject, string edition)
    {
        var goals = noun is "goals" or "buts";
        if (asked.Lang == "fr")
            return goals
                ? $"Combien de buts {subject} a-t-il marqués en {edition} ?"
                : $"Combien de {noun} pour {subject} en {edition} ?";
        return goals
            ? $"How many goals did {subject} score at the {edition}?"
            : $"How many {noun} for {subject} at the {edition}?";
    }

    /// <summary>Which of the two has more, or fewer, and by how much; empty where nothing tells.</summary>
    public static string Verdict(Inquiry q, Finding first, Finding second)
    {
        var average = q.Asked.HasAny("op.average", "metric.goals-per-game");
        if ((average ? first.Average : first.Value) is not { } one || (average ? second.Average : second.Value) is not { } two)
            return "";
        var w = q.Words;
        var apart = w.Number(Math.Round(Math.Abs(one - two), 2));
        var difference = w.In($"The difference is {apart}.", $"Soit {apart} d'écart.");
        if (first.Seasons is not [var here] || second.Seasons is not [var there] || !IsCompared(q.Asked))
            return difference;
        if (Math.Abs(one - two) < 0.005)
            return w.In("The same in both.", "Autant dans les deux.");
        var fewer = q.Asked.HasAny("op.fewest", "op.at-most") || q.Asked.HasWord(Cues.Lesser);
        var ahead = one > two != fewer ? here : there;
        // "Were there more in 2017-18 than in 2024-25?"
        var yes =
            !q.Asked.IsYesNo || !q.Asked.HasWord(Cues.ThanOther) ? ""
            : ahead == here ? w.In("Yes: ", "Oui : ")
            : w.In("No: ", "Non : ");
        var (value, rate) = (w.Number(ahead == here ? one : two), average ? w.In(" per match", " par match") : "");
        var told = w.In(
            $"{yes}{(fewer ? "fewer" : "more")} in {w.TheSeason(ahead)} ({value}{rate}).",
            $"{yes}{(fewer ? "moins" : "plus")} en {w.Season(ahead)} ({value}{rate})."
        );
        return $"{Writing.AnswerWords.Upper(told)} {difference}";
    }
}
