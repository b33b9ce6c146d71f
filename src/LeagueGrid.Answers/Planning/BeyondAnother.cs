using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// "Who scored more goals than Falcao?", "Which teams conceded fewer than Metz?": those beyond what somebody came to. First it is
/// asked what he came to, then who had more than that.
/// </summary>
internal static class BeyondAnother
{
    // "more yellow cards than the"
    private const int FarthestThan = 4;
    private const int FarthestName = 2;

    /// <summary>How many are held against: where the words stand, whose sum it is, and of what.</summary>
    public readonly record struct Held(int First, int End, bool More, string Metric, string Name);

    /// <summary>What is asked; null where nobody's sum bounds those who are asked for.</summary>
    public static Held? Of(Inquiry q)
    {
        var asked = q.Asked;
        if (
            !asked.HasAny("ask.who", "ask.team", "op.list", "ask.compare", "role.player", "fact.goalscorers-of")
            && !CountsThem(asked)
        )
            return null;
        for (var than = 1; than + 1 < asked.Tokens.Count; than++)
        {
            if (!Cues.ThanWord.Has(asked.Tokens[than]))
                continue;
            var named = asked.Mentions.Where(mention => mention.First > than && mention.First <= than + FarthestName).ToList();
            var word = Enumerable
                .Range(Math.Max(0, than - FarthestThan), Math.Min(than, FarthestThan))
                .LastOrDefault(at => Cues.GreaterWord.Has(asked.Tokens[at]) || Cues.LesserWord.Has(asked.Tokens[at]), -1);
            if (
                word < 0
                || named is not [var mention]
                || mention.Best.Kind is not ("player" or "team")
                || asked.Mentions.Any(other => other != mention && other.Best.Kind is "player" or "team")
                || Metric(q) is not { } metric
            )
                continue;
            return new Held(word, mention.End, Cues.GreaterWord.Has(asked.Tokens[word]), metric, mention.Best.Name);
        }
        return null;
    }

    private static string? Metric(Inquiry q) =>
        MetricOf.Of(q.Asked) switch
        {
            null or "matches" => null,
            { } metric when Deeds.Tells(metric) || new TeamSum("").Of(metric) is not null => metric,
            _ => null,
        };

    // "How many players scored more than Falcao?"
    private static bool CountsThem(TypedQuestion asked) =>
        asked.Find("ask.count") is { } count
        && count.End < asked.Tokens.Count
        && (Cues.TeamsCounted.Has(asked.Tokens[count.End]) || Cues.PeopleOfTeam.Has(asked.Tokens[count.End]));

    /// <summary>"How many goals did Falcao have in 2017-18?"</summary>
    public static string SumAsked(Inquiry q, Held held)
    {
        var noun = new DeedWords(q).Noun(held.Metric, 2);
        var rest = Rest(q, held);
        return q.Words.In($"How many {noun} did {held.Name} have{rest}?", $"Combien de {noun} pour {held.Name}{rest} ?");
    }

    /// <summary>"Who scored more than 18 goals in 2017-18?"</summary>
    public static string Bounded(Inquiry q, Held held, int sum)
    {
        var noun = new DeedWords(q).Noun(held.Metric, 2);
        var words = q.Asked.WordsTyped().Take(held.First);
        var bound = held.More ? q.Words.In("more than", "plus de") : q.Words.In("fewer than", "moins de");
        return $"{string.Join(' ', words)} {bound} {sum} {noun}{Rest(q, held)}?";
    }

    private static string Rest(Inquiry q, Held held) =>
        string.Concat(
            q.Asked.WordsTyped()
                .Skip(held.End)
                .Where(word => word is not ("did" or "has" or "had" or "have"))
                .Select(word => " " + word)
        );
}
