using System.Numerics.Tensors;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>
/// The lane of meaning. A filter that keeps few passages, or a small library, is scanned exactly in this process: graph
/// indexes lose most of the right neighbours behind a selective filter. All else goes to the index.
/// </summary>
public sealed class SemanticLane(PassageLibrary library, Embedder embedder, IndexInUse index)
{
    /// <summary>Up to so many passages an exact scan is faster than a round trip.</summary>
    public const int ExactLimit = 4096;

    /// <summary>
    /// A filter that keeps less than one passage in so many is selective, however many that is: behind it a graph index finds
    /// half of the right neighbours.
    /// </summary>
    private const int Selective = 12;

    public async ValueTask<IReadOnlyList<Neighbour>> FindAsync(
        string text,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    )
    {
        var most = Math.Max(ExactLimit, library.Count / Selective);
        var selected = library.Read(() => library.Selected(filter, most));
        if (selected is { Count: 0 })
            return [];
        var question = await embedder.EmbedAsync(text, cancel);
        if (selected is not null)
            return await ScanAsync(question, selected, limit, cancel);
        // No index is complete yet in this embedding space: the words alone must do.
        return index.Current is { } current ? await current.SearchAsync(question, filter, limit, cancel) : [];
    }

    private async ValueTask<IReadOnlyList<Neighbour>> ScanAsync(
        float[] question,
        List<LibraryEntry> selected,
        int limit,
        CancellationToken cancel
    )
    {
        var missing = selected.FindAll(kept => kept.Vector is null);
        if (missing.Count > 0)
        {
            var vectors = await embedder.EmbedAsync([.. missing.Select(kept => Embedder.TextOf(kept.Passage))], cancel);
            for (var i = 0; i < missing.Count; i++)
                missing[i].Vector = vectors[i];
        }
        var nearest = new PriorityQueue<string, float>(limit + 1);
        foreach (var kept in selected)
        {
            var cosine = TensorPrimitives.Dot<float>(question, kept.Vector);
            if (nearest.Count < limit)
                nearest.Enqueue(kept.Passage.Id, cosine);
            else
                nearest.EnqueueDequeue(kept.Passage.Id, cosine);
        }
        var found = new Neighbour[nearest.Count];
        for (var i = found.Length - 1; nearest.TryDequeue(out var id, out var cosine); i--)
            found[i] = new Neighbour(id, cosine);
        return found;
    }
}
