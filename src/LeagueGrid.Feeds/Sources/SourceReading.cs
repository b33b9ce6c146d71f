namespace LeagueGrid.Feeds.Sources;

/// <summary>
/// A place outside that is read again and again: a database, a news feed, a folder. It says what is there now; what of that is
/// new, and under which revision it goes out, is decided by <see cref="SourcePoll"/> against what was acknowledged before.
/// </summary>
public interface ISource
{
    /// <summary>Everything that may be new since what <paramref name="known"/> remembers, page by page.</summary>
    /// <param name="afresh">Give also what cannot have changed, where that costs no more than a reading of the whole.</param>
    IAsyncEnumerable<SourcePage> ReadAsync(SourceState known, bool afresh, CancellationToken cancel);

    /// <summary>Completes when the source noticed a change by itself and is worth reading before its time.</summary>
    Task ChangedAsync(CancellationToken cancel) => Task.Delay(Timeout.Infinite, cancel);
}

/// <summary>A part of a reading. <paramref name="Marks"/> (watermark, ETag) are kept once all its entries are acknowledged.</summary>
public sealed record SourcePage(
    IReadOnlyList<SourceEntry> Entries,
    IReadOnlyList<SourceProblem> Problems,
    IReadOnlyDictionary<string, string>? Marks = null
);

/// <summary>One item as the source has it now.</summary>
/// <param name="Note">Kept beside the item for the source itself: the path of a file, the first date of an article.</param>
/// <param name="Fingerprint">Where set, an item with the same one under another id is the same thing and is passed over.</param>
/// <param name="OwnRevision">The source counts revisions itself: <see cref="FeedItem.Rev"/> goes out as it stands.</param>
public sealed record SourceEntry(
    FeedItem Item,
    string? Note = null,
    ReadOnlyMemory<byte>? Fingerprint = null,
    bool OwnRevision = false
);

/// <summary>A row, entry or file that could not be taken, and why; the rest goes on.</summary>
/// <param name="Where">Row number, guid or path.</param>
/// <param name="Field">The column or field at fault, where one is.</param>
public sealed record SourceProblem(string Where, string? Field, string Reason)
{
    public override string ToString() => Field is null ? $"{Where}: {Reason}" : $"{Where}, {Field}: {Reason}";
}

/// <summary>Takes items into the grid and returns when the accepted ones are durable.</summary>
public delegate Task<SourceReceipt> SourceSink(string feed, IReadOnlyList<FeedItem> items, CancellationToken cancel);

/// <summary>What the grid said to a batch; what is not refused was accepted or known.</summary>
public sealed record SourceReceipt(int Accepted, int Duplicates, IReadOnlyList<SourceRefusal> Refusals);

/// <param name="Index">Place of the item in the batch, from 0.</param>
public sealed record SourceRefusal(int Index, string Code, string Message);
