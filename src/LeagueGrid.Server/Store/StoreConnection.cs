using LeagueGrid.Server.Configuration;
using StackExchange.Redis;

namespace LeagueGrid.Server.Store;

/// <summary>The one connection of this process to its store, embedded or Redis, checked before anything is built on it.</summary>
public sealed class StoreConnection : IAsyncDisposable
{
    private readonly EmbeddedStore? _embedded;

    private StoreConnection(EmbeddedStore? embedded, ConfigurationOptions options, IConnectionMultiplexer multiplexer)
    {
        _embedded = embedded;
        Options = options;
        Multiplexer = multiplexer;
    }

    /// <summary>For engines that make a connection of their own (Orleans, SignalR's backplane).</summary>
    public ConfigurationOptions Options { get; }

    public IConnectionMultiplexer Multiplexer { get; }

    /// <exception cref="StartRefusedException">The store cannot be started or reached, or lacks what the grid needs.</exception>
    public static async Task<StoreConnection> OpenAsync(GridSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        var embedded = settings.IsEmbedded ? EmbeddedStore.Start(settings.Data, loggers) : null;
        StoreConnection? opened = null;
        try
        {
            var options = embedded?.Connection ?? Parse(settings.Redis);
            opened = new StoreConnection(embedded, options, await ConnectionMultiplexer.ConnectAsync(options));
            await StoreCheck.RunAsync(
                opened.Multiplexer,
                settings.IsEmbedded ? "LeagueGrid:Data" : "LeagueGrid:Redis",
                TimeProvider.System,
                cancel
            );
            return opened;
        }
        catch
        {
            if (opened is not null)
                await opened.DisposeAsync();
            else
                embedded?.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Multiplexer.DisposeAsync();
        _embedded?.Dispose();
    }

    private static ConfigurationOptions Parse(string connection)
    {
        try
        {
            var options = ConfigurationOptions.Parse(connection);
            // The store may come up after this server, and may be restarted under it: first acknowledgement within seconds of its return.
            options.AbortOnConnectFail = false;
            options.ReconnectRetryPolicy = new LinearRetry(500);
            options.HeartbeatInterval = TimeSpan.FromSeconds(1);
            options.ClientName ??= "leaguegrid";
            return options.EndPoints.Count > 0 ? options : throw new StartRefusedException("LeagueGrid:Redis: names no host.");
        }
        catch (ArgumentException fault)
        {
            // Without the library's own message, which may quote a password.
            throw new StartRefusedException(
                "LeagueGrid:Redis: is not a connection string such as 'localhost:6379,password=…'.",
                fault
            );
        }
    }
}
