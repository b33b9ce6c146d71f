using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace LeagueGrid.IntegrationTests.Processes;

/// <summary>A Redis 8 of this test, with its append-only file on. LEAGUEGRID_REDIS8 names redis-server or its folder.</summary>
public sealed class Redis8 : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-redis-").FullName;
    private readonly int _port = FreePort();
    private readonly string _program;
    private Process _process;

    private Redis8(string program)
    {
        _program = program;
        _process = Launch();
    }

    public string Connection => $"127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}";

    public static async Task<Redis8> StartAsync()
    {
        var told = Environment.GetEnvironmentVariable("LEAGUEGRID_REDIS8");
        Assert.SkipWhen(
            string.IsNullOrEmpty(told),
            "No Redis 8: LEAGUEGRID_REDIS8 names no redis-server (tests/get-redis8.sh unpacks one)."
        );
        var program = Directory.Exists(told) ? Path.Combine(told, "redis-server") : told!;
        Assert.SkipUnless(File.Exists(program), $"There is no redis-server at '{program}'.");
        var redis = new Redis8(program);
        await redis.WhenItListensAsync();
        return redis;
    }

    public async Task RestartAsync()
    {
        await KillAsync();
        _process = Launch();
        await WhenItListensAsync();
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Launch() =>
        Process.Start(
            new ProcessStartInfo(
                _program,
                [
                    "--port",
                    _port.ToString(CultureInfo.InvariantCulture),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    _folder,
                    "--appendonly",
                    "yes",
                    "--save",
                    "",
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;

    private async Task WhenItListensAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (tries < 200)
            {
                await Task.Delay(50);
            }
        }
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
