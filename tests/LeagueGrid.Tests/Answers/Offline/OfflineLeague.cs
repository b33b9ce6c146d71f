using System.Collections.Immutable;
using System.Text;
using LeagueGrid.Answers.Planning;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;
using LeagueGrid.Core.Questions;
using LeagueGrid.Core.Season;
using LeagueGrid.Knowledge.Documents;
using LeagueGrid.Knowledge.Embedding;
using LeagueGrid.Knowledge.Index;
using LeagueGrid.Knowledge.Retrieval;
using LeagueGrid.Knowledge.Settings;

namespace LeagueGrid.Tests.Answers.Offline;

/// <summary>A league in one process without grains: files are folded with Core, passages lie in Knowledge's library.</summary>
internal sealed class OfflineLeague : ILeagueReader
{
    private readonly LeagueDirectory _directory = new();
    private readonly Dictionary<string, MatchState> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ReceivedItem>> _logs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeasonBook> _books = new(StringComparer.Ordinal);
    private readonly PassageLibrary _library = new();
    private readonly PassageSearch _search;
    private readonly Extract _extract;
    private long _version;

    public OfflineLeague()
    {
        _search = new PassageSearch(
            _library,
            new SemanticLane(_library, new Embedder(new LexicalEmbeddingGenerator()), new IndexInUse()),
            new KnowledgeInstruments()
        );
        _extract = new Extract(_library);
    }

    /// <summary>Answers out of the lines of a feed alone.</summary>
    public static AnswerPlanner Planner(string feed)
    {
        var league = new OfflineLeague();
        foreach (var line in feed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            league.Take(FeedParser.Parse(Encoding.UTF8.GetBytes(line)).Item!);
        return new AnswerPlanner(league, league.Passages);
    }

    public LeagueDirectory Directory => _directory;

    public PassageLookup Passages => KnowledgeLookup.Over(_search, _extract);

    /// <summary>The newest instant told.</summary>
    public DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

    public void Load(string path, EvalMoment? until)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            LoadDocument(path);
            return;
        }
        foreach (var line in File.ReadLines(path))
        {
            var parsed = FeedParser.Parse(Encoding.UTF8.GetBytes(line));
            if (parsed.Item is not { } item)
                continue;
            if (
                until is { Match: { } match, Period: { } period, Minute: { } minute }
                && item is EventItem e
                && e.Match == match
                && e.Time() > new MatchTime(period, minute, until.Second ?? 0)
            )
                return;
            if (until?.Date is { } day && DayOf(item) > day)
                continue;
            Take(item);
        }
    }

    public void Take(FeedItem item)
    {
        var at = item.At ?? Happened(item);
        var received = new ReceivedItem(item, default, at, "offline");
        if (item is MatchItem or ResultItem && at > Now)
            Now = at;
        if (item is ArticleItem or AvailabilityItem && at > Now)
            Now = at;
        switch (item)
        {
            case CompetitionItem or SeasonItem or TeamItem or PlayerItem or AvailabilityItem:
                if (Newer(item))
                    _directory.Apply(new DirectoryChange(++_version, item, null, null, at));
                break;
            case MatchItem or ResultItem or LineupItem or EventItem or RetractItem:
                OfMatch(item, received);
                break;
            case TextItem text:
                _library.Replace($"{text.Kind}/{text.Id}", Chunking.Cut(TextPassages.Of(text, at)));
                break;
        }
        _books.Clear();
    }

    public ValueTask<LeagueDirectory> DirectoryAsync(CancellationToken cancel) => new(_directory);

    public ValueTask<SeasonBook?> SeasonAsync(string season, Moment moment, CancellationToken cancel)
    {
        if (_directory.Season(season) is not { } item)
            return new((SeasonBook?)null);
        if (!_books.TryGetValue(season, out var book) || moment != Moment.Now)
        {
            var sheets = _directory
                .FixturesOfSeason(season)
                .Select(id => Sheet(id, moment))
                .OfType<MatchSheet>()
                .ToImmutableDictionary(sheet => sheet.Id, StringComparer.Ordinal);
            book = new SeasonBook
            {
                Season = item,
                Sheets = sheets,
                Version = _version,
                UpdatedAt = Now,
            };
            if (moment == Moment.Now)
                _books[season] = book;
        }
        return new(book);
    }

    public ValueTask<MatchSheet?> MatchAsync(string match, Moment moment, CancellationToken cancel) => new(Sheet(match, moment));

    public ValueTask<IReadOnlyList<EventItem>?> EventsAsync(string match, Moment moment, CancellationToken cancel) =>
        new(State(match, moment)?.EventsInOrder());

    private MatchSheet? Sheet(string match, Moment moment) => State(match, moment)?.ToSheet();

    private MatchState? State(string match, Moment moment)
    {
        if (!_matches.TryGetValue(match, out var state))
            return null;
        if (moment.Cutoff is { } cutoff)
            return MatchHistory.Cutoff(match, _logs[match], cutoff);
        if (moment.Match == match)
            return moment.Known ? MatchHistory.Known(match, _logs[match], moment.Minute) : state.UpTo(moment.Minute);
        return state;
    }

    private void OfMatch(FeedItem item, ReceivedItem received)
    {
        var id = item switch
        {
            LineupItem lineup => lineup.Match,
            EventItem happened => happened.Match,
            RetractItem retract => retract.Match,
            _ => item.Id,
        };
        if (!_matches.TryGetValue(id, out var state))
            _matches[id] = state = new MatchState(id);
        if (MatchRules.Decide(state, item).Outcome != Outcome.Accepted)
            return;
        state.Apply(received);
        if (!_logs.TryGetValue(id, out var log))
            _logs[id] = log = [];
        log.Add(received);
        var fixture = item switch
        {
            MatchItem m => new Fixture(
                m.Id,
                m.Season,
                m.Round,
                m.Home,
                m.Away,
                DateOnly.FromDateTime(m.Kickoff.UtcDateTime),
                m.Kickoff
            ),
            ResultItem r => new Fixture(
                r.Id,
                r.Season,
                r.Round ?? state.Match?.Round,
                r.Home,
                r.Away,
                r.Date,
                state.Match?.Kickoff
            ),
            _ => null,
        };
        if (fixture is not null)
            _directory.Apply(new DirectoryChange(++_version, null, fixture, null, received.At));
    }

    private bool Newer(FeedItem item) =>
        item switch
        {
            TeamItem team => team.Rev >= (_directory.Team(team.Id)?.Rev ?? 0),
            PlayerItem player => player.Rev >= (_directory.Player(player.Id)?.Rev ?? 0),
            _ => true,
        };

    private static DateTimeOffset Happened(FeedItem item) =>
        item switch
        {
            MatchItem match => match.Kickoff,
            ResultItem result => new DateTimeOffset(result.Date.ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero),
            ArticleItem article => article.PublishedAt,
            _ => DateTimeOffset.UnixEpoch,
        };

    private DateOnly DayOf(FeedItem item) =>
        item switch
        {
            MatchItem match => DateOnly.FromDateTime(match.Kickoff.UtcDateTime),
            ResultItem result => result.Date,
            EventItem happened => _directory.Fixture(happened.Match)?.Date ?? DateOnly.MaxValue,
            LineupItem lineup => _directory.Fixture(lineup.Match)?.Date ?? DateOnly.MaxValue,
            ArticleItem article => DateOnly.FromDateTime(article.PublishedAt.UtcDateTime),
            AvailabilityItem { At: { } at } => DateOnly.FromDateTime(at.UtcDateTime),
            _ => DateOnly.MinValue,
        };

    private void LoadDocument(string path)
    {
        var text = File.ReadAllText(path);
        var parts = text.Split("---\n", 3);
        string Field(string name) =>
            parts[1]
                .Split('\n')
                .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))
                ?[(name.Length + 1)..].Trim()
                .Trim('"')
            ?? "";
        Take(
            new DocumentItem
            {
                Id = Path.GetFileNameWithoutExtension(path),
                Title = Field("title"),
                Body = parts[2],
                Format = "markdown",
                DocType = Field("docType"),
                Lang = Field("lang"),
                About =
                [
                    .. Field("about")
                        .Trim('[', ']')
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                ],
            }
        );
    }
}
