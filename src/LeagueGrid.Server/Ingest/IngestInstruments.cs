using System.Diagnostics.Metrics;
using LeagueGrid.Core.Feed;

namespace LeagueGrid.Server.Ingest;

/// <summary>What is measured of feeds.</summary>
public sealed class IngestInstruments
{
    public const string MeterName = "LeagueGrid.Ingest";

    private readonly Counter<long> _items;
    private readonly Counter<long> _turnedAway;

    public IngestInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _items = meter.CreateCounter<long>("leaguegrid.ingest.items", description: "Items by what became of them");
        _turnedAway = meter.CreateCounter<long>("leaguegrid.ingest.turned_away", description: "Bodies answered with 503");
    }

    public void OnItem(Outcome outcome) =>
        _items.Add(
            1,
            new KeyValuePair<string, object?>(
                "outcome",
                outcome switch
                {
                    Outcome.Accepted => "accepted",
                    Outcome.Duplicate => "duplicate",
                    _ => "refused",
                }
            )
        );

    public void OnTurnedAway() => _turnedAway.Add(1);
}
