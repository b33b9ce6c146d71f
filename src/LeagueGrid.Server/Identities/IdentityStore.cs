using System.Text.Json;
using LeagueGrid.Feeds.Identity;
using LeagueGrid.Server.Wire;
using StackExchange.Redis;

namespace LeagueGrid.Server.Identities;

/// <summary>
/// What was resolved and decided, in the store: a decision a pair, so that a later one takes the place of an earlier one. Who
/// listens on a channel hears that it changed, and reads it again.
/// </summary>
public sealed class IdentityStore(IConnectionMultiplexer store)
{
    private const string Report = "lg:identities:report";
    private const string Decisions = "lg:identities:decisions";

    /// <summary>Ids hold no control characters.</summary>
    private const char Between = '\n';

    private static readonly RedisChannel Resolved = RedisChannel.Literal("lg:identities:resolved");
    private static readonly RedisChannel Decided = RedisChannel.Literal("lg:identities:decided");

    public async Task<KnownIdentities> ReadAsync()
    {
        var json = (byte[]?)await store.GetDatabase().StringGetAsync(Report);
        return json is null ? KnownIdentities.None : JsonSerializer.Deserialize<KnownIdentities>(json, GridJson.Options)!;
    }

    public async Task SaveAsync(KnownIdentities identities)
    {
        await store.GetDatabase().StringSetAsync(Report, JsonSerializer.SerializeToUtf8Bytes(identities, GridJson.Options));
        await store.GetSubscriber().PublishAsync(Resolved, "");
    }

    public async Task<IReadOnlyList<IdentityDecision>> DecisionsAsync()
    {
        var fields = await store.GetDatabase().HashGetAllAsync(Decisions);
        return
        [
            .. fields
                .OrderBy(field => (string)field.Name!, StringComparer.Ordinal)
                .Select(field => JsonSerializer.Deserialize<IdentityDecision>((byte[])field.Value!, GridJson.Options)!),
        ];
    }

    /// <summary>Durable when it returns, all of them or none.</summary>
    public async Task DecideAsync(IReadOnlyList<IdentityDecision> decisions, IReadOnlyList<IdentityDecision> forgotten)
    {
        var change = store.GetDatabase().CreateTransaction();
        foreach (var old in forgotten)
            _ = change.HashDeleteAsync(Decisions, Field(old));
        foreach (var decision in decisions)
            _ = change.HashSetAsync(Decisions, Field(decision), JsonSerializer.SerializeToUtf8Bytes(decision, GridJson.Options));
        await change.ExecuteAsync();
        await store.GetSubscriber().PublishAsync(Decided, "");
    }

    /// <summary>Calls <paramref name="read"/> whenever there may be another resolution. It must return at once.</summary>
    public Task<IAsyncDisposable> OnResolvedAsync(Action read) => ListenAsync(Resolved, read);

    /// <summary>The same of decisions.</summary>
    public Task<IAsyncDisposable> OnDecidedAsync(Action read) => ListenAsync(Decided, read);

    private static string Field(IdentityDecision decision) =>
        string.CompareOrdinal(decision.One.Id, decision.Other.Id) < 0
            ? string.Join(Between, decision.One.Kind, decision.One.Id, decision.Other.Id)
            : string.Join(Between, decision.One.Kind, decision.Other.Id, decision.One.Id);

    private async Task<IAsyncDisposable> ListenAsync(RedisChannel channel, Action read)
    {
        var queue = await store.GetSubscriber().SubscribeAsync(channel);
        queue.OnMessage(_ => read());
        return new Listening(store, queue, read);
    }

    private sealed class Listening : IAsyncDisposable
    {
        private readonly IConnectionMultiplexer _store;
        private readonly ChannelMessageQueue _queue;
        private readonly Action _read;

        public Listening(IConnectionMultiplexer store, ChannelMessageQueue queue, Action read)
        {
            (_store, _queue, _read) = (store, queue, read);
            store.ConnectionRestored += OnRestored;
        }

        public async ValueTask DisposeAsync()
        {
            _store.ConnectionRestored -= OnRestored;
            await _queue.UnsubscribeAsync();
        }

        private void OnRestored(object? sender, ConnectionFailedEventArgs restored) => _read();
    }
}
