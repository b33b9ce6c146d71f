using System.IO.Compression;
using System.Text.Json;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;
using LeagueGrid.Feeds.Formats.Reading;
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
