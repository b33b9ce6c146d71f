using CsCheck;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Season;
using LeagueGrid.Feeds.Identity;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Identity;

public sealed class IdentityResolutionTests
{
    private static readonly DateOnly Day = new(2031, 5, 4);

    [Theory]
    [InlineData("Son Heung-Min", "Heung-Min Son")]
    [InlineData("André Schürrle", "Andre Schurrle")]
    [InlineData("André Schürrle", "Andre Schuerrle")]
    [InlineData("Zico", "Ziko")]
    [InlineData("Łukasz Piszczek", "Lukasz Piszczek")]
    public void Spellings_of_one_name_in_one_team_at_one_time_are_one_player(string one, string other)
    {
        var report = Resolve([.. Source("aa", "Reds", one), .. Source("bb", "Reds FC", other)]);

        var merge = Assert.Single(report.Merges, m => m.Members[0].Kind == "player");
        Assert.Equal(["aa-p-1", "bb-p-1"], merge.Members.Select(key => key.Id).Order(StringComparer.Ordinal));
        Assert.All(merge.Because, pair => Assert.NotEmpty(pair.Evidence));
        Assert.Equal(report.Links.Canonical("player", "aa-p-1"), report.Links.Canonical("player", "bb-p-1"));
    }

    [Theory]
    [InlineData("Luisão", "Luizinho")]
    [InlineData("Kolo Touré", "Yaya Touré")]
    [InlineData("J. Hart", "Michael Hart")]
    public void Other_names_stay_apart(string one, string other) =>
        Assert.DoesNotContain(Resolve([.. Source("aa", "Reds", one), .. Source("bb", "Reds", other)]).Merges, IsPlayers);

    [Fact]
    public void Initials_with_the_same_team_are_below_the_threshold_until_a_birthday_or_goals_speak_for_them()
    {
        var apart = Resolve([.. Source("aa", "Reds", "H. Kain"), .. Source("bb", "Reds", "Harry Kain")]);
        Assert.DoesNotContain(apart.Merges, IsPlayers);
        Assert.Contains(
            apart.StayedApart,
            pair => pair.One.Id == "aa-p-1" && pair.Points < new IdentitySettings().PlayerThreshold
        );

        var born = new DateOnly(2005, 7, 28);
        Assert.Contains(
            Resolve([.. Source("aa", "Reds", "H. Kain", born), .. Source("bb", "Reds", "Harry Kain", born)]).Merges,
            IsPlayers
        );
        Assert.Contains(
            Resolve([
                .. Source("aa", "Reds", "H. Kain"),
                .. Source("bb", "Reds", "Harry Kain"),
                Scored("aa", 30),
                Scored("bb", 31),
            ]).Merges,
            IsPlayers
        );
    }

    [Fact]
    public void Namesakes_of_different_birthdays_stay_apart() =>
        Assert.DoesNotContain(
            Resolve([
                .. Source("aa", "Reds", "Ann One", new DateOnly(2001, 2, 3)),
                .. Source("bb", "Reds", "Ann One", new DateOnly(2004, 5, 6)),
            ]).Merges,
            IsPlayers
        );

    [Fact]
    public void Two_players_of_the_same_match_stay_two_even_by_decision()
    {
        FeedItem[] items =
        [
            .. Source("aa", "Reds", "Ann One"),
            Player("aa-p-2", "Ann One", "aa-t-1"),
            Kick("aa", "p-1"),
            Kick("aa", "p-2"),
        ];
        var join = new IdentityDecision(IdentityVerb.Join, new EntityKey("player", "aa-p-1"), new EntityKey("player", "aa-p-2"));

        var report = Resolve(items, join);

        Assert.DoesNotContain(report.Merges, IsPlayers);
        Assert.Contains("same match", Assert.Single(report.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public void An_administrator_joins_what_looks_different_and_splits_what_looks_the_same()
    {
        var (one, other) = (new EntityKey("player", "aa-p-1"), new EntityKey("player", "bb-p-1"));
        FeedItem[] strangers = [.. Source("aa", "Reds", "Pelusa"), .. Source("bb", "Reds", "Diego M.")];
        FeedItem[] same = [.. Source("aa", "Reds", "Ann One"), .. Source("bb", "Reds", "Ann One")];

        Assert.Contains(Resolve(strangers, new IdentityDecision(IdentityVerb.Join, one, other, "a nickname")).Merges, IsPlayers);
        Assert.DoesNotContain(Resolve(same, new IdentityDecision(IdentityVerb.Split, one, other)).Merges, IsPlayers);
    }

    [Fact]
    public void A_fixture_of_three_sources_counts_once_in_totals_and_head_to_head()
    {
        var league = FoldedLeague.Of([
            .. Source("aa", "Reds", "Ann One"),
            .. Source("bb", "Reds FC", "Ann One"),
            .. Source("cc", "Reds", "Ann One"),
            Scored("aa", 30),
            Scored("bb", 30),
        ]);
        var sheets = league.Sheets.ToList();
        var links = IdentityResolution.Resolve(league.Directory, sheets).Links;

        var once = LinkedSheets.Once(sheets, links).ToList();

        Assert.Equal(3 * Matches, sheets.Count);
        Assert.Equal(Matches, once.Count);
        Assert.Equal(2, once.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).Distinct().Count());
        Assert.Equal(1, Assert.Single(ScorerList.Of(once, name => name)).Goals);
    }

    [Fact]
    public void Two_matches_that_one_source_tells_apart_stay_two_though_the_teams_and_the_day_are_the_same() =>
        Assert.DoesNotContain(
            Resolve([
                .. Source("aa", "Reds", "Ann One"),
                new MatchItem
                {
                    Id = "aa-m-77",
                    Season = "aa-s",
                    Home = "aa-t-1",
                    Away = "aa-t-2",
                    Kickoff = new DateTimeOffset(Day, new TimeOnly(19, 0), TimeSpan.Zero),
                },
            ]).Merges,
            merge => merge.Members[0].Kind == "match"
        );

    [Theory]
    [InlineData("t1", "t2")]
    [InlineData("1", "2")]
    [InlineData("reds", "rouges")]
    public void Teams_whose_ids_name_no_source_are_of_one(string one, string other) =>
        Assert.Empty(Resolve([new TeamItem { Id = one, Name = "Reds" }, new TeamItem { Id = other, Name = "Reds" }]).Merges);

    [Theory]
    [InlineData("Team 1", "Team 2", 0)]
    [InlineData("Redford", "Redford 04", 1)]
    public void Numbers_in_the_names_of_teams_may_be_left_out_but_not_differ(string one, string other, int merges) =>
        Assert.Equal(
            merges,
            Resolve([new TeamItem { Id = "aa-1", Name = one }, new TeamItem { Id = "bb-1", Name = other }]).Merges.Count
        );

    [Fact]
    public void Women_and_men_of_a_country_are_two_teams() =>
        Assert.DoesNotContain(
            Resolve([.. Source("aa", "Norland", "Ann One"), .. Source("bb", "Norland women", "Bea Two")]).Merges,
            merge => merge.Members[0].Kind == "team" && merge.Members.Any(key => key.Id == "aa-t-1")
        );

    [Fact]
    public void However_players_are_called_no_group_ever_holds_two_of_one_match()
    {
        var name = Gen.Int[0, Spellings.Length - 1].Select(n => Spellings[n]);
        Gen.Select(name.Array[6], name.Array[6], Gen.Bool)
            .Sample(
                (these, those, joined) =>
                {
                    var league = FoldedLeague.Of([.. Squad("aa", these), .. Squad("bb", those)]);
                    IdentityDecision[] decisions = joined
                        ?
                        [
                            new(IdentityVerb.Join, new("player", "aa-p-1"), new("player", "bb-p-1")),
                            new(IdentityVerb.Join, new("player", "bb-p-1"), new("player", "aa-p-2")),
                        ]
                        : [];
                    var report = IdentityResolution.Resolve(league.Directory, [.. league.Sheets], decisions);
                    foreach (var merge in report.Merges.Where(IsPlayers))
                        Assert.Equal(merge.Members.Count, merge.Members.Select(key => key.Id[..2]).Distinct().Count());
                },
                iter: 200
            );

        IEnumerable<FeedItem> Squad(string source, string[] names) =>
            [
                .. Source(source, "Reds", names[0]),
                .. names.Index().Skip(1).Select(n => Player($"{source}-p-{n.Index + 1}", n.Item, $"{source}-t-1")),
                .. names.Index().Select(n => Kick(source, $"p-{n.Index + 1}")),
            ];
    }

    [Fact]
    public void Real_sources_agree_on_teams_fixtures_and_scorers()
    {
        var league = FoldedLeague.Of(
            SharedData
                .Read("wyscout", SharedData.Path("raw", "wyscout", "premier-league-2017-18.jsonl"))
                .Items.Concat(SharedData.Read("openfootball", SharedData.Path("raw", "openfootball", "2017-18_en.1.json")).Items)
                .Select(item => item.Item)
        );
        var sheets = league.Sheets.ToList();
        var report = IdentityResolution.Resolve(league.Directory, sheets);

        Assert.Equal(20, report.Merges.Count(merge => merge.Members[0].Kind == "team" && merge.Members.Count == 2));
        Assert.Equal(380, report.Merges.Count(merge => merge.Members[0].Kind == "match" && merge.Members.Count == 2));
        Assert.Equal(380, LinkedSheets.Once(sheets, report.Links).Count());
    }

    private const int Matches = 5;
    private static readonly string[] Spellings = ["Ann One", "A. One", "Anne One", "One", "Ann Bea One"];

    private static bool IsPlayers(EntityMerge merge) => merge.Members[0].Kind == "player";

    private static IdentityReport Resolve(FeedItem[] items, params IdentityDecision[] decisions)
    {
        var league = FoldedLeague.Of(items);
        return IdentityResolution.Resolve(league.Directory, [.. league.Sheets], decisions);
    }

    /// <summary>A source that knows two teams, one player of the first, and the same five matches as the others.</summary>
    private static IEnumerable<FeedItem> Source(string source, string team, string player, DateOnly? born = null) =>
        [
            new CompetitionItem
            {
                Id = $"{source}-c",
                Name = "Cup",
                Type = "cup",
            },
            new SeasonItem
            {
                Id = $"{source}-s",
                Competition = $"{source}-c",
                Name = "2031",
            },
            new TeamItem { Id = $"{source}-t-1", Name = team },
            new TeamItem { Id = $"{source}-t-2", Name = "Blues" },
            Player($"{source}-p-1", player, $"{source}-t-1") with
            {
                BirthDate = born,
            },
            .. Enumerable.Range(0, Matches).SelectMany(n => Played(source, n)),
            Kick(source, "p-1"),
        ];

    private static IEnumerable<FeedItem> Played(string source, int n) =>
        [
            new MatchItem
            {
                Id = $"{source}-m-{n}",
                Season = $"{source}-s",
                Home = $"{source}-t-1",
                Away = $"{source}-t-2",
                Kickoff = new DateTimeOffset(Day.AddDays(7 * n), new TimeOnly(15, 0), TimeSpan.Zero),
            },
            Event(source, n, "start", "period-start", 1),
            Event(source, n, "end", "match-end", 90) with
            {
                Period = 2,
            },
        ];

    private static PlayerItem Player(string id, string name, string team) =>
        new()
        {
            Id = id,
            Name = name,
            Team = team,
        };

    private static EventItem Kick(string source, string player) =>
        Event(source, 0, $"foul-{player}", "foul", 10) with
        {
            Team = $"{source}-t-1",
            Player = $"{source}-{player}",
        };

    private static EventItem Scored(string source, int minute) =>
        Event(source, 0, "goal", "goal", minute) with
        {
            Team = $"{source}-t-1",
            Player = $"{source}-p-1",
        };

    private static EventItem Event(string source, int match, string name, string type, int minute) =>
        new()
        {
            Id = $"{source}-m-{match}-{name}",
            Match = $"{source}-m-{match}",
            Period = 1,
            Minute = minute,
            Type = type,
        };
}
