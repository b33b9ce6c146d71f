using System.Globalization;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Benchmarks.League;

/// <summary>
/// Clubs that play each other as often as a measure wants, twenty to a season, as several leagues do on one evening.
/// A function of the number of clubs: two runs send the same bytes.
/// </summary>
public sealed class SampleLeague(int clubs)
{
    public const int SquadSize = 16;
    private const int ClubsOfSeason = 20;

    private static readonly DateTimeOffset FirstKickoff = new(2026, 3, 7, 15, 0, 0, TimeSpan.Zero);

    public static string Team(int club) => $"bn-t-{Number(club)}";

    public static string Player(int club, int place) => $"bn-p-{Number((club * SquadSize) + place)}";

    public static string Season(int club) => $"bn-s-{Number(club / ClubsOfSeason)}";

    public static string TeamName(int club) => SampleNames.Town(club);

    public static string PlayerName(int club, int place) => SampleNames.Player((club * SquadSize) + place);

    /// <summary>Competitions, seasons, clubs and their squads.</summary>
    public IEnumerable<FeedItem> Definitions()
    {
        for (var season = 0; season <= (clubs - 1) / ClubsOfSeason; season++)
        {
            var competition = $"bn-c-{Number(season)}";
            yield return new CompetitionItem
            {
                Id = competition,
                Name = $"Benchmark League {Number(season + 1)}",
                Type = "league",
            };
            yield return new SeasonItem
            {
                Id = Season(season * ClubsOfSeason),
                Competition = competition,
                Name = "2025-26",
            };
        }
        for (var club = 0; club < clubs; club++)
        {
            yield return new TeamItem { Id = Team(club), Name = TeamName(club) };
            for (var place = 0; place < SquadSize; place++)
                yield return new PlayerItem
                {
                    Id = Player(club, place),
                    Name = PlayerName(club, place),
                    Team = Team(club),
                    ShirtNumber = place + 1,
                };
        }
    }

    /// <summary>The match of this number: its sides, and nothing of its play.</summary>
    public SampleMatch Match(int number)
    {
        var home = number * 2 % clubs;
        // Of the same season, and another opponent each time the clubs have all played.
        var season = home / ClubsOfSeason * ClubsOfSeason;
        var size = Math.Min(ClubsOfSeason, clubs - season);
        var away = season + ((home - season + 1 + (number * 2 / clubs * 2 % Math.Max(1, size - 1))) % size);
        if (away == home)
            away = season + ((home - season + 1) % size);
        return new SampleMatch($"bn-m-{Number(number)}", home, away, FirstKickoff.AddDays(number * 2 / clubs));
    }

    public IEnumerable<SampleMatch> Matches(int first, int count) => Enumerable.Range(first, count).Select(Match);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
