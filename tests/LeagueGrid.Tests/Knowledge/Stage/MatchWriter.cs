using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;

namespace LeagueGrid.Tests.Knowledge.Stage;

/// <summary>A made-up league whose matches are written down: passages of the real kind, without a feed.</summary>
internal static class MatchWriter
{
    private static readonly string[] Towns =
    [
        "Arden",
        "Belford",
        "Corwick",
        "Dunmere",
        "Elsing",
        "Farrow",
        "Glenby",
        "Harle",
        "Irton",
        "Jarrowby",
        "Kelso",
        "Lorne",
        "Marsh",
        "Norby",
    ];

    private static readonly string[] Surnames =
    [
        "Abara",
        "Bruun",
        "Castel",
        "Dervaux",
        "Eriksen",
        "Fontaine",
        "Gallo",
        "Haddad",
        "Ibarra",
        "Jansen",
        "Kovac",
        "Lemaire",
        "Moreau",
        "Novak",
        "Okoye",
        "Petit",
        "Quist",
        "Rossi",
        "Sato",
        "Tremblay",
    ];

    public static LeagueDirectory Directory { get; } = Define();

    public static List<Passage> Passages(int matches) =>
        [.. Enumerable.Range(0, matches).SelectMany(i => MatchPassages.Of(Sheet(i), Directory).Passages)];

    public static MatchSheet Sheet(int number)
    {
        var random = new Random(number);
        var home = random.Next(Towns.Length);
        var away = (home + 1 + random.Next(Towns.Length - 1)) % Towns.Length;
        var goals = new List<Goal>();
        var (ours, theirs) = (0, 0);
        for (var i = random.Next(5); i > 0; i--)
        {
            var side = random.Next(2) == 0 ? Side.Home : Side.Away;
            _ = side == Side.Home ? ours++ : theirs++;
            goals.Add(
                new Goal(
                    $"e-{number}-{i}",
                    new MatchTime(1, 5 + goals.Count * 17),
                    side,
                    $"t-{(side == Side.Home ? home : away)}",
                    Player(random, side == Side.Home ? home : away),
                    null,
                    random.Next(5) == 0,
                    false,
                    new GoalsPair(ours, theirs)
                )
            );
        }
        var card = new Card(
            $"c-{number}",
            new MatchTime(2, 46 + random.Next(44)),
            Side.Away,
            Player(random, away),
            (CardColor)random.Next(3)
        );
        return new MatchSheet
        {
            Id = $"m-{number}",
            Season = "s-1",
            Round = $"{1 + (number / 7)}",
            Home = $"t-{home}",
            Away = $"t-{away}",
            Date = new DateOnly(2026, 1, 1).AddDays(number % 300),
            Status = MatchStatus.Finished,
            Score = new Score(ours, theirs),
            Winner =
                ours == theirs ? null
                : ours > theirs ? Side.Home
                : Side.Away,
            Goals = goals,
            GoalsKnown = true,
            Cards = [card],
            Version = 10,
            ChangedAt = new DateTimeOffset(2026, 1, 1, 17, 0, 0, TimeSpan.Zero).AddDays(number % 300),
        };
    }

    private static string Player(Random random, int team) => $"p-{team}-{random.Next(Surnames.Length)}";

    private static LeagueDirectory Define()
    {
        var directory = new LeagueDirectory();
        var version = 0L;
        Apply(
            new CompetitionItem
            {
                Id = "c-1",
                Name = "Northern League",
                Type = "league",
            }
        );
        Apply(
            new SeasonItem
            {
                Id = "s-1",
                Competition = "c-1",
                Name = "2026",
            }
        );
        for (var team = 0; team < Towns.Length; team++)
        {
            Apply(new TeamItem { Id = $"t-{team}", Name = $"{Towns[team]} Town" });
            for (var player = 0; player < Surnames.Length; player++)
                Apply(
                    new PlayerItem
                    {
                        Id = $"p-{team}-{player}",
                        Name = $"{Towns[(team + player) % Towns.Length][..1]}. {Surnames[player]}",
                        Team = $"t-{team}",
                    }
                );
        }
        return directory;

        void Apply(FeedItem item) => directory.Apply(new DirectoryChange(++version, item, null, null, DateTimeOffset.UnixEpoch));
    }
}
