using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Grains.Reading;

/// <summary>The league read from this process: replicas of the directory and of season books, and calls to matches.</summary>
public sealed class LeagueReader : ILeagueReader
{
    private readonly LeagueDirectory _directory = new();

    public ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel) => new(_directory);

    public ValueTask<SeasonBook?> SeasonAsync(string season, Moment moment, CancellationToken cancel) => new((SeasonBook?)null);

    public ValueTask<MatchSheet?> MatchAsync(string match, Moment moment, CancellationToken cancel) => new((MatchSheet?)null);

    public ValueTask<IReadOnlyList<EventItem>?> EventsAsync(string match, Moment moment, CancellationToken cancel) =>
        new((IReadOnlyList<EventItem>?)null);
}
