using System.Globalization;
using System.Text.Json;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Cli.Checks;

/// <summary>How many answers of a group of questions were right, wrong and unknown.</summary>
public sealed record EvalMarks(int Right = 0, int Wrong = 0, int Unknown = 0)
{
    public int All => Right + Wrong + Unknown;

    /// <summary>(right - wrong) / all.</summary>
    public double Truthfulness => All == 0 ? 0 : (Right - Wrong) / (double)All;

    /// <summary>Of a hundred questions so many answers are right.</summary>
    public double Percent => All == 0 ? 0 : 100.0 * Right / All;

    public EvalMarks With(Mark mark) =>
        mark switch
        {
            Mark.Right => this with { Right = Right + 1 },
            Mark.Wrong => this with { Wrong = Wrong + 1 },
            _ => this with { Unknown = Unknown + 1 },
        };
}

/// <summary>
/// Marks by kind, by language, by half of the file and in total. Where only one half was built with, the gap between the two says how
/// far the general case is from solved.
/// </summary>
public sealed class EvalTally
{
    private const string Kind = "kind";
    private const string Language = "lang";
    private const string Half = "half";

    private readonly SortedDictionary<(int Order, string Group, string Name), EvalMarks> _groups = [];

    public EvalMarks Total { get; private set; } = new();

    public EvalMarks this[string group, string name] =>
        _groups.FirstOrDefault(one => one.Key.Group == group && one.Key.Name == name).Value ?? new EvalMarks();

    /// <summary>By how many points the odd half is better than the even one; null where one of them was not asked.</summary>
    public double? Gap =>
        this[Half, "odd"] is { All: > 0 } odd && this[Half, "even"] is { All: > 0 } even ? odd.Percent - even.Percent : null;

    /// <param name="isOdd">Whether the question stands at an odd place of its file, counted from one.</param>
    public void Add(EvalQuestion question, bool isOdd, Mark mark)
    {
        Count(0, Kind, question.Kind, mark);
        Count(1, Language, question.Lang ?? "en", mark);
        Count(2, Half, isOdd ? "odd" : "even", mark);
        Total = Total.With(mark);
    }

    private void Count(int order, string group, string name, Mark mark)
    {
        var key = (order, group, name);
        _groups[key] = (_groups.GetValueOrDefault(key) ?? new EvalMarks()).With(mark);
    }

    /// <summary>The report, line by line; as JSON an object for each group.</summary>
    public IEnumerable<string> Lines(bool json)
    {
        foreach (var ((_, group, name), marks) in _groups)
            yield return json ? Json(group, name, marks) : Line(group == Kind ? name : $"{group} {name}", marks);
        yield return json ? Json(Kind, "total", Total) : Line("total", Total);
        if (Gap is { } gap)
            yield return json
                ? JsonSerializer.Serialize(new { gap = Math.Round(gap, 1) })
                : string.Create(CultureInfo.InvariantCulture, $"gap between the halves: {gap:F1} points");
    }

    private static string Line(string name, EvalMarks marks) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -20} right {marks.Right, 4}  wrong {marks.Wrong, 4}  unknown {marks.Unknown, 4}  of {marks.All, 4}  truthfulness {marks.Truthfulness:F3}"
        );

    private static string Json(string group, string name, EvalMarks marks) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                [group] = name,
                ["right"] = marks.Right,
                ["wrong"] = marks.Wrong,
                ["unknown"] = marks.Unknown,
                ["truthfulness"] = marks.Truthfulness,
            }
        );
}
