using System.Globalization;
using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Matches;

namespace LeagueGrid.Grains.Reading;

/// <summary>Which matches a list keeps; a null keeps all.</summary>
public sealed record MatchFilter(string? Season = null, string? Team = null, DateOnly? Date = null, bool LiveOnly = false);

/// <summary>The read models of the REST contract, as they stand now. Null: there is no such thing.</summary>
public sealed class LeagueViews(ILeagueReader league, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>The match at the moment; one that was known of, but of which nothing had come by then, stands at its start.</summary>
    public async ValueTask<MatchView?> MatchAsync(string id, Moment moment, CancellationToken cancel)
    {
        var names = await league.DirectoryAsync(cancel);
        if (names.Fixture(id) is null)
            return null;
        var story = await GridCalls.RetryAsync(() => grains.GetGrain<IMatchGrain>(id).StoryAsync(moment), clock, cancel);
        var asOf = moment.Match == id ? new MomentView(moment.Minute, moment.Known ? "known" : "happened") : null;
        return story is null ? null : MatchStories.View(story, names, asOf);
    }

    /// <summary>By day, then kick-off, then id.</summary>
    /// <exception cref="FormatException"><paramref name="after"/> is no cursor of this list.</exception>
    public async ValueTask<Page<MatchSummary>> MatchesAsync(
        MatchFilter filter,
        string? after,
        int limit,
        CancellationToken cancel
    )
    {
        var cursor = after is null ? null : MatchCursor.Parse(after);
        var names = await league.DirectoryAsync(cancel);
        var fixtures = MatchLists.Candidates(filter, names);
        if (filter.LiveOnly)
        {
            var live = await LiveIdsAsync(cancel);
            fixtures = fixtures.Where(fixture => live.Contains(fixture.Id));
        }
        var page = fixtures
            .Select(MatchCursor.Of)
            .Where(at => cursor is null || MatchCursor.Order.Compare(at, cursor) > 0)
            .Order(MatchCursor.Order)
            .Take(limit + 1)
            .ToList();

        var items = new List<MatchSummary>(page.Count);
        foreach (var at in page.Take(limit))
            if (await league.MatchAsync(at.Id, Moment.Now, cancel) is { } sheet)
                items.Add(MatchViews.Summary(sheet, names));
        return new Page<MatchSummary>(items, page.Count > limit ? page[limit - 1].ToString() : null);
    }

    /// <summary>Accepted events and retractions after the position <paramref name="after"/>, in the order of acceptance.</summary>
    public async ValueTask<Page<LogEntryView>?> EventsAsync(string match, long after, int limit, CancellationToken cancel)
    {
        var names = await league.DirectoryAsync(cancel);
        if (names.Fixture(match) is null)
            return null;
        var page = await GridCalls.RetryAsync(
            () => grains.GetGrain<IMatchGrain>(match).JournalAsync(after, limit),
            clock,
            cancel
        );
        return page is null
            ? null
            : new Page<LogEntryView>(
                [.. page.Entries.Select(entry => MatchViews.LogEntry(entry.Seq, entry.Item, entry.ReceivedAt, names))],
                page.More ? page.Entries[^1].Seq.ToString(CultureInfo.InvariantCulture) : null
            );
    }

    public async ValueTask<SeasonView?> SeasonAsync(string id, CancellationToken cancel) =>
        await BookAsync(id, cancel) is { } book ? LeagueViewsOf.Season(book, await league.DirectoryAsync(cancel)) : null;

    public async ValueTask<TableView?> TableAsync(string season, bool live, CancellationToken cancel) =>
        await BookAsync(season, cancel) is { } book ? LeagueViewsOf.Table(book, await league.DirectoryAsync(cancel), live) : null;

    public async ValueTask<ScorersView?> ScorersAsync(string season, CancellationToken cancel) =>
        await BookAsync(season, cancel) is { } book ? LeagueViewsOf.Scorers(book, await league.DirectoryAsync(cancel)) : null;

    public async ValueTask<TeamView?> TeamAsync(string id, CancellationToken cancel)
    {
        var names = await league.DirectoryAsync(cancel);
        if (names.Team(id) is not { } team)
            return null;
        var version = await GridCalls.RetryAsync(() => grains.GetGrain<ITeamGrain>(id).VersionAsync(), clock, cancel);
        return LeagueViewsOf.Team(team, names, version);
    }

    public async ValueTask<PlayerView?> PlayerAsync(string id, CancellationToken cancel)
    {
        var names = await league.DirectoryAsync(cancel);
        if (names.Player(id) is not { } player)
            return null;
        var standing = await GridCalls.RetryAsync(() => grains.GetGrain<IPlayerGrain>(id).StandingAsync(), clock, cancel);
        return LeagueViewsOf.Player(player, standing.Totals, names, standing.Version);
    }

    /// <summary>By id, which is also the cursor.</summary>
    public async ValueTask<Page<CompetitionView>> CompetitionsAsync(string? after, int limit, CancellationToken cancel)
    {
        var names = await league.DirectoryAsync(cancel);
        var page = names
            .Competitions.Where(competition => after is null || string.CompareOrdinal(competition.Id, after) > 0)
            .OrderBy(competition => competition.Id, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();
        return new Page<CompetitionView>(
            [.. page.Take(limit).Select(competition => LeagueViewsOf.Competition(competition, names))],
            page.Count > limit ? page[limit - 1].Id : null
        );
    }

    /// <summary>Case and accents folded; a surname is enough.</summary>
    public async ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, CancellationToken cancel) =>
        NameSearch.Find(text, await league.DirectoryAsync(cancel));

    private ValueTask<SeasonBook?> BookAsync(string season, CancellationToken cancel) =>
        league.SeasonAsync(season, Moment.Now, cancel);

    private async Task<HashSet<string>> LiveIdsAsync(CancellationToken cancel)
    {
        var scoreboard = grains.GetGrain<IScoreboardGrain>(IScoreboardGrain.Key);
        MatchSheet[] sheets = await GridCalls.RetryAsync(() => scoreboard.SheetsAsync().AsTask(), clock, cancel);
        return sheets.Select(sheet => sheet.Id).ToHashSet(StringComparer.Ordinal);
    }
}
