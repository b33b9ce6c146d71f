using System.Security.Cryptography;

namespace LeagueGrid.Feeds.Sources;

/// <summary>An item on its way out: its revision is decided, its line written. Kind and id are those of what it is about.</summary>
internal sealed record ItemDraft(FeedItem Item, ReadOnlyMemory<byte> Line, ReadOnlyMemory<byte> Hash)
{
    public string Kind { get; } = Item is RemoveItem remove ? remove.TargetKind : Item.Kind;

    public string Id { get; } = Item is RemoveItem remove ? remove.TargetId : Item.Id;

    public bool Gone => Item is RemoveItem;

    public string? Note { get; init; }

    public ReadOnlyMemory<byte>? Fingerprint { get; init; }

    /// <summary>It waited for its references and goes out once more; what is known of it stays.</summary>
    public bool Again { get; init; }

    public KnownItem AsKnown => new(Item.Rev, Hash, Gone, Note);

    /// <summary>The draft of what changed against <paramref name="known"/>; null where nothing did.</summary>
    /// <param name="resend">Unchanged items go out too, as they went before.</param>
    /// <param name="firstRev">The revision of an item that was not known before.</param>
    public static ItemDraft? Of(SourceEntry entry, KnownItem? known, long firstRev, bool resend)
    {
        if (entry.Item is RemoveItem)
            return known is null or { Gone: true } ? null : Write(entry, known.Rev, known.Hash);
        var hash = ContentHash(entry.Item);
        var unchanged = known is { Gone: false } && known.Hash.Span.SequenceEqual(hash);
        if (entry.OwnRevision)
        {
            var old = known is not null && entry.Item.Rev < known.Rev;
            var same = unchanged && entry.Item.Rev == known!.Rev;
            return old || (same && !resend) ? null : Write(entry, entry.Item.Rev, hash);
        }
        if (unchanged)
            return resend ? Write(entry, known!.Rev, hash) : null;
        return Write(entry, known is null ? firstRev : known.Rev + 1, hash);
    }

    private static ItemDraft Write(SourceEntry entry, long rev, ReadOnlyMemory<byte> hash)
    {
        var item = entry.Item with { Rev = rev };
        return new ItemDraft(item, FeedWriter.ToLine(item), hash) { Note = entry.Note, Fingerprint = entry.Fingerprint };
    }

    /// <summary>Of everything but the revision; and of prose without its time, since a feed may stamp a text anew and change no word.</summary>
    private static byte[] ContentHash(FeedItem item) =>
        SHA256.HashData(FeedWriter.ToLine(item with { Rev = 1, At = item is TextItem ? null : item.At }));
}
