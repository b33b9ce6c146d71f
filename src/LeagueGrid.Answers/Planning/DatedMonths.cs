using System.Globalization;
using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Months that bound a time without naming their year ("after January", "between February and April", "at the end of October"): the
/// same question with the years of the season that it is about.
/// </summary>
internal static class DatedMonths
{
    // "the end of", "mid-"
    private const int FarthestBound = 4;

    // A season that spans two years begins after June.
    private const int FirstMonth = 7;

    /// <summary>The question with its years; null where no month without a year bounds anything.</summary>
    public static string? Named(Inquiry q)
    {
        var asked = q.Asked;
        if (asked.Time.Month is null || asked.Time.MonthOf is not null || asked.Time.Years.Count > 0)
            return null;
        var months = asked.Concepts.Where(c => c.Kind == "month" && !IsVerb(asked, c)).OrderBy(c => c.First).ToList();
        if (months.Count is 0 or > 2 || months.Count == 1 && !IsBound(asked, months[0].First))
            return null;
        var years = Years(
            q,
            [.. months.Select(month => int.Parse(month.Name.AsSpan("month.".Length), CultureInfo.InvariantCulture))]
        );
        var words = asked.WordsTyped();
        for (var i = months.Count - 1; i >= 0; i--)
        {
            // "February 3": the day goes with its month.
            var end = months[i].End;
            if (
                end < asked.Tokens.Count
                && asked.Tokens[end].IsNumber
                && asked.Tokens[end].Text.Length <= 4
                && !IsNumber(asked, months[i].First - 1)
            )
                end++;
            words.Insert(end, $"{years[i]}");
        }
        return string.Join(' ', words) + "?";
    }

    private static bool IsNumber(TypedQuestion asked, int at) => at >= 0 && asked.Tokens[at].IsNumber;

    private static bool IsVerb(TypedQuestion asked, Concept month) =>
        asked.Tokens[month.First].Text == "may" && !asked.Tokens[month.First].Capital;

    private static bool IsBound(TypedQuestion asked, int month)
    {
        for (var at = month - 1; at >= Math.Max(0, month - FarthestBound); at--)
        {
            var token = asked.Tokens[at];
            if (
                Cues.Since.Has(token)
                || Cues.Until.Has(token)
                || Cues.AfterWord.Has(token)
                || Cues.BeforeWord.Has(token)
                || Cues.EndNoun.Has(token)
                || Cues.MiddleNoun.Has(token)
            )
                return true;
            if (!Cues.BesideMonth.Has(token) && !Cues.BeginningNoun.Has(token) && !token.IsNumber)
                return false;
        }
        return false;
    }

    private static List<int> Years(Inquiry q, List<int> months)
    {
        if (Season(q) is var (first, last))
            return months.ConvertAll(month => month >= FirstMonth ? first : last);
        // The last that there were.
        var years = new List<int>();
        var (year, later) = (q.Today.Year, q.Today.Month + 1);
        for (var i = months.Count - 1; i >= 0; i--)
        {
            if (months[i] >= later)
                year--;
            years.Insert(0, year);
            later = months[i];
        }
        return years;
    }

    private static SeasonYears? Season(Inquiry q) =>
        (DescribedTeams.Season(q) ?? q.Seasons.Current()) is { } season && q.CompetitionOf(season.Id)?.Type == "league"
            ? SeasonScope.YearsOf(season)
            : null;
}
