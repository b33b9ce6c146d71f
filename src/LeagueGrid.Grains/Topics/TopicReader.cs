using LeagueGrid.Core.Live;
using LeagueGrid.Core.Names;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;

namespace LeagueGrid.Grains.Topics;

/// <summary>Where a topic stands (contract §3): the state that a watcher starts from, or what it missed.</summary>
public sealed class TopicReader(IGrainFactory grains, DirectoryReplica names, TimeProvider clock)
{
    private const string Table = "/table";
    private const string Scorers = "/scorers";

    /// <summary>
    /// A snapshot without <paramref name="position"/>; with one the updates since, or a snapshot where they are no longer
    /// held; neither at the newest position. Null: there is no such topic.
    /// </summary>
    public async ValueTask<TopicState?> WatchAsync(string topic, TopicPosition? position, CancellationToken cancel)
    {
        // The directory knows what there is: a made-up id must not wake a grain.
        var directory = await names.FreshAsync(cancel);
        return Find(topic, position, directory) is { } watch ? await GridCalls.RetryAsync(watch, clock, cancel) : null;
    }

    private Func<Task<TopicState?>>? Find(string topic, TopicPosition? position, LeagueDirectory directory)
    {
        if (topic == "live")
            return async () => await grains.GetGrain<IScoreboardGrain>(IScoreboardGrain.Key).WatchAsync(position);
        var slash = topic.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return null;
        var (kind, id) = (topic[..slash], topic[(slash + 1)..]);
        return kind switch
        {
            "match" when directory.Fixture(id) is not null => () => grains.GetGrain<IMatchGrain>(id).WatchAsync(position),
            "team" when directory.Team(id) is not null => () => grains.GetGrain<ITeamGrain>(id).WatchAsync(position),
            "player" when directory.Player(id) is not null => () => grains.GetGrain<IPlayerGrain>(id).WatchAsync(position),
            "season" when Season(id, Table, directory) is { } season => () =>
                grains.GetGrain<ISeasonGrain>(season).WatchTableAsync(position),
            "season" when Season(id, Scorers, directory) is { } season => () =>
                grains.GetGrain<ISeasonGrain>(season).WatchScorersAsync(position),
            _ => null,
        };
    }

    private static string? Season(string rest, string ending, LeagueDirectory directory) =>
        rest.EndsWith(ending, StringComparison.Ordinal) && directory.Season(rest[..^ending.Length]) is { } season
            ? season.Id
            : null;
}
