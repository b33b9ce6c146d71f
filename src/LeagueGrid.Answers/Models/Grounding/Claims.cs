using System.Globalization;
using System.Text.RegularExpressions;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Models.Grounding;

/// <summary>
/// What a text claims that can be looked up: numbers, scores, minutes, days, months, and the words that are written as
/// names. Read from a model's sentence and from the evidence by the same eyes.
/// </summary>
public sealed partial class Claims
{
    /// <summary>Sentences are short; a text that takes longer is refused by the exception rather than waited for.</summary>
    private const int PatienceMs = 250;

    private static readonly Dictionary<string, int> Months = MonthNames();
    private static readonly Dictionary<string, int> Weekdays = WeekdayNames();

    private Claims(
        IReadOnlyList<string> figures,
        IReadOnlyList<(int Left, int Right)> scores,
        IReadOnlyList<NameRun> names,
        string[] words
    )
    {
        Figures = figures;
        Scores = scores;
        Names = names;
        Words = words;
    }

    /// <summary>Normal forms: <c>2</c>, <c>1.5</c>, <c>90+7</c>, <c>month 3</c>, <c>weekday 1</c>, <c>2026-03-01</c>.</summary>
    public IReadOnlyList<string> Figures { get; }

    public IReadOnlyList<(int Left, int Right)> Scores { get; }

    /// <summary>Runs of capitalised words that stand together (<c>Harry Kane</c>), folded.</summary>
    public IReadOnlyList<NameRun> Names { get; }

    /// <summary>All words, folded, in order.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsEmpty => Figures.Count == 0 && Scores.Count == 0 && Names.Count == 0;

    public static Claims Of(string text)
    {
        var figures = new List<string>();
        var scores = new List<(int, int)>();
        var rest = IsoDate().Replace(text, match => Take(figures, match.Value));
        rest = Season().Replace(rest, match => Take(figures, $"{match.Groups["a"].Value}-{match.Groups["b"].Value[^2..]}"));
        rest = Added().Replace(rest, match => Take(figures, $"{match.Groups["a"].Value}+{match.Groups["b"].Value}"));
        rest = Score()
            .Replace(
                rest,
                match =>
                {
                    scores.Add(
                        (
                            int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture),
                            int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture)
                        )
                    );
                    return " , ";
                }
            );
        rest = Grouped().Replace(rest, match => Take(figures, match.Groups["a"].Value + match.Groups["b"].Value));
        rest = Decimal()
            .Replace(
                rest,
                match => Take(figures, $"{match.Groups["a"].Value}.{match.Groups["b"].Value}".TrimEnd('0').TrimEnd('.'))
            );
        rest = Whole()
            .Replace(
                rest,
                match => Take(figures, match.Groups["a"].Value.TrimStart('0') is { Length: > 0 } digits ? digits : "0")
            );

        var words = NameFolding.Words(rest).ToArray();
        figures.AddRange(NumberWords.In(words).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        if (words.Contains("hat", StringComparer.Ordinal) && words.Contains("trick", StringComparer.Ordinal))
            figures.Add("3");
        var names = NameRun.In(rest);
        foreach (var word in names.SelectMany(run => run.Words).Concat(words.Where(IsFrenchDayWord)))
        {
            if (Months.TryGetValue(word, out var month))
                figures.Add($"month {month}");
            else if (Weekdays.TryGetValue(word, out var day))
                figures.Add($"weekday {day}");
        }
        return new Claims(
            figures,
            scores,
            [.. names.Select(run => run.Without(IsDayWord)).Where(run => run.Words.Count > 0)],
            [.. NameFolding.Words(text)]
        );
    }

    private static string Take(List<string> figures, string figure)
    {
        figures.Add(figure);
        return " , ";
    }

    private static bool IsDayWord(string word) => Months.ContainsKey(word) || Weekdays.ContainsKey(word);

    /// <summary>French writes months and days small; English "may" and "march" written small are no months.</summary>
    private static bool IsFrenchDayWord(string word) => IsDayWord(word) && word is not ("may" or "march" or "mars");

    private static Dictionary<string, int> MonthNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var culture in new[] { "en-GB", "fr-FR" })
            for (var month = 1; month <= 12; month++)
                names[NameFolding.Fold(CultureInfo.GetCultureInfo(culture).DateTimeFormat.GetMonthName(month))] = month;
        return names;
    }

    private static Dictionary<string, int> WeekdayNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var culture in new[] { "en-GB", "fr-FR" })
        foreach (var day in Enum.GetValues<DayOfWeek>())
            names[NameFolding.Fold(CultureInfo.GetCultureInfo(culture).DateTimeFormat.GetDayName(day))] = (int)day;
        return names;
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMs)]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        @"\b(?<a>(18|19|20)\d{2})[-–/](?<b>(18|19|20)?\d{2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Season();

    [GeneratedRegex(
        @"\b(?<a>\d{1,3})\s?'?\s?\+\s?(?<b>\d{1,2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Added();

    [GeneratedRegex(
        @"(?<![\d.,-])(?<a>\d{1,2})\s?[-–—‑:]\s?(?<b>\d{1,2})(?![\d-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Score();

    [GeneratedRegex(
        @"\b(?<a>\d{1,3})[, \u00a0\u202f](?<b>\d{3})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatienceMs
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\b(?<a>\d+)[.,](?<b>\d+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMs)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"(?<a>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMs)]
    private static partial Regex Whole();
}
