using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeagueGrid.Server;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace LeagueGrid.Tests.Server;

/// <summary>The real server in this process, over an embedded store in a folder of its own, on a port that was free.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string IngestKey = "key-that-may-ingest-0001";
    public const string ReadKey = "key-that-may-read-000002";
    public const string AskKey = "key-that-may-ask-0000003";

    private readonly string _folder;
    private readonly LeagueServer _server;

    private RunningServer(string folder, LeagueServer server)
    {
        _folder = folder;
        _server = server;
        Address = new Uri(server.App.Urls.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _server.App.Services;

    public static async Task<RunningServer> StartAsync(string environment = "Development", params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("lg-server-").FullName;
        string[] args =
        [
            $"--environment={environment}",
            "--urls=http://127.0.0.1:0",
            $"--LeagueGrid:Data={folder}",
            "--LeagueGrid:Demo=false",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
            "--Logging:LogLevel:Microsoft.AspNetCore.SignalR=Critical",
            "--Logging:LogLevel:Orleans=Error",
            .. Key(0, IngestKey, "ingest"),
            .. Key(1, ReadKey, "read"),
            .. Key(2, AskKey, "read", "ask"),
            .. settings,
        ];
        var server = await LeagueServer.BuildAsync(args, TestContext.Current.CancellationToken);
        await server.App.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(folder, server);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? key = null,
        HttpContent? content = null
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? key = null) => SendAsync(HttpMethod.Get, path, key);

    public Task<HttpResponseMessage> IngestAsync(string lines, string type = "application/x-ndjson", string? key = IngestKey)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(lines));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(HttpMethod.Post, "/api/ingest/test", key, content);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public async Task<HubConnection> HubAsync(string? token = null)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Address, "/hubs/league"), options => options.AccessTokenProvider = () => Task.FromResult(token))
            .Build();
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.App.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Key(int index, string key, params string[] rights) =>
        [
            $"--LeagueGrid:Keys:{index}:Key={key}",
            $"--LeagueGrid:Keys:{index}:Name=test-{index}",
            .. rights.Select((right, i) => $"--LeagueGrid:Keys:{index}:Rights:{i}={right}"),
        ];
}

/// <summary>One server for the tests of a class.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
