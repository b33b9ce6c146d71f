using LeagueGrid.Core.Ports;

namespace LeagueGrid.Knowledge.Indexing;

/// <summary>What a reconcile pass found.</summary>
/// <param name="Subjects">Subjects that the league has.</param>
/// <param name="Announced">Of these and of those that are gone: how many had to be indexed.</param>
/// <param name="Unfinished">Changes that a writer began and did not end.</param>
public sealed record ReconcileReport(int Subjects, int Announced, int Unfinished);

/// <summary>Compares what the league has to say with the manifest, subject by subject.</summary>
internal static class Reconcile
{
    public static async Task<ReconcileReport> RunAsync(
        IPassageSource source,
        PassageStore store,
        IndexingQueue queue,
        bool everything,
        CancellationToken cancel
    )
    {
        // The manifest first: a subject that is indexed meanwhile then looks old at worst, and is merely looked at twice.
        var manifest = await store.ManifestAsync(cancel);
        var (subjects, announced) = (0, 0);
        await foreach (var (subject, version) in source.SubjectsAsync(cancel))
        {
            subjects++;
            var isKnown = manifest.Remove(subject, out var indexed);
            if (!everything && isKnown && indexed == version)
                continue;
            await AddAsync(queue, subject, version, everything, cancel);
            announced++;
        }
        foreach (var (gone, version) in manifest)
        {
            await AddAsync(queue, gone, version, everything, cancel);
            announced++;
        }
        var unfinished = await store.IntentsAsync();
        foreach (var subject in unfinished)
            queue.Add(subject, 0, isForced: true);
        foreach (var subject in (await store.SetAsideAsync()).Keys)
            queue.Add(subject, 0);
        return new ReconcileReport(subjects, announced, unfinished.Count);
    }

    /// <summary>A queue that is full would drop what the pass adds: it waits until there is room.</summary>
    private static async ValueTask AddAsync(
        IndexingQueue queue,
        string subject,
        long version,
        bool isForced,
        CancellationToken cancel
    )
    {
        if (queue.IsHalfFull)
            await queue.WhenIdleAsync(cancel);
        queue.Add(subject, version, isForced);
    }
}
