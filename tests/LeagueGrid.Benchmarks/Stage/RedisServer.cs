using System.Globalization;
using StackExchange.Redis;

namespace LeagueGrid.Benchmarks.Stage;

/// <summary>A real Redis 8 of this run: named by <c>LEAGUEGRID_REDIS8</c>, else the one that the test command unpacked, else unpacked now.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly ChildProcess _process;

    private RedisServer(string file, string durability)
    {
        var port = ChildProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        Connection = $"127.0.0.1:{port}";
        _process = ChildProcess.Start(
            file,
            [
                "--port",
                port,
                "--bind",
                "127.0.0.1",
                "--dir",
                _folder.Path,
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                durability,
                "--loglevel",
                "warning",
            ],
            _folder.Path
        );
    }

    public string Connection { get; }

    /// <param name="durability"><c>always</c> or <c>everysec</c>.</param>
    /// <returns>Null where this machine has no Redis 8 and cannot get one.</returns>
    public static async Task<RedisServer?> StartAsync(string durability, CancellationToken cancel)
    {
        if (await FileAsync(cancel) is not { } file)
            return null;
        var server = new RedisServer(file, durability);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(
            $"{server.Connection},connectRetry=20,connectTimeout=1000,abortConnect=true"
        );
        await redis.GetDatabase().PingAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<string?> FileAsync(CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("LEAGUEGRID_REDIS8") is { Length: > 0 } told)
            return Directory.Exists(told) ? Path.Combine(told, "redis-server") : told;
        if (SourceTree.Root is not { } root)
            return null;
        var unpacked = Path.Combine(root, "artifacts", "redis8", "redis-server");
        var script = Path.Combine(root, "tests", "get-redis8.sh");
        if (!File.Exists(unpacked) && File.Exists(script) && OperatingSystem.IsLinux())
        {
            await using var getting = ChildProcess.Start("bash", [script, Path.GetDirectoryName(unpacked)!], root);
            await getting.WhenEndedAsync(cancel);
        }
        return File.Exists(unpacked) ? unpacked : null;
    }
}
