using System.Diagnostics;
using System.Net.Sockets;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Stores;

/// <summary>A Redis 8 of its own on a Unix socket; a test that asks for it is skipped, with the reason, where none can be had.</summary>
public sealed class Redis8Fixture : IStoreFixture, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-redis-").FullName;
    private Process? _server;
    private string? _missing;

    public ConfigurationOptions Connection
    {
        get
        {
            Assert.SkipWhen(_missing is not null, _missing ?? "");
            return new ConfigurationOptions { EndPoints = { new UnixDomainSocketEndPoint(Socket) }, AbortOnConnectFail = false };
        }
    }

    private string Socket => Path.Combine(_folder, "redis.sock");

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("LEAGUEGRID_REDIS8") is { Length: > 0 } told)
        {
            await StartAsync(told);
            return;
        }
        var script = FindScript();
        if (script is null || OperatingSystem.IsWindows())
        {
            _missing = "tests/get-redis8.sh cannot be run here.";
            return;
        }
        var (code, path, reason) = await RunAsync(script);
        if (code != 0)
        {
            _missing = reason.Trim();
            return;
        }
        await StartAsync(path.Trim());
    }

    private async Task StartAsync(string path)
    {
        string[] arguments =
        [
            .. new[] { "--port", "0", "--unixsocket", Socket, "--unixsocketperm", "700", "--dir", _folder },
            .. new[] { "--appendonly", "yes", "--appendfsync", "everysec", "--save", "" },
        ];
        _server = Process.Start(
            new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        // Its log would fill the pipe; the socket tells when it is ready.
        _server.OutputDataReceived += (_, _) => { };
        _server.BeginOutputReadLine();
        while (!File.Exists(Socket) && !_server.HasExited)
            await Task.Delay(20);
        if (_server.HasExited)
            _missing = $"Redis 8 ended with code {_server.ExitCode}.";
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            await _server.WaitForExitAsync();
        }
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<(int Code, string Output, string Reason)> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", [script])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var reason = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await reason);
    }

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "get-redis8.sh");
            if (File.Exists(script))
                return script;
        }
        return null;
    }
}
