using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Ports;
using LeagueGrid.Grains.Contracts;
using LeagueGrid.Grains.Log;
using LeagueGrid.Grains.Store;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Placement;

namespace LeagueGrid.Grains.Texts;

/// <summary>The newest revision of one text. Read once after each change, by who writes passages; so it stays in memory only briefly.</summary>
[HashBasedPlacement, GrainType("text"), CollectionAgeLimit(Minutes = 2)]
internal sealed class TextGrain : Grain, ITextGrain
{
    private const int MostTries = 5;

    private readonly string _subject;
    private readonly ISegmentLog _log;
    private readonly IContributionStore _catalogue;
    private readonly ILiveUpdates _live;
    private readonly IPassageSink? _passages;
    private readonly CallRounds<ItemBatch, IReadOnlyList<Verdict>> _rounds;
    private TextShelf _shelf = new();

    public TextGrain(ISegmentLog log, IContributionStore catalogue, ILiveUpdates live, IServiceProvider services)
    {
        _subject = this.GetPrimaryKeyString();
        _log = log;
        _catalogue = catalogue;
        _live = live;
        _passages = services.GetService<IPassageSink>();
        _rounds = new CallRounds<ItemBatch, IReadOnlyList<Verdict>>(RoundAsync);
    }

    private string Stream => $"text/{_subject}";

    public override Task OnActivateAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IReadOnlyList<Verdict>> TakeAsync(ItemBatch batch) => _rounds.AddAsync(batch);

    public ValueTask<ReceivedItem?> ReadAsync() => new(_shelf.Standing);

    private async Task<IReadOnlyList<IReadOnlyList<Verdict>>> RoundAsync(IReadOnlyList<ItemBatch> calls)
    {
        var results = new List<IReadOnlyList<Verdict>>(calls.Count);
        foreach (var call in calls)
            results.Add(await TakeAllAsync(call.Items));
        return results;
    }

    private async Task<IReadOnlyList<Verdict>> TakeAllAsync(ReceivedItem[] items)
    {
        var verdicts = new Verdict[items.Length];
        for (var i = 0; i < items.Length; i++)
            verdicts[i] = await TakeAsync(items[i]);
        // Also after duplicates: an earlier call may have failed between the log and the catalogue.
        await _catalogue.PutAsync(
            TextCatalogue.Owner,
            new Dictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal)
            {
                [_subject] = _shelf.Standing is { } text ? TextCatalogue.Write(text.Item.Rev) : (ReadOnlyMemory<byte>?)null,
            },
            CancellationToken.None
        );
        return verdicts;
    }

    private async Task<Verdict> TakeAsync(ReceivedItem item)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var verdict = _shelf.Decide(item.Item);
            if (verdict.Outcome is not Outcome.Accepted)
                return verdict;
            bool landed;
            try
            {
                landed = await _log.AppendAsync(Stream, _shelf.Version, 1, FeedSegment.Write([item]), CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                // It may stand in the log all the same.
                DeactivateOnIdle();
                throw;
            }
            if (landed)
            {
                _shelf.Apply(item);
                Tell(item);
                return verdict;
            }
            await LoadAsync(CancellationToken.None);
        }
        throw new StoreUnavailableException($"Another activation keeps writing '{_subject}'.");
    }

    private void Tell(ReceivedItem item)
    {
        _passages?.Announce(_subject, _shelf.Version);
        _live.Publish(
            new LeagueChange
            {
                Subject = _subject,
                Aspects = Aspects.Info,
                Version = _shelf.Version,
                Cause = item.Item.Id,
                CauseKind = item.Item.Kind,
                At = item.At,
            }
        );
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var shelf = new TextShelf();
        await foreach (var segment in _log.ReadAsync(Stream, 0, cancel))
        foreach (var item in FeedSegment.Read(segment.Bytes))
            shelf.Apply(item);
        _shelf = shelf;
    }
}
