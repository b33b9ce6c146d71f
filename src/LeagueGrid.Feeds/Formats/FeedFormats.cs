using LeagueGrid.Feeds.Formats.Reading;
using LeagueGrid.Feeds.Pace;

namespace LeagueGrid.Feeds.Formats;

/// <summary>A foreign format: how its files become feed items, in the order in which things happened.</summary>
/// <param name="Feed">The name of the source that the items are posted under.</param>
public sealed record FeedFormat(string Name, string Feed, Func<FormatSource, IEnumerable<TimedItem>> Read);

/// <summary>The formats of <c>leaguegrid replay --format</c>.</summary>
public static class FeedFormats
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("canonical", "canonical", CanonicalFormat.Read),
        new("wyscout", "wyscout", Wyscout.WyscoutFormat.Read),
        new("statsbomb", "statsbomb", StatsBomb.StatsBombFormat.Read),
        new("openfootball", "openfootball", OpenFootball.OpenFootballFormat.Read),
        new("worldcup-db", "worldcup-db", WorldCupDb.WorldCupDbFormat.Read),
        new("internationals", "internationals", InternationalsFormat.Read),
    ];

    public static FeedFormat? Find(string name) =>
        All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
