using System.Collections.Immutable;
using System.Text.Json;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Season;
using LeagueGrid.Tests.Core.Matches;
using static LeagueGrid.Tests.Core.Matches.Story;

namespace LeagueGrid.Tests.Core.Live;

/// <summary>One payload that cannot be serialised would end every connection of a topic: so each is serialised here.</summary>
public sealed class LeagueJsonTests
{
    private static readonly Story Told = Of(
        Match() with
        {
            Venue = "<b>Park</b>",
        },
        Lineup("t-1", "p"),
        Lineup("t-2", "q"),
        Event("e-0", EventTypes.PeriodStart, 1),
        Goal("g-1", 12, "p-9") with
        {
            Xg = 0.3,
            Assist = "p-8",
        },
        Card("c-1", 20, "q-4", "yellow")
    );

    private static readonly LeagueDirectory Names = NamesOf(
        new CompetitionItem
        {
            Id = "c-1",
            Name = "Cup",
            Type = "cup",
        },
        new SeasonItem
        {
            Id = "s-1",
            Competition = "c-1",
            Name = "Cup 2026",
        },
        new TeamItem
        {
            Id = "t-1",
            Name = "Reds",
            ShortName = "RED",
        },
        new PlayerItem
        {
            Id = "p-9",
            Name = "Cy Nine",
            Team = "t-1",
        },
        new AvailabilityItem
        {
            Id = "a-1",
            Player = "p-9",
            Status = "doubtful",
        }
    );

    private static readonly SeasonBook Book = new()
    {
        Season = Names.Season("s-1")!,
        Sheets = ImmutableDictionary<string, MatchSheet>.Empty.Add("m-1", Told.Sheet),
        Version = 4,
    };

    public static TheoryData<object> EveryView()
    {
        var sheet = Told.Sheet;
        var summary = MatchViews.Summary(sheet, Names);
        var entry = MatchViews.Entry(Goal("g-1", 12, "p-9"), new GoalsPair(1, 0), Names);
        var clock = MatchViews.Clock(sheet.Clock);
        var table = LeagueViewsOf.Table(Book, Names, live: true);
        var scorers = LeagueViewsOf.Scorers(Book, Names);
        return
        [
            MatchViews.Match(sheet, Told.State.Timeline(), Names, new MomentView(63, "known")),
            summary,
            new Page<MatchSummary>([summary], "next"),
            new Page<LogEntryView>([MatchViews.LogEntry(1, Retract("x-1", "g-1"), Noon, Names)]),
            new Page<CompetitionView>([LeagueViewsOf.Competition(Names.Competition("c-1")!, Names)]),
            new Page<SearchHit>([new SearchHit("team", "t-1", "team/t-1", "Reds")]),
            LeagueViewsOf.Season(Book, Names),
            table,
            scorers,
            LeagueViewsOf.Team(Names.Team("t-1")!, Names, 1),
            LeagueViewsOf.Player(Names.Player("p-9")!, new PlayerTotals(1, 1, 0, 0, 0, 0, 0), Names, 1),
            new ScoreboardView([summary]),
            new EventUpdate(entry, MatchViews.Score(sheet.Score), "live", clock),
            new RetractUpdate(new EventKey("g-1"), "x-1", "VAR", MatchViews.Score(sheet.Score), "live", clock),
            new LineupUpdate("home", MatchViews.Lineup("t-1", sheet.HomeLineup, Names), "live"),
            new TableUpdate(table.Rows, Live: true),
            new ScorersUpdate(scorers.Rows),
            new TopicPosition("epoch", 3),
        ];
    }

    [Theory]
    [MemberData(nameof(EveryView), DisableDiscoveryEnumeration = true)]
    public void Every_view_can_be_written_in_camel_case_without_nulls_or_markup(object view)
    {
        var json = JsonSerializer.Serialize(view, LeagueJson.Default.GetTypeInfo(view.GetType())!);
        Assert.DoesNotContain(":null", json, StringComparison.Ordinal);
        Assert.DoesNotContain('<', json);
        using var read = JsonDocument.Parse(json);
        Assert.All(read.RootElement.EnumerateObject(), field => Assert.True(char.IsLower(field.Name[0]), field.Name));
    }

    [Fact]
    public void A_match_is_written_as_clients_rely_on_it()
    {
        var view = MatchViews.Match(Told.Sheet, Told.State.Timeline(), Names);
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(view, LeagueJson.Default.MatchView));
        var match = json.RootElement;
        Assert.Equal("2026-03-01T12:00:00Z", match.GetProperty("kickoff").GetString());
        Assert.Equal("2026-03-01", match.GetProperty("date").GetString());
        Assert.Equal("Reds", match.GetProperty("home").GetProperty("name").GetString());
        Assert.Equal("t-2", match.GetProperty("away").GetProperty("name").GetString());
        Assert.Equal("Cup", match.GetProperty("competition").GetProperty("name").GetString());
        Assert.Equal(11, match.GetProperty("lineups").GetProperty("home").GetProperty("onPitch").GetArrayLength());
        var goal = match.GetProperty("timeline")[1];
        Assert.Equal(
            ("goal", "Cy Nine", 1),
            (
                goal.GetProperty("type").GetString(),
                goal.GetProperty("player").GetProperty("name").GetString(),
                goal.GetProperty("score").GetProperty("home").GetInt32()
            )
        );
        Assert.Equal(1, match.GetProperty("statistics").GetProperty("home").GetProperty("byType").GetProperty("goal").GetInt32());
        Assert.Equal("live", match.GetProperty("status").GetString());
    }

    private static LeagueDirectory NamesOf(params FeedItem[] items)
    {
        var names = new LeagueDirectory();
        for (var i = 0; i < items.Length; i++)
            names.Apply(new DirectoryChange(i + 1, items[i], null, null, Noon));
        return names;
    }
}
