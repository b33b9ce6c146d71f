using System.Text.Json.Nodes;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Tests.Core.Matches;

/// <summary>Seasons and tournaments that really took place, folded and held to what is known of them.</summary>
public sealed class RealMatchesTests
{
    [Fact]
    public void The_Premier_League_of_2017_18_ends_as_it_ended()
    {
        var league = new RealLeague("premier-league-2017-18.ndjson");
        var truth = RealLeague.Truth("wyscout", "premier-league-2017-18.truth.json");
        var table = league.Table("wy-s-premier-league-2017-18").ToList();
        Assert.Equal("1 Manchester City 38 32 4 2 106:27 100", table[0]);
        Assert.Equal(RealLeague.Told(truth), table);
        Assert.Equal(1018, league.Sheets.Sum(sheet => sheet.Score.Home + sheet.Score.Away));
        Assert.All(league.Sheets, sheet => Assert.Equal(MatchStatus.Finished, sheet.Status));

        var scorers = ScorerList
            .Of(league.Sheets, league.Name)
            .Select(line => $"{league.Name(line.Player)} {line.Goals} {line.Penalties}")
            .ToHashSet();
        Assert.All(
            truth["top_scorers"]!.AsArray(),
            row => Assert.Contains($"{row!["player"]} {row["goals"]} {row["penalties"]}", scorers)
        );
        Assert.All(
            truth["own_goals"]!.AsArray(),
            row => Assert.Equal(row!["n"]!.GetValue<int>(), Sum(league, row, Stat.OwnGoals))
        );
        Assert.All(
            truth["yellows"]!.AsArray(),
            row => Assert.Equal(row!["n"]!.GetValue<int>(), Sum(league, row, Stat.YellowCards))
        );
        Assert.All(
            truth["dismissals"]!.AsArray(),
            row => Assert.Equal(row!["n"]!.GetValue<int>(), Sum(league, row, Stat.RedCards))
        );
    }

    [Theory]
    [InlineData("premier-league-2024-25.ndjson", "2024-25_en.1.truth.json")]
    [InlineData("bundesliga-2024-25.ndjson", "2024-25_de.1.truth.json")]
    [InlineData("la-liga-2018-19.ndjson", "2018-19_es.1.truth.json")]
    public void A_season_of_bare_results_ends_as_it_ended(string file, string told)
    {
        var league = new RealLeague(file);
        var truth = RealLeague.Truth("openfootball", told);
        // The truth leaves ties to the goal difference; La Liga, which does not, is held to its order below.
        Assert.Equal(
            RealLeague.Told(truth).Select(WithoutPlace).Order(StringComparer.Ordinal),
            league.Table(league.Seasons.Single().Id).Select(WithoutPlace).Order(StringComparer.Ordinal)
        );
        Assert.Equal(truth["goals"]!.GetValue<int>(), league.Sheets.Sum(sheet => sheet.Score.Home + sheet.Score.Away));
    }

    [Fact]
    public void La_Liga_parts_teams_level_on_points_by_their_own_matches()
    {
        var league = new RealLeague("la-liga-2018-19.ndjson");
        var table = league.Table(league.Seasons.Single().Id).ToList();
        Assert.Equal(["5 Getafe CF 38 15 14 9 48:35 59", "6 Sevilla FC 38 17 8 13 62:47 59"], table[4..6]);
    }

    [Fact]
    public void The_Euro_of_2016_is_the_same_out_of_key_events_and_with_three_matches_told_in_full()
    {
        var brief = new RealLeague("euro-2016.ndjson");
        var full = new RealLeague(
            "euro-2016.ndjson",
            "euro-2016-final.ndjson",
            "euro-2016-germany-italy.ndjson",
            "euro-2016-poland-portugal.ndjson"
        );
        foreach (var league in new[] { brief, full })
        {
            Assert.Equal(
                RealLeague
                    .Told(RealLeague.Truth("wyscout", "euro-2016.truth.json"))
                    .Select(WithoutPlace)
                    .Order(StringComparer.Ordinal),
                league.Table(league.Seasons.Single().Id).Select(WithoutPlace).Order(StringComparer.Ordinal)
            );
            var shootout = league["wy-1694436"];
            Assert.Equal(
                (1, 1, new GoalsPair(6, 5), Side.Home),
                (shootout.Score.Home, shootout.Score.Away, shootout.Score.Shootout, shootout.Winner)
            );
            var final = league.Sheets.MaxBy(sheet => sheet.Kickoff)!;
            Assert.Equal(
                (1, 0, new GoalsPair(0, 0), new GoalsPair(1, 0)),
                (final.Score.Home, final.Score.Away, final.Score.FullTime, final.Score.ExtraTime)
            );
        }
        Assert.Equal(3, full.Sheets.Count(sheet => sheet.HomeTally[Stat.Passes] > 100));
    }

    [Theory]
    [InlineData("world-cups-1930-2010.ndjson")]
    [InlineData("womens-world-cups-1991-2011.ndjson")]
    public void World_cups_end_as_they_ended(string file)
    {
        var league = new RealLeague(file);
        var truth = RealLeague.Truth("worldcup-db", "truth.json.gz").AsObject();
        foreach (var season in league.Seasons)
        {
            var cup = truth[season.Id["wc-".Length..]]!;
            var sheets = league.Sheets.Where(sheet => sheet.Season == season.Id && sheet.Status == MatchStatus.Finished).ToList();
            Assert.Equal(cup["matches"]!.GetValue<int>(), sheets.Count);
            Assert.Equal(cup["goals"]!.GetValue<int>(), sheets.Sum(sheet => sheet.Goals.Count));
            Assert.Equal(cup["own_goals"]!.GetValue<int>(), sheets.Sum(sheet => sheet.Goals.Count(goal => goal.OwnGoal)));
            Assert.Equal(
                cup["sendings_off"]!.AsArray().Count,
                sheets.Sum(sheet => sheet.HomeTally[Stat.RedCards] + sheet.AwayTally[Stat.RedCards])
            );
            Assert.Equal(cup["shootouts"]!.AsArray().Count, sheets.Count(sheet => sheet.Score.Shootout is not null));
            foreach (var (id, told) in cup["matches_detail"]!.AsObject())
                Check(league[$"wc-{id}"], told!);
            foreach (var (_, rows) in cup["groups"]!.AsObject())
                // Two stages under one name, of which the truth makes one list.
                if (rows!.AsArray().DistinctBy(row => row!["team"]!.GetValue<string>()).Count() == rows.AsArray().Count)
                    CheckGroup(league, season.Id, rows.AsArray());
        }
    }

    private static void Check(MatchSheet sheet, JsonNode told)
    {
        Assert.Equal(told["score"]!.GetValue<string>().Replace('–', '-'), $"{sheet.Score.Home}-{sheet.Score.Away}");
        Assert.Equal(
            told["pens"]?.GetValue<string>().Replace('–', '-'),
            sheet.Score.Shootout is { } kicks ? $"{kicks.Home}-{kicks.Away}" : null
        );
        Assert.Equal(told["extra_time"]!.GetValue<bool>(), sheet.Score.ExtraTime is not null);
        Assert.Equal(told["goals"]!.AsArray().Count, sheet.Goals.Count);
        Assert.True(sheet.GoalsKnown);
        Assert.Equal(told["kicks"]!.AsArray().Count, sheet.Kicks.Count);
        if (sheet.Kicks.Count > 0)
            Assert.Equal(sheet.Score.Shootout!.Home, sheet.Kicks.Count(kick => kick is { Side: Side.Home, Scored: true }));
    }

    /// <summary>The matches of a group: those among its teams in a round that names a group, or a final one that all played.</summary>
    private static void CheckGroup(RealLeague league, string season, JsonArray rows)
    {
        var teams = rows.Select(row => row!["team"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            rows.Select(row => $"{row!["team"]} {row["w"]} {row["d"]} {row["l"]} {row["gf"]}:{row["ga"]} {row["pts"]}")
                .Order(StringComparer.Ordinal),
            league
                .Table(
                    season,
                    sheet =>
                        IsGroup(sheet.Round)
                        && teams.Contains(Plain(league.Name(sheet.Home)))
                        && teams.Contains(Plain(league.Name(sheet.Away)))
                )
                .Select(line => WithoutPlayed(Plain(WithoutPlace(line))))
                .Order(StringComparer.Ordinal)
        );
    }

    private static bool IsGroup(string? round) =>
        round is not null
        && !round.Contains("play-off", StringComparison.OrdinalIgnoreCase)
        && (
            round.Contains("group", StringComparison.OrdinalIgnoreCase)
            || round.Contains("final round", StringComparison.OrdinalIgnoreCase)
        );

    private static string Plain(string name) => name.Replace(" women", "", StringComparison.Ordinal);

    private static string WithoutPlace(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string WithoutPlayed(string line)
    {
        var words = line.Split(' ').ToList();
        words.RemoveAt(words.Count - 6);
        return string.Join(' ', words);
    }

    private static int Sum(RealLeague league, JsonNode row, Stat stat) =>
        league
            .Sheets.SelectMany(sheet => sheet.Players)
            .Where(line => league.Name(line.Player) == row["player"]!.GetValue<string>())
            .Sum(line => line.Tally[stat]);
}
