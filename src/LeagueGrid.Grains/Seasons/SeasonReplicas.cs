using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;
using LeagueGrid.Grains.Calls;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Seasons;

/// <summary>The books of the seasons that this process has read, each kept up by what changed since.</summary>
public sealed class SeasonReplicas(IGrainFactory grains, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Replica> _replicas = new(StringComparer.Ordinal);

    /// <summary>The book with everything that was acknowledged before this call.</summary>
    public async ValueTask<SeasonBook> FreshAsync(SeasonItem season, CancellationToken cancel)
    {
        var replica = _replicas.GetOrAdd(season.Id, id => new Replica(grains.GetGrain<ISeasonGrain>(id), clock));
        return await replica.FreshAsync(season, cancel);
    }

    private sealed class Replica
    {
        private const int PageSize = 500;

        private readonly ISeasonGrain _season;
        private readonly TimeProvider _clock;
        private readonly Coalesced _pull;

        // Replaced as a whole, so that readers never see half of a pull.
        private volatile ReplicatedBook _book = ReplicatedBook.Empty;

        public Replica(ISeasonGrain season, TimeProvider clock)
        {
            _season = season;
            _clock = clock;
            _pull = new Coalesced(PullAsync);
        }

        public async ValueTask<SeasonBook> FreshAsync(SeasonItem season, CancellationToken cancel)
        {
            await _pull.RunAsync().WaitAsync(cancel);
            var book = _book;
            return new SeasonBook
            {
                Season = season,
                Sheets = book.Sheets,
                Version = book.Version,
                AspectVersions = book.AspectVersions,
                UpdatedAt = book.UpdatedAt,
            };
        }

        private async Task PullAsync()
        {
            var book = _book;
            SeasonChanges page;
            do
            {
                var from = book.Position;
                page = await GridCalls.RetryAsync(
                    () => _season.ChangesAsync(from, PageSize).AsTask(),
                    _clock,
                    CancellationToken.None
                );
                var sheets = (page.Whole ? ReplicatedBook.Empty.Sheets : book.Sheets).ToBuilder();
                foreach (var note in page.Notes)
                    if (note.Sheet is { } sheet)
                        sheets[note.Match] = sheet;
                    else
                        sheets.Remove(note.Match);
                book = new ReplicatedBook(page.Position, sheets.ToImmutable(), page.Version, page.AspectVersions, page.UpdatedAt);
            } while (page.More);
            _book = book;
        }
    }

    private sealed record ReplicatedBook(
        SeasonPosition Position,
        ImmutableDictionary<string, MatchSheet> Sheets,
        long Version,
        long[] AspectVersions,
        DateTimeOffset UpdatedAt
    )
    {
        public static ReplicatedBook Empty { get; } =
            new(SeasonPosition.Nowhere, ImmutableDictionary.Create<string, MatchSheet>(StringComparer.Ordinal), 0, [], default);
    }
}
