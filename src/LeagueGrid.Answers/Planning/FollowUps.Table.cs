using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// Follow-ups that ask on of a table at a day, of a part of what was counted, or of another metric of the same.
public static partial class FollowUps
{
    private const int LongestPlace = 8;

    // "Who was top at new year? – And second? – How many points did they have?": of the same day.
    private static string? OfTableOn(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            !now.Time.IsEmpty
            || now.HasKind("time.")
            || now.Matchday is not null
            || now.Tokens.Count > LongestPlace
            || talk.Match is not null
            || !IsOfTable(then)
        )
            return null;
        var place =
            now.HasAny(
                "fact.table",
                "op.rank",
                "fact.top-of-table",
                "fact.bottom",
                "fact.runner-up",
                "fact.third",
                "op.difference"
            )
            || now.Has("metric.points")
            || now.Ordinals.Count > 0 && (now.Has("ask.who") || now.Tokens.Count <= 3);
        if (!place || now.HasKind("stage.") || now.Players.Any())
            return null;
        var when = TimeWords(then);
        var asked = Pronouns.Resolve(talk).TrimEnd('?', ' ');
        if (now.Has("metric.points") && OfSubject(talk) is { } whose)
            asked = whose.TrimEnd('?', ' ');
        // "Who came second? – How far behind Liverpool?"
        if (
            now.Has("op.difference")
            && now.Teams.ToList() is [var other]
            && talk.Team is { } own
            && !Inquiry.Ids(other).Contains(own.Id)
        )
            return $"{asked} {(talk.French ? "était" : "were")} {own.Name} {when}".TrimEnd() + "?";
        // "And second?", "Who was second?"
        if (
            now.Ordinals.Count > 0
            && !now.HasAny("op.rank", "fact.table", "metric.points", "op.difference")
            && !now.Mentions.Any()
        )
            asked = now.Lang == "fr" ? $"Qui était {Said(now)} au classement" : $"Who was {Said(now)} in the table";
        else if (when.Length == 0)
            return null;
        return $"{asked} {when}".TrimEnd() + "?";
    }

    private static string Said(TypedQuestion now) => now.Tokens[now.Ordinals[0].At].Original;

    private static bool IsOfTable(TypedQuestion then) =>
        !then.Has("fact.top-scorer")
        && (
            then.HasAny(
                "fact.table",
                "op.rank",
                "fact.top-of-table",
                "fact.bottom",
                "metric.points",
                "fact.champion",
                "fact.leading"
            )
            || then.HasAny("fact.runner-up", "fact.third", "fact.fourth") && !then.HasKind("stage.")
            || then.Has("op.most") && then.HasWord(Cues.TopOrBottom)
            || then.Ordinals.Count > 0 && then.HasAny("ask.who", "ask.team")
        );

    // The words of a day, a round or a number of matches: "at new year", "after seven games", "on 1 March 2018".
    private static string TimeWords(TypedQuestion then)
    {
        var kept = new SortedSet<int>();
        foreach (
            var concept in then.Concepts.Where(c =>
                c.Kind is "time" or "half-of-season" or "month"
                || c.Name is "stage.matchday"
                || c.Kind == "number" && IsOfGames(then, c)
            )
        )
            for (var i = concept.First; i < concept.End; i++)
                kept.Add(i);
        for (var i = 0; i < then.Tokens.Count; i++)
            if (then.Used[i] && (kept.Count > 0 || then.Tokens[i].IsNumber) && !then.Mentions.Any(m => m.Covers(i)))
                kept.Add(i);
        if (kept.Count == 0)
            return "";
        var (first, last) = (kept.Min, kept.Max);
        while (first > 0 && Cues.BeforeTime.Has(then.Tokens[first - 1]))
            first--;
        if (last + 1 < then.Tokens.Count && Cues.Games.Has(then.Tokens[last + 1]))
            last++;
        return last - first > LongestPlace
            ? ""
            : string.Join(' ', then.Tokens.Skip(first).Take(last - first + 1).Select(token => token.Original));
    }

    private static bool IsOfGames(TypedQuestion then, Concept number) =>
        number.End < then.Tokens.Count && Cues.Games.Has(then.Tokens[number.End]);

    // "Who made the most tackles? – And the most clearances?"
    private static bool AsksWhoMost(TypedQuestion then) => then.HasAll("ask.who", "op.most");

    // "How many yellow cards did Watford get? – And reds?", "… score? – And concede?"
    private static string? OfOtherMetric(TypedQuestion then, TypedQuestion now)
    {
        if (
            now.Tokens.Count > 4
            || now.Mentions.Count > 0
            || now.Has("fact.top-scorer")
            || !Cues.FollowUpOpener.Has(now.Tokens[0].Text)
            || now.Concepts.Any(c => c.Kind is not ("metric" or "ref" or "fact") && c.Name != "op.most")
            || now.Concepts.Where(c => c.Kind == "metric").ToList() is not [var metric, ..]
            || !(then.Has("ask.count") && then.Teams.Any() && !now.Has("op.most") || AsksWhoMost(then) && now.Has("op.most"))
            || then.Concepts.Where(c => c.Kind == "metric" && c.Name != metric.Name).ToList() is not [var old, ..]
        )
            return null;
        var said = now.Tokens.Skip(metric.First).Take(metric.Count).Select(token => token.Original).ToList();
        var words = then.WordsTyped();
        var verb = then.Tokens.ToList().FindIndex(token => Cues.Striking.Has(token));
        if (metric.Name == "metric.goals-against" && said.Count == 1 && verb > 0 && Cues.LettingIn.Has(now.Tokens[metric.First]))
            words[verb] = said[0];
        else
        {
            words.RemoveRange(old.First, old.Count);
            words.InsertRange(old.First, said);
        }
        return string.Join(' ', words) + "?";
    }

    // "Where did Germany finish in their group, and who won it?": the group, and no match.
    private static string? OfGroupOn(TypedQuestion then, TypedQuestion now)
    {
        // "Who won it?", "Who came last in that group?"
        var it = Enumerable
            .Range(0, now.Tokens.Count)
            .FirstOrDefault(
                i =>
                    Cues.ItOrThe.Has(now.Tokens[i])
                    || Cues.ThatOne.Has(now.Tokens[i]) && i + 1 < now.Tokens.Count && Cues.GroupNoun.Has(now.Tokens[i + 1]),
                -1
            );
        if (
            it < 0
            || now.Tokens.Count > LongestMove
            || now.Mentions.Count > 0
            || !now.HasAny("fact.who-won", "fact.top-of-table", "fact.runner-up", "fact.bottom")
            || then.Find("group.letter") is not { } group
        )
            return null;
        var letter =
            group.End < then.Tokens.Count && then.Tokens[group.End].Text.Length == 1 ? then.Tokens[group.End].Original : null;
        var teams = string.Join(' ', then.Teams.Take(1).Select(team => then.Wording(team.First, team.Count)));
        if (letter is null && teams.Length == 0)
            return null;
        var years = then
            .Tokens.Where((token, i) => then.Used[i] && token is { IsNumber: true, Text.Length: >= 4 })
            .Select(token => token.Original);
        var whose = letter is not null ? $"group {letter}" : $"{teams}'s group";
        return $"{string.Join(' ', now.Tokens.Take(it).Select(token => token.Original))} {whose} in {string.Join(' ', years)}".TrimEnd();
    }

    private static bool NamesNothing(TypedQuestion then) =>
        then.Mentions.Count == 0 && then.Time.IsEmpty && !then.HasKind("stage.") && then.Tokens.Count <= LongestMove;
}
