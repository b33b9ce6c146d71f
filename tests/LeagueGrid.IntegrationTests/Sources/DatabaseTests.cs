using System.Net.Http.Json;
using LeagueGrid.IntegrationTests.Processes;
using LeagueGrid.Tests.Feeds.Databases;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LeagueGrid.IntegrationTests.Sources;

/// <summary>A database that a club keeps feeds the grid, and what changes in it is answered: the server, the database and the asker are processes of their own.</summary>
public sealed class DatabaseTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private const string Map = """
        kind: player
        templates: {id: "squad-{no}"}
        fields: {name: name, heightCm: height}
        """;

    private const string Squad = """
        CREATE TABLE players (no INTEGER PRIMARY KEY, name TEXT, height INTEGER, changed INTEGER);
        INSERT INTO players VALUES (1, 'Ada Stonebridge', 171, 1), (2, 'Bo Reedham', 188, 1);
        """;

    private const string Grown = "UPDATE players SET height = 183, changed = 2 WHERE no = 1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-database-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_row_updated_in_SQLite_is_in_an_answer_after_the_next_poll()
    {
        var connection = $"Data Source={Path.Combine(_folder, "squad.sqlite")};Pooling=False";
        await UpdatedAndAnsweredAsync("sqlite", connection, statements => OnSqliteAsync(connection, statements));
    }

    [Fact]
    public async Task A_row_updated_in_PostgreSQL_is_in_an_answer_after_the_next_poll()
    {
        Assert.SkipWhen(postgres.Missing is not null, postgres.Missing ?? "");
        await UpdatedAndAnsweredAsync("postgres", postgres.Connection, postgres.RunAsync);
    }

    private async Task UpdatedAndAnsweredAsync(string provider, string connection, Func<string, Task> run)
    {
        await run(Squad);
        var map = Path.Combine(_folder, "squad.yaml");
        await File.WriteAllTextAsync(map, Map, Cancel);
        await using var server = await ServerProcess.StartAsync(
            $"--LeagueGrid:Data={Path.Combine(_folder, "data")}",
            "--LeagueGrid:Sources:0:Name=squad",
            "--LeagueGrid:Sources:0:Kind=sql",
            $"--LeagueGrid:Sources:0:Provider={provider}",
            $"--LeagueGrid:Sources:0:Connection={connection}",
            "--LeagueGrid:Sources:0:Query=SELECT * FROM players",
            $"--LeagueGrid:Sources:0:Map={map}",
            "--LeagueGrid:Sources:0:Watermark=changed",
            "--LeagueGrid:Sources:0:EverySeconds=0.5"
        );
        await UntilAnsweredAsync(server, "171");

        await run(Grown);
        await UntilAnsweredAsync(server, "183");
    }

    private static async Task UntilAnsweredAsync(ServerProcess server, string height)
    {
        // The key of a feed may not ask; at home anybody may.
        using var asker = new HttpClient { BaseAddress = server.Address };
        var until = DateTime.UtcNow + Patience;
        string said;
        do
        {
            Assert.True(DateTime.UtcNow < until, $"No answer said {height}.");
            await Task.Delay(200, Cancel);
            using var response = await asker.PostAsJsonAsync(
                "/api/ask",
                new { question = "How tall is Ada Stonebridge?" },
                Cancel
            );
            said = await response.Content.ReadAsStringAsync(Cancel);
        } while (!said.Contains(height, StringComparison.Ordinal));
    }

    private static async Task OnSqliteAsync(string connection, string statements)
    {
        await using var database = new SqliteConnection(connection);
        await database.OpenAsync();
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are the test's own.
        command.CommandText = statements;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
