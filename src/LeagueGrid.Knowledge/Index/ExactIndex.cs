using System.Numerics.Tensors;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Embedding;

namespace LeagueGrid.Knowledge.Index;

/// <summary>Looks at every vector, in this process: never wrong, so the others are measured against it.</summary>
public sealed class ExactIndex(int dimensions) : IPassageIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Passage Passage, float[] Vector)> _entries = new(StringComparer.Ordinal);

    public string Engine => "exact";

    public ValueTask UpsertAsync(IReadOnlyList<IndexedPassage> passages, CancellationToken cancel)
    {
        foreach (var passage in passages)
            Vectors.Check(passage.Vector.Span, dimensions);
        lock (_lock)
            foreach (var (passage, vector) in passages)
                _entries[passage.Id] = (passage, vector.ToArray());
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        lock (_lock)
            foreach (var id in ids)
                _entries.Remove(id);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<Neighbour>> SearchAsync(
        ReadOnlyMemory<float> vector,
        PassageFilter filter,
        int limit,
        CancellationToken cancel
    )
    {
        Vectors.Check(vector.Span, dimensions);
        lock (_lock)
            return new(
                _entries
                    .Values.Where(entry => filter.Passes(entry.Passage))
                    .Select(entry => new Neighbour(entry.Passage.Id, TensorPrimitives.Dot(vector.Span, entry.Vector)))
                    .OrderByDescending(neighbour => neighbour.Cosine)
                    .ThenBy(neighbour => neighbour.Id, StringComparer.Ordinal)
                    .Take(limit)
                    .ToList()
            );
    }

    public ValueTask<long> CountAsync(CancellationToken cancel)
    {
        lock (_lock)
            return new(_entries.Count);
    }

    public ValueTask<IReadOnlyList<bool>> ContainsAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        lock (_lock)
            return new(ids.Select(_entries.ContainsKey).ToList());
    }

    public ValueTask DropAsync(CancellationToken cancel)
    {
        lock (_lock)
            _entries.Clear();
        return ValueTask.CompletedTask;
    }
}
