using System.Net;
using System.Text.Json;
using LeagueGrid.IntegrationTests.Processes;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Settings;
using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.IntegrationTests.Crashes;

/// <summary>
/// The server is killed while it indexes what it has acknowledged: articles, their corrections and removals, and matches. Started
/// again, it must come to the passages of a server that nobody disturbed, each of them in the index with its own vector.
/// </summary>
public sealed class IndexCrashTests
{
    private const int Articles = 1200;
    private const int Corrected = 300;
    private const int Removed = 100;
    private const int LinesOfBatch = 100;

    private static readonly Season Season = new(4, 250);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_indexing_over_the_embedded_store_it_indexes_the_rest()
    {
        var folders = new List<string>();
        await KillAndCompareAsync(() =>
        {
            var folder = Directory.CreateTempSubdirectory("lg-index-").FullName;
            folders.Add(folder);
            return Task.FromResult(
                new Place(
                    [$"--LeagueGrid:Data={folder}"],
                    async () =>
                    {
                        var store = EmbeddedStore.Start(folder, NullLoggerFactory.Instance);
                        return (await ConnectionMultiplexer.ConnectAsync(store.Connection), store);
                    },
                    () => default
                )
            );
        });
        folders.ForEach(folder => Directory.Delete(folder, recursive: true));
    }

    [Fact]
    public async Task Killed_while_indexing_over_Redis_it_indexes_the_rest() =>
        await KillAndCompareAsync(async () =>
        {
            var redis = await Redis8.StartAsync();
            return new Place(
                [
                    $"--LeagueGrid:Redis={redis.Connection}",
                    $"--LeagueGrid:Cluster:SiloPort={Redis8.FreePort()}",
                    $"--LeagueGrid:Cluster:GatewayPort={Redis8.FreePort()}",
                ],
                async () => (await ConnectionMultiplexer.ConnectAsync(redis.Connection), null),
                redis.DisposeAsync
            );
        });

    private static async Task KillAndCompareAsync(Func<Task<Place>> open)
    {
        var calm = await open();
        await using (var server = await StartAsync(calm))
        {
            await SendAsync(server);
            await SettleAsync(server);
            await EndAsync(server);
        }
        var right = await calm.ReadAsync(store => TextsAsync(store));
        await calm.Dispose();
        Assert.Equal(Articles - Removed, right.Keys.Count(id => id.StartsWith("article/", StringComparison.Ordinal)));

        var place = await open();
        await using (var server = await StartAsync(place))
        {
            await SendAsync(server);
            await server.KillAsync();
        }
        var halfway = await place.ReadAsync(store => TextsAsync(store));
        // Else all was indexed before the kill, and the test would prove nothing.
        Assert.NotEqual(right.OrderBy(pair => pair.Key), halfway.OrderBy(pair => pair.Key));

        await using (var again = await StartAsync(place))
        {
            await SettleAsync(again);
            await EndAsync(again);
        }
        await place.ReadAsync(store => AgreesAsync(store, right));
        await place.Dispose();
    }

    private static Task<ServerProcess> StartAsync(Place place) =>
        ServerProcess.StartAsync([.. place.Settings, "--LeagueGrid:Keys:0:Rights:1=admin"]);

    private static async Task SendAsync(ServerProcess server)
    {
        await TakeAsync(server, Season.Definitions);
        var items = Enumerable
            .Range(0, Articles)
            .Select(i => Article(i, 1, $"Reporter {i} saw team {i % 8} train on pitch {i * 7} with {i % 23} balls."))
            .Concat(Enumerable.Range(0, Corrected).Select(i => Article(i, 2, $"Correction {i}: they trained in hall {i * 11}.")))
            .Concat(
                Enumerable
                    .Range(Articles - Removed, Removed)
                    .Select(i =>
                        JsonSerializer.Serialize(
                            new
                            {
                                kind = "remove",
                                id = $"x{i}",
                                target = new { kind = "article", id = $"a{i}" },
                            }
                        )
                    )
            );
        await Task.WhenAll(Season.Matches.Select(match => TakeAsync(server, string.Concat(match.Batches))));
        foreach (var batch in items.Chunk(LinesOfBatch))
            await TakeAsync(server, string.Join('\n', batch));
    }

    private static string Article(int i, int rev, string body) =>
        JsonSerializer.Serialize(
            new
            {
                kind = "article",
                id = $"a{i}",
                rev,
                title = $"Note {i}",
                body,
                publishedAt = "2021-03-02T09:00:00Z",
                source = "Post",
                lang = "en",
                about = new[] { $"t{i % 8}" },
            }
        );

    private static async Task TakeAsync(ServerProcess server, string lines)
    {
        using var taken = await server.IngestAsync(lines, Cancel);
        Assert.True(taken.StatusCode == HttpStatusCode.OK, await taken.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Returns when nothing waits to be indexed.</summary>
    private static async Task SettleAsync(ServerProcess server)
    {
        using var done = await server.Http.PostAsync(new Uri("/api/admin/reindex", UriKind.Relative), null, Cancel);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task EndAsync(ServerProcess server)
    {
        await server.SignalAsync("TERM");
        Assert.Equal(0, await server.ExitCodeAsync(TimeSpan.FromSeconds(60)));
    }

    private static async Task<Dictionary<string, string>> TextsAsync(IConnectionMultiplexer redis)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (_, passages) in new PassageStore(redis).AllAsync(Cancel))
        foreach (var passage in passages)
            texts[passage.Id] = $"{passage.Title}\n{passage.Text}";
        return texts;
    }

    /// <summary>Passage by passage: kept as it should be, and found in the index by its own vector.</summary>
    private static async Task<bool> AgreesAsync(IConnectionMultiplexer redis, Dictionary<string, string> right)
    {
        Assert.Equal(right.OrderBy(pair => pair.Key), (await TextsAsync(redis)).OrderBy(pair => pair.Key));
        var store = new PassageStore(redis);
        Assert.Empty(await store.IntentsAsync());
        Assert.Empty(await store.SetAsideAsync());

        var embedder = new Embedder(new LexicalEmbeddingGenerator());
        var choice = new IndexChoice(redis, new KnowledgeOptions(), NullLogger<IndexChoice>.Instance);
        var index = await choice.OpenAsync(embedder.Space, (await store.SpacesAsync())[embedder.Space]);
        Assert.Equal(right.Count, await index.CountAsync(Cancel));
        await foreach (var (subject, passages) in store.AllAsync(Cancel))
        {
            var found = new List<string>();
            foreach (var passage in passages)
            {
                var vector = await embedder.EmbedAsync(Embedder.TextOf(passage), Cancel);
                var near = await index.SearchAsync(vector, new PassageFilter { Subjects = [subject] }, passages.Count, Cancel);
                Assert.Contains(near, neighbour => neighbour.Id == passage.Id && neighbour.Cosine > 0.999);
                found.AddRange(near.Select(neighbour => neighbour.Id));
            }
            Assert.Equal(passages.Select(passage => passage.Id).Order(), found.Distinct().Order());
        }
        return true;
    }

    /// <summary>Where a server keeps what it knows, and how to look into it while none runs.</summary>
    private sealed record Place(
        string[] Settings,
        Func<Task<(ConnectionMultiplexer Redis, IDisposable? Store)>> Open,
        Func<ValueTask> Dispose
    )
    {
        public async Task<T> ReadAsync<T>(Func<IConnectionMultiplexer, Task<T>> read)
        {
            var (redis, store) = await Open();
            try
            {
                return await read(redis);
            }
            finally
            {
                await redis.DisposeAsync();
                store?.Dispose();
            }
        }
    }
}
