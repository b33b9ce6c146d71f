using System.Buffers;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;
using LeagueGrid.Grains.Contracts;

namespace LeagueGrid.Grains.Directory;

/// <summary>
/// What the next segment of the directory's log would be. The book itself changes only after the segment is durable, so
/// nobody ever reads what may still be lost.
/// </summary>
internal sealed class DirectoryDraft(DirectoryBook book)
{
    private const int LongestSegment = 1 << 20;

    private readonly Dictionary<EntityKey, ItemMark> _marks = [];
    private readonly ArrayBufferWriter<byte> _segment = new();

    public List<DirectoryEntry> Entries { get; } = [];

    public ReadOnlyMemory<byte> Segment => _segment.WrittenMemory;

    /// <summary>Decides on <paramref name="steps"/> from <paramref name="from"/> on until the segment is full; gives the first step left over.</summary>
    public int Take(IReadOnlyList<DirectoryEntry> steps, int from, Verdict[] verdicts)
    {
        var at = from;
        for (; at < steps.Count && _segment.WrittenCount < LongestSegment; at++)
        {
            var step = steps[at];
            verdicts[at] = step.Note is { } note ? DecideNote(note) : Decide(step.Item!.Item);
            if (verdicts[at].Outcome is not Outcome.Accepted)
                continue;
            Entries.Add(step);
            DirectoryEntry.Write(_segment, step);
            if (step.Item is { } received)
                Mark(received.Item);
        }
        return at;
    }

    private Verdict DecideNote(FixtureNote note) => book.IsNews(note) ? Verdict.Accepted : Verdict.Duplicate;

    private Verdict Decide(FeedItem item)
    {
        if (MarkOf(item.Kind, item.Id) is { } mark)
        {
            if (item.Rev < mark.Rev)
                return Stale($"Revision {mark.Rev} of {item.Kind} '{item.Id}' is known; this is {item.Rev}.");
            if (item.Rev == mark.Rev)
                return mark.Item is null || FeedContent.Same(mark.Item, item)
                    ? Verdict.Duplicate
                    : Stale($"Revision {item.Rev} of {item.Kind} '{item.Id}' is known with other content.");
        }
        return item switch
        {
            SeasonItem season when !IsKnown("competition", season.Competition) => Verdict.Refuse(
                Refusal.InvalidField,
                $"There is no competition '{season.Competition}'."
            ),
            PlayerItem { Team: { } team } when !IsKnown("team", team) => Verdict.Refuse(
                Refusal.UnknownTeam,
                $"There is no team '{team}'."
            ),
            AvailabilityItem report when !IsKnown("player", report.Player) => Verdict.Refuse(
                Refusal.UnknownPlayer,
                $"There is no player '{report.Player}'."
            ),
            _ => Verdict.Accepted,
        };
    }

    private void Mark(FeedItem item)
    {
        _marks[new EntityKey(item.Kind, item.Id)] = ItemMark.Of(item);
        if (item is RemoveItem remove)
            _marks[new EntityKey(remove.TargetKind, remove.TargetId)] = ItemMark.Buried(
                MarkOf(remove.TargetKind, remove.TargetId)
            );
    }

    private bool IsKnown(string kind, string id) => MarkOf(kind, id) is { Gone: false };

    private ItemMark? MarkOf(string kind, string id)
    {
        var key = new EntityKey(kind, id);
        return _marks.GetValueOrDefault(key) ?? book.Mark(key);
    }

    private static Verdict Stale(string message) => Verdict.Refuse(Refusal.StaleRevision, message);
}
