using LeagueGrid.Client;
using LeagueGrid.IntegrationTests.Processes;
using Xunit;

namespace LeagueGrid.IntegrationTests.Crashes;

public sealed class ResumeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-resume-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_watching_client_goes_on_by_itself_after_the_server_was_killed_and_started_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        var season = new Season(1, 100);
        var lines = season.Matches[0].Batches[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] settings = [$"--LeagueGrid:Data={_folder}", $"--urls=http://127.0.0.1:{Redis8.FreePort()}"];
        await using var first = await ServerProcess.StartAsync(settings);
        await TakeAsync(first, season.Definitions);
        await TakeAsync(first, string.Join('\n', lines[..40]));

        await using var client = new LeagueGridClient(first.Address);
        await using var steps = client.WatchAsync("match/m0", cancel).GetAsyncEnumerator(cancel);
        Assert.True(await steps.MoveNextAsync());
        var version = steps.Current.Version;
        await first.KillAsync();

        await using var second = await ServerProcess.StartAsync(settings);
        await TakeAsync(second, string.Join('\n', lines[40..]));
        var end = (await second.GetAsync("/api/matches/m0")).GetProperty("version").GetInt64();
        while (version < end)
        {
            Assert.True(await steps.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancel));
            // A snapshot may stand for what the new process no longer held; an update must be the next one.
            Assert.True(steps.Current.Type == "snapshot" || steps.Current.Version == version + 1);
            version = steps.Current.Version;
        }

        Assert.Equal(end, version);
    }

    private static async Task TakeAsync(ServerProcess server, string lines)
    {
        using var taken = await server.IngestAsync(lines, TestContext.Current.CancellationToken);
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
