using System.Runtime.CompilerServices;
using System.Text;
using LeagueGrid.Feeds.Sources;

namespace LeagueGrid.Feeds.Polling;

/// <summary>
/// An address that gives at each poll all that happened so far, as feed items whose events may lack an <c>id</c>. A match
/// that the answer names, by an event or by its <c>match</c> item, is compared with what was acknowledged of it; a match that it does not
/// name is left as it is, so an empty answer takes nothing back.
/// </summary>
public sealed class PollingSource(HttpClient http, Uri address, TimeProvider clock) : ISource
{
    private readonly ConditionalGet _feed = new(http, address, "application/x-ndjson, application/json", clock);

    public async IAsyncEnumerable<SourcePage> ReadAsync(
        SourceState known,
        bool afresh,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (await _feed.AskAsync(known, afresh, cancel) is not { } answer)
            yield break;
        var state = FullState.Read(answer.Bytes);
        List<SourceEntry> entries = [.. state.Others.Select(item => new SourceEntry(item))];
        foreach (var (match, events) in state.Matches)
        {
            var before = Remembered(known, match);
            var items = state.HasIds ? FullStateFeed.Compare(before, events) : FullStateFeed.CompareByContent(before, events);
            // An event that could not be read has not vanished.
            if (state.Problems.Count > 0)
                items = [.. items.Where(item => item is not RetractItem)];
            if (afresh)
                entries.AddRange(before.Items().Select(Entry));
            entries.AddRange(items.Select(Entry));
            answer.Marks[Mark(match)] = Written(items.Aggregate(before, (now, item) => now.Apply(item)));
        }
        yield return new SourcePage(entries, state.Problems, answer.Marks);
    }

    private static SourceEntry Entry(FeedItem item) => new(item, OwnRevision: true);

    private static string Mark(string match) => $"match/{match}";

    private static KnownMatch Remembered(SourceState known, string match) =>
        (known.Mark(Mark(match)) ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => FeedParser.Parse(Encoding.UTF8.GetBytes(line)).Item!)
            .Aggregate(new KnownMatch(match), (now, item) => now.Apply(item));

    private static string Written(KnownMatch known) => string.Join('\n', known.Items().Select(FeedWriter.ToText));
}
