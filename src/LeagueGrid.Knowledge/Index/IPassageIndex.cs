using LeagueGrid.Core.Passages;

namespace LeagueGrid.Knowledge.Index;

/// <summary>A passage with its unit vector, as it goes into an index.</summary>
public readonly record struct IndexedPassage(Passage Passage, ReadOnlyMemory<float> Vector);

/// <summary>A passage near a vector. <paramref name="Cosine"/> is -1 to 1 for every engine.</summary>
public readonly record struct Neighbour(string Id, double Cosine);

/// <summary>
/// Finds passages by vector. One index holds the vectors of one embedding space. Upserts and removals may be repeated
/// without harm, which is what the indexer's recovery rests on. A NaN, zero or wrongly sized vector is refused
/// (<see cref="ArgumentException"/>): in some engines one such vector hides the real neighbours of every search.
/// </summary>
public interface IPassageIndex
{
    /// <summary><c>vectorset</c>, <c>search</c> or <c>exact</c>.</summary>
    string Engine { get; }

    ValueTask UpsertAsync(IReadOnlyList<IndexedPassage> passages, CancellationToken cancel);

    /// <summary>Ids that are not there are passed over.</summary>
    ValueTask RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>The nearest that pass the filter, nearest first.</summary>
    ValueTask<IReadOnlyList<Neighbour>> SearchAsync(
        ReadOnlyMemory<float> vector,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    );

    ValueTask<long> CountAsync(CancellationToken cancel);

    /// <summary>Which of the ids are there, in their order.</summary>
    ValueTask<IReadOnlyList<bool>> ContainsAsync(IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>Takes the whole index away.</summary>
    ValueTask DropAsync(CancellationToken cancel);
}
