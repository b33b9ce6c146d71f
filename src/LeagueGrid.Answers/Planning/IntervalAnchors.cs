using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>The two goals that "between their second and the first Belgian reply" names, each by its own words.</summary>
public static class IntervalAnchors
{
    /// <summary>Null where the words do not name one goal each.</summary>
    public static (Deed First, Deed Second)? Of(Inquiry q, IReadOnlyList<Deed> goals)
    {
        var tokens = q.Asked.Tokens;
        var between = Find(tokens, 0, "between", "entre", "separated", "separent", "separe", "separaient");
        if (between < 0)
            return null;
        var and = Find(tokens, between + 2, "and", "et", "from");
        if (and < 0 || and + 1 >= tokens.Count)
            return null;
        var first = Goal(q, goals, between + 1, and, null);
        var second = Goal(q, goals, and + 1, tokens.Count, first);
        return first is null || second is null || first == second ? null
            : first.Time <= second.Time ? (first, second)
            : (second, first);
    }

    private static int Find(IReadOnlyList<QuestionToken> tokens, int from, params ReadOnlySpan<string> words)
    {
        for (var i = from; i < tokens.Count; i++)
            if (words.Contains(tokens[i].Text))
                return i;
        return -1;
    }

    // The goal that the words from one place to another name: whose, and which of theirs.
    private static Deed? Goal(Inquiry q, IReadOnlyList<Deed> goals, int from, int end, Deed? after)
    {
        var asked = q.Asked;
        var pool = goals.ToList();
        var named = asked.Mentions.FirstOrDefault(mention =>
            mention.First >= from && mention.First < end && !Cues.BeforeOther.Has(asked.Tokens[mention.First - 1])
        );
        if (named is not null && named.Is("player"))
        {
            pool = [.. pool.Where(goal => named.Options.Any(option => option.Has(goal.Player)) && !goal.IsOwnGoal)];
        }
        else if ((named is not null && named.Is("team") ? named : Theirs(asked, from, end)) is { } team)
        {
            var ids = Inquiry.Ids(team);
            pool = [.. pool.Where(goal => ids.Contains(goal.Goal!.For == Side.Home ? goal.Match.Home : goal.Match.Away))];
        }
        bool Says(string concept) =>
            asked.Concepts.Any(one => one.Name == concept && one.First >= from && one.First < end) && asked.Has(concept);
        if (Says("op.equaliser") && !Says("metric.goals"))
            return pool.Find(goal => goal.Goal!.ScoreAfter.Home == goal.Goal.ScoreAfter.Away);
        if (Says("op.last"))
            return pool.LastOrDefault();
        var ordinal = asked.Ordinals.Where(one => one.At >= from && one.At < end).Select(one => one.Value).FirstOrDefault();
        if (ordinal > 1)
            return pool.ElementAtOrDefault(ordinal - 1);
        if (Says("op.first") || ordinal == 1)
            return pool.FirstOrDefault(goal => after is null || goal.Time >= after.Time);
        return named is not null && pool.Count == 1 ? pool[0] : null;
    }

    private static Mention? Theirs(TypedQuestion asked, int from, int end) =>
        Enumerable.Range(from, end - from).Any(i => Cues.Their.Has(asked.Tokens[i]))
            ? asked.Mentions.FirstOrDefault(mention => mention.Is("team") && mention.First < from)
            : null;
}
