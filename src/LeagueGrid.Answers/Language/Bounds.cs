using System.Globalization;
using System.Text.RegularExpressions;

namespace LeagueGrid.Answers.Language;

/// <summary>Bounds as statisticians and punters write them, in words: "3+ goals", "over 2.5 goals", "moins de 1,5 but".</summary>
internal static partial class Bounds
{
    /// <summary>The text with its bounds in words and whole numbers.</summary>
    public static string Written(string text)
    {
        text = OrMore().Replace(text, match => $"{match.Groups["least"].Value} or more");
        text = Reached().Replace(text, match => $"had at least {match.Groups["n"].Value} ");
        text = FourGoals().Replace(text, "4 buts dans un match");
        text = FourGoalHaul().Replace(text, "4 goals in a match");
        text = DoubleFigures().Replace(text, "had at least 10 goals");
        text = Atteint().Replace(text, match => $"eu au moins {match.Groups["n"].Value}");
        text = Depasse().Replace(text, match => $"eu plus de {match.Groups["n"].Value}");
        text = Beyond()
            .Replace(text, match => $"with {(match.Groups["above"].Success ? "more" : "fewer")} than {match.Groups["n"].Value}");
        text = PositiveDifference()
            .Replace(
                text,
                match => $"more {(match.Groups["positive"].Success ? "goals than goals conceded" : "goals conceded than goals")}"
            );
        text = DifferencePositive()
            .Replace(
                text,
                match =>
                    match.Groups["positive"].Success ? "plus de buts que de buts encaissés" : "plus de buts encaissés que de buts"
            );
        text = Over().Replace(text, match => $"{match.Groups["than"].Value} {match.Groups["n"].Value}");
        return Under()
            .Replace(
                text,
                match =>
                    $"{match.Groups["than"].Value} {int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) + 1}"
            );
    }

    // "3+ goals", and not "90+3"
    [GeneratedRegex(@"\b(?<least>\d{1,2})\+(?=\s*[^\d\s])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrMore();

    // "reached 10 goals", "got to 50 points"
    [GeneratedRegex(
        @"\b(?:reach(?:ed)?|got to|get to|hit|broke|pass(?:ed)?) (?:the )?(?<n>\d{1,3})[- ](?=(?:league )?(?:goals?|points?|wins?)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Reached();

    [GeneratedRegex(
        @"\b(?:reach(?:ed)?|hit|got into|get into|made it (?:in)?to|ma[kd]e|managed|were in|was in|ended (?:up )?in|finished in) double (?:figures|digits)\b(?: (?:for|of|in) goals)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex DoubleFigures();

    // "atteint la barre des 10 buts"
    [GeneratedRegex(
        @"\batteint (?:les |la barre des )?(?<n>\d{1,3})(?= (?:buts?|points?|victoires?)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Atteint();

    [GeneratedRegex(
        @"\bd[ée]pass[ée]s? (?:les |la barre des )?(?<n>\d{1,3})(?= (?:buts?|points?|victoires?)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Depasse();

    // "above 50 points", "below 40 points"
    [GeneratedRegex(
        @"\b(?:with )?(?:(?<above>above|beyond|north of)|below|short of|south of) (?<n>\d{1,3})(?= (?:goals?|points?|wins?)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Beyond();

    // "a positive goal difference"
    [GeneratedRegex(
        @"\b(?:a )?(?:(?<positive>positive|plus)|negative|minus) goal[- ]?difference\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex PositiveDifference();

    [GeneratedRegex(
        @"\bune différence de buts (?:(?<positive>positive)|négative)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex DifferencePositive();

    [GeneratedRegex(@"\b(?:un |des |le )?quadrupl[ée]s?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FourGoals();

    [GeneratedRegex(
        @"\b(?:a |the )?(?:four-goal haul|four-timer|haul of four|quadruple of goals)s?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex FourGoalHaul();

    // More than two and a half is more than two.
    [GeneratedRegex(
        @"\b(?<than>over|more than|plus de) (?<n>\d)[.,]5\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Over();

    // Fewer than two and a half is fewer than three.
    [GeneratedRegex(
        @"\b(?<than>under|fewer than|less than|moins de) (?<n>\d)[.,]5\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Under();
}
