using LeagueGrid.Core.Ports;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;

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
        PassageLibrary library,
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
            if (isKnown && !everything)
                await AddSpeakersAsync(queue, library, subject, cancel);
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

    // A definition that changed may have changed a name: what speaks of it is looked at, and written where it reads otherwise.
    private static async ValueTask AddSpeakersAsync(
        IndexingQueue queue,
        PassageLibrary library,
        string subject,
        CancellationToken cancel
    )
    {
        if (subject.Split('/', 2) is not ["team" or "player", var id])
            return;
        foreach (var speaker in library.SubjectsAbout(id))
            await AddAsync(queue, speaker, 0, isForced: false, cancel);
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
