using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Seasons;

namespace LeagueGrid.Grains.Reading;

/// <summary>The league read from this process: replicas of the directory and of season books, and calls to matches.</summary>
public sealed class LeagueReader(IGrainFactory grains, DirectoryReplica names, SeasonReplicas seasons, TimeProvider clock)
    : ILeagueReader
{
    public ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel) => names.FreshAsync(cancel);

    public async ValueTask<SeasonBook?> SeasonAsync(string season, Moment moment, CancellationToken cancel)
    {
        // Both at once: whether the season is still defined, and as what, is seen when both have come.
        var early = names.Current.Season(season) is { } known ? seasons.FreshAsync(known, cancel).AsTask() : null;
        if ((await names.FreshAsync(cancel)).Season(season) is not { } item)
            return null;
        var book = early is null ? await seasons.FreshAsync(item, cancel) : await early with { Season = item };
        var otherwise = book.Sheets.Values.Where(sheet => StoodOtherwise(sheet, moment)).ToArray();
        if (otherwise.Length == 0)
            return book;

        var then = await Task.WhenAll(otherwise.Select(sheet => SheetAtAsync(sheet.Id, moment, cancel)));
        var sheets = book.Sheets.ToBuilder();
        for (var i = 0; i < then.Length; i++)
            if (then[i] is { } sheet && sheet.Season == season)
                sheets[sheet.Id] = sheet;
            else
                sheets.Remove(otherwise[i].Id);
        return book with { Sheets = sheets.ToImmutable() };
    }

    public async ValueTask<MatchSheet?> MatchAsync(string match, Moment moment, CancellationToken cancel)
    {
        if (await FixtureAsync(match, cancel) is not { } fixture)
            return null;
        // The season knows every sheet, also of matches that are at rest: no need to wake one up.
        var sheet =
            names.Current.Season(fixture.Season) is { } season
            && (await seasons.FreshAsync(season, cancel)).Sheets.TryGetValue(match, out var found)
                ? found
                : await SheetAtAsync(match, Moment.Now, cancel);
        return sheet is null || StoodOtherwise(sheet, moment) ? await SheetAtAsync(match, moment, cancel) : sheet;
    }

    public async ValueTask<IReadOnlyList<EventItem>?> EventsAsync(string match, Moment moment, CancellationToken cancel) =>
        await FixtureAsync(match, cancel) is null
            ? null
            : await GridCalls.RetryAsync(() => grains.GetGrain<IMatchGrain>(match).EventsAsync(moment), clock, cancel);

    private async ValueTask<Fixture?> FixtureAsync(string match, CancellationToken cancel) =>
        (await names.FreshAsync(cancel)).Fixture(match);

    private Task<MatchSheet?> SheetAtAsync(string match, Moment moment, CancellationToken cancel) =>
        GridCalls.RetryAsync(() => grains.GetGrain<IMatchGrain>(match).SheetAtAsync(moment), clock, cancel);

    private static bool StoodOtherwise(MatchSheet sheet, Moment moment) =>
        moment.Match == sheet.Id || sheet.ChangedAt > moment.Cutoff;
}
