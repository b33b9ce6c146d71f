using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Results that a question tells only to say which match it means ("Who opened the scoring when Croatia beat England?", "Brazil
/// went out to Belgium. Who scored for Belgium?"): who beat whom there tells nothing of whose deeds are asked for.
/// </summary>
internal static class ToldResults
{
    /// <summary>Makes the two a mere pair, unless one of them is named again or spoken of as "their".</summary>
    public static void SetAside(TypedQuestion asked, List<(Mention Team, TeamRole Role)> roles)
    {
        if (roles is [var left, var now] && IsLeft(asked, left, now))
            roles.RemoveAt(0);
        else if (roles is [var club, var next] && AreHisClubs(asked, club.Team, next.Team))
            roles.Clear();
        else if (roles.Count == 3)
            TakeNamedAgain(asked, roles);
        else if (
            roles is [(var one, var first), (var two, var second)]
            && (first, second) is (TeamRole.Acting, TeamRole.Opponent) or (TeamRole.Opponent, TeamRole.Acting)
            && TellsResult(asked, one, two)
            && !asked.HasWord(Cues.Their)
            && AsksForDeed(asked, one, two)
        )
            (roles[0], roles[1]) = ((one, TeamRole.Pair), (two, TeamRole.Pair));
    }

    // "Cabella began the season at Marseille. How many did he get for Saint-Étienne?": the club that he left tells of no match.
    private static bool IsLeft(TypedQuestion asked, (Mention Team, TeamRole Role) left, (Mention Team, TeamRole Role) now) =>
        asked.Players.Any()
        && asked.Has("ask.count")
        && asked.Concepts.Any(IsDeed)
        && now.Team.First > 0
        && asked.Tokens[now.Team.First - 1].Text is "for" or "pour" or "with" or "avec"
        && asked.StartsWithin(left.Team.End, now.Team.First)
        && !TellsResult(asked, left.Team, now.Team);

    // "Wagner played for Hoffenheim and Bayern. What was his total?": his clubs, and no match of the two.
    private static bool AreHisClubs(TypedQuestion asked, Mention one, Mention two) =>
        asked.Players.Any()
        && one.First > 0
        && asked.Tokens[one.First - 1].Text is "for" or "pour" or "at" or "with"
        && two.First == one.End + 1
        && asked.Tokens[one.End].Text is "and" or "et" or "then" or "puis"
        && asked.StartsWithin(two.End, asked.Tokens.Count)
        && asked.Concepts.Any(c => c.First >= two.End && IsDeed(c));

    // "Brazil went out to Belgium. How many shots did Belgium have?", "Who was booked for England when Croatia beat England?": of
    // the two that were told the one named again acts.
    private static void TakeNamedAgain(TypedQuestion asked, List<(Mention Team, TeamRole Role)> roles)
    {
        if (!asked.Concepts.Any(IsDeed))
            return;
        var again =
            IsOfNextSentence(asked, roles[1].Team, roles[2]) || IsBesidePair(roles[2], roles[0], roles[1]) ? 2
            : roles[0].Role == TeamRole.Acting && IsToldAfter(asked, roles[1].Team, roles[2].Team) ? 0
            : IsBesidePair(roles[0], roles[1], roles[2]) ? 0
            : -1;
        if (again < 0)
            return;
        var told = Enumerable.Range(0, 3).FirstOrDefault(i => i != again && IsSame(roles[i].Team, roles[again].Team), -1);
        if (told < 0)
            return;
        var other = 3 - again - told;
        roles[other] = (roles[other].Team, TeamRole.Opponent);
        roles.RemoveAt(told);
    }

    // "How many corners did Croatia have in Croatia v England?"
    private static bool IsBesidePair(
        (Mention Team, TeamRole Role) named,
        (Mention Team, TeamRole Role) one,
        (Mention Team, TeamRole Role) two
    ) => (named.Role, one.Role, two.Role) is (TeamRole.Acting, TeamRole.Pair, TeamRole.Pair);

    private static bool IsSame(Mention one, Mention two) => one.Best.Ids[0] == two.Best.Ids[0];

    private static bool IsOfNextSentence(TypedQuestion asked, Mention before, (Mention Team, TeamRole Role) named) =>
        named.Role == TeamRole.Acting && asked.StartsWithin(before.End, named.Team.First);

    private static bool TellsResult(TypedQuestion asked, Mention one, Mention two) =>
        asked.Concepts.Any(c => c.Name is "fact.beat" or "fact.lost-to" && c.First >= one.End && c.First < two.End);

    // "when Croatia beat England"
    private static bool IsToldAfter(TypedQuestion asked, Mention one, Mention two)
    {
        var head = asked.WithArticles(one.First);
        return head > 0 && Cues.AtThatTime.Has(asked.Tokens[head - 1]) && TellsResult(asked, one, two);
    }

    private static bool AsksForDeed(TypedQuestion asked, Mention one, Mention two)
    {
        var asking = Enumerable.Range(two.End, asked.Tokens.Count - two.End).FirstOrDefault(i => asked.Tokens[i].Start, -1);
        return asking > 0 && asked.Concepts.Any(c => IsDeed(c) && c.First >= asking)
            || IsToldAfter(asked, one, two) && asked.Concepts.Any(c => IsDeed(c) && c.End <= one.First);
    }

    private static readonly string[] OfResults =
    [
        "metric.wins",
        "metric.losses",
        "metric.draws",
        "metric.points",
        "metric.winless",
        "metric.unbeaten",
        "metric.not-won",
        "metric.matches",
        "metric.titles",
        "metric.appearances",
    ];

    // What somebody did in a match, and neither who won it nor how often.
    private static bool IsDeed(Concept concept) =>
        concept.Kind == "metric" && !OfResults.Contains(concept.Name)
        || concept.Name is "op.first" or "op.last" or "op.pull-back" or "op.equaliser" or "op.fastest" or "op.winner-goal";
}
