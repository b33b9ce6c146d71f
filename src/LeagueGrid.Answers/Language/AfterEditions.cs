using System.Globalization;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Language;

/// <summary>
/// "Brazil's first defeat after the 2018 World Cup", "depuis la Coupe du monde 2018", "before the 2022 World Cup": what came
/// when that cup was over, or before it began, in whatever competition.
/// </summary>
internal static class AfterEditions
{
    private const int FarthestCup = 3;

    public static void Take(TypedQuestion asked, LeagueDirectory directory)
    {
        if (
            asked.Competitions.ToList() is not [var cup]
            || asked.Time.To is not null
            || YearOf(asked, cup) is not { } year
            || Word(asked, cup) is not { } word
        )
            return;
        var days = directory
            .Competitions.Where(one => one.Type == "international" && cup.Best.Ids.Contains(one.Id))
            .SelectMany(one => directory.SeasonsOfCompetition(one.Id))
            .Select(season => directory.FixturesOfSeason(season).Select(id => directory.Fixture(id)!.Date).ToList())
            .FirstOrDefault(days => days.Count > 0 && days.Max().Year == year);
        if (days is null)
            return;
        if (Cues.AfterACup.Has(word))
            asked.TakeSince(days.Max().AddDays(1), cup);
        else if (Cues.BeforeACup.Has(word))
            asked.TakeUntil(days.Min().AddDays(-1), cup);
    }

    // The year inside its name or beside it.
    private static int? YearOf(TypedQuestion asked, Mention cup) =>
        Enumerable
            .Range(Math.Max(0, cup.First - 1), Math.Min(asked.Tokens.Count, cup.End + 1) - Math.Max(0, cup.First - 1))
            .Where(i => asked.Tokens[i] is { IsNumber: true, Text.Length: 4 })
            .Select(i => int.TryParse(asked.Tokens[i].Text, CultureInfo.InvariantCulture, out var year) ? year : (int?)null)
            .FirstOrDefault();

    // "after the 2018 World Cup", "depuis le Mondial 2018": the word that says so.
    private static QuestionToken? Word(TypedQuestion asked, Mention cup)
    {
        // "the day after the final of …"
        if (asked.Concepts.Any(concept => concept.Kind == "stage"))
            return null;
        var at = cup.First - 1;
        while (
            at > 0
            && cup.First - at < FarthestCup
            && (asked.Tokens[at].IsNumber || Cues.Article.Has(asked.Tokens[at]) || Cues.OfTheTime.Has(asked.Tokens[at]))
        )
            at--;
        return at < 0 ? null : asked.Tokens[at];
    }
}
