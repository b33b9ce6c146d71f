using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// Follow-ups that leave out of whom they ask, or what is counted: both are those of the question before.
public static partial class FollowUps
{
    private const int LongestCount = 11;
    private const int LongestOfSubject = 8;

    // What only a team or a man can have.
    private static readonly string[] OfOne = ["op.rank", "op.difference", "op.biggest-win", "fact.table", "fact.top-scorer"];

    // "Dont combien sur penalty ?", "How many of them away?", "Il en a mis combien ?": of what was counted.
    private static string? OfCounted(Talk talk)
    {
        if (
            talk.Match is not null && !talk.CountedOverSeason
            || talk.Now.Tokens.Count > LongestCount
            || !CountsNothingNamed(talk)
            || SubjectOfCount(talk) is not var (name, isMan)
        )
            return null;
        var penalties = talk.Now.HasWord(Cues.PenaltyNoun) || talk.Now.Has("metric.penalty-goals");
        var goals =
            talk.Now.Has("metric.goals")
            || talk.Now.HasWord(Cues.Striking)
            || !talk.Then.Has("metric.goals-against")
                && (
                    talk.Then.HasAny("fact.top-scorer", "metric.goals", "metric.penalty-goals")
                    || (talk.Then.Players.Any() || talk.Then.HasWord(Cues.PenaltyNoun)) && talk.Then.HasWord(Cues.Striking)
                );
        var slice = penalties ? "" : Slice(talk.Now);
        if (!talk.Now.HasAny("op.total", "op.whole"))
            slice = $"{slice} {SliceLeft(talk)}".Trim();
        if (talk.Match is not null && talk.Edition is { } edition)
            slice += (talk.French ? " en " : " in ") + edition;
        if (goals)
        {
            var what =
                penalties ? "penalties"
                : talk.French ? "buts"
                : "goals";
            return talk.French
                ? $"Combien de {what} {name} a-t-il marqués {slice} ?"
                : $"How many {what} did {name} score {slice}?";
        }
        if (penalties || isMan && talk.Then.Has("op.rank") || MetricWords(talk.Then) is not { } metric)
            return null;
        return talk.French ? $"Combien de {metric} pour {name} {slice} ?" : $"How many {metric} for {name} {slice}?";
    }

    // A number is asked for, or a part of what was one, and nothing is named that is counted.
    private static bool CountsNothingNamed(Talk talk)
    {
        var now = talk.Now;
        if (
            now.Concepts.Any(c =>
                c.Kind
                    is not (
                        "ask"
                        or "ref"
                        or "rel"
                        or "side"
                        or "time"
                        or "month"
                        or "stage"
                        or "half-of-season"
                        or "metric"
                        or "number"
                    )
                && c.Name is not ("op.total" or "op.whole")
            )
            || now.HasAny("ask.who", "ask.team", "ask.match", "ask.where", "ask.when", "ask.opponent", "ask.interval")
            || now.Competitions.Any()
            || now.Teams.Any(team => AgainstAt(now, team) is null)
            || !now.Concepts.All(c => c.Kind != "metric" || IsManner(now, c))
        )
            return false;
        return now.Has("ask.count")
            // "And away from home?", where penalties had been told of as a part.
            || talk.Then.HasWord(Cues.PenaltyNoun)
                && talk.Before.Understood != talk.Before.Question
                && !now.Players.Any()
                && IsScope(talk.Read(Talk.Join(now, i => i > 0 || !Cues.FollowUpOpener.Has(now.Tokens[0]))));
    }

    // "sur penalty", "were pens", and the verb of "he scored"; "how many penalties were there" counts them all.
    private static bool IsManner(TypedQuestion now, Concept metric)
    {
        var words = Enumerable.Range(metric.First, metric.Count).Select(i => now.Tokens[i]).ToList();
        if (metric.Name is "metric.goals")
            return !words.Exists(Cues.GoalNoun.Has);
        if (metric.Name is not "metric.penalty-goals" && !words.TrueForAll(Cues.PenaltyNoun.Has))
            return false;
        return now.Find("ask.count") is not { } count
            || count.End != metric.First
            || !now.HasWord(Cues.Existing) && !now.HasAny("ref.season", "op.total", "op.whole");
    }

    private static (string Name, bool IsMan)? SubjectOfCount(Talk talk)
    {
        if (talk.Now.Players.ToList() is [var named])
            return (named.Best.Name, true);
        if (talk.Now.Players.Any())
            return null;
        var ofTeam = talk.Now.HasWord(Cues.TeamPronoun) && !talk.Now.Has("ref.those") && !SaysOfThem(talk.Now);
        if (!ofTeam && IsOfMan(talk) && talk.Person is { } man)
            return (man.FullName ?? man.Name, true);
        return talk.Team is { } team ? (team.Name, false) : null;
    }

    // "How many of them …?": of the goals, the points
    private static bool SaysOfThem(TypedQuestion now) =>
        Enumerable
            .Range(1, Math.Max(0, now.Tokens.Count - 1))
            .Any(i => Cues.Those.Has(now.Tokens[i]) && now.Tokens[i - 1].Text is "of" or "d" or "entre");

    private static bool IsOfMan(Talk talk) =>
        talk.Now.HasWord(Cues.ManPronoun) && !talk.Now.HasWord(Cues.TeamPronoun)
        || talk.Then.Players.Any()
        || talk.Then.Has("fact.top-scorer")
        || talk.Then.Has("op.most") && talk.Then.HasAny("ask.who", "fact.goalscorers-of");

    private static string? MetricWords(TypedQuestion then) =>
        then.Concepts.Where(c => c.Kind == "metric" && c.Name is not ("metric.matches" or "metric.appearances")).ToList()
            is [var metric, ..]
            ? then.Wording(metric.First, metric.Count)
            : null;

    private static bool IsOfSlice(Concept concept) => concept.Kind is "side" or "time" or "month" or "stage" or "half-of-season";

    // Where, when and against whom, with the words before it.
    private static string Slice(TypedQuestion now)
    {
        var kept = now
            .Concepts.Where(IsOfSlice)
            .SelectMany(c => Enumerable.Range(c.First, c.Count))
            .Concat(Enumerable.Range(0, now.Tokens.Count).Where(i => now.Used[i]))
            .Concat(
                now.Teams.SelectMany(team =>
                    Enumerable.Range(AgainstAt(now, team)!.Value, team.End - AgainstAt(now, team)!.Value)
                )
            )
            .SelectMany(i => WithPreposition(now, i))
            .ToHashSet();
        return Talk.Join(now, kept.Contains);
    }

    // What the question before was narrowed to and this one does not name anew.
    private static string SliceLeft(Talk talk)
    {
        var kinds = talk.Now.Concepts.Where(IsOfSlice).Select(c => c.Kind).ToHashSet(StringComparer.Ordinal);
        if (!talk.Now.Time.IsEmpty)
            kinds.UnionWith(["time", "month"]);
        var then = talk.Then;
        var kept = then
            .Concepts.Where(c =>
                IsOfSlice(c) && !kinds.Contains(c.Kind) && !then.Mentions.Any(mention => mention.Covers(c.First))
            )
            .SelectMany(c => Enumerable.Range(c.First, c.Count))
            .Concat(Enumerable.Range(0, then.Tokens.Count).Where(i => then.Used[i] && then.Time.HasDays && talk.Now.Time.IsEmpty))
            .SelectMany(i => WithPreposition(then, i))
            .ToHashSet();
        return Talk.Join(then, kept.Contains);
    }

    // "at the", "in" before a time or a place
    private static IEnumerable<int> WithPreposition(TypedQuestion asked, int at)
    {
        yield return at;
        while (at > 0 && Cues.BeforeTime.Has(asked.Tokens[at - 1]) && !asked.Mentions.Any(mention => mention.Covers(at - 1)))
            yield return --at;
    }

    // "Combien de défaites ?", "Top scorer?": of the team or the man that was spoken of.
    private static string? OfSubject(Talk talk)
    {
        var now = talk.Now;
        if (
            talk.Match is not null
            || now.Tokens.Count > LongestOfSubject
            || now.Mentions.Count > 0
            || !now.HasKind("metric.") && !now.HasAny(OfOne)
            || !now.Concepts.All(c =>
                c.Kind is "metric" or "side" or "time" or "month" or "number" or "ordinal" or "rel" or "table"
                || c.Name is "ask.count" or "ref.and" or "fact.relegated" or "fact.top-of-table"
                || Array.Exists(OfOne, one => one == c.Name)
            )
            || now.HasWord(Cues.Existing)
        )
            return null;
        return WithSubject(talk, now.Question);
    }

    private static string? WithSubject(Talk talk, string asked)
    {
        var ofTeam =
            talk.Now.HasAny("metric.points", "metric.wins", "metric.draws", "metric.losses", "metric.clean-sheets")
            || talk.Now.HasAny("op.rank", "fact.table", "fact.top-scorer", "metric.goals-against", "op.biggest-win");
        var name =
            !ofTeam && IsOfMan(talk) && talk.Person is { } man ? man.FullName ?? man.Name
            : talk.Team is { } team ? team.Name
            : null;
        return name is null ? null : $"{asked.TrimEnd('?', ' ')} {(talk.French ? "pour" : "for")} {name}?";
    }
}
