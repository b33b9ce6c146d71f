using LeagueGrid.Feeds.Formats.Reading;

namespace LeagueGrid.Feeds.Formats.Wyscout;

/// <summary>What the files leave to their name: the competition, its rules, and for tournaments the groups.</summary>
internal sealed record WyscoutCompetition(
    string Code,
    string Name,
    string? Country,
    string Type,
    string Season,
    string[] TieBreakers
)
{
    public string[] Aliases { get; init; } = [];

    /// <summary>Teams of each group, A first. Empty for leagues.</summary>
    public string[][] Groups { get; init; } = [];

    private static readonly string[] League = ["goal-difference", "goals-for"];

    /// <summary>The seven competitions of the public data set, by the name of the season file.</summary>
    private static readonly Dictionary<string, WyscoutCompetition> Known = new(StringComparer.Ordinal)
    {
        ["premier-league-2017-18"] = new("pl1718", "Premier League", "England", "league", "2017-18", League),
        ["ligue-1-2017-18"] = new("l1-1718", "Ligue 1", "France", "league", "2017-18", League),
        ["bundesliga-2017-18"] = new("bl1718", "Bundesliga", "Germany", "league", "2017-18", League),
        ["serie-a-2017-18"] = new(
            "sa1718",
            "Serie A",
            "Italy",
            "league",
            "2017-18",
            ["head-to-head", "goal-difference", "goals-for"]
        ),
        ["la-liga-2017-18"] = new(
            "ll1718",
            "La Liga",
            "Spain",
            "league",
            "2017-18",
            ["head-to-head", "goal-difference", "goals-for"]
        ),
        ["euro-2016"] = new(
            "euro2016",
            "UEFA European Championship",
            null,
            "international",
            "Euro 2016",
            ["head-to-head", "goal-difference", "goals-for"]
        )
        {
            Aliases = ["Euro", "Euros"],
            Groups =
            [
                ["France", "Romania", "Albania", "Switzerland"],
                ["England", "Russia", "Wales", "Slovakia"],
                ["Germany", "Ukraine", "Poland", "Northern Ireland"],
                ["Spain", "Czech Republic", "Turkey", "Croatia"],
                ["Belgium", "Italy", "Republic of Ireland", "Sweden"],
                ["Portugal", "Iceland", "Austria", "Hungary"],
            ],
        },
        ["world-cup-2018"] = new(
            "wc2018",
            "FIFA World Cup",
            null,
            "international",
            "World Cup 2018",
            ["goal-difference", "goals-for", "head-to-head"]
        )
        {
            Aliases = ["World Cup"],
            Groups =
            [
                ["Russia", "Saudi Arabia", "Egypt", "Uruguay"],
                ["Portugal", "Spain", "Morocco", "Iran"],
                ["France", "Australia", "Peru", "Denmark"],
                ["Argentina", "Iceland", "Croatia", "Nigeria"],
                ["Brazil", "Switzerland", "Costa Rica", "Serbia"],
                ["Germany", "Mexico", "Sweden", "Korea Republic"],
                ["Belgium", "Panama", "Tunisia", "England"],
                ["Poland", "Senegal", "Colombia", "Japan"],
            ],
        },
    };

    /// <summary>A file of another name is taken for a league of that name.</summary>
    public static WyscoutCompetition Of(string file)
    {
        var key = Path.GetFileNameWithoutExtension(file);
        return Known.GetValueOrDefault(key) ?? new(SourceIds.Slug(key), key, null, "league", key, League);
    }

    /// <summary>
    /// Goals that the data set lost: the scoring shot is missing from the events, and the goalkeeper's event that carries
    /// the goal tag gives the side and the time. Nobody can say who scored.
    /// </summary>
    public static readonly ILookup<long, SeasonGoal> LostGoals = new[]
    {
        (Match: 2499781L, Goal: new SeasonGoal("Manchester City", null, "2H", 1281.0)),
    }.ToLookup(lost => lost.Match, lost => lost.Goal);
}
