using System.Collections.Concurrent;
using LeagueGrid.Server.Configuration;
using Microsoft.AspNetCore.SignalR;

namespace LeagueGrid.Server.Live;

/// <summary>
/// The stock lifetime manager with an ear at the door: it keeps, for each connection, the feed through which updates go,
/// since a hub method itself never sees the connection that it could write to.
/// </summary>
public sealed class LiveConnections(
    HubLifetimeManager<LeagueHub> stock,
    LiveTopics topics,
    LimitSettings limits,
    LiveInstruments instruments
) : HubLifetimeManager<LeagueHub>
{
    private readonly ConcurrentDictionary<string, ConnectionFeed> _feeds = new(StringComparer.Ordinal);

    public static ConnectionFeed FeedOf(HubCallerContext caller) => (ConnectionFeed)caller.Items[typeof(ConnectionFeed)]!;

    public void AbortStalled(TimeProvider clock, TimeSpan patience)
    {
        foreach (var feed in _feeds.Values)
            feed.AbortIfStalled(clock, patience);
    }

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        var feed = new ConnectionFeed(connection, limits, instruments);
        connection.Items[typeof(ConnectionFeed)] = feed;
        _feeds[connection.ConnectionId] = feed;
        instruments.OnConnected();
        await stock.OnConnectedAsync(connection);
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (_feeds.TryRemove(connection.ConnectionId, out var feed))
        {
            instruments.OnDisconnected();
            await topics.CloseAsync(feed);
        }

        await stock.OnDisconnectedAsync(connection);
    }

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        stock.SendAllAsync(methodName, args, cancellationToken);

    public override Task SendAllExceptAsync(
        string methodName,
        object?[] args,
        IReadOnlyList<string> excludedConnectionIds,
        CancellationToken cancellationToken = default
    ) => stock.SendAllExceptAsync(methodName, args, excludedConnectionIds, cancellationToken);

    public override Task SendConnectionAsync(
        string connectionId,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    ) => stock.SendConnectionAsync(connectionId, methodName, args, cancellationToken);

    public override Task SendConnectionsAsync(
        IReadOnlyList<string> connectionIds,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    ) => stock.SendConnectionsAsync(connectionIds, methodName, args, cancellationToken);

    public override Task SendGroupAsync(
        string groupName,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    ) => stock.SendGroupAsync(groupName, methodName, args, cancellationToken);

    public override Task SendGroupsAsync(
        IReadOnlyList<string> groupNames,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    ) => stock.SendGroupsAsync(groupNames, methodName, args, cancellationToken);

    public override Task SendGroupExceptAsync(
        string groupName,
        string methodName,
        object?[] args,
        IReadOnlyList<string> excludedConnectionIds,
        CancellationToken cancellationToken = default
    ) => stock.SendGroupExceptAsync(groupName, methodName, args, excludedConnectionIds, cancellationToken);

    public override Task SendUserAsync(
        string userId,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    ) => stock.SendUserAsync(userId, methodName, args, cancellationToken);

    public override Task SendUsersAsync(
        IReadOnlyList<string> userIds,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    ) => stock.SendUsersAsync(userIds, methodName, args, cancellationToken);

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        stock.AddToGroupAsync(connectionId, groupName, cancellationToken);

    public override Task RemoveFromGroupAsync(
        string connectionId,
        string groupName,
        CancellationToken cancellationToken = default
    ) => stock.RemoveFromGroupAsync(connectionId, groupName, cancellationToken);
}

/// <summary>Looks once a second for connections that take nothing any more.</summary>
public sealed class StallWatch(LiveConnections connections, LimitSettings limits) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await ticks.WaitForNextTickAsync(stoppingToken))
            connections.AbortStalled(TimeProvider.System, TimeSpan.FromSeconds(limits.StalledSeconds));
    }
}
