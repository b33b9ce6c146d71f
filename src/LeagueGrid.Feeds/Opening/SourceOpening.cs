using LeagueGrid.Feeds.Databases;
using LeagueGrid.Feeds.Documents;
using LeagueGrid.Feeds.News;
using LeagueGrid.Feeds.Polling;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.Opening;

/// <summary>From settings to a source that can be read.</summary>
public static class SourceOpening
{
    /// <param name="watch">Documents: notice changes between two readings.</param>
    /// <exception cref="IOException">A file that the settings name is not there.</exception>
    public static ISource Open(SourceSettings settings, HttpClient http, TimeProvider clock, bool watch) =>
        settings.Kind switch
        {
            SourceSettings.Documents => new DocumentFolder(
                settings.Path!,
                new DocumentDefaults(settings.IdPrefix, settings.DocType, settings.Lang, settings.About),
                watch
            ),
            SourceSettings.News => new NewsSource(
                http,
                new Uri(settings.Url!),
                new NewsDefaults(settings.Name, settings.Source, settings.Lang, settings.About),
                clock
            ),
            SourceSettings.Polling => new PollingSource(http, new Uri(settings.Url!), clock),
            SourceSettings.Sql => new SqlSource(
                () => SqlProvider.Connect(settings.Provider!, settings.Connection!),
                settings.Query is ['@', .. var file] ? File.ReadAllText(file) : settings.Query!,
                RowMap.Parse(File.ReadAllText(settings.Map!)),
                settings.Watermark
            ),
            _ => throw new ArgumentException($"There is no kind of source '{settings.Kind}'.", nameof(settings)),
        };

    /// <summary>Reads feeds of strangers: compressed answers are opened, and their size is bounded after that.</summary>
    public static HttpClient CreateHttp()
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        var http = new HttpClient(handler);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("LeagueGrid/1.0");
        return http;
    }
}
