using LeagueGrid.Core.Names;

namespace LeagueGrid.Core.Passages;

/// <summary>What the writers of passages share: names, days and lists in both languages.</summary>
internal sealed class Wording(LeagueDirectory directory, string lang)
{
    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private static readonly string[] FrenchMonths =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    public string Lang => lang;

    public bool IsFrench => lang == "fr";

    public string Say(string english, string french) => IsFrench ? french : english;

    public string Team(string? id) => directory.Team(id)?.Name ?? id ?? Say("unknown", "inconnu");

    public string Player(string? id) => directory.Player(id)?.Name ?? id ?? Say("an unnamed player", "un joueur non nommé");

    public string Season(string? id) =>
        directory.Season(id) is not { } season ? id ?? ""
        : directory.Competition(season.Competition) is { } competition
        && !season.Name.Contains(competition.Name, StringComparison.OrdinalIgnoreCase)
            ? $"{competition.Name} {season.Name}"
        : season.Name;

    public string Day(DateOnly day) =>
        IsFrench
            ? $"{(day.Day == 1 ? "1er" : day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture))} {FrenchMonths[day.Month - 1]} {day.Year}"
            : $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}";

    public string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2
            ? all.FirstOrDefault() ?? ""
            : $"{string.Join(", ", all.Take(all.Count - 1))} {Say("and", "et")} {all[^1]}";
    }
}
