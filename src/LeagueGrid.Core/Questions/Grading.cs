using System.Globalization;
using System.Text.RegularExpressions;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Questions;

public enum Mark
{
    Right = 0,
    Wrong = 1,

    /// <summary>The status was <c>unknown</c> where an answer was wanted: no harm done, and no help.</summary>
    Unknown = 2,
}

/// <summary>A mark, and for anything but a right answer what was missed.</summary>
public sealed record Judgement(Mark Mark, IReadOnlyList<string> Missed);

/// <summary>
/// Marks answers as contract §5 says: case, accents, dashes and quotes are folded; <c>2-1</c> is a score, never part of a
/// longer number; an integer also matches its English or French word; <c>90+7</c> also matches <c>97</c>; words of up to
/// three letters match as whole words; <c>@unknown</c> is the status.
/// </summary>
public static partial class Grading
{
    private static readonly string[] English =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".Split(
            ' '
        );

    private static readonly string[] French =
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".Split(
            ' '
        );

    public static Judgement Judge(EvalQuestion question, string answer, string status)
    {
        var folded = NameFolding.Fold(answer);
        var missed = new List<string>();
        foreach (var wanted in question.Expect.Where(wanted => !Stands(wanted, folded, status)))
            missed.Add($"missing {wanted}");
        foreach (var choice in question.AnyOf.Where(choice => !choice.Any(wanted => Stands(wanted, folded, status))))
            missed.Add($"none of {string.Join('|', choice)}");
        foreach (var barred in question.Forbid.Where(barred => Stands(barred, folded, status)))
            missed.Add($"forbidden {barred}");
        return missed.Count == 0 ? new Judgement(Mark.Right, missed)
            : status == AnswerStatus.Unknown ? new Judgement(Mark.Unknown, missed)
            : new Judgement(Mark.Wrong, missed);
    }

    private static bool Stands(string token, string answer, string status)
    {
        if (token == "@unknown")
            return status == AnswerStatus.Unknown;
        var wanted = NameFolding.Fold(token);
        if (ScoreToken().Match(wanted) is { Success: true } score)
            return Matches(answer, $@"(?<![\d\-/.]){score.Groups["a"].Value}\s*[-:]\s*{score.Groups["b"].Value}(?![\d/]|-\d)");
        if (MinuteToken().Match(wanted) is { Success: true } minute)
        {
            var sum = Number(minute.Groups["a"].Value) + Number(minute.Groups["b"].Value);
            return Matches(answer, $@"(?<!\d){minute.Groups["a"].Value}'?\s*\+\s*{minute.Groups["b"].Value}(?!\d)")
                || Matches(answer, $@"(?<![\d.,+-]){sum}(?!\d)");
        }
        if (IntegerToken().IsMatch(wanted))
            return HasInteger(wanted, answer);
        if (DecimalToken().IsMatch(wanted))
            return Matches(
                answer,
                $@"(?<![\d.,]){wanted.Replace(',', '.').Replace(".", "[.,]", StringComparison.Ordinal)}(?!\d)"
            );
        if (ShortWord().IsMatch(wanted))
            return Matches(answer, $"(?<![a-z]){wanted}(?![a-z])");
        return answer.Contains(wanted, StringComparison.Ordinal);
    }

    private static bool HasInteger(string digits, string answer)
    {
        // Thousands may be grouped: 1078 also reads 1,078.
        var body = digits.Length > 3 ? $"{digits[..^3]}[, .\u00a0\u202f]?{digits[^3..]}" : digits;
        if (Matches(answer, $@"(?<![\d.,])(?<!\d-){body}(?!\d|[.,]\d)(?!\s*-\s*\d)"))
            return true;
        return digits.Length <= 2
            && Number(digits) is <= 20 and var number
            && (Matches(answer, $@"\b{English[number]}\b") || Matches(answer, $@"\b{French[number]}\b"));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?<a>\d+)-(?<b>\d+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScoreToken();

    [GeneratedRegex(@"^(?<a>\d+)\+(?<b>\d+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MinuteToken();

    [GeneratedRegex(@"^\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IntegerToken();

    [GeneratedRegex(@"^\d+[.,]\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalToken();

    [GeneratedRegex("^[a-z]{1,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortWord();
}
