using System.Globalization;
using LeagueGrid.Answers.Language;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// How many places of a league go down, and how many play for it: where the rule is another than the size of the league
/// tells, a line of <c>relegation.txt</c> tells it.
/// </summary>
internal static class Relegation
{
    private const int Large = 20;

    private static readonly List<(string Country, int From, int To, int Down, int PlayOff)> Rules =
    [
        .. LexiconFile.Lines("relegation.txt").Select(Rule),
    ];

    /// <summary>The places at the foot of the table that go down, and those above them whose teams play to stay.</summary>
    public static (int Down, int PlayOff) Of(Inquiry q, Standing table)
    {
        var season = table.Book.Season;
        if (
            q.CompetitionOf(season.Id)?.Country is { } country
            && SeasonScope.YearsOf(season) is { } years
            && Rules.Find(rule => rule.Country == country && rule.From <= years.First && years.First <= rule.To)
                is { Country: not null } known
        )
            return (known.Down, known.PlayOff);
        return table.Lines.Count >= Large ? (3, 0)
            : table.Lines.Count == Large - 2 ? (2, 1)
            : (2, 0);
    }

    // "France 2016-2021 = 2, 1"
    private static (string, int, int, int, int) Rule(string line)
    {
        var (head, places) = line.Split('=', 2, StringSplitOptions.TrimEntries) is [var one, var two] ? (one, two) : ("", "");
        var space = head.LastIndexOf(' ');
        var years = head[(space + 1)..].Split('-');
        var numbers = places.Split(',', StringSplitOptions.TrimEntries);
        return (head[..space], Number(years[0]), Number(years[1]), Number(numbers[0]), Number(numbers[1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
