using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Knowledge.Stage;

/// <summary>A server that tests of this room run against; each test works under keys of a fresh database.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private IConnectionMultiplexer? _redis;

    /// <summary>Skips the test where the server is missing, and says which.</summary>
    public async Task<IConnectionMultiplexer> OpenAsync()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        _redis ??= await ConnectAsync();
        foreach (var server in _redis.GetServers())
            await server.ExecuteAsync("FLUSHALL");
        return _redis;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        if (_redis is not null)
            await _redis.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual string? Missing => null;

    protected abstract Task<IConnectionMultiplexer> ConnectAsync();
}

/// <summary>Garnet in this process.</summary>
public sealed class GarnetFixture : StoreFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-kn-").FullName;
    private EmbeddedStore? _store;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _store?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    protected override async Task<IConnectionMultiplexer> ConnectAsync()
    {
        _store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);
        var options = _store.Connection.Clone();
        options.AllowAdmin = true;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}

/// <summary>A real Redis 8: its <c>redis-server</c> is named by <c>LEAGUEGRID_REDIS8</c> (the folder or the file).</summary>
public sealed class Redis8Fixture : StoreFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-kn-").FullName;
    private Process? _process;

    protected override string? Missing =>
        Server() is null ? "No Redis 8: LEAGUEGRID_REDIS8 names no redis-server (tests/get-redis8.sh unpacks one)." : null;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    protected override async Task<IConnectionMultiplexer> ConnectAsync()
    {
        var port = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            Server()!,
            ["--port", port, "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--loglevel", "warning"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        // On a busy machine the server may take seconds before it listens; a refused connection is no answer yet.
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await ConnectionMultiplexer.ConnectAsync(
                    $"127.0.0.1:{port},connectRetry=3,connectTimeout=2000,abortConnect=true,allowAdmin=true"
                );
            }
            catch (RedisConnectionException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static string? Server()
    {
        if (Environment.GetEnvironmentVariable("LEAGUEGRID_REDIS8") is not { Length: > 0 } told)
            return null;
        var file = Directory.Exists(told) ? Path.Combine(told, "redis-server") : told;
        return File.Exists(file) ? file : null;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

/// <summary>A server with <c>FT.*</c>, named by <c>LEAGUEGRID_TEST_SEARCH</c> (a connection string). Its current database is emptied.</summary>
public sealed class SearchServerFixture : StoreFixture
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("LEAGUEGRID_TEST_SEARCH");

    protected override string? Missing =>
        string.IsNullOrEmpty(Named) ? "No Query Engine: LEAGUEGRID_TEST_SEARCH names no server with FT.*." : null;

    protected override async Task<IConnectionMultiplexer> ConnectAsync() =>
        await ConnectionMultiplexer.ConnectAsync(Named + ",allowAdmin=true");
}
