using LeagueGrid.IntegrationTests.Processes;
using Microsoft.Playwright;
using Xunit;

namespace LeagueGrid.IntegrationTests.Dashboard;

/// <summary>The page in a real browser: that of the machine, so that none need be downloaded.</summary>
public sealed class DashboardTests : IDisposable
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // A loaded machine of two cores takes its time to draw a page.
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    private readonly string _folder = Directory.CreateTempSubdirectory("lg-page-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_goal_shows_on_the_page_without_a_reload()
    {
        await using var server = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };

        var match = new Season(1, 100).Matches[0];
        var lines = match.Batches[0].Split('\n');
        await TakeAsync(server, new Season(1, 100).Definitions);
        await TakeAsync(server, lines[0]);
        await page.GotoAsync(server.Address.ToString());
        await Assertions.Expect(page.GetByText("Team 0").First).ToBeVisibleAsync(Patiently);
        await TakeAsync(server, string.Join('\n', lines[1..6]));
        await page.GotoAsync($"{server.Address}#/match/m0");
        await Assertions.Expect(page.GetByText("Player 1 1").First).ToBeVisibleAsync(Patiently);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_documents_open_with_nothing_from_elsewhere()
    {
        await using var server = await StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority != server.Address.Authority)
                foreign.Add(request.Url);
        };
        await page.GotoAsync(new Uri(server.Address, "/docs/").ToString());
        await Assertions.Expect(page.GetByText("/api/ingest/{feed}").First).ToBeVisibleAsync(Patiently);
        Assert.Empty(foreign);
    }

    private async Task<ServerProcess> StartAsync()
    {
        Assert.SkipWhen(Browser() is null, "No Chromium on this machine.");
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")) || PageIsBuilt(),
            "The dashboard has not been built (npm run build in src/leaguegrid-web)."
        );
        return await ServerProcess.StartAsync($"--LeagueGrid:Data={_folder}", $"--webroot={PageFolder()}");
    }

    private static async Task TakeAsync(ServerProcess server, string lines)
    {
        using var taken = await server.IngestAsync(lines, TestContext.Current.CancellationToken);
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Browser(),
                // Its own sandbox wants privileges that a container's root has not.
                Args = ["--no-sandbox"],
            }
        );

    private static string? Browser() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static bool PageIsBuilt() => PageFolder() is not null;

    private static string? PageFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "src", "LeagueGrid.Server", "wwwroot");
            if (File.Exists(Path.Combine(page, "index.html")))
                return page;
        }

        return null;
    }
}
