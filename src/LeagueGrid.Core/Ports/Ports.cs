using LeagueGrid.Core.Live;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Core.Ports;

/// <summary>
/// An append-only log per stream. One segment is one atomic, fenced write: it lands only at the version that the
/// writer expects, so a second writer of the same stream loses visibly and a retry of the same bytes is harmless.
/// </summary>
public interface ISegmentLog
{
    /// <summary>
    /// Appends <paramref name="items"/> items as one segment after <paramref name="expectedVersion"/>; durable when it returns true.
    /// False: another segment stands there (reload and decide again).
    /// </summary>
    ValueTask<bool> AppendAsync(
        string stream,
        long expectedVersion,
        int items,
        ReadOnlyMemory<byte> segment,
        CancellationToken cancel
    );

    /// <summary>Segments after <paramref name="version"/>, in order.</summary>
    IAsyncEnumerable<LogSegment> ReadAsync(string stream, long version, CancellationToken cancel);

    /// <summary>Keeps a state from which <see cref="ReadAsync"/> may start; the newest version wins.</summary>
    ValueTask SaveSnapshotAsync(string stream, long version, ReadOnlyMemory<byte> state, CancellationToken cancel);

    ValueTask<LogSegment?> ReadSnapshotAsync(string stream, CancellationToken cancel);
}

/// <summary>A segment (or snapshot) and the version at which it ends.</summary>
public sealed record LogSegment(long Version, ReadOnlyMemory<byte> Bytes);

/// <summary>What others contributed to an owner (a season, team, player): a hash with a field a contributor, so that one change writes one field.</summary>
public interface IContributionStore
{
    /// <summary>Writes the fields in one command; a null value removes its field.</summary>
    ValueTask PutAsync(string owner, IReadOnlyDictionary<string, ReadOnlyMemory<byte>?> fields, CancellationToken cancel);

    ValueTask<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> ReadAsync(string owner, CancellationToken cancel);

    /// <summary>Notes that <paramref name="member"/> may owe a hand-on, before its append is sent.</summary>
    ValueTask OpenAsync(string set, string member, CancellationToken cancel);

    ValueTask CloseAsync(string set, string member, CancellationToken cancel);

    ValueTask<IReadOnlyList<string>> OpenMembersAsync(string set, CancellationToken cancel);
}

/// <summary>Where grains say that a subject has something new to be found. Returns at once; the text is read later, so bursts coalesce.</summary>
public interface IPassageSink
{
    void Announce(string subject, long version);

    /// <summary>A team, player or season is called otherwise now: so is it in every passage that speaks of it.</summary>
    void AnnounceName(string id);
}

/// <summary>Where Knowledge reads what a subject has to say. Implemented over grains.</summary>
public interface IPassageSource
{
    /// <summary>Null where the subject is gone: all its passages are retired.</summary>
    ValueTask<PassageSet?> ReadAsync(string subject, CancellationToken cancel);

    /// <summary>Every subject with its newest version: what a reconcile pass compares with the index.</summary>
    IAsyncEnumerable<(string Subject, long Version)> SubjectsAsync(CancellationToken cancel);
}

/// <summary>Up to when and how far the league is read.</summary>
/// <param name="Cutoff">Items whose <see cref="ReceivedItem.At"/> is later do not exist (a viewer whose picture is late).</param>
/// <param name="Match">The match whose minute is asked for; others stay as they are.</param>
/// <param name="Known">True: what the grid knew then; false: what is known today of everything up to that minute.</param>
[GenerateSerializer, Immutable, Alias("lg.moment")]
public sealed record Moment(
    [property: Id(0)] DateTimeOffset? Cutoff = null,
    [property: Id(1)] string? Match = null,
    [property: Id(2)] int Minute = 0,
    [property: Id(3)] bool Known = false
)
{
    public static Moment Now { get; } = new();
}

/// <summary>
/// The league, read. Each call sees everything acknowledged before it. All values are immutable snapshots.
/// </summary>
public interface ILeagueReader
{
    /// <summary>Names and definitions, fixtures and availability; brought up to date before it is given.</summary>
    ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel);

    ValueTask<SeasonBook?> SeasonAsync(string season, Moment moment, CancellationToken cancel);

    ValueTask<MatchSheet?> MatchAsync(string match, Moment moment, CancellationToken cancel);

    /// <summary>Every event that counts, in match order: for questions that no sheet answers (a half, a range of minutes).</summary>
    ValueTask<IReadOnlyList<EventItem>?> EventsAsync(string match, Moment moment, CancellationToken cancel);
}

/// <summary>What one acknowledged batch changed: wakes standing questions and invalidates kept answers.</summary>
[GenerateSerializer, Immutable, Alias("lg.change")]
public sealed record LeagueChange
{
    /// <summary><c>match/7</c>, <c>season/3</c>, <c>player/9</c>, <c>directory</c>, <c>passages</c>, ….</summary>
    [Id(0)]
    public required string Subject { get; init; }

    [Id(1)]
    public required Aspects Aspects { get; init; }

    [Id(2)]
    public required long Version { get; init; }

    /// <summary>The season of a match, with whose book it also changed.</summary>
    [Id(3)]
    public string? Season { get; init; }

    /// <summary>The newest feed item that made the change: the event's id, for a retraction the retraction's.</summary>
    [Id(4)]
    public string? Cause { get; init; }

    /// <summary>The kind of the causing item (<c>event</c>, <c>retract</c>, …).</summary>
    [Id(5)]
    public string? CauseKind { get; init; }

    /// <summary>A passage that changed: what a standing question compares itself with.</summary>
    [Id(6)]
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>When the causing item came about (<see cref="ReceivedItem.At"/>): a viewer whose picture is late sees it so much later. Null: now.</summary>
    [Id(7)]
    public DateTimeOffset? At { get; init; }
}

/// <summary>
/// Tells every server of the grid what changed. Publishing never waits and never fails the caller: who misses
/// something sees it by the version and reads again.
/// </summary>
public interface ILiveUpdates
{
    void Publish(TopicUpdate update);

    void Publish(LeagueChange change);

    /// <summary>
    /// False only where it is certain that nobody listens to the topic since it was last <see cref="Expect">expected</see>:
    /// then its updates need not even be written.
    /// </summary>
    bool IsHeard(string topic) => true;

    /// <summary>Somebody has just read the topic, and listens from now on.</summary>
    void Expect(string topic) { }
}
