using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;
using LeagueGrid.Knowledge.Documents;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;

namespace LeagueGrid.Knowledge.Indexing;

/// <summary>Brings what subjects say into the index: reads, compares, embeds what changed, commits. May be repeated at any point.</summary>
internal sealed class Indexer(
    IPassageSource source,
    PassageStore store,
    Embedder embedder,
    IPassageIndex index,
    ILiveUpdates live,
    KnowledgeInstruments instruments
)
{
    private const int ReadsAtOnce = 16;

    public async Task IndexAsync(IReadOnlyList<Waiting> batch, CancellationToken cancel)
    {
        var next = await ReadAsync(batch, cancel);
        var before = await store.PassagesOfAsync([.. batch.Select(waiting => waiting.Subject)]);
        var steps = new List<Step>();
        var seen = new List<(string, long)>();
        for (var i = 0; i < batch.Count; i++)
        {
            var step = Compare(batch[i], next[i], before[i]);
            if (batch[i].IsForced)
                step = await ForceAsync(step);
            instruments.OnIndexed(step.Kept.Count - step.ToWrite.Count, step.ToWrite.Count, step.Retired.Count);
            if (step.IsChange || batch[i].IsForced)
                steps.Add(step);
            else if (next[i] is not null)
                seen.Add((batch[i].Subject, step.Version));
            else
                await store.ForgetAsync(batch[i].Subject);
        }
        if (seen.Count > 0)
            await store.SeenAsync(seen);
        if (steps.Count > 0)
            await WriteAsync(steps, cancel);
    }

    private async Task WriteAsync(List<Step> steps, CancellationToken cancel)
    {
        var written = steps.SelectMany(step => step.ToWrite).ToList();
        var vectors = written.Count == 0 ? [] : await embedder.EmbedAsync([.. written.Select(Embedder.TextOf)], cancel);
        await store.IntendAsync([
            .. steps.Select(step => (step.Subject, step.ToWrite.Select(passage => passage.Id).Concat(step.Retired))),
        ]);
        if (written.Count > 0)
            await index.UpsertAsync([.. written.Select((passage, i) => new IndexedPassage(passage, vectors[i]))], cancel);
        // From here on a cancellation would only leave work for the recovery.
        var sequence = await store.CommitAsync([
            .. steps.Select(step => new PassageCommit(step.Subject, step.Version, step.Kept)),
        ]);
        var retired = steps.SelectMany(step => step.Retired).ToList();
        if (retired.Count > 0)
            await index.RemoveAsync(retired, cancel);
        foreach (var gone in steps.Where(step => step.IsGone))
            await store.ForgetAsync(gone.Subject);
        await store.FulfilAsync([.. steps.Select(step => step.Subject)]);
        foreach (var step in steps.Where(step => step.IsChange))
            live.Publish(ToChange(step, sequence));
    }

    private async Task<PassageSet?[]> ReadAsync(IReadOnlyList<Waiting> batch, CancellationToken cancel)
    {
        var sets = new PassageSet?[batch.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancel };
        await Parallel.ForAsync(
            0,
            batch.Count,
            options,
            async (i, token) => sets[i] = await source.ReadAsync(batch[i].Subject, token)
        );
        return sets;
    }

    private static Step Compare(Waiting waiting, PassageSet? next, IReadOnlyList<Passage> before)
    {
        var old = before.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        var kept = new List<Passage>();
        var came = new List<Passage>();
        foreach (var passage in next is null ? [] : Chunking.Cut(next))
        {
            if (old.Remove(passage.Id, out var known) && Says(known, passage))
            {
                // A fact that reads as before is as old as it was.
                kept.Add(passage.Kind == PassageKinds.Fact ? known : passage);
            }
            else
            {
                kept.Add(passage);
                came.Add(passage);
            }
        }
        return new Step(waiting.Subject, next?.Version ?? waiting.Version, kept, came, [.. old.Values], next is null)
        {
            ToWrite = came,
            Retired = [.. old.Keys],
        };
    }

    /// <summary>Writes all of a subject again, and takes away whatever a writer that died may have left of it.</summary>
    private async ValueTask<Step> ForceAsync(Step step)
    {
        var kept = step.Kept.Select(passage => passage.Id).ToHashSet(StringComparer.Ordinal);
        var touched = await store.IntentAsync(step.Subject);
        return step with
        {
            ToWrite = step.Kept,
            Retired = [.. step.Retired.Union(touched.Where(id => !kept.Contains(id)), StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether the index need not hear of it: same words, and the same marks to filter by.</summary>
    private static bool Says(Passage before, Passage after) =>
        PassageLibrary.ContentOf(before) == PassageLibrary.ContentOf(after)
        && before.Kind == after.Kind
        && before.Lang == after.Lang
        && before.Season == after.Season
        && before.About.SequenceEqual(after.About, StringComparer.Ordinal)
        && (
            after.Kind == PassageKinds.Fact
            || (before.At == after.At && before.KnownAt == after.KnownAt && before.Version == after.Version)
        );

    private static LeagueChange ToChange(Step step, long sequence)
    {
        var item = step.Subject.IndexOf('/', StringComparison.Ordinal);
        return new LeagueChange
        {
            Subject = "passages",
            Aspects = Aspects.All,
            Version = sequence,
            Cause = step.Subject[(item + 1)..],
            CauseKind = item > 0 ? step.Subject[..item] : null,
            // Those that went as well: an answer may stand on them.
            Passages = [.. step.Came, .. step.Went],
        };
    }

    private sealed record Step(
        string Subject,
        long Version,
        IReadOnlyList<Passage> Kept,
        IReadOnlyList<Passage> Came,
        IReadOnlyList<Passage> Went,
        bool IsGone
    )
    {
        /// <summary>What is embedded and goes into the index.</summary>
        public IReadOnlyList<Passage> ToWrite { get; init; } = [];

        /// <summary>Ids that leave the index.</summary>
        public IReadOnlyList<string> Retired { get; init; } = [];

        public bool IsChange => Came.Count > 0 || Went.Count > 0;
    }
}
