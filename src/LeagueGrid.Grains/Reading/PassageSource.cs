using System.Runtime.CompilerServices;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Directory;
using LeagueGrid.Grains.Texts;

namespace LeagueGrid.Grains.Reading;

/// <summary>What each subject has to say, written from the grid's own state.</summary>
public sealed class PassageSource(
    ILeagueReader league,
    DirectoryReplica names,
    IContributionStore store,
    IGrainFactory grains,
    TimeProvider clock
) : IPassageSource
{
    public async ValueTask<PassageSet?> ReadAsync(string subject, CancellationToken cancel)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return null;
        var key = new EntityKey(subject[..slash], subject[(slash + 1)..]);
        if (key.Kind is "article" or "document")
            return await TextAsync(subject, cancel);
        var directory = await names.FreshAsync(cancel);
        var (version, at) = names.ChangeOf(key);
        return key.Kind switch
        {
            "match" when await league.MatchAsync(key.Id, Moment.Now, cancel) is { } sheet => MatchPassages.Of(sheet, directory),
            "season" when await league.SeasonAsync(key.Id, Moment.Now, cancel) is { } book => SeasonPassages.Of(book, directory),
            "team" when directory.Team(key.Id) is { } team => TeamPassages.Of(team, directory, version, at),
            "player" when directory.Player(key.Id) is { } player => PlayerPassages.Of(player, directory, version, at),
            "availability" when names.Report(key.Id) is { } report => AvailabilityPassages.Of(report, directory),
            _ => null,
        };
    }

    public async IAsyncEnumerable<(string Subject, long Version)> SubjectsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var directory = await names.FreshAsync(cancel);
        foreach (var key in directory.Teams.Select(Key).Concat(directory.Players.Select(Key)))
            yield return (key.Ref, names.ChangeOf(key).Version);
        foreach (var report in names.Reports)
            yield return ($"availability/{report.Item.Id}", report.Item.Rev);
        foreach (var season in directory.Seasons.ToArray())
        {
            if (await league.SeasonAsync(season.Id, Moment.Now, cancel) is not { } book)
                continue;
            yield return ($"season/{season.Id}", book.Version);
            foreach (var sheet in book.Sheets.Values)
                yield return ($"match/{sheet.Id}", sheet.Version);
        }
        foreach (var (subject, rev) in await store.ReadAsync(TextCatalogue.Owner, cancel))
            yield return (subject, TextCatalogue.ReadRev(rev));
    }

    private async Task<PassageSet?> TextAsync(string subject, CancellationToken cancel)
    {
        var text = await GridCalls.RetryAsync(() => grains.GetGrain<ITextGrain>(subject).ReadAsync().AsTask(), clock, cancel);
        return text is { Item: TextItem item } ? TextPassages.Of(item, text.At) : null;
    }

    private static EntityKey Key(FeedItem item) => new(item.Kind, item.Id);
}
