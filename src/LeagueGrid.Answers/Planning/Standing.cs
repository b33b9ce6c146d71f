using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Conservation;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning;

/// <summary>A table with the matches behind it: of a season, up to a day, of a group, at home or away only.</summary>
public sealed class Standing
{
    private Standing(
        SeasonBook book,
        IReadOnlyList<MatchSheet> sheets,
        IReadOnlyList<TableLine> lines,
        bool tournament,
        string? group,
        bool complete,
        bool live = false
    )
    {
        IsLive = live;
        (Book, Sheets, Lines, IsTournament, Group, IsComplete) = (book, sheets, lines, tournament, group, complete);
    }

    public SeasonBook Book { get; }
    public IReadOnlyList<MatchSheet> Sheets { get; }
    public IReadOnlyList<TableLine> Lines { get; }
    public bool IsTournament { get; }
    public string? Group { get; }

    /// <summary>Matches that are being played count as they stand.</summary>
    public bool IsLive { get; }

    /// <summary>Every match of it is decided.</summary>
    public bool IsComplete { get; }

    public IReadOnlyList<string> TieBreakers => Book.Season.TieBreakers ?? LeagueTable.DefaultTieBreakers;

    /// <summary>The table that the words want.</summary>
    /// <param name="live">Count what is being played, whatever the words say.</param>
    public static Standing? Of(Inquiry q, SeasonBook book, bool live = false)
    {
        var asked = q.Asked;
        var all = book.Counting(q.Directory.Links).OrderBy(sheet => sheet.Date).ToList();
        var tournament =
            q.CompetitionOf(book.Season.Id)?.Type != "league"
            && all.Exists(sheet => Stages.Of(sheet.Round) is "group" or "final" or "semi-final");
        if (
            !tournament
            && q.CompetitionOf(book.Season.Id)?.Type is "international"
            && !all.Exists(sheet => sheet.Round is not null)
        )
            return new Standing(book, [], [], tournament: true, null, complete: false);
        string? group = null;
        var sheets = all;
        if (tournament)
        {
            var stage = asked.Has("stage.second-group") ? "second-group" : "group";
            sheets = [.. all.Where(sheet => Stages.Of(sheet.Round) == stage)];
            group = q.Matches.Group() ?? GroupOf(q, sheets);
            if (group is null)
                return new Standing(book, sheets, [], tournament: true, null, complete: false);
            sheets =
            [
                .. sheets.Where(sheet =>
                    string.Equals(Stages.Group(sheet.Round), group, StringComparison.OrdinalIgnoreCase)
                    && !sheet.Round!.Contains("play-off", StringComparison.OrdinalIgnoreCase)
                ),
            ];
        }
        var counted = sheets;
        if (asked.Time.To is { } to && asked.Time is { Seasons.Count: 0 } or { UpTo: true })
            counted = [.. sheets.Where(sheet => sheet.Date <= to)];
        else if (asked.Time is { To: { } day, HasDays: true })
            counted = [.. sheets.Where(sheet => sheet.Date <= day)];
        // "at Christmas": the day of the season's own winter.
        if (asked.Time is { From: null, To: null, Month: { } month, Day: { } monthDay } && all.Count > 0)
        {
            var first = all[0].Date;
            var that = new DateOnly(first.Year, month, monthDay);
            counted = [.. sheets.Where(sheet => sheet.Date <= (that < first ? that.AddYears(1) : that))];
        }
        // "At the winter break": what was played in the season's first year.
        if (asked.Has("half-of-season.first") && !tournament && all.Count > 0 && all[0].Date.Year < all[^1].Date.Year)
            counted = asked.HasWord(Cues.Halfway)
                ? UpToRound(sheets, Teams(sheets) - 1)
                : [.. sheets.Where(sheet => sheet.Date.Year == all[0].Date.Year)];
        if (AfterMatches(asked) is { } played)
            counted = After(sheets, played);
        if (asked.Matchday is { } number)
        {
            asked.Heed(["stage.matchday"]);
            counted = UpToRound(sheets, number);
        }
        // "with three rounds left": counted from the end of a season that is over.
        if (asked.RoundsLeft is { } left && !tournament)
        {
            asked.Heed("stage.matchday");
            counted = UpToRound(sheets, (2 * (Teams(sheets) - 1)) - left);
        }
        var venue =
            q.HomeOnly ? TableVenue.Home
            : q.AwayOnly ? TableVenue.Away
            : TableVenue.Everywhere;
        // "before tonight": whatever has been played since.
        if (asked.Has("time.before-today"))
            (counted, live) = ([.. counted.Where(sheet => sheet.Date < q.Today)], false);
        else
            live |=
                asked.Time.IsEmpty
                && (
                    asked.Has("time.if-so")
                    || asked.HasWord(Language.Cues.Conditional)
                    || Deciding.IsPresent(asked) && asked.Has("time.now")
                );
        var points = book.Season.Points ?? PointsRule.Default;
        var lines = LeagueTable.Of(
            counted,
            points,
            book.Season.TieBreakers ?? LeagueTable.DefaultTieBreakers,
            team => q.Directory.Team(team)?.Name ?? team,
            live,
            venue
        );
        if (!TableConservation.Holds(lines, counted, points, live, venue))
            q.DoubtfulTables.Add(book);
        var complete =
            sheets.Count == counted.Count
            && sheets.TrueForAll(sheet => sheet.IsDecided || sheet.Status is MatchStatus.Cancelled)
            && (tournament || WholeLeague(sheets));
        return new Standing(book, counted, lines, tournament, group, complete, live);
    }

    /// <summary>The tables of every group of a cup that is played to its end, by its letter or number.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<TableLine> Lines)> Groups(Inquiry q, SeasonBook book) =>
        [
            .. book.Counting(q.Directory.Links)
                .Where(sheet => Stages.Of(sheet.Round) == "group" && Stages.Group(sheet.Round) is not null)
                .Where(sheet => !sheet.Round!.Contains("play-off", StringComparison.OrdinalIgnoreCase))
                .OrderBy(sheet => sheet.Date)
                .GroupBy(sheet => Stages.Group(sheet.Round)!, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.All(sheet => sheet.IsDecided))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        LeagueTable.Of(
                            [.. group],
                            book.Season.Points ?? PointsRule.Default,
                            book.Season.TieBreakers ?? LeagueTable.DefaultTieBreakers,
                            team => q.Directory.Team(team)?.Name ?? team
                        )
                    )
                ),
        ];

    // "after 10 games"
    internal static int? AfterMatches(Language.TypedQuestion asked)
    {
        foreach (var (value, at) in asked.Numbers)
            if (
                at > 0
                && asked.Tokens[at - 1].Text is "after" or "apres"
                && at + 1 < asked.Tokens.Count
                && Cues.Games.Has(asked.Tokens[at + 1])
            )
                return value;
        return null;
    }

    private static List<MatchSheet> UpToRound(List<MatchSheet> sheets, int number) =>
        sheets.Exists(sheet => Stages.Number(sheet.Round) is not null)
            ? [.. sheets.Where(sheet => Stages.Number(sheet.Round) is not { } n || n <= number)]
            : After(sheets, number);

    private static int Teams(List<MatchSheet> sheets) =>
        sheets.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).Distinct(StringComparer.Ordinal).Count();

    // The fixtures come as the season goes: it is over only when everybody met everybody at home and away.
    private static bool WholeLeague(List<MatchSheet> sheets)
    {
        var teams = Teams(sheets);
        return teams < 6 ? sheets.Count >= teams * (teams - 1) / 2 : sheets.Count >= teams * (teams - 1);
    }

    private static string? GroupOf(Inquiry q, List<MatchSheet> sheets)
    {
        foreach (var (team, _) in q.Roles)
        {
            var ids = Inquiry.Ids(team);
            if (sheets.Find(sheet => ids.Contains(sheet.Home) || ids.Contains(sheet.Away)) is { } sheet)
                return Stages.Group(sheet.Round);
        }
        var groups = sheets.Select(sheet => Stages.Group(sheet.Round)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return groups.Count == 1 ? groups[0] : null;
    }

    // Sources without rounds: each team's first so many matches.
    private static List<MatchSheet> After(List<MatchSheet> sheets, int number)
    {
        var played = new Dictionary<string, int>(StringComparer.Ordinal);
        var counted = new List<MatchSheet>();
        foreach (var sheet in sheets)
        {
            var home = played[sheet.Home] = played.GetValueOrDefault(sheet.Home) + 1;
            var away = played[sheet.Away] = played.GetValueOrDefault(sheet.Away) + 1;
            if (Math.Max(home, away) <= number)
                counted.Add(sheet);
        }
        return counted;
    }

    /// <summary>A team's line over its matches at home or away only.</summary>
    public TableLine At(string team, TableVenue venue) =>
        LeagueTable
            .Of(Sheets, Book.Season.Points ?? PointsRule.Default, [], id => id, live: false, venue)
            .First(line => line.Team == team);

    public int PlaceOf(IReadOnlySet<string> ids)
    {
        for (var i = 0; i < Lines.Count; i++)
            if (ids.Contains(Lines[i].Team))
                return i + 1;
        return 0;
    }

    /// <summary>Which tie-breaker put one above another that is level on points, and what it says; null for points or none.</summary>
    public string? DecidedBy(TableLine upper, TableLine lower)
    {
        foreach (var breaker in TieBreakers)
        {
            var differs = breaker switch
            {
                "goal-difference" => upper.GoalDifference != lower.GoalDifference,
                "goals-for" => upper.GoalsFor != lower.GoalsFor,
                "wins" => upper.Won != lower.Won,
                "head-to-head" => HeadToHead(upper, lower) is var (a, b, _)
                    && (a.Points != b.Points || a.GoalDifference != b.GoalDifference),
                _ => false,
            };
            if (differs)
                return breaker;
        }
        return null;
    }

    public (TableLine One, TableLine Two, IReadOnlyList<MatchSheet> Meetings) HeadToHead(TableLine one, TableLine two)
    {
        var meetings = Sheets
            .Where(sheet =>
                (sheet.Home == one.Team && sheet.Away == two.Team) || (sheet.Home == two.Team && sheet.Away == one.Team)
            )
            .ToList();
        var lines = LeagueTable.Of(meetings, Book.Season.Points ?? PointsRule.Default, [], team => team);
        return (
            lines.FirstOrDefault(line => line.Team == one.Team) ?? one,
            lines.FirstOrDefault(line => line.Team == two.Team) ?? two,
            meetings
        );
    }
}
