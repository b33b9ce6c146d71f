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
