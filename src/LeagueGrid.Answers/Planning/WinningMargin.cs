using System.Globalization;
using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>How many goals lay between the two: "by three or more", "by at least two goals", "de cinq buts".</summary>
/// <param name="Least">Goals, at least 1.</param>
/// <param name="Most">Goals; the same as <paramref name="Least"/> where just so many are named.</param>
internal readonly record struct WinningMargin(int Least, int Most)
{
    // "by 2010" is a year.
    private const int Highest = 40;

    // "by a margin of at least three"
    private const int Reach = 6;

    /// <summary>The margin that the words name; null where they name none.</summary>
    public static WinningMargin? Of(TypedQuestion asked)
    {
        for (var by = 0; by < asked.Tokens.Count; by++)
        {
            // "a one-goal margin", "two-goal wins"
            if (
                by + 2 < asked.Tokens.Count
                && Number(asked, by) is { } lead
                && Cues.GoalNoun.Has(asked.Tokens[by + 1])
                && Cues.MarginNoun.Has(asked.Tokens[by + 2])
            )
                return new WinningMargin(lead, lead);
            if (!Cues.ByAMargin.Has(asked.Tokens[by]))
                continue;
            for (var i = by + 1; i < asked.Tokens.Count && i <= by + Reach; i++)
            {
                if (Number(asked, i) is { } goals)
                    return IsOfGoals(asked, i) ? Of(asked, by, i, goals) : null;
                if (!Cues.BeforeMargin.Has(asked.Tokens[i]))
                    break;
            }
        }
        return null;
    }

    public bool Fits(MatchSheet sheet) =>
        Math.Abs(sheet.Score.Home - sheet.Score.Away) is var goals && goals >= Least && goals <= Most;

    private static WinningMargin Of(TypedQuestion asked, int by, int at, int goals)
    {
        // "by three or more", "trois buts d'écart ou plus"
        const int Behind = 4;
        var above = asked.Concepts.Any(c => c.Name == "op.at-least" && c.First > by && c.First <= at + Behind);
        if (!above)
            return new WinningMargin(goals, goals);
        var more = asked.Tokens.Skip(by).Take(at - by).Any(token => Cues.MoreThan.Has(token));
        return new WinningMargin(more ? goals + 1 : goals, int.MaxValue);
    }

    // "by three", "by three or more", "by three goals": of nothing else.
    private static bool IsOfGoals(TypedQuestion asked, int at) =>
        at + 1 >= asked.Tokens.Count || Cues.AfterMargin.Has(asked.Tokens[at + 1]);

    /// <summary>The number of goals that the word at that place names: "three", "3"; null where it names none.</summary>
    public static int? Number(TypedQuestion asked, int at)
    {
        if (asked.Tokens[at].IsNumber)
            return int.TryParse(asked.Tokens[at].Text, CultureInfo.InvariantCulture, out var number) && number <= Highest
                ? number
                : null;
        if (
            Cues.Single.Has(asked.Tokens[at])
            // "par un but d'écart"
            || asked.Tokens[at].Text is "un" && at + 1 < asked.Tokens.Count && Cues.GoalNoun.Has(asked.Tokens[at + 1])
        )
            return 1;
        var concept = asked.Concepts.FirstOrDefault(c =>
            c.First == at && (c.Kind == "number" || c.Name is "op.twice" or "op.thrice")
        );
        return concept.Name switch
        {
            null => null,
            "op.twice" => 2,
            "op.thrice" => 3,
            var name => int.Parse(name.AsSpan("number.".Length), CultureInfo.InvariantCulture),
        };
    }
}
