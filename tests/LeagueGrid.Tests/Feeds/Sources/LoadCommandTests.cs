using LeagueGrid.Cli.Commands;
using LeagueGrid.Cli.Connection;

namespace LeagueGrid.Tests.Feeds.Sources;

public sealed class LoadCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly RememberingGrid _grid = new() { Teams = [] };
    private readonly IngestServer _server;

    public LoadCommandTests() => _server = new IngestServer(_grid);

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_folder_is_loaded_and_what_changed_is_loaded_again()
    {
        _folder.Write("rules/offside.md", "# Offside");
        Assert.Equal(ExitCode.Done, await LoadAsync(_folder["rules"], "--as", "documents", "--doc-type", "rule"));
        _folder.Write("rules/offside.md", "# Offside\n\nMore");
        Assert.Equal(ExitCode.Done, await LoadAsync(_folder["rules"], "--as", "documents", "--doc-type", "rule"));

        var document = _grid.Find<DocumentItem>("document", "offside")!;
        Assert.Equal((2L, "rule"), (document.Rev, document.DocType));
        Assert.All(_server.Paths, path => Assert.Equal("/api/ingest/rules", path));
    }

    [Fact]
    public async Task A_sqlite_file_is_loaded_by_its_path_and_a_refused_row_waits_for_its_team()
    {
        _folder.Sql("club.sqlite", "CREATE TABLE p (id, name, team); INSERT INTO p VALUES (1, 'Ann', 't-1'), (2, 'Bea', NULL)");
        _folder.Write("map.yaml", "{kind: player, fields: {id: id, name: name, team: team}}");
        _folder.Write("query.sql", "SELECT * FROM p");
        string[] load =
        [
            _folder["club.sqlite"],
            "--as",
            "sql",
            "--query",
            $"@{_folder["query.sql"]}",
            "--map",
            _folder["map.yaml"],
            "--feed",
            "squad",
        ];
        Assert.Equal(ExitCode.Done, await LoadAsync(load));
        Assert.Equal(["2"], _grid.Ids);

        _grid.Teams!.Add("t-1");
        Assert.Equal(ExitCode.Done, await LoadAsync(load));
        Assert.Equal(["1", "2"], _grid.Ids);
    }

    [Theory]
    [InlineData("--as", "ftp")]
    [InlineData("--as", "documents")]
    [InlineData("club.sqlite", "--as", "sql", "--query", "SELECT 1")]
    [InlineData("not-an-address", "--as", "news")]
    [InlineData("rules", "--as", "documents", "--every", "0")]
    public async Task What_cannot_be_meant_is_bad_usage(params string[] arguments) =>
        Assert.Equal(ExitCode.BadUsage, await LoadAsync(arguments));

    [Theory]
    [InlineData("nowhere", "--as", "documents")]
    [InlineData("nowhere.sqlite", "--as", "sql", "--query", "SELECT 1", "--map", "nowhere.yaml")]
    public async Task What_is_not_there_is_a_failure(params string[] arguments) =>
        Assert.Equal(ExitCode.Failed, await LoadAsync([_folder[arguments[0]], .. arguments[1..]]));

    private Task<int> LoadAsync(params string[] arguments) =>
        ExitCode.RunAsync(
            LoadCommand
                .Create()
                .Parse(
                    [.. arguments, "--server", _server.Address, "--key", "k", "--state", _folder["state.db"]],
                    ExitCode.Parsing
                )
        );
}
