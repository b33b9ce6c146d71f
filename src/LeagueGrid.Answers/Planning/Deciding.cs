using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Decides by evidence which of several matches a question means.</summary>
public static class Deciding
{
    /// <summary>The one match meant, a few where the question means them all, or none.</summary>
    public static IReadOnlyList<MatchSheet> Between(Inquiry inquiry, IReadOnlyList<MatchSheet> sheets)
    {
        var asked = inquiry.Asked;
        if (sheets.Count <= 1)
            return sheets;
        // "Who kept them from winning on the final day?": on that day, whatever came of it.
        if (
            inquiry.Matches.Pair is null
            && inquiry.Roles.Count == 1
            && asked.Concepts.FirstOrDefault(c => c.Name == "time.last-day") is { Name: not null } day
            && Cues.DayNoun.Has(asked.Tokens[day.End - 1])
            && asked.Has("time.last-day")
            && sheets.LastOrDefault(sheet => sheet.IsDecided) is { } closing
        )
            return [closing];
        var list = ByOutcome(inquiry, [.. sheets]);
        if (list.Count <= 1)
            return list;
        if (asked.Has("time.last-meeting"))
            return [list.FindLast(sheet => sheet.IsDecided) ?? list[^1]];
        if (asked.Has("time.first-meeting"))
            return [list[0]];
        if (NthMeeting(inquiry, list) is { } nth)
            return [nth];
        if (Reverse(inquiry, list) is { } reverse)
            return [reverse];
        // "When do Arsenal and City play?": what is still to come.
        if (
            asked.Has("ask.when")
            && !asked.HasWord(Cues.LookingBack)
            && asked.HasWord(Cues.Playing)
            && list.Find(sheet => !sheet.IsDecided && sheet.Date >= inquiry.Today) is { } coming
        )
            return [coming];
        // "What was the score when they met?": of those that were played.
        if (asked.HasWord(Cues.LookingBack) && list.Exists(sheet => sheet.IsDecided))
            list = list.FindAll(sheet => sheet.IsDecided || sheet.Status == MatchStatus.Live);
        if (list.Count <= 1 || MeansAll(asked))
            return list;
        if (Decided(list) is { } live && (IsPresent(asked) || IsUntimed(asked)))
            return [live];
        if (IsPresent(asked) && list.Where(sheet => sheet.Date == inquiry.Today).ToList() is { Count: 1 } today)
            return today;
        // "What time does it start?": one that is still to come.
        if (IsUntimed(asked) && asked.Has("fact.kickoff") && list.Find(sheet => sheet.Kickoff > inquiry.Context.Now) is { } ahead)
            return [ahead];
        if (asked.HasAny("time.previous") || (asked.Has("op.last") && asked.Has("metric.matches")))
            return [list.FindLast(sheet => sheet.IsDecided) ?? list[^1]];
        // "How did Germany's first match go?"
        if (
            asked.HasAll("op.first", "metric.matches")
            && inquiry.Roles.Count == 1
            && !asked.NamesNumber
            && list.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).Count() == 1
        )
            return [list.MinBy(sheet => sheet.Date)!];
        if (asked.Has("time.last-day") && inquiry.Roles.Count > 0)
            return [list[^1]];
        if (asked.Has("time.first-day") && inquiry.Roles.Count > 0)
            return [list[0]];
        var players = asked.Players.Where(mention => mention.Best.Kind == "player").ToList();
        if (players.Count > 0)
        {
            var with = list.Where(sheet =>
                    players.TrueForAll(mention =>
                        sheet.Players.Any(line => mention.Options.Any(option => option.Has(line.Player)))
                    )
                )
                .ToList();
            if (with.Count > 0)
                list = with;
        }
        if (list.Count > 1 && HomeFirst(inquiry) is { } home)
        {
            var ordered = list.Where(sheet => home.Contains(sheet.Home)).ToList();
            if (ordered.Count > 0)
                list = ordered;
        }
        return list;
    }

    /// <summary>"the second one", "the first derby": a meeting is meant by its number.</summary>
    public static bool NamesNthMeeting(TypedQuestion asked) =>
        asked.OrdinalsNamed.Any(o => o.At + 1 < asked.Tokens.Count && IsMeeting(asked, o.At + 1));

    // "How did the reverse fixture end?", while they play the other: that of the same season.
    private static MatchSheet? Reverse(Inquiry inquiry, List<MatchSheet> list)
    {
        if (
            !inquiry.Asked.Has("ref.return")
            || inquiry.Matches.Pair is null
            || inquiry.Matches.LeansOnMatch
            || Decided(list) is not { } live
        )
            return null;
        return list.FindAll(sheet => sheet.Season == live.Season && sheet.Id != live.Id) is [var other] ? other : null;
    }

    // "what happened in the first one?", "the second derby", "le premier des deux": of two teams' meetings in a season.
    private static MatchSheet? NthMeeting(Inquiry inquiry, List<MatchSheet> list)
    {
        var asked = inquiry.Asked;
        if (
            inquiry.Matches.Pair is null
            || list.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).Count() != 1
            || asked.OrdinalsNamed.FirstOrDefault(o => o.At + 1 < asked.Tokens.Count && IsMeeting(asked, o.At + 1))
                is not { Value: > 0 } nth
            || nth.Value > list.Count
        )
            return null;
        asked.Heed([TypedQuestion.NamedOrdinals]);
        return list.OrderBy(sheet => sheet.Date).ElementAt(nth.Value - 1);
    }

    private static bool IsMeeting(TypedQuestion asked, int at) =>
        Cues.Meeting.Has(asked.Tokens[at])
        || asked.Mentions.Any(mention => mention.Kind == MentionKind.Derby && mention.First == at);

    public static bool IsPresent(TypedQuestion asked) =>
        asked.Has("time.now") || (asked.Time.IsEmpty && !asked.HasWord(Cues.Past) && asked.HasWord(Cues.Present));

    // "Saltreach's back four at Marlstow?", while they play there.
    private static bool IsUntimed(TypedQuestion asked) =>
        asked.Time.IsEmpty
        && !asked.HasWord(Cues.Past)
        && !asked.HasWord(Cues.PastTense)
        && !asked.HasWord(Cues.LookingBack)
        && !asked.HasAny(
            "time.last-season",
            "time.previous",
            "time.before-today",
            "time.ever",
            "op.last",
            "time.last-n",
            "ref.return"
        )
        && !asked.HasAny("time.yesterday", "time.last-weekend", "time.last-round", "ref.first-leg");

    private static MatchSheet? Decided(List<MatchSheet> list)
    {
        var live = list.Where(sheet => sheet.Status == MatchStatus.Live).ToList();
        return live.Count == 1 ? live[0] : null;
    }

    public static bool MeansAll(TypedQuestion asked) =>
        asked.HasAny("op.both", "fact.h2h", "ask.each") || asked.HasWord(Cues.SeveralMatches);

    // "X v Y" is written with the home side first; so is "X - Y".
    private static IReadOnlySet<string>? HomeFirst(Inquiry inquiry)
    {
        var pair = inquiry.Roles.Where(role => role.Role == TeamRole.Pair).ToList();
        if (pair.Count >= 2 && inquiry.Asked.HasWord("reverse", "return", "retour"))
            return Inquiry.Ids(pair[1].Team);
        return pair.Count >= 2 && pair[0].Team.End + 1 >= pair[1].Team.First && pair[0].Team.Other is null
            ? Inquiry.Ids(pair[0].Team)
            : null;
    }

    // "X beat Y", "Y lost to X", "X's 4-1 win".
    private static List<MatchSheet> ByOutcome(Inquiry inquiry, List<MatchSheet> list)
    {
        if (Claimed(inquiry) is not var (winner, loser))
            return list;
        var fits = list.Where(sheet => Won(sheet, winner, loser)).ToList();
        return fits.Count > 0 ? fits : list;
    }

    /// <summary>The side that won, after a shoot-out too; null for a draw.</summary>
    public static Side? Winner(MatchSheet sheet) =>
        sheet.Winner
        ?? (
            sheet.Score.Home > sheet.Score.Away ? Side.Home
            : sheet.Score.Away > sheet.Score.Home ? Side.Away
            : null
        );

    public static bool Won(MatchSheet sheet, IReadOnlySet<string>? winner, IReadOnlySet<string>? loser)
    {
        if (Winner(sheet) is not { } side)
            return false;
        var (won, lost) = side == Side.Home ? (sheet.Home, sheet.Away) : (sheet.Away, sheet.Home);
        return (winner is null || winner.Contains(won)) && (loser is null || loser.Contains(lost));
    }

    private static bool IsForThem(TypedQuestion asked, Concept verb, int team) =>
        asked.WithArticles(team) == verb.End + 1 && asked.Tokens[verb.End].Text is "for" or "pour";

    /// <summary>Who the words say won and lost, where they say so.</summary>
    public static (IReadOnlySet<string>? Winner, IReadOnlySet<string>? Loser)? Claimed(Inquiry inquiry)
    {
        var asked = inquiry.Asked;
        var verbs = asked.Concepts.Where(c => c.Name is "fact.beat" or "metric.wins" or "fact.comeback").ToList();
        var losing = asked.Concepts.Where(c => c.Name is "fact.lost-to" or "metric.losses").ToList();
        if (losing.Count == 0 && verbs.Count == 0)
            return null;
        // "who won", "did they win", "how many wins" claim nothing.
        if (asked.HasAny("fact.who-won", "ask.count") || asked.IsYesNo)
            return null;
        var (verb, lost) = losing.Count > 0 ? (losing[0], true) : (verbs[0], false);
        var before = inquiry
            .Roles.LastOrDefault(role =>
                role.Team.End <= verb.First && role.Role != TeamRole.Host && role.Role != TeamRole.Opponent
            )
            .Team;
        var after = inquiry.Roles.FirstOrDefault(role => role.Team.First >= verb.First && role.Role != TeamRole.Host).Team;
        var one = before is null ? null : Inquiry.Ids(before);
        var two = after is null ? null : Inquiry.Ids(after);
        if (one is null && two is null)
            return null;
        // "a victory for San Marino"
        if (one is null && after!.First > 0 && IsForThem(asked, verb, after.First))
            return lost ? (null, two) : (two, null);
        return lost ? (two, one) : (one, two);
    }
}
