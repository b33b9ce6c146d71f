using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

// Follow-ups about what was just counted or told: a kind of it, those who did it, the edition that it was of.
public static partial class FollowUps
{
    private const int LongestKind = 9;
    private const int LongestWho = 5;

    // "How many passes did he attempt? – How many of them were completed?": completed passes, of the same.
    private static string? OfKindOfCounted(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            !now.Has("ask.count")
            || !then.Has("ask.count")
            || now.Tokens.Count > LongestKind
            || now.Mentions.Count > 0
            || !now.Time.IsEmpty
            || then.Concepts.LastOrDefault(c => c.Kind == "metric" && c.Name != "metric.matches") is not { Name: not null } old
        )
            return null;
        var kind = Talk.Join(now, i => !now.Concepts.Any(c => c.Kind is "ask" or "ref" && c.Covers(i)) && !IsLeadingOver(now, i));
        var counted = then.Wording(old.First, old.Count);
        if (kind.Length == 0 || counted.Length == 0)
            return null;
        foreach (var said in (string[])[$"{kind} {counted}", $"{counted} {kind}"])
        {
            var read = talk.Read(said);
            if (
                read.Concepts.Any(c => c.Kind == "metric" && c.Name != old.Name && c.First == 0 && c.End == read.Tokens.Count)
                && !now.Concepts.Any(c => c.Kind == "metric" && c.Name == old.Name)
            )
                return $"{Talk.Join(then, i => i < old.First)} {said} {Talk.Join(then, i => i >= old.End)}".Trim() + "?";
        }
        return null;
    }

    // "of them were", "en a-t-il"
    private static bool IsLeadingOver(TypedQuestion now, int at) =>
        Cues.Those.Has(now.Tokens[at])
        || Cues.BeingOrDoing.Has(now.Tokens[at])
        || Cues.SpokenOf.Has(now.Tokens[at])
        || Cues.FollowUpOpener.Has(now.Tokens[at])
        || now.Tokens[at].Text is "of" or "en" or "d" or "entre" or "t" or "ont" or "ete" or "parmi" or "those" or "these";

    // "Who scored? – And who made it?", "In which round?", "By what score?": of the match just told.
    private static string? OfDetail(Talk talk)
    {
        var now = talk.Now;
        if (talk.Match is not { } match || now.Mentions.Count > 0 || !now.Time.IsEmpty || now.Tokens.Count > LongestWho)
            return null;
        if (now.Tokens is [.., { Text: "made" }, { Text: "it" or "that" }] && now.Has("ask.who"))
            return "who set it up?";
        if (now.Tokens.Any(Cues.BeingOrDoing.Has) || now.Concepts.Any(c => c.Kind is not ("ask" or "fact" or "ref" or "stage")))
            return null;
        return now.Has("ask.stage") ? Of(talk, match, talk.French ? "À quel tour était-ce" : "In which round was it")
            : now.Has("fact.score") ? Of(talk, match, Score(talk))
            : null;
    }

    // "Who led after nine rounds? – By how many points?": at that time, by as many.
    private static string? OfLead(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        return
            talk.Match is null
            && now.Tokens.Count <= LongestPlace
            && now.Mentions.Count == 0
            && now.Concepts.All(c => c.Kind is "ask" or "ref" || c.Name is "metric.points" or "op.difference")
            && (now.Has("op.difference") || now.Has("metric.points") && now.Tokens.Any(token => token.Text is "by"))
            && (IsOfTable(then) || IsOfLeader(then))
            && !then.HasAny("op.difference", "fact.bottom")
            && !then.Teams.Any()
            ? $"{then.Question.TrimEnd('?', ' ')} {Talk.Join(now, i => i > 0 || !Cues.Adding.Has(now.Tokens[i]))}?"
            : null;
    }

    // "Who led the league after nine rounds?"
    private static bool IsOfLeader(TypedQuestion then) =>
        then.HasAll("ask.who", "op.most") && !then.HasKind("metric.") && !then.HasKind("fact.") && !then.Players.Any();

    // "How many points did they take in 2017-18? – Did they lose at home?": in that season, and not in their last match.
    private static string InSeason(Talk talk, string asked)
    {
        var now = talk.Now;
        return
            talk.Match is null
            && now.IsYesNo
            && now.HasAny("metric.losses", "metric.wins", "metric.draws")
            && now.Time.IsEmpty
            && !now.HasKind("time.")
            && !now.HasKind("stage.")
            && !now.HasAny("ref.match", "ref.season")
            && talk.Then.Time is { HasDays: false, Seasons.Count: 1 } or { HasDays: false, Years.Count: 1 }
            && talk.Edition is { } edition
            ? $"{asked.TrimEnd('?', ' ')} {(talk.French ? "en" : "in")} {edition}?"
            : asked;
    }

    // "How many yellow cards were there? – Who got them?"
    private static string? OfWhoGotThem(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            !now.HasAny("ask.who", "fact.goalscorers-of")
            || now.Tokens.Count > LongestWho
            || now.Mentions.Count > 0
            || now.NamesNumber
            || now.Concepts.Any(c => c.Kind is not ("ask" or "ref" or "metric") && c.Name != "fact.goalscorers-of")
            || !(now.Tokens[^1].Text is "them" || now.Tokens.Any(token => token.Text is "les"))
            || !then.Has("ask.count")
            || then.Concepts.FirstOrDefault(c => c.Kind == "metric" && c.Name is not "metric.matches")
                is not { Name: not null } old
        )
            return null;
        var counted = then.Wording(old.First, old.Count);
        var rest = Talk.Join(
            then,
            i => i >= old.End && !Cues.BeingOrDoing.Has(then.Tokens[i]) && then.Tokens[i].Text is not "there" and not "eu"
        );
        return talk.French ? $"Qui a reçu {counted} {rest}?" : $"Who got {counted} {rest}?";
    }

    // "Who won the 1998 World Cup? – And who was its top scorer?", "How many goals did they score?": of that edition, though its
    // final was told.
    private static string? OfEditionTold(Talk talk)
    {
        var now = talk.Now;
        var ofTeam = now.HasWord(Cues.TeamPronoun);
        if (
            talk.Match is null
            || !now.HasAny("fact.top-scorer", "fact.host", "fact.dates", "fact.participants")
                && !now.HasKind("award.")
                && !(ofTeam && now.Has("ask.count") && now.HasKind("metric."))
            || now.Mentions.Count > 0
            || !now.Time.IsEmpty
            || now.HasKind("stage.")
            || now.Has("ref.match")
            || talk.Then.HasKind("stage.")
            || talk.Then.Teams.Count() > 1
            || !talk.Then.HasAny("fact.champion", "fact.who-won", "fact.runner-up", "fact.third", "fact.host", "fact.top-scorer")
            || talk.Edition is not { } edition
        )
            return null;
        var left = talk.Leaving(talk.Context.Question);
        var asked = ofTeam ? Pronouns.Resolve(left) : Talk.Join(now, i => !Cues.Possessive.Has(now.Tokens[i]));
        return ofTeam && asked == talk.Context.Question
            ? null
            : $"{asked.TrimEnd('?', ' ')} {(talk.French ? "en" : "in the")} {edition}?";
    }

    private const int FewWords = 4;

    // "Which teams came through Group F? – Who finished last?": in that group.
    private static string? OfPlaceInGroup(Talk talk)
    {
        var (then, now) = (talk.Then, talk.Now);
        if (
            talk.Match is not null
            || now.Tokens.Count > LongestWho
            || now.Mentions.Count > 0
            || !now.Time.IsEmpty
            || now.Has("group.letter")
            || !now.HasAny("fact.who-won", "fact.top-of-table", "fact.runner-up", "fact.bottom", "fact.third", "fact.fourth")
                && !(
                    now.Ordinals.Count == 1
                    && now.Tokens.Count <= FewWords
                    && now.Concepts.All(c => c.Kind is "ordinal" or "ref" or "ask")
                )
            || GroupSpokenOf(talk) is not { } spoken
            || then.Find("group.letter") is null
            || talk.Edition is not { } edition
        )
            return null;
        var asked =
            // "And second?", "Who was third?"
            now.Tokens.Count == 1
            && now.Has("fact.third")
                ? talk.French
                    ? "Qui a fini troisième"
                    : "Who finished third"
                : now.Ordinals.Count == 1 && now.Tokens.Count <= FewWords && !now.HasKind("fact.")
                    ? talk.French
                        ? $"Qui a fini {Said(now)}"
                        : $"Who finished {Said(now)}"
                    : Talk.Join(now, i => !Cues.FollowUpOpener.Has(now.Tokens[i]) && !Cues.ItOrThe.Has(now.Tokens[i]));
        return $"{asked} {(talk.French ? "dans le" : "in")} {spoken} {(talk.French ? "en" : "in")} {edition}?";
    }
}
