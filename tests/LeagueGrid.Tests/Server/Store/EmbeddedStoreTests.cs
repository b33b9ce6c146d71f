using LeagueGrid.Server.Configuration;
using LeagueGrid.Server.Store;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Server.Store;

public sealed class EmbeddedStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        using (var store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance))
        {
            await using var first = await ConnectionMultiplexer.ConnectAsync(store.Connection);
            await first.GetDatabase().StringSetAsync("kept", "yes");
            await first.GetDatabase().ExecuteAsync("VADD", "vectors", "VALUES", "2", "0.6", "0.8", "element");
        }

        using var again = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);
        await using var second = await ConnectionMultiplexer.ConnectAsync(again.Connection);
        Assert.Equal("yes", await second.GetDatabase().StringGetAsync("kept"));
        Assert.Equal(1, (int)await second.GetDatabase().ExecuteAsync("VISMEMBER", "vectors", "element"));
    }

    [Fact]
    public async Task A_checkpoint_keeps_strings_hashes_sets_and_vectors_through_a_restart()
    {
        using (var store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance))
        {
            var options = store.Connection.Clone();
            options.AllowAdmin = true;
            await using var first = await ConnectionMultiplexer.ConnectAsync(options);
            var database = first.GetDatabase();
            await FillAsync(database, 0, 500);
            await first.GetServers()[0].SaveAsync(SaveType.BackgroundSave);
            await WaitForSaveAsync(first.GetServers()[0]);
            await FillAsync(database, 500, 600);
        }

        using var again = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);
        await using var second = await ConnectionMultiplexer.ConnectAsync(again.Connection);
        var recovered = second.GetDatabase();
        Assert.Equal(600, await recovered.HashLengthAsync("hash"));
        Assert.Equal(600, await recovered.SetLengthAsync("set"));
        for (var i = 0; i < 600; i++)
        {
            Assert.Equal($"value-{i}", await recovered.StringGetAsync($"key-{i}"));
            Assert.Equal(1, (int)await recovered.ExecuteAsync("VISMEMBER", "vectors", $"element-{i}"));
        }
    }

    [Fact]
    public void A_second_store_over_the_same_folder_is_refused_and_the_folder_named()
    {
        using var store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);
        var refused = Assert.Throws<StartRefusedException>(() => EmbeddedStore.Start(_folder, NullLoggerFactory.Instance));
        Assert.Contains(_folder, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_whose_path_is_too_long_for_a_socket_works_too()
    {
        var deep = Path.Combine(_folder, new string('a', 60), new string('b', 60));
        using var store = EmbeddedStore.Start(deep, NullLoggerFactory.Instance);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(store.Connection);
        Assert.True(await connection.GetDatabase().StringSetAsync("a", "b"));
    }

    [Fact]
    public async Task The_embedded_store_passes_the_check_at_start()
    {
        using var store = EmbeddedStore.Start(_folder, NullLoggerFactory.Instance);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(store.Connection);
        await StoreCheck.RunAsync(connection, "LeagueGrid:Data", TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static async Task FillAsync(IDatabase database, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            await database.StringSetAsync($"key-{i}", $"value-{i}");
            await database.HashSetAsync("hash", $"field-{i}", i);
            await database.SetAddAsync("set", i);
            await database.ExecuteAsync("VADD", "vectors", "VALUES", "2", $"{i + 1}", "0.8", $"element-{i}");
        }
    }

    private static async Task WaitForSaveAsync(IServer server)
    {
        var since = DateTime.UtcNow;
        while (await server.LastSaveAsync() < since.AddSeconds(-5) && DateTime.UtcNow - since < TimeSpan.FromSeconds(20))
            await Task.Delay(50);
    }
}
