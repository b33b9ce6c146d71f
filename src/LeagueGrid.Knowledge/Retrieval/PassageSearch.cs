using System.Diagnostics;
using LeagueGrid.Core.Passages;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Language;
using LeagueGrid.Knowledge.Settings;

namespace LeagueGrid.Knowledge.Retrieval;

/// <summary>
/// Finds passages for a question: a lane of words (BM25 over the library) and a lane of meaning (vectors) fused by reciprocal
/// rank. What does not bear on the question is left out, so that a question nobody can answer finds nothing.
/// Never waits for indexing: it sees what the library of this process has followed.
/// </summary>
public sealed class PassageSearch(PassageLibrary library, SemanticLane semantic, KnowledgeInstruments instruments)
{
    /// <summary>A passage must bear out at least this share of what the question says, weighed by how rare each of its words is.</summary>
    public const double RelevanceFloor = 0.5;

    // A passage in the language of the question that bears out so much makes those of other languages stand back.
    private const double WellSaid = 0.65;

    private const double NamedTextFloor = 0.25;

    // A text that is headed by a name of the question and has the others is the one that it is about, in whatever words it asks.
    private const double HeadedFloor = 0.35;

    // What says so much less than the best does not come along.
    private const double Comparable = 0.6;

    // Reciprocal rank fusion's customary constant: the first ranks differ little, so that both lanes have a say.
    private const int RankSoftening = 60;
    private const int LaneDepth = 64;
    private const double AboutBoost = 1.5;

    // Among passages that bear out nearly as much as the best one, the newer goes first where the question asks for now.
    private const double NearlyAsGood = 0.8;

    public async ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        await library.Loaded.WaitAsync(cancel);
        var version = library.Version;
        var units = QueryUnits.Of(query);
        if (units.Units.Count == 0)
            return new SearchResult([], FingerprintOf([]), version);
        var filter = query.Among;
        var near = await semantic.FindAsync(query.Text, filter, LaneDepth, cancel);
        var hits = library.Read(() => Fuse(query, units, filter, near));
        instruments.OnSearched(Stopwatch.GetElapsedTime(begun));
        return new SearchResult(hits, FingerprintOf(hits), version);
    }

    /// <summary>
    /// Whether the same search would now give something else. Costs nothing while the library stands still, and little while
    /// only passages change that do not bear on the question.
    /// </summary>
    public async ValueTask<bool> HasChangedAsync(SearchQuery query, SearchResult earlier, CancellationToken cancel)
    {
        if (library.Version == earlier.IndexVersion)
            return false;
        var found = earlier.Hits.Select(hit => hit.Passage.Id).ToHashSet(StringComparer.Ordinal);
        var units = QueryUnits.Of(query);
        var filter = query.Among;
        var concerned = library.Read(() =>
            library
                .ChangedSince(earlier.IndexVersion)
                ?.Exists(kept => found.Contains(kept.Passage.Id) || Bears(query, units, filter, kept))
            ?? true
        );
        return concerned && (await SearchAsync(query, cancel)).Fingerprint != earlier.Fingerprint;
    }

    /// <summary>As <see cref="HasChangedAsync(SearchQuery, SearchResult, CancellationToken)"/> where only the fingerprint was kept.</summary>
    public async ValueTask<bool> HasChangedAsync(SearchQuery query, string fingerprint, CancellationToken cancel) =>
        (await SearchAsync(query, cancel)).Fingerprint != fingerprint;

    /// <summary>Whether a changed passage could enter the result: what wakes a standing question.</summary>
    public bool WouldEnter(SearchQuery query, Passage passage)
    {
        // Most of what changes while matches are played is no prose: it need not be taken apart to be passed over.
        var filter = query.Among;
        if (!filter.Passes(passage))
            return false;
        var kept = new LibraryEntry(passage, 0, Terms.Of(passage));
        return library.Read(() => Bears(query, QueryUnits.Of(query), filter, kept));
    }

    private bool Bears(SearchQuery query, QueryUnits units, PassageFilter filter, LibraryEntry kept) =>
        filter.Passes(kept.Passage) && units.Coverage(kept, library.ShelfOf(kept.Passage), query.About) >= RelevanceFloor;

    private List<SearchHit> Fuse(SearchQuery query, QueryUnits units, PassageFilter filter, IReadOnlyList<Neighbour> near)
    {
        var lexical = WordLane.Find(library, units, filter, LaneDepth);
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        for (var i = 0; i < lexical.Count; i++)
            candidates[lexical[i].Passage.Id] = new Candidate(lexical[i]) { LexicalRank = i + 1 };
        var rank = 0;
        foreach (var neighbour in near)
        {
            if (library.Get(neighbour.Id) is not { } kept || !filter.Passes(kept.Passage))
                continue;
            rank++;
            if (!candidates.TryGetValue(neighbour.Id, out var candidate))
                candidates[neighbour.Id] = candidate = new Candidate(kept);
            candidate.SemanticRank = rank;
        }
        foreach (var candidate in candidates.Values)
            candidate.Coverage = units.Coverage(
                candidate.Entry,
                library.ShelfOf(candidate.Entry.Passage),
                query.About,
                strictly: true
            );
        // What is written in the language of the question needs no allowance for words that have no translation here.
        var isAtHome = candidates.Values.Any(candidate =>
            candidate.Coverage >= WellSaid && candidate.Entry.Passage.Lang == units.Lang
        );
        foreach (var candidate in candidates.Values)
        {
            if (!isAtHome)
                candidate.Coverage = units.Coverage(candidate.Entry, library.ShelfOf(candidate.Entry.Passage), query.About);
            candidate.Score =
                (Share(candidate.LexicalRank) + Share(candidate.SemanticRank))
                * (0.5 + candidate.Coverage)
                * (query.About is { Count: > 0 } about && candidate.Entry.Passage.IsAboutAny(about) ? AboutBoost : 1);
        }
        var best = candidates.Count == 0 ? 0 : candidates.Values.Max(candidate => candidate.Coverage);
        // Of a text that the question means anyway, less need be said again.
        var floor = query.Subjects is { Count: > 0 } ? NamedTextFloor : RelevanceFloor;
        var kepts = candidates.Values.Where(candidate =>
            candidate.Coverage >= best * Comparable
            && candidate.Coverage >= (IsHeadedBy(units, candidate.Entry) ? Math.Min(floor, HeadedFloor) : floor)
        );
        var ordered = query.PreferRecent
            ? kepts
                .OrderByDescending(candidate => candidate.Coverage >= best * NearlyAsGood)
                .ThenByDescending(candidate =>
                    candidate.Coverage >= best * NearlyAsGood && IsReport(candidate) ? candidate.Entry.Passage.At : default
                )
                .ThenByDescending(candidate => candidate.Score)
            : kepts.OrderByDescending(candidate => candidate.Score);
        return NearDuplicates.Collapse(
            ordered
                .ThenByDescending(candidate => candidate.Entry.Passage.At)
                .ThenBy(candidate => candidate.Entry.Passage.Id, StringComparer.Ordinal),
            units.Lang,
            query.Limit
        );
    }

    private static bool IsHeadedBy(QueryUnits units, LibraryEntry entry)
    {
        var title = Terms.Of(entry.Passage.Title);
        var heads = false;
        foreach (var unit in units.Units)
            if (unit.IsName)
            {
                if (unit.In(entry.Terms) == 0)
                    return false;
                heads |= unit.In(title) > 0;
            }
        return heads;
    }

    // A rule or a portrait is no older for having come earlier.
    private static bool IsReport(Candidate candidate) =>
        candidate.Entry.Passage.Kind is PassageKinds.News or PassageKinds.Availability;

    private static double Share(int? rank) => rank is { } at ? 1.0 / (RankSoftening + at) : 0;

    /// <summary>Of the set found: an order that shifts because unrelated passages changed the rarity of words is no other result.</summary>
    private static string FingerprintOf(IEnumerable<SearchHit> hits)
    {
        var print = 0UL;
        foreach (var hit in hits)
            print += ContentHashing.Mix(
                ContentHashing.Of(hit.Passage.Id),
                ContentHashing.Mix(PassageLibrary.ContentOf(hit.Passage), (ulong)hit.Passage.At.UtcTicks)
            );
        return print.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>A passage on its way through the fusion.</summary>
internal sealed class Candidate(LibraryEntry kept)
{
    public LibraryEntry Entry { get; } = kept;
    public int? LexicalRank { get; set; }
    public int? SemanticRank { get; set; }
    public double Coverage { get; set; }
    public double Score { get; set; }

    public SearchHit ToHit() => new(Entry.Passage, Score, Coverage, LexicalRank, SemanticRank);
}
