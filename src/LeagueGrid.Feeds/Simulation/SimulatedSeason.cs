using System.Globalization;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Simulation;

/// <summary>
/// One season, played in advance round by round: who is hurt or sent off in one round is missing from the next.
/// </summary>
public sealed class SimulatedSeason
{
    private static readonly TimeSpan BeforeKickoff = TimeSpan.FromMinutes(18);
    private readonly SimulationSettings _settings;
    private readonly IReadOnlyList<SimulatedClub> _clubs;
    private readonly List<TimedItem> _news = [];

    internal SimulatedSeason(SimulationSettings settings, IReadOnlyList<SimulatedClub> clubs, int number)
    {
        _settings = settings;
        _clubs = clubs;
        Number = number;
        var start = Offset(0);
        Item = new SeasonItem
        {
            Id = $"{settings.Prefix}-s-{number}",
            Competition = CompetitionId(settings),
            Name = settings.FirstYear is { } year
                ? string.Create(CultureInfo.InvariantCulture, $"{year + number - 1}-{(year + number) % 100:00}")
                : string.Create(CultureInfo.InvariantCulture, $"Season {number} ({settings.At(start):MMMM yyyy})"),
            StartsOn = Day(settings.At(start)),
            EndsOn = Day(settings.At(start + Length(settings))),
            Points = PointsRule.Default,
            TieBreakers = ["goal-difference", "goals-for"],
        };
        Matches = PlayAll();
        Timeline = [.. Matches.SelectMany(match => match.Items).Concat(_news).OrderBy(item => item.Due)];
    }

    public int Number { get; }
    public SeasonItem Item { get; }

    /// <summary>In the order of their kick-offs.</summary>
    public IReadOnlyList<SimulatedMatch> Matches { get; }

    /// <summary>Line-ups, events, retractions, availability and news of the whole season, in the order in which they come about.</summary>
    public IReadOnlyList<TimedItem> Timeline { get; }

    public SeasonTruth Truth =>
        SeasonTruth.Of(Item, [.. _clubs.Select(club => club.Item)], [.. Matches.Select(match => match.Truth)]);

    /// <summary>What must be known before the timeline: the competition, the season, clubs, squads and every fixture.</summary>
    public IEnumerable<FeedItem> Definitions() =>
        [
            new CompetitionItem
            {
                Id = CompetitionId(_settings),
                Name = "Norland and Sylvanie League",
                Type = "league",
                Aliases = ["simulated league", "demo league"],
            },
            Item,
            .. _clubs.Select(club => club.Item),
            .. _clubs.SelectMany(club => club.Squad).Select(player => player.Item),
            .. Matches.Select(match => match.Item),
        ];

    /// <summary>The season as an archive keeps it: the result of each match, for clubs and squads that are known.</summary>
    public IEnumerable<FeedItem> Archive() => [Item, .. Matches.Select(match => match.ToResult())];

    /// <summary>The match that begins a season, at its very first instant.</summary>
    public static string FirstMatch(SimulationSettings settings, int number) => MatchId(settings, number, 0, 0);

    /// <summary>In the league's own time; what passes is this over <see cref="SimulationSettings.Speed"/>.</summary>
    public static TimeSpan Length(SimulationSettings settings) => FixtureList.Rounds(settings.Clubs) * FixtureList.RoundEvery;

    private static string CompetitionId(SimulationSettings settings) => $"{settings.Prefix}-c";

    private TimeSpan Offset(int round) => ((Number - 1) * Length(_settings)) + (round * FixtureList.RoundEvery);

    private List<SimulatedMatch> PlayAll()
    {
        var reports = new MatchReports(
            _clubs.ToDictionary(club => club.Id, StringComparer.Ordinal),
            _clubs.SelectMany(club => club.Squad).ToDictionary(player => player.Id, StringComparer.Ordinal)
        );
        var played = new List<SimulatedMatch>();
        // The round in which a missing player may play again.
        var back = new Dictionary<string, int>(StringComparer.Ordinal);
        var fixtures = FixtureList.Draw(new Chance(_settings.Seed, 2, Number), _clubs.Count);
        for (var round = 0; round < fixtures.Count; round++)
        {
            var absent = back.Where(p => p.Value > round).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
            var matches = fixtures[round].Select((fixture, n) => Play(fixture, round, n, absent)).ToList();
            foreach (var match in matches)
            {
                var afterwards = match.EndsAt + (TimeSpan.FromMinutes(3) / _settings.Speed);
                _news.Add(new TimedItem(afterwards, reports.Report(match, afterwards)));
                foreach (var absence in match.Absences)
                    Miss(absence, match, round, back);
            }
            played.AddRange(matches.OrderBy(match => match.Item.Kickoff));
        }
        return played;
    }

    private SimulatedMatch Play(PlannedFixture fixture, int round, int n, HashSet<string> absent)
    {
        var chance = new Chance(_settings.Seed, 3, Number, round, n);
        var (home, away) = (_clubs[fixture.Home], _clubs[fixture.Away]);
        var kickoff = Offset(round) + fixture.Offset;
        var item = new MatchItem
        {
            Id = MatchId(_settings, Number, round, n),
            Season = Item.Id,
            Round = (round + 1).ToString(CultureInfo.InvariantCulture),
            Home = home.Id,
            Away = away.Id,
            Kickoff = _settings.At(kickoff),
            Venue = home.Item.Venue,
            Referee = InventedNames.Person(chance, chance.Happens(0.5), []),
        };
        return new MatchScript(
            item,
            new SideInPlay(home, absent, chance),
            new SideInPlay(away, absent, chance),
            chance,
            _settings.EveryTouch,
            seconds => _settings.At(kickoff + TimeSpan.FromSeconds(seconds))
        ).Play(round + 1);
    }

    private void Miss(Absence absence, SimulatedMatch match, int round, Dictionary<string, int> back)
    {
        var returns = round + 1 + absence.Matches;
        var player = absence.Player.Id;
        // Sent off while hurt, or the reverse: the longer of the two holds.
        if (back.GetValueOrDefault(player) > returns)
            return;
        back[player] = returns;
        var id = $"{match.Item.Id}-{player[(_settings.Prefix.Length + 1)..]}-{absence.Status}";
        var expected = absence.Matches > 0 ? Day(_settings.At(Offset(returns))) : (DateOnly?)null;
        _news.Add(
            new TimedItem(
                absence.At,
                new AvailabilityItem
                {
                    Id = $"{id}-a",
                    At = absence.At,
                    Player = player,
                    Status = absence.Status,
                    Reason = absence.Reason,
                    Since = Day(absence.At),
                    ExpectedReturn = expected,
                    Source = "club",
                }
            )
        );
        _news.Add(new TimedItem(absence.At, MatchReports.Bulletin($"{id}-n", absence, expected)));
        if (returns >= FixtureList.Rounds(_settings.Clubs))
            return;
        // A knock in the last wave of a round is younger than the start of the next.
        var again = _settings.At(Offset(returns) - BeforeKickoff);
        if (again <= absence.At)
            again = absence.At + (TimeSpan.FromMinutes(2) / _settings.Speed);
        _news.Add(
            new TimedItem(
                again,
                new AvailabilityItem
                {
                    Id = $"{id}-b",
                    At = again,
                    Player = player,
                    Status = "available",
                    Since = Day(again),
                    Source = "club",
                }
            )
        );
    }

    private static string MatchId(SimulationSettings settings, int season, int round, int n) =>
        string.Create(CultureInfo.InvariantCulture, $"{settings.Prefix}-m-{season}-{round + 1:00}-{n + 1:00}");

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
