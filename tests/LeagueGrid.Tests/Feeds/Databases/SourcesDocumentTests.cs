using System.Text.RegularExpressions;
using LeagueGrid.Feeds.Databases;
using LeagueGrid.Feeds.Sources;
using LeagueGrid.Tests.Feeds.Sources;

namespace LeagueGrid.Tests.Feeds.Databases;

/// <summary>Runs the worked example of <c>docs/sources.md</c> as it stands there.</summary>
public sealed partial class SourcesDocumentTests
{
    [Fact]
    public async Task The_example_of_the_documentation_does_what_it_says()
    {
        var page = await File.ReadAllTextAsync(Document(), TestContext.Current.CancellationToken);
        var sql = Block()
            .Matches(page)
            .Where(block => block.Groups["lang"].Value == "sql")
            .Select(block => block.Groups["text"].Value)
            .ToList();
        var map = Block().Matches(page).First(block => block.Groups["lang"].Value == "yaml").Groups["text"].Value;
        using var folder = new ScratchFolder();
        var grid = new RememberingGrid();

        folder.Sql("squad.sqlite", sql[0]);
        var first = await PollAsync(folder, map, grid);
        Assert.Equal(["squad-1", "squad-2"], grid.Ids);
        Assert.Equal(["The Wall", "Addie"], grid.Find<PlayerItem>("player", "squad-1")!.Aliases);
        Assert.Contains(Assert.Single(first.Problems).ToString(), page, StringComparison.Ordinal);

        folder.Sql("squad.sqlite", sql[1]);
        var second = await PollAsync(folder, map, grid);
        Assert.Equal((2, 0), (second.Accepted, second.ProblemCount));
        Assert.Equal(
            (2L, 10),
            (grid.Find<PlayerItem>("player", "squad-2")!.Rev, grid.Find<PlayerItem>("player", "squad-2")!.ShirtNumber)
        );
    }

    private static async Task<PollReport> PollAsync(ScratchFolder folder, string map, RememberingGrid grid)
    {
        var source = new SqlSource(
            () => SqlProvider.Connect(SqlProvider.Sqlite, folder["squad.sqlite"]),
            "SELECT * FROM players",
            RowMap.Parse(map),
            "changed"
        );
        using var state = SourceState.Open(folder["state.db"]);
        return await new SourcePoll(source, state, "squad", grid.Sink).RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "docs", "sources.md")))
                return Path.Combine(folder.FullName, "docs", "sources.md");
        Assert.Skip("docs/sources.md is not above the tests.");
        return "";
    }

    [GeneratedRegex("```(?<lang>sql|yaml)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();
}
