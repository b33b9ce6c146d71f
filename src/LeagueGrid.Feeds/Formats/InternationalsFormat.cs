using System.Globalization;
using System.IO.Hashing;
using System.Text;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats;

/// <summary>
/// martj42's international results: <c>results.csv</c>, <c>goalscorers.csv</c>, <c>shootouts.csv</c>, <c>former_names.csv</c>,
/// all by date. The three are read side by side, a day at a time, so a file of any length takes the same memory. Of a
/// shoot-out only the winner is known; goals without a minute or scorer count in the score and stand in no list.
/// </summary>
public static class InternationalsFormat
{
    public static IEnumerable<TimedItem> Read(FormatSource source) => new InternationalsReading(source).Items();
}

internal sealed class InternationalsReading(FormatSource source)
{
    // Cut to four letters a word they would share an id.
    private static readonly HashSet<string> Unabridged = new(StringComparer.Ordinal)
    {
        "south-asian-games",
        "southeast-asian-games",
    };
    private readonly Chronicle _chronicle = new();
    private readonly Dictionary<string, string> _tournaments = new(StringComparer.Ordinal);
    private ILookup<string, string> _formerNames = Enumerable.Empty<string>().ToLookup(name => name, StringComparer.Ordinal);

    public IEnumerable<TimedItem> Items()
    {
        if (source.Find("results.csv") is not { } results)
        {
            source.Refused.Add("results.csv", 0, "the file is not in the folder");
            yield break;
        }
        if (source.Find("former_names.csv") is { } former)
            _formerNames = CsvRows
                .Read(source, former)
                .ToLookup(row => row["current"], row => row["former"], StringComparer.Ordinal);
        using var goals = new RowsByDay(source, source.Find("goalscorers.csv"), "goalscorers.csv");
        using var shootouts = new RowsByDay(source, source.Find("shootouts.csv"), "shootouts.csv");
        var previous = DateOnly.MinValue;
        foreach (var row in CsvRows.Read(source, results))
        {
            if (SourceDates.Day(row["date"]) is not { } day)
            {
                source.Refused.Add(results, row.Number, "date is not a day", row["date"]);
                continue;
            }
            if (day < source.Options.From || day > source.Options.To)
                continue;
            if (day < previous)
            {
                source.Refused.Add(
                    results,
                    row.Number,
                    "is older than the row before it: the file must be in the order of its dates"
                );
                continue;
            }
            if (row.Whole("home_score") is not { } home || row.Whole("away_score") is not { } away)
            {
                source.Refused.Add(results, row.Number, "no score", $"{row["home_team"]} - {row["away_team"]}");
                continue;
            }
            if (day > previous)
                foreach (var item in _chronicle.Before(SourceDates.EndOf(day)))
                    yield return item;
            previous = day;
            Take(row, day, new GoalsPair(home, away), goals, shootouts);
        }
        goals.ReportRest();
        shootouts.ReportRest();
        foreach (var item in _chronicle.Rest())
            yield return item;
    }

    private void Take(CsvRow row, DateOnly day, GoalsPair score, RowsByDay goals, RowsByDay shootouts)
    {
        var season = Season(row["tournament"], day.Year);
        var (home, away) = (Team(row["home_team"]), Team(row["away_team"]));
        var when = SourceDates.EndOf(day);
        var id = string.Create(
            CultureInfo.InvariantCulture,
            $"int-{day:yyyyMMdd}-{home["int-".Length..]}-{away["int-".Length..]}"
        );
        var fixture = RowsByDay.Fixture(row);
        foreach (var shootout in shootouts.Of(day, fixture).Take(1))
        {
            _chronicle.At(
                when,
                new MatchItem
                {
                    Id = id,
                    Season = season,
                    Home = home,
                    Away = away,
                    Kickoff = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
                    Venue = $"{row["city"]}, {row["country"]}",
                }
            );
            _chronicle.At(
                when,
                new EventItem
                {
                    Id = $"{id}-so",
                    Match = id,
                    Period = PlayClock.ShootoutPeriod,
                    Minute = PlayClock.EndMinute(PlayClock.ShootoutPeriod),
                    Type = "shootout-won",
                    Team = Team(shootout["winner"]),
                }
            );
        }
        var listed = goals.Of(day, fixture).Select(Goal).OfType<ResultGoal>().OrderBy(goal => goal.Minute).ToList();
        _chronicle.At(
            when,
            new ResultItem
            {
                Id = id,
                Season = season,
                Home = home,
                Away = away,
                Date = day,
                FullTime = score,
                Goals = listed.Count > 0 ? listed : null,
            }
        );
    }

    private ResultGoal? Goal(CsvRow row)
    {
        if (row.Whole("minute") is not { } minute || row["scorer"] is "" or "NA")
        {
            source.Refused.Add("goalscorers.csv", row.Number, "a goal without a minute or a scorer is left out of the list");
            return null;
        }
        var own = row.Is("own_goal");
        var other = row["team"] == row["home_team"] ? row["away_team"] : row["home_team"];
        var side = own ? other : row["team"];
        // A namesake elsewhere is another player.
        var hash = Crc32.HashToUInt32(Encoding.UTF8.GetBytes($"{side}/{row["scorer"]}"));
        var player = _chronicle.Define(
            new PlayerItem
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"int-p-{hash:x8}"),
                Name = row["scorer"],
                Team = Team(side),
            }
        );
        return new ResultGoal(Team(side), player, minute, null, row.Is("penalty"), own);
    }

    private string Team(string name) =>
        _chronicle.Define(
            new TeamItem
            {
                Id = $"int-{SourceIds.Slug(name)}",
                Name = name,
                Aliases = [.. _formerNames[name]],
            }
        );

    private string Season(string tournament, int year)
    {
        if (!_tournaments.TryGetValue(tournament, out var code))
            _tournaments[tournament] = code = Code(tournament);
        var competition = _chronicle.Define(
            new CompetitionItem
            {
                Id = $"int-c-{code}",
                Name = tournament,
                Type = "international",
            }
        );
        return _chronicle.Define(
            new SeasonItem
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"int-s-{code}-{year}"),
                Competition = competition,
                Name = string.Create(CultureInfo.InvariantCulture, $"{tournament} {year}"),
            }
        );
    }

    /// <summary>Four letters of each word, as thousands of results name their season: <c>uefa-euro-qual</c>. In full where another has them.</summary>
    private string Code(string tournament)
    {
        var slug = SourceIds.Slug(tournament);
        var code = string.Join('-', slug.Split('-').Select(word => word[..Math.Min(4, word.Length)]));
        return Unabridged.Contains(slug) || _tournaments.ContainsValue(code) ? slug : code;
    }
}
