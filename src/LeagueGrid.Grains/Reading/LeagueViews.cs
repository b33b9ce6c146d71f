using LeagueGrid.Core.Live;
using LeagueGrid.Core.Ports;

namespace LeagueGrid.Grains.Reading;

/// <summary>Which matches a list keeps; a null keeps all.</summary>
public sealed record MatchFilter(string? Season = null, string? Team = null, DateOnly? Date = null, bool LiveOnly = false);

/// <summary>The read models of the REST contract, as they stand now. Null: there is no such thing.</summary>
public sealed class LeagueViews(ILeagueReader league)
{
    public async ValueTask<MatchView?> MatchAsync(string id, Moment moment, CancellationToken cancel)
    {
        _ = await league.MatchAsync(id, moment, cancel);
        return null;
    }

    /// <summary>By day, then kick-off, then id.</summary>
    /// <exception cref="FormatException"><paramref name="after"/> is no cursor of this list.</exception>
    public ValueTask<Page<MatchSummary>> MatchesAsync(MatchFilter filter, string? after, int limit, CancellationToken cancel) =>
        new(new Page<MatchSummary>([]));

    /// <summary>Accepted events and retractions after the position <paramref name="after"/>, in the order of acceptance.</summary>
    public ValueTask<Page<LogEntryView>?> EventsAsync(string match, long after, int limit, CancellationToken cancel) =>
        new((Page<LogEntryView>?)null);

    public ValueTask<SeasonView?> SeasonAsync(string id, CancellationToken cancel) => new((SeasonView?)null);

    public ValueTask<TableView?> TableAsync(string season, bool live, CancellationToken cancel) => new((TableView?)null);

    public ValueTask<ScorersView?> ScorersAsync(string season, CancellationToken cancel) => new((ScorersView?)null);

    public ValueTask<TeamView?> TeamAsync(string id, CancellationToken cancel) => new((TeamView?)null);

    public ValueTask<PlayerView?> PlayerAsync(string id, CancellationToken cancel) => new((PlayerView?)null);

    public ValueTask<Page<CompetitionView>> CompetitionsAsync(string? after, int limit, CancellationToken cancel) =>
        new(new Page<CompetitionView>([]));

    /// <summary>Case and accents folded; a surname is enough.</summary>
    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, CancellationToken cancel) =>
        new((IReadOnlyList<SearchHit>)[]);
}
