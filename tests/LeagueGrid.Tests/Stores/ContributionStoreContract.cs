using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Store;
using StackExchange.Redis;
using Xunit;

namespace LeagueGrid.Tests.Stores;

/// <summary>What every store must keep of <see cref="IContributionStore"/>.</summary>
public abstract class ContributionStoreContract(IStoreFixture store) : IAsyncLifetime
{
    private readonly string _owner = $"test/{Guid.NewGuid():N}";
    private ConnectionMultiplexer _connection = null!;
    private RedisContributionStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = await ConnectionMultiplexer.ConnectAsync(store.Connection);
        _store = new RedisContributionStore(_connection, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    [Fact]
    public async Task A_field_is_replaced_or_removed_and_the_others_stay()
    {
        await PutAsync(("a", "1"), ("b", "2"));
        await PutAsync(("a", "3"), ("b", null), ("c", "4"));

        var fields = await _store.ReadAsync(_owner, Cancel);
        Assert.Equal(["a=3", "c=4"], fields.Select(f => $"{f.Key}={Text(f.Value)}").Order());
    }

    [Fact]
    public async Task More_than_a_record_of_the_store_holds_is_written_in_parts()
    {
        var piece = new byte[300_000];
        var fields = Enumerable.Range(0, 20).ToDictionary(n => $"f{n}", _ => (ReadOnlyMemory<byte>?)piece);
        await _store.PutAsync(_owner, fields, Cancel);
        Assert.Equal(20, (await _store.ReadAsync(_owner, Cancel)).Count);
    }

    [Fact]
    public async Task A_set_holds_who_joined_and_did_not_leave()
    {
        await _store.OpenAsync(_owner, "x", Cancel);
        await _store.OpenAsync(_owner, "y", Cancel);
        await _store.OpenAsync(_owner, "y", Cancel);
        await _store.CloseAsync(_owner, "x", Cancel);
        Assert.Equal(["y"], await _store.OpenMembersAsync(_owner, Cancel));
    }

    [Fact]
    public async Task An_owner_without_contributions_has_none() => Assert.Empty(await _store.ReadAsync(_owner, Cancel));

    private ValueTask PutAsync(params (string Field, string? Value)[] fields) =>
        _store.PutAsync(
            _owner,
            fields.ToDictionary(
                f => f.Field,
                f => f.Value is null ? (ReadOnlyMemory<byte>?)null : System.Text.Encoding.UTF8.GetBytes(f.Value)
            ),
            Cancel
        );

    private static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);
}

public sealed class EmbeddedContributionStoreTests(EmbeddedStoreFixture store)
    : ContributionStoreContract(store),
        IClassFixture<EmbeddedStoreFixture>;

public sealed class Redis8ContributionStoreTests(Redis8Fixture store)
    : ContributionStoreContract(store),
        IClassFixture<Redis8Fixture>;
