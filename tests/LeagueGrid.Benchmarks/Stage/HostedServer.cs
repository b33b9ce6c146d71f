using LeagueGrid.Server;
using Microsoft.Extensions.DependencyInjection;

namespace LeagueGrid.Benchmarks.Stage;

/// <summary>The real server inside this process, where a measure must look into it.</summary>
public sealed class HostedServer : IAsyncDisposable
{
    private readonly WorkFolder _folder;
    private readonly LeagueServer _server;

    private HostedServer(WorkFolder folder, LeagueServer server, Uri address)
    {
        _folder = folder;
        _server = server;
        Http = new HttpClient { BaseAddress = address };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", GridServer.Key);
    }

    public HttpClient Http { get; }

    public static async Task<HostedServer> StartAsync(CancellationToken cancel)
    {
        var folder = new WorkFolder();
        var address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}");
        var server = await LeagueServer.BuildAsync(GridServer.Settings(address, folder.Path), cancel);
        await server.App.StartAsync(cancel);
        return new HostedServer(folder, server, address);
    }

    public T Get<T>()
        where T : notnull => _server.App.Services.GetRequiredService<T>();

    public async Task PostAsync(byte[] body, CancellationToken cancel)
    {
        if (await GridServer.PostAsync(Http, body, cancel) is > 0 and var refused)
            throw new InvalidOperationException($"{refused} items were refused.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.App.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
