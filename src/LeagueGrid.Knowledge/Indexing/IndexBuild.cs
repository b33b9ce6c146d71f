using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Knowledge.Indexing;

/// <summary>
/// The index of the configured embedding space. A new model gets an index of its own beside the old one: processes that still
/// run with the old model go on searching theirs, until the new one holds every passage. Then searches switch and the old one goes.
/// </summary>
public sealed partial class IndexBuild(
    IConnectionMultiplexer redis,
    Embedder embedder,
    IndexChoice choice,
    IndexInUse inUse,
    ILogger<IndexBuild> log
)
{
    private readonly PassageStore _store = new(redis);
    private IPassageIndex? _index;
    private int _dimensions;

    /// <summary>Opens the index; a complete one can be searched at once.</summary>
    public async Task<IPassageIndex> OpenAsync(CancellationToken cancel)
    {
        // The size of the vectors is asked of the model itself: what is said about it may be wrong.
        _dimensions = (await embedder.EmbedAsync("football", cancel)).Length;
        _index = await choice.OpenAsync(embedder.Space, _dimensions);
        if (await IsCompleteAsync())
            inUse.Use(_index);
        else
            await _store.MarkSpaceAsync(embedder.Space, -_dimensions);
        return _index;
    }

    public async Task<bool> IsCompleteAsync() => (await _store.SpacesAsync()).GetValueOrDefault(embedder.Space) == _dimensions;

    /// <summary>Every passage is in: searches of all processes with this model may use it, and indexes of other models go.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        if (_index is null)
            throw new InvalidOperationException("An index must be opened before it can be complete.");
        await _store.MarkSpaceAsync(embedder.Space, _dimensions);
        inUse.Use(_index);
        foreach (var (space, dimensions) in await _store.SpacesAsync())
        {
            if (space == embedder.Space)
                continue;
            var old = await choice.OpenAsync(space, Math.Abs(dimensions));
            await old.DropAsync(cancel);
            await _store.DropSpaceAsync(space);
            LogSwitched(log, space, embedder.Space);
        }
    }

    [LoggerMessage(LogLevel.Information, "Searches moved from the vectors of {Old} to those of {New}.")]
    private static partial void LogSwitched(ILogger log, string old, string @new);
}
