using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Benchmarks.Stage;

/// <summary>A real LeagueGrid server as a process of its own, over a store of its own, with one key that may do everything.</summary>
public sealed class GridServer : IAsyncDisposable
{
    public const string Key = "benchmark-key-of-this-run-0001";

    private readonly WorkFolder _folder = new();
    private readonly ChildProcess _process;

    private GridServer(string? redis)
    {
        Address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 }) { BaseAddress = Address };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        _process = ChildProcess.Start(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "LeagueGrid.Server.dll"), .. Settings(Address, _folder.Path, redis)],
            _folder.Path
        );
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public ChildProcess Process => _process;

    /// <param name="redis">Connection string; null: the embedded store.</param>
    public static async Task<GridServer> StartAsync(CancellationToken cancel, string? redis = null)
    {
        var server = new GridServer(redis);
        try
        {
            await server._process.WhenAnsweringAsync(server.Http, "/health/ready", cancel);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a server of a benchmark is told, in this process or another.</summary>
    public static string[] Settings(Uri address, string data, string? redis = null) =>
        [
            $"--urls={address.GetLeftPart(UriPartial.Authority)}",
            "--environment=Production",
            $"--LeagueGrid:Data={data}",
            $"--LeagueGrid:Redis={redis}",
            "--LeagueGrid:Demo=false",
            $"--LeagueGrid:Cluster:SiloPort={ChildProcess.FreePort()}",
            $"--LeagueGrid:Cluster:GatewayPort={ChildProcess.FreePort()}",
            $"--LeagueGrid:Keys:0:Key={Key}",
            "--LeagueGrid:Keys:0:Name=benchmark",
            "--LeagueGrid:Keys:0:Rights:0=read",
            "--LeagueGrid:Keys:0:Rights:1=ask",
            "--LeagueGrid:Keys:0:Rights:2=ingest",
            "--LeagueGrid:Keys:0:Rights:3=admin",
            // The quota of one client is no property of the speed.
            "--LeagueGrid:Limits:AsksPerMinute=1000000",
            "--LeagueGrid:Limits:AsksInBurst=100000",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Orleans=Error",
            "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        ];

    /// <summary>Posts lines and returns what was not taken; the server has made the rest durable.</summary>
    /// <exception cref="HttpRequestException">The body as a whole was refused.</exception>
    public Task<int> PostAsync(byte[] body, CancellationToken cancel) => PostAsync(Http, body, cancel);

    public static async Task<int> PostAsync(
        HttpClient http,
        byte[] body,
        CancellationToken cancel,
        string path = "/api/ingest/bench"
    )
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content, cancel);
        answer.EnsureSuccessStatusCode();
        if (answer.StatusCode is System.Net.HttpStatusCode.OK)
            return 0;
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return said.GetProperty("rejected").GetArrayLength();
    }

    /// <summary>The sum over all labels of a metric at <c>/metrics</c>; 0 where it is not there.</summary>
    public async Task<double> MetricAsync(string name, CancellationToken cancel)
    {
        var text = await Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), cancel);
        return text.Split('\n')
            .Where(line =>
                line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] is '{' or ' '
            )
            .Select(line => line[(line.Contains('}') ? line.LastIndexOf('}') + 1 : name.Length)..].Trim().Split(' ')[0])
            .Sum(value => double.Parse(value, CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}
