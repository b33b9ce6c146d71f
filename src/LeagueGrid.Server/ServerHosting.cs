using LeagueGrid.Server.Access;
using LeagueGrid.Server.Configuration;

namespace LeagueGrid.Server;

/// <summary>The process itself: where its files are, what it listens on, how much it takes, what it logs.</summary>
public static class ServerHosting
{
    private const long SmallBody = 1024 * 1024;

    /// <summary>The page and the settings are found beside the program too, from whatever folder it was started.</summary>
    public static WebApplicationOptions OptionsFor(string[] args)
    {
        var here = Directory.GetCurrentDirectory();
        return new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = File.Exists(Path.Combine(here, "appsettings.json")) ? here : AppContext.BaseDirectory,
            WebRootPath = PageFolder(),
        };
    }

    /// <summary>Beside the program where it was published; in the project above its output folder where it was only built.</summary>
    private static string? PageFolder()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeagueGrid.sln"));
            folder = folder.Parent
        )
        {
            var page = Path.Combine(folder.FullName, "wwwroot");
            if (Directory.Exists(page))
                return page;
        }

        return null;
    }

    public static void AddHosting(this WebApplicationBuilder builder, GridSettings settings)
    {
        if (string.IsNullOrEmpty(builder.Configuration["Urls"]))
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Ingest raises it for itself.
            kestrel.Limits.MaxRequestBodySize = SmallBody;
            kestrel.Limits.MaxConcurrentConnections = settings.Limits.Connections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = settings.Limits.Connections;
        });
        // Its line for each request has the whole query, and in that of the hub stands the token.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }

    /// <summary>For the store, which starts before the host does and lives longer. Its own tale of each recovery stays untold.</summary>
    public static ILoggerFactory StoreLoggers() =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsole());

    /// <summary>Says, on the console of who started it, where the page is and with which key this run can be fed.</summary>
    public static void Greet(WebApplication app)
    {
        Console.WriteLine($"LeagueGrid listens on {string.Join(", ", app.Urls)}");
        if (app.Services.GetRequiredService<KeyRing>().PrintedKey is { } key)
            Console.WriteLine($"Ingest key of this run: {key}");
    }
}
