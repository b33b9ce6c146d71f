using System.Diagnostics.Metrics;

namespace LeagueGrid.Server.Live;

/// <summary>What is measured of the live side.</summary>
public sealed class LiveInstruments
{
    public const string MeterName = "LeagueGrid.Live";

    private readonly UpDownCounter<int> _connections;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _stalled;
    private readonly Counter<long> _healed;

    public LiveInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _connections = meter.CreateUpDownCounter<int>("leaguegrid.hub.connections", description: "Open hub connections");
        _sent = meter.CreateCounter<long>("leaguegrid.hub.updates.sent", description: "Updates written to connections");
        _dropped = meter.CreateCounter<long>(
            "leaguegrid.hub.updates.dropped",
            description: "Updates that a slow connection did not get and reads again"
        );
        _stalled = meter.CreateCounter<long>(
            "leaguegrid.hub.stalled",
            description: "Connections cut off since they took nothing"
        );
        _healed = meter.CreateCounter<long>(
            "leaguegrid.hub.topics.healed",
            description: "Gaps of a topic's channel that were read again from the topic"
        );
    }

    public void OnConnected() => _connections.Add(1);

    public void OnDisconnected() => _connections.Add(-1);

    public void OnSent(int updates) => _sent.Add(updates);

    public void OnDropped() => _dropped.Add(1);

    public void OnStalled() => _stalled.Add(1);

    public void OnHealed() => _healed.Add(1);
}
