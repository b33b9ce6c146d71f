namespace LeagueGrid.Feeds.Sources;

/// <summary>What one reading of a source came to.</summary>
public sealed class PollReport
{
    /// <summary>Of a million bad rows the first few say what is wrong.</summary>
    public const int MostProblems = 500;

    private readonly List<SourceProblem> _problems = [];

    public int Accepted { get; internal set; }
    public int Duplicates { get; internal set; }
    public int Refused { get; internal set; }

    /// <summary>Entries that say what was acknowledged before; they are not sent.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Items that wait until the grid knows what they refer to.</summary>
    public int Waiting { get; internal set; }
    public int ProblemCount { get; private set; }

    /// <summary>The first <see cref="MostProblems"/>.</summary>
    public IReadOnlyList<SourceProblem> Problems => _problems;

    /// <summary>Rows, entries and files that made no item.</summary>
    public int Unreadable { get; private set; }

    internal void AddUnreadable(SourceProblem problem)
    {
        Unreadable++;
        Add(problem);
    }

    internal void Add(SourceProblem problem)
    {
        ProblemCount++;
        if (_problems.Count < MostProblems)
            _problems.Add(problem);
    }
}

/// <summary>
/// Reads a source once: finds what changed, gives it revisions, sends it, and remembers it after the acknowledgement, never before.
/// </summary>
/// <param name="firstRev">The revision of an item that was not known before.</param>
/// <param name="resend">
/// Send also what did not change, under the revision that it had: the grid calls it a duplicate, and one that lost its data is filled again.
/// </param>
public sealed class SourcePoll(
    ISource source,
    SourceState state,
    string feed,
    SourceSink sink,
    long firstRev = 1,
    bool resend = false
)
{
    private const int BatchItems = 500;

    /// <summary>Well under the size of a body that a server takes (32 MiB).</summary>
    private const int BatchBytes = 8 << 20;
    private const int MostWaiting = 5000;
    private HashSet<(string, string)> _triedAgain = [];

    public async Task<PollReport> RunAsync(CancellationToken cancel)
    {
        var report = new PollReport();
        List<ItemDraft> waiting = [.. state.Waiting(MostWaiting).Select(WaitingDraft).OfType<ItemDraft>()];
        await SendAsync(waiting, report, cancel);
        _triedAgain = waiting.Select(draft => (draft.Kind, draft.Id)).ToHashSet();
        await foreach (var page in source.ReadAsync(state, resend, cancel))
        {
            foreach (var problem in page.Problems)
                report.AddUnreadable(problem);
            await SendAsync(Drafts(page.Entries, report), report, cancel);
            if (page.Marks is { Count: > 0 } marks)
                state.Keep(marks);
        }
        report.Waiting = state.WaitingCount();
        return report;
    }

    // A page may hold an item twice: the later one is a change of the earlier one, though that is not acknowledged yet.
    private List<ItemDraft> Drafts(IReadOnlyList<SourceEntry> entries, PollReport report)
    {
        var drafts = new List<ItemDraft>();
        var onTheWay = new Dictionary<(string, string), ItemDraft>();
        var fingerprints = new Dictionary<string, string>();
        foreach (var entry in entries)
        {
            var (kind, id) = entry.Item is RemoveItem remove
                ? (remove.TargetKind, remove.TargetId)
                : (entry.Item.Kind, entry.Item.Id);
            if (entry.Fingerprint is { } print && IsAnother(print, id, fingerprints))
            {
                report.Unchanged++;
                continue;
            }
            var known = onTheWay.TryGetValue((kind, id), out var before) ? before.AsKnown : state.Find(kind, id);
            if (ItemDraft.Of(entry, known, firstRev, resend && !_triedAgain.Contains((kind, id))) is not { } draft)
            {
                report.Unchanged++;
                continue;
            }
            if (FeedParser.Parse(draft.Line).Refusal is { } refusal)
            {
                report.AddUnreadable(new SourceProblem(id, null, refusal.Message));
                continue;
            }
            onTheWay[(kind, id)] = draft;
            drafts.Add(draft);
        }
        return drafts;
    }

    private bool IsAnother(ReadOnlyMemory<byte> print, string id, Dictionary<string, string> fingerprints)
    {
        var key = Convert.ToHexString(print.Span);
        if (!fingerprints.TryGetValue(key, out var first))
            fingerprints[key] = first = state.FindFingerprint(print) ?? id;
        return first != id;
    }

    private async Task SendAsync(List<ItemDraft> drafts, PollReport report, CancellationToken cancel)
    {
        for (var start = 0; start < drafts.Count; )
        {
            var end = start;
            for (var bytes = 0L; end < drafts.Count && end - start < BatchItems; end++)
            {
                bytes += drafts[end].Line.Length;
                if (bytes > BatchBytes && end > start)
                    break;
            }
            var batch = drafts.GetRange(start, end - start);
            var receipt = await sink(feed, [.. batch.Select(draft => draft.Item)], cancel);
            Acknowledge(batch, receipt, report);
            start = end;
        }
    }

    private void Acknowledge(List<ItemDraft> batch, SourceReceipt receipt, PollReport report)
    {
        report.Accepted += receipt.Accepted;
        report.Duplicates += receipt.Duplicates;
        report.Refused += receipt.Refusals.Count;
        var refusals = receipt.Refusals.ToDictionary(refusal => refusal.Index);
        state.Keep(
            batch.Select((draft, index) => (draft, refusals.TryGetValue(index, out var refusal) && MayComeRight(refusal)))
        );
        foreach (var refusal in receipt.Refusals)
            if (!batch[refusal.Index].Again)
                report.Add(new SourceProblem(batch[refusal.Index].Id, null, $"{refusal.Code}: {refusal.Message}"));
    }

    /// <summary>
    /// A match may come before its teams when two sources are read side by side, so it waits and is tried at every poll.
    /// Its form was checked here: what is refused besides is a reference (for a season the contract has no code of its own).
    /// </summary>
    private static bool MayComeRight(SourceRefusal refusal) =>
        refusal.Code is Refusal.UnknownMatch or Refusal.UnknownTeam or Refusal.UnknownPlayer or Refusal.InvalidField;

    private static ItemDraft? WaitingDraft(ReadOnlyMemory<byte> line) =>
        FeedParser.Parse(line).Item is { } item ? new ItemDraft(item, line, ReadOnlyMemory<byte>.Empty) { Again = true } : null;
}
