using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Whose goals in a match are held against a number.</summary>
internal enum GoalsOf
{
    Both,
    Own,
    Conceded,
    EitherSide,
}

/// <summary>How many goals of whom a match must have seen: "seven goals", "conceded four or more", "over 2.5 goals".</summary>
internal sealed record GoalsInMatch(GoalsOf Of, Threshold Bound)
{
    private const int Highest = 15;

    // "conceded as many as four", "four or more goals"
    private const int Reach = 5;

    /// <summary>What the words hold matches against; null where they name no such number.</summary>
    public static GoalsInMatch? Read(TypedQuestion asked, bool ofTeam)
    {
        var conceding = asked.Find("metric.goals-against");
        var scoring = Enumerable.Range(0, asked.Tokens.Count).Where(at => Cues.ScoredByOne.Has(asked.Tokens[at])).ToList();
        if (
            (conceding ?? asked.Find("metric.goals") ?? asked.Find("op.thrice") ?? asked.Find("op.twice"))?.First is not { } goals
        )
        {
            if (!ofTeam || scoring.Count == 0)
                return null;
            goals = scoring[0];
        }
        var number = Enumerable
            .Range(0, asked.Tokens.Count)
            .Where(at => Math.Abs(at - goals) <= Reach && !IsOfElse(asked, at))
            .OrderBy(at => Math.Abs(at - goals))
            .Select(at => (At: at, N: WinningMargin.Number(asked, at)))
            .FirstOrDefault(found => found.N is not null);
        if (number.N is not (>= 0 and <= Highest and var n))
            return null;
        var whose = ofTeam
            ? conceding is not null
                ? GoalsOf.Conceded
                : scoring.Count > 0
                    ? GoalsOf.Own
                    : GoalsOf.Both
            : asked.HasWord(Cues.OneSide)
                ? GoalsOf.EitherSide
                : GoalsOf.Both;
        return new GoalsInMatch(whose, Threshold.Of(asked, n));
    }

    public bool Fits(MatchSheet sheet, IReadOnlySet<string>? team)
    {
        var (home, away) = (sheet.Score.Home, sheet.Score.Away);
        var isHome = team?.Contains(sheet.Home) ?? true;
        return Of switch
        {
            GoalsOf.Both => Bound.Fits(home + away),
            GoalsOf.Own => Bound.Fits(isHome ? home : away),
            GoalsOf.Conceded => Bound.Fits(isHome ? away : home),
            _ => Bound.Fits(home) || Bound.Fits(away),
        };
    }

    // "the first two games", "in 2 minutes", "three points": a number of something else.
    private static bool IsOfElse(TypedQuestion asked, int at)
    {
        var isNumber = asked.Numbers.Any(number => number.At == at);
        var next = at + 1 < asked.Tokens.Count ? asked.Tokens[at + 1].Text : "";
        return Cues.NotGoals.Has(next) || asked.Mentions.Any(mention => mention.Covers(at)) || asked.Used[at] && !isNumber;
    }
}
