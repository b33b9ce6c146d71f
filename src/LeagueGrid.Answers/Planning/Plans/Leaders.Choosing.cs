using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Which of those in order are meant: the top few, the n-th, those with exactly so many.</summary>
public static partial class Leaders
{
    /// <summary>"four own goals", "at least ten goals": the number that those asked for have.</summary>
    internal static Threshold? Having(Inquiry q)
    {
        var asked = q.Asked;
        foreach (var (value, at) in asked.Numbers)
        {
            if (
                value is 0 or 1 or > 200
                || asked.Concepts.Any(c =>
                    c.Name is "op.most" or "fact.top-scorer" or "op.first" or "op.last"
                    && (c.First == at + 1 || c.End == at)
                    // "plus de 60 buts" is a bound.
                    && !asked.Concepts.Any(bound => bound.Name is "op.at-least" && bound.First == c.First)
                )
                || at > 0 && Cues.BeforeRank.Has(asked.Tokens[at - 1])
                // "Which two Frenchmen": so many are asked for.
                || asked.Mentions.Any(mention => mention.Kind == MentionKind.Demonym && mention.First == at + 1)
            )
                continue;
            var noun = at + 2 < asked.Tokens.Count && Cues.OfTheLeague.Has(asked.Tokens[at + 1]) ? at + 2 : at + 1;
            var next = noun < asked.Tokens.Count ? asked.Tokens[noun].Text : "";
            // "Liverpool lost four times. To whom?": so many are told of them.
            if (
                Cues.MatchesOrTimes.Has(next)
                && !CountsTeams(asked)
                && q.Roles is [(_, TeamRole.Acting)]
                && !asked.Has("ask.team")
            )
                continue;
            // "Did any side win 28 games?"
            var results = Cues.MatchesOrTimes.Has(next) && asked.HasAny("metric.wins", "metric.losses", "metric.draws");
            if (Cues.NotScorers.Has(next) && !(results && (asked.Has("ask.team") || CountsTeams(asked))))
                continue;
            return Threshold.Of(asked, value);
        }
        // "sent off three times", "booked twice": neither goals in a match nor three goals.
        foreach (var concept in asked.Concepts.Where(c => c.Name is "op.twice" or "op.thrice"))
            if (
                Cues.RepeatedTimes.Has(asked.Tokens[concept.End - 1])
                && asked.HasAny("metric.red-cards", "metric.yellow-cards", "metric.cards")
            )
                return Threshold.Of(asked, concept.Name == "op.twice" ? 2 : 3);
        return null;
    }

    /// <summary>"top three", "the five leading scorers".</summary>
    private static int Top(Inquiry q)
    {
        var asked = q.Asked;
        foreach (var (value, at) in asked.Numbers)
            if (
                value is > 1 and <= 30
                && asked.Concepts.Any(c =>
                    c.Name is "op.most" or "fact.top-scorer"
                    && (c.First == at + 1 || c.End == at || c.First == at + 2 || c.Covers(at - 1))
                )
            )
                return value;
        return 1;
    }

    // "second in the Bundesliga 2017-18 scoring list"
    private const int FarthestList = 7;

    // The places of those who are meant: with exactly so many, the top few, the n-th, else the best and those level.
    internal static List<int> Choose(Inquiry q, List<int> values)
    {
        var asked = q.Asked;
        var all = Enumerable.Range(0, values.Count);
        if (Having(q) is { } having && Top(q) == 1)
        {
            // "joint second with five": the place comes along with the number.
            if (asked.NamesOrdinal && values.Distinct().Count() > 1)
                _ = asked.Ordinals;
            return [.. all.Where(i => having.Fits(values[i]))];
        }
        if (Top(q) is > 1 and var top)
            return [.. all.Where(i => i < top || values[i] == values[top - 1]).Take(top + 5)];
        var rank = asked
            .Ordinals.Where(o =>
                o.Value is > 1 and <= 20
                && asked.Concepts.Any(c =>
                    c.Name is "op.most" or "fact.top-scorer" or "op.fewest" && Math.Abs(c.First - o.At) <= 2
                    // "second in the scoring charts"
                    || c.Name is "fact.top-scorer" && c.First - o.At is > 2 and <= FarthestList
                )
            )
            .Select(o => o.Value)
            .FirstOrDefault(asked.Has("op.second-most") ? 2 : 1);
        var distinct = values.Distinct().ToList();
        var index = Math.Min(rank, distinct.Count) - 1;
        return [.. all.Where(i => values[i] == distinct[index])];
    }
}
