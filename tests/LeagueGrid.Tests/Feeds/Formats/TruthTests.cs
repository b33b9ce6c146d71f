using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;
using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;
using Xunit;

namespace LeagueGrid.Tests.Feeds.Formats;

/// <summary>Each raw file, taken by the league, ends in the truth that lies beside it.</summary>
public sealed class TruthTests
{
    [Theory]
    [InlineData("wyscout", "premier-league-2017-18", ".jsonl", "wy-s-premier-league-2017-18", true)]
    [InlineData("wyscout", "euro-2016", ".jsonl", "wy-s-euro-2016", true)]
    [InlineData("openfootball", "2017-18_en.1", ".json", "of-s-en-1-2017-18", false)]
    [InlineData("openfootball", "2018-19_es.1", ".json", "of-s-es-1-2018-19", false)]
    [InlineData("openfootball", "2024-25_en.1", ".json", "of-s-en-1-2024-25", false)]
    [InlineData("openfootball", "2024-25_de.1", ".json", "of-s-de-1-2024-25", false)]
    public void A_season_file_ends_in_its_table_and_its_scorers(
        string format,
        string file,
        string ending,
        string season,
        bool scorers
    )
    {
        var league = Fold(format, SharedData.Path("raw", format, file + ending));
        using var truth = JsonDocument.Parse(File.ReadAllText(SharedData.Path("raw", format, file + ".truth.json")));

        Assert.Empty(league.Refused);
        var book = league.Book(season);
        Assert.Equal(truth.RootElement.GetProperty("matches").GetInt32(), book.Sheets.Count);
        string[] columns = ["played", "won", "drawn", "lost", "gf", "ga", "points"];
        var expected = truth
            .RootElement.GetProperty("table")
            .EnumerateArray()
            .ToDictionary(
                row => row.GetProperty("team").GetString()!,
                row => string.Join(' ', columns.Select(column => row.GetProperty(column).GetInt32()))
            );
        var table = LeagueTable.Of(book, league.Directory, live: false);
        Assert.Equal(expected.Count, table.Count);
        Assert.All(
            table,
            row =>
                Assert.Equal(
                    expected[league.Name(row.Team)],
                    $"{row.Played} {row.Won} {row.Drawn} {row.Lost} {row.GoalsFor} {row.GoalsAgainst} {row.Points}"
                )
        );
        if (!scorers)
            return;
        // The truth names people in full where it can and by their short names where it cannot.
        var lines = ScorerList
            .Of(book, league.Directory)
            .SelectMany(line => Names(league, line.Player).Select(name => (Name: name, Line: line)))
            .ToLookup(entry => entry.Name, entry => entry.Line, StringComparer.Ordinal);
        foreach (var row in truth.RootElement.GetProperty("top_scorers").EnumerateArray())
            Assert.Contains(
                lines[row.GetProperty("player").GetString()!],
                line =>
                    line.Goals == row.GetProperty("goals").GetInt32()
                    && line.Penalties == row.GetProperty("penalties").GetInt32()
                    && league.Name(line.Team) == row.GetProperty("team").GetString()
            );
    }

    [Fact]
    public void The_world_cup_tables_end_in_the_scores_goals_and_shootouts_of_their_truth()
    {
        var league = Fold("worldcup-db", SharedData.Path("raw", "worldcup-db"));
        using var file = new GZipStream(
            File.OpenRead(SharedData.Path("raw", "worldcup-db", "truth.json.gz")),
            CompressionMode.Decompress
        );
        using var truth = JsonDocument.Parse(file);

        Assert.Empty(league.Refused);
        foreach (var tournament in truth.RootElement.EnumerateObject())
        {
            var book = league.Book($"wc-{tournament.Name}");
            var sheets = book.Sheets.Values.ToList();
            Assert.Equal(tournament.Value.GetProperty("matches").GetInt32(), sheets.Count);
            Assert.Equal(tournament.Value.GetProperty("goals").GetInt32(), sheets.Sum(sheet => sheet.Goals.Count));
            Assert.Equal(
                tournament.Value.GetProperty("own_goals").GetInt32(),
                sheets.Sum(sheet => sheet.Goals.Count(goal => goal.OwnGoal))
            );
            foreach (var match in tournament.Value.GetProperty("matches_detail").EnumerateObject())
            {
                var sheet = book.Sheets[$"wc-{match.Name}"];
                Assert.Equal(Plain(match.Value.GetProperty("score")), $"{sheet.Score.Home}-{sheet.Score.Away}");
                Assert.Equal(match.Value.GetProperty("goals").GetArrayLength(), sheet.Goals.Count);
                if (match.Value.GetProperty("pens") is { ValueKind: JsonValueKind.String } pens)
                    Assert.Equal(Plain(pens), $"{sheet.Score.Shootout!.Home}-{sheet.Score.Shootout.Away}");
            }
            var scorers = ScorerList
                .Of(book, league.Directory)
                .Select(line => (league.Name(line.Player), line.Goals))
                .ToHashSet();
            Assert.All(
                tournament.Value.GetProperty("top_scorers").EnumerateArray(),
                row => Assert.Contains((row.GetProperty("player").GetString()!, row.GetProperty("goals").GetInt32()), scorers)
            );
        }
    }

    [Fact]
    public void Sources_that_tell_of_the_same_matches_give_the_same_results_by_date()
    {
        var wyscout = Fold("wyscout", SharedData.Path("raw", "wyscout", "premier-league-2017-18.jsonl"));
        var openfootball = Fold("openfootball", SharedData.Path("raw", "openfootball", "2017-18_en.1.json"));
        Assert.Equal(Results(openfootball), Results(wyscout));

        var cups = Fold("openfootball", SharedData.Path("raw", "openfootball", "worldcup"));
        var database = Fold("worldcup-db", SharedData.Path("raw", "worldcup-db"), new FormatOptions { Competition = "men" });
        Assert.Equal(772, cups.Sheets.Count(sheet => sheet.Status is MatchStatus.Finished));
        Assert.Equal(Results(cups), Results(database));
    }

    [Fact]
    public void The_world_cup_tables_end_in_the_cards_changes_and_kicks_of_their_truth()
    {
        var league = Fold("worldcup-db", SharedData.Path("raw", "worldcup-db"));
        using var file = new GZipStream(
            File.OpenRead(SharedData.Path("raw", "worldcup-db", "truth.json.gz")),
            CompressionMode.Decompress
        );
        using var truth = JsonDocument.Parse(file);
        foreach (
            var match in truth
                .RootElement.EnumerateObject()
                .SelectMany(cup => cup.Value.GetProperty("matches_detail").EnumerateObject())
        )
        {
            var sheet = league.Sheet($"wc-{match.Name}");
            IEnumerable<string> Told(string list, Func<JsonElement, bool> keep) =>
                match
                    .Value.GetProperty(list)
                    .EnumerateArray()
                    .Where(keep)
                    .Select(row => row.GetProperty("player").GetString()!)
                    .Order(StringComparer.Ordinal);
            IEnumerable<string> Known(IEnumerable<string?> players) =>
                players.Select(player => league.Name(player!)).Order(StringComparer.Ordinal);

            // Who was sent off after two yellow cards stands once in the source; here are both of them.
            Assert.Equal(Told("cards", _ => true).Distinct(), Known(sheet.Cards.Select(card => card.Player)).Distinct());
            Assert.Equal(
                Told("subs", row => row.GetProperty("dir").GetString() == "off"),
                Known(sheet.Substitutions.Select(change => change.Off).OfType<string>())
            );
            Assert.Equal(
                Told("subs", row => row.GetProperty("dir").GetString() == "on"),
                Known(sheet.Substitutions.Select(change => change.On).OfType<string>())
            );
            Assert.Equal(Told("kicks", _ => true), Known(sheet.Kicks.Select(kick => kick.Player)));
        }
    }

    [Theory]
    [InlineData("1694434")]
    [InlineData("1694436")]
    [InlineData("1694440")]
    public void A_match_told_event_by_event_ends_as_the_season_file_tells_it(string match)
    {
        var season = Fold("wyscout", SharedData.Path("raw", "wyscout", "euro-2016.jsonl"));
        var events = Fold("wyscout", SharedData.Path("raw", "wyscout", "events", $"{match}.json"));
        var (brief, full) = (season.Sheet($"wy-{match}"), events.Sheet($"wy-{match}"));

        Assert.Equal(brief.Score, full.Score);
        Assert.Equal(
            brief.Goals.Select(goal => (goal.Player, goal.Time.Minute, goal.Penalty)),
            full.Goals.Select(goal => (goal.Player, goal.Time.Minute, goal.Penalty))
        );
        Assert.Equal(brief.Cards.Select(card => (card.Player, card.Color)), full.Cards.Select(card => (card.Player, card.Color)));
        Assert.Equal(
            brief.Kicks.Select(kick => (kick.Player, kick.Scored)),
            full.Kicks.Select(kick => (kick.Player, kick.Scored))
        );
    }

    [Fact]
    public void Internationals_agree_by_date_and_score_with_every_tournament_that_another_source_tells_of()
    {
        var internationals = Fold("internationals", SharedData.Path("raw", "internationals"));
        var all = Results(internationals).GroupBy(result => result).ToDictionary(same => same.Key, same => same.Count());
        var men = new FormatOptions { Competition = "men" };
        // The internationals begin in 1990.
        foreach (
            var (other, matches) in new[]
            {
                (Fold("worldcup-db", SharedData.Path("raw", "worldcup-db"), men), 360),
                (Fold("openfootball", SharedData.Path("raw", "openfootball", "worldcup")), 360),
                (Fold("wyscout", SharedData.Path("raw", "wyscout", "euro-2016.jsonl")), 51),
            }
        )
        {
            var told = Results(other).Where(result => string.CompareOrdinal(result, "1990") > 0).ToList();
            Assert.Equal(matches, told.Count);
            Assert.Equal(
                matches,
                told.GroupBy(same => same).Sum(same => Math.Min(same.Count(), all.GetValueOrDefault(same.Key)))
            );
        }
    }

    [Theory]
    [InlineData("canonical", "canonical/premier-league-2017-18.ndjson", "2018-01-01")]
    [InlineData("wyscout", "raw/wyscout/premier-league-2017-18.jsonl", "2018-01-01")]
    [InlineData("openfootball", "raw/openfootball/2017-18_en.1.json", "2018-01-01")]
    [InlineData("worldcup-db", "raw/worldcup-db", "1966-07-20")]
    [InlineData("internationals", "raw/internationals", "1998-07-12")]
    public void Every_format_stops_after_a_day(string format, string path, string day)
    {
        Assert.True(ReplayStop.TryParse(day, out var stop));
        var items = SharedData.Read(format, SharedData.Path(path)).Items;
        var until = ReplayPlan.Select(items, new ReplayOptions(Until: stop)).Select(item => item.Item).ToList();

        var days = FoldedLeague
            .Of(items.Select(item => item.Item))
            .Sheets.Where(sheet => sheet.IsDecided)
            .Select(sheet => sheet.Date)
            .Where(date => date <= DateOnly.Parse(day, CultureInfo.InvariantCulture))
            .Order();
        Assert.Equal(days, FoldedLeague.Of(until).Sheets.Where(sheet => sheet.IsDecided).Select(sheet => sheet.Date).Order());
        Assert.InRange(until.Count, 1, items.Count - 1);
    }

    /// <summary>The source writes a dash here and a hyphen there.</summary>
    private static string Plain(JsonElement score) => score.GetString()!.Replace('–', '-');

    private static IEnumerable<string> Names(FoldedLeague league, string id) =>
        league.Directory.Player(id) is { } player ? new[] { player.Name, player.FullName }.OfType<string>().Distinct() : [];

    /// <summary>Days and scores; the score of a side alone would depend on whom a source calls the home side of neutral ground.</summary>
    private static List<string> Results(FoldedLeague league) =>
        [
            .. league
                .Sheets.Where(sheet => sheet.Status is MatchStatus.Finished)
                .Select(sheet =>
                    $"{sheet.Date:yyyy-MM-dd} {Math.Max(sheet.Score.Home, sheet.Score.Away)}-{Math.Min(sheet.Score.Home, sheet.Score.Away)}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static FoldedLeague Fold(string format, string path, FormatOptions? options = null) =>
        FoldedLeague.Of(SharedData.Read(format, path, options).Items.Select(item => item.Item));
}
