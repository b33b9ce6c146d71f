using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// Follow-ups that ask for a part of those who were told: the question before, of that part alone.
public static partial class FollowUps
{
    private const int LongestOfThose = 9;

    // "Which of them was a goalkeeper?" after "How many men were sent off at the World Cup?"
    private static string? OfThoseInARole(Talk talk)
    {
        var (now, then) = (talk.Now, talk.Then);
        if (
            now.Tokens.Count > LongestOfThose
            || now.HasKind("metric.")
            || !SaysOfThem(now)
            || !(
                now.Has("ask.count")
                || now.Tokens.Any(token => Cues.Which.Has(token) || token.Text is "who" or "qui" or "lequel" or "lesquels")
            )
            || RoleNamed(now) is not { } role
            || PeopleAsked(then) is not var (first, end)
        )
            return null;
        var asks =
            talk.French ? (now.Has("ask.count") ? $"Combien de {role}s" : $"Quel {role}")
            : now.Has("ask.count") ? $"How many {role}s"
            : $"Which {role}";
        var rest = Talk.Join(then, i => i >= end);
        var before = Talk.Join(then, i => i < first);
        return $"{before} {asks} {rest}?".Trim();
    }

    // The role, or whose countryman he is.
    private static string? RoleNamed(TypedQuestion now)
    {
        foreach (var token in now.Tokens)
            if (Cues.PlayerRole.Has(token))
                return token.Text;
        return now.Teams.ToList() is [{ Kind: MentionKind.Demonym } demonym] && demonym.End == now.Tokens.Count
            ? now.Tokens[demonym.First].Original
            : null;
    }

    // "how many men", "which players", "who": the words that ask for people.
    private static (int First, int End)? PeopleAsked(TypedQuestion then)
    {
        foreach (var concept in then.Concepts.Where(c => c.Name is "ask.who" or "ask.count").OrderBy(c => c.First))
        {
            if (concept.Name == "ask.who")
                return (concept.First, concept.End);
            var noun = concept.End;
            if (noun < then.Tokens.Count && (Cues.PlayerNoun.Has(then.Tokens[noun]) || Cues.PeopleOfTeam.Has(then.Tokens[noun])))
                return (concept.First, noun + 1);
        }
        return null;
    }

    // "In the one Spain were in, whose kicks failed?" after the shoot-outs were counted.
    private static string? OfTheOne(Talk talk)
    {
        var now = talk.Now;
        if (
            !talk.Then.Has("metric.shootouts")
            || !talk.Then.HasAny("ask.count", "ask.match", "op.list")
            || now.Has("metric.shootouts")
            || !now.Teams.Any()
        )
            return null;
        for (var i = 0; i + 1 < now.Tokens.Count; i++)
            if (now.Tokens[i].Text is "the" && now.Tokens[i + 1].Text is "one" || now.Tokens[i].Text is "celle" or "celui")
            {
                var end = now.Tokens[i].Text is "the" ? i + 2 : i + 1;
                var noun = talk.French ? "la séance de tirs au but" : "the penalty shoot-out";
                return $"{Talk.Join(now, at => at < i)} {noun} {Talk.Join(now, at => at >= end)}?".Trim();
            }
        return null;
    }

    private const int LongestEnd = 5;

    // "And the very last?" after "Who scored the very first goal?"
    private static string? OfTheOtherEnd(Talk talk)
    {
        var (now, then) = (talk.Now, talk.Then);
        var last = now.HasAny("op.last", "time.last-n");
        if (
            now.Tokens.Count > LongestEnd
            || now.Mentions.Count > 0
            || last == now.Has("op.first")
            || !now.Concepts.All(c => c.Kind == "ref" || c.Name is "op.first" or "op.last" or "time.last-n")
            || !then.Has(last ? "op.first" : "op.last")
        )
            return null;
        var said = (last, talk.French) switch
        {
            (true, false) => "last",
            (false, false) => "first",
            (true, true) => "dernier",
            (false, true) => "premier",
        };
        var ends = then.Concepts.Where(c => c.Name == (last ? "op.first" : "op.last")).ToList();
        var words = then.Tokens.Select(
            (token, i) =>
                ends.Exists(end => end.Covers(i)) && (last ? Cues.FirstWord : Cues.LastWord).Has(token) ? said : token.Original
        );
        return string.Join(' ', words) + "?";
    }
}
