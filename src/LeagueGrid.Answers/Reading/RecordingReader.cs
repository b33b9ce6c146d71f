using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Reading;

/// <summary>A passage found: the share of the question that it bears out (0 to 1), and the sentences of it that answer best.</summary>
/// <param name="Excerpt">Never reworded; null where no sentence may be quoted.</param>
/// <param name="ExcerptCoverage">The share of the question that the excerpt itself bears out.</param>
public sealed record FoundPassage(Passage Passage, double Score, string? Excerpt = null, double ExcerptCoverage = 0);

/// <summary>Finds prose by meaning: the server hands Knowledge's search in, a test an in-memory one.</summary>
public delegate ValueTask<IReadOnlyList<FoundPassage>> PassageLookup(TextQuery query, CancellationToken cancel);

/// <summary>
/// Reads the league for one answer at one moment and notes each facet with its version. Everything an answer says
/// comes through here: nothing else may decide its citations, its validity or what wakes its followers.
/// </summary>
/// <param name="names">The directory where it was brought up to date for this answer; null: the first look does it.</param>
public sealed class RecordingReader(ILeagueReader league, PassageLookup passages, Moment moment, LeagueDirectory? names = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FacetRead> _facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeasonBook?> _books = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatchSheet?> _sheets = new(StringComparer.Ordinal);
    private readonly List<SearchRead> _searches = [];
    private LeagueDirectory? _directory = names;

    public Moment Moment { get; } = moment;

    /// <summary>The newest instant among what was read.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>Names are not a facet by themselves: an answer notes the entities that it used.</summary>
    public async ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel) =>
        _directory ??= await league.DirectoryAsync(cancel);

    /// <summary>The book of a season, noted with the aspects that will be looked at.</summary>
    public async ValueTask<SeasonBook?> SeasonAsync(string season, Aspects aspects, CancellationToken cancel)
    {
        if (!_books.TryGetValue(season, out var book))
            _books[season] = book = await league.SeasonAsync(season, Moment, cancel);
        Note($"season/{season}", aspects, all => book?.VersionOf(all) ?? 0);
        return book;
    }

    /// <summary>The sheet of a match, noted with the aspects that will be looked at.</summary>
    public async ValueTask<MatchSheet?> MatchAsync(string match, Aspects aspects, CancellationToken cancel)
    {
        if (!_sheets.TryGetValue(match, out var sheet))
            _sheets[match] = sheet = await BookedAsync(match, cancel) ?? await league.MatchAsync(match, Moment, cancel);
        Note($"match/{match}", aspects, all => sheet?.VersionOf(all) ?? 0);
        return sheet;
    }

    /// <summary>
    /// Of everything read for one of <paramref name="some"/>, <paramref name="also"/> was looked at too: for what shows only
    /// when a sheet has been read.
    /// </summary>
    public void Widen(Aspects some, Aspects also)
    {
        lock (_gate)
        {
            foreach (var read in _facets.Values.Where(read => (read.Aspects & some) != Aspects.None).ToList())
            {
                var all = read.Aspects | also;
                _facets[read.Subject] = read with { Aspects = all, Version = VersionOf(read.Subject, all) };
            }
        }
    }

    /// <summary>Every event of a match: noted as the whole match.</summary>
    public async ValueTask<IReadOnlyList<Core.Feed.EventItem>> EventsAsync(string match, CancellationToken cancel)
    {
        await MatchAsync(match, Aspects.All, cancel);
        return await league.EventsAsync(match, Moment, cancel) ?? [];
    }

    /// <summary>Searches prose; the search and what it found become part of the record.</summary>
    public async ValueTask<IReadOnlyList<FoundPassage>> SearchAsync(TextQuery query, CancellationToken cancel)
    {
        var asked = query with { Moment = Moment };
        var found = await passages(asked, cancel);
        lock (_gate)
        {
            _searches.Add(new SearchRead(asked, [.. found.Select(one => new PassageRead(one.Passage.Id, one.Passage.Version))]));
        }
        return found;
    }

    /// <summary>Notes a facet whose value came with the directory: an entity's own definition or availability.</summary>
    public void NoteEntity(EntityKey key, long version) => Note(key.Ref, Aspects.Info, _ => version);

    /// <summary>Raises <see cref="AsOf"/> to the instant of a fact that is told.</summary>
    public void Told(DateTimeOffset at)
    {
        if (at > AsOf)
            AsOf = at;
    }

    /// <summary>A match as it was read, by itself or in its season's book, with all that was looked at of it. Null where it was not.</summary>
    public (MatchSheet? Sheet, Aspects Aspects) Noted(string match)
    {
        var aspects = AspectsOf($"match/{match}");
        _sheets.TryGetValue(match, out var sheet);
        foreach (var (season, book) in _books)
            if (book is not null && book.Sheets.TryGetValue(match, out var booked))
            {
                sheet ??= booked;
                aspects |= AspectsOf($"season/{season}");
            }
        return (sheet, aspects);
    }

    public ReadRecord Record()
    {
        lock (_gate)
        {
            return new ReadRecord([.. _facets.Values], [.. _searches]);
        }
    }

    /// <summary>
    /// Now a season's book has every sheet of it, as new as anything acknowledged before the answer was begun: one call for
    /// all its matches, where each by itself would be another. Null for other moments.
    /// </summary>
    private async ValueTask<MatchSheet?> BookedAsync(string match, CancellationToken cancel)
    {
        if (Moment != Moment.Now || (await DirectoryAsync(cancel)).Fixture(match) is not { } fixture)
            return null;
        if (!_books.TryGetValue(fixture.Season, out var book))
            _books[fixture.Season] = book = await league.SeasonAsync(fixture.Season, Moment, cancel);
        return book?.Sheets.GetValueOrDefault(match);
    }

    private long VersionOf(string subject, Aspects aspects)
    {
        var slash = subject.IndexOf('/', StringComparison.Ordinal);
        var id = subject[(slash + 1)..];
        return subject[..Math.Max(slash, 0)] switch
        {
            "match" => _sheets.GetValueOrDefault(id)?.VersionOf(aspects) ?? 0,
            "season" => _books.GetValueOrDefault(id)?.VersionOf(aspects) ?? 0,
            _ => _facets[subject].Version,
        };
    }

    private Aspects AspectsOf(string subject)
    {
        lock (_gate)
        {
            return _facets.TryGetValue(subject, out var read) ? read.Aspects : Aspects.None;
        }
    }

    private void Note(string subject, Aspects aspects, Func<Aspects, long> version)
    {
        lock (_gate)
        {
            var all = _facets.TryGetValue(subject, out var before) ? before.Aspects | aspects : aspects;
            _facets[subject] = new FacetRead(subject, all, version(all));
        }
    }
}
