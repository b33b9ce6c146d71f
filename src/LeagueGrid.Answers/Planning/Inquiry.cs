using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Answers.Writing;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;
using LeagueGrid.Core.Questions;

namespace LeagueGrid.Answers.Planning;

/// <summary>One question on its way to an answer: its typed words, the league as it may be read, and the words to write with.</summary>
public sealed class Inquiry
{
    public Inquiry(QuestionContext context, TypedQuestion asked, LeagueDirectory directory, RecordingReader reader, string lang)
    {
        (Context, Asked, Directory, Reader) = (context, asked, directory, reader);
        Names = new NameMatcher(directory, asked.Women);
        Words = new AnswerWords(lang, directory);
        Roles = TeamRoles.Of(asked);
        Seasons = new SeasonScope(this);
        Matches = new MatchFinder(this);
    }

    /// <summary>A word names where a match was played, and nothing else: what was understood before is understood anew.</summary>
    public void TakePlace(string word)
    {
        Asked.TakePlace(word);
        Roles = TeamRoles.Of(Asked);
        Seasons = new SeasonScope(this);
        Matches = new MatchFinder(this);
    }

    /// <summary>Words name a coach, and nobody else: what was understood before is understood anew.</summary>
    public void TakeCoach(string name, int first, int end)
    {
        Asked.TakeCoach(name, first, end);
        Roles = TeamRoles.Of(Asked);
        Seasons = new SeasonScope(this);
        Matches = new MatchFinder(this);
    }

    public QuestionContext Context { get; }
    public TypedQuestion Asked { get; }
    public LeagueDirectory Directory { get; }
    public RecordingReader Reader { get; }
    public NameMatcher Names { get; }
    public AnswerWords Words { get; }
    public IReadOnlyList<(Mention Team, TeamRole Role)> Roles { get; private set; }
    public SeasonScope Seasons { get; private set; }
    public MatchFinder Matches { get; private set; }

    /// <summary>Seasons whose table, as it was worked out for this question, does not agree with the results behind it.</summary>
    public List<Core.Season.SeasonBook> DoubtfulTables { get; } = [];

    public string Lang => Words.Lang;

    public DateOnly Today => DateOnly.FromDateTime(Context.Now.UtcDateTime);

    /// <summary>
    /// "Belgium came third. How many goals in the whole tournament?": of all teams, and not of the one told before. Behind
    /// "who had more, France or Croatia?" the words only tell that every match counts.
    /// </summary>
    public bool AsksOfWhole
    {
        get
        {
            if (!Asked.Has("op.whole"))
                return false;
            var asks = Asked.Concepts.Where(c => c.Kind == "ask").Select(c => c.First).DefaultIfEmpty(0).Min();
            // "Spain won in 2010. How many did they score in the whole tournament?"
            if (Roles.Count > 0 && Asked.Tokens.Skip(asks).Any(token => Cues.TeamPronoun.Has(token)))
                return false;
            return Roles.All(role =>
                role.Team.End <= asks
                && (
                    Asked.StartsWithin(role.Team.End, asks + 1)
                    || Asked.Concepts.Any(c => c.Kind is "fact" or "metric" && c.First >= role.Team.End && c.End <= asks)
                )
            );
        }
    }

    /// <summary>What the conversation was about, where it goes on.</summary>
    public ConversationTurn? Before => Context.Turns.Count == 0 ? null : Context.Turns[^1];

    /// <summary>At home and away are both named: to be told apart, not to narrow.</summary>
    public bool BothSides => Asked.Has("side.home") && Asked.Has("side.away");

    /// <summary>Only matches at home are asked for.</summary>
    public bool HomeOnly => Asked.Has("side.home") && !BothSides;

    /// <summary>Only matches away are asked for.</summary>
    public bool AwayOnly => Asked.Has("side.away") && !BothSides;

    /// <summary>The words leave this team out.</summary>
    public bool IsExcepted(string? team)
    {
        Asked.Heed(TypedQuestion.NamedExceptions);
        return team is not null
            && Asked.Excepted.Any(mention => Ids(mention).Contains(team) || SameTeam(mention.Best.Ids[0], team));
    }

    /// <summary>The confederation whose teams are asked of, as its concept ("continent.africa"); no part of a name is one.</summary>
    public string? Continent =>
        Asked.Concepts.FirstOrDefault(concept =>
            concept.Kind == "continent"
            && !Asked.Mentions.Any(mention => mention.First < concept.End && mention.End > concept.First)
        )
            is { Name: { } name }
        && Asked.Has(name)
            ? name
            : null;

    /// <summary>Whether a team is among those asked of: of the continent that is named, and not left out by the words.</summary>
    public bool IsMeant(string team) =>
        !IsExcepted(team) && (Continent is not { } named || Confederations.Of(Directory.Team(team)?.Name ?? "") == named);

    /// <summary>Ids of the teams against whom it was, where the words name them as opponents: to look at them is to heed them.</summary>
    public IReadOnlySet<string> Opponents
    {
        get
        {
            Asked.Heed(TypedQuestion.NamedOpponents);
            return Roles
                .Where(role => role.Role == TeamRole.Opponent)
                .SelectMany(role => Ids(role.Team))
                .ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>The team that acts: of two the one that is asked of, "Germany put France out: which French taker failed?".</summary>
    public Mention? Acting =>
        Roles.LastOrDefault(role => role.Role == TeamRole.Acting && IsAskedOf(role.Team)).Team
        ?? Roles.FirstOrDefault(role => role.Role == TeamRole.Acting).Team;

    private bool IsAskedOf(Mention team) =>
        team is { Kind: MentionKind.Demonym, First: > 0 } && Cues.WhichOfTwo.Has(Asked.Tokens[team.First - 1])
        // "Which of Spain's takers failed?"
        || team.First > 1
            && Asked.Tokens[team.End - 1].Possessive
            && Asked.Tokens[team.First - 1].Text == "of"
            && Cues.WhichOfTwo.Has(Asked.Tokens[team.First - 2]);

    /// <summary>Ids of all that a mention may mean within reach of its best option.</summary>
    public static IReadOnlySet<string> Ids(Mention mention, string kind = "team") =>
        mention
            .Options.Where(option => option.Kind == kind && option.Score >= mention.Best.Score - Reach(kind))
            .SelectMany(option => option.Ids)
            .ToHashSet(StringComparer.Ordinal);

    // Who names a team in full means none of which that is but a part: "the Netherlands" are no Netherlands Antilles.
    private static double Reach(string kind) => kind == "team" ? 0.15 : 0.2;

    public bool SameTeam(string? one, string? two) =>
        one is not null && two is not null && (one == two || Names.KeyOfTeam(one) == Names.KeyOfTeam(two));

    /// <summary>Every id of a team: several sources may each have one for it.</summary>
    public IEnumerable<string> SourcesOf(string team) =>
        Directory.Teams.Where(other => SameTeam(other.Id, team)).Select(other => other.Id);

    public string Team(string? id) => Words.Team(id);

    public string Player(string? id) => Words.Player(id);

    /// <summary>
    /// A source for a match: its teams and day, its score, which nearly every sentence about it mentions, and what is said of it.
    /// </summary>
    public Source Of(MatchSheet sheet, string text, params IReadOnlyList<string> events)
    {
        Reader.Told(sheet.ChangedAt);
        var words = new DeedWords(this);
        if (
            sheet.Status is MatchStatus.Live or MatchStatus.Finished or MatchStatus.Awarded or MatchStatus.Abandoned
            && !text.Contains(words.Match(sheet), StringComparison.Ordinal)
            && !text.StartsWith(words.Pair(sheet), StringComparison.Ordinal)
        )
            text = $"{words.Match(sheet)}; {text}";
        return new Source(
            0,
            $"match/{sheet.Id}",
            $"{Directory.Team(sheet.Home)?.Name} - {Directory.Team(sheet.Away)?.Name}, {sheet.Date:yyyy-MM-dd}",
            text,
            sheet.Version,
            events.Count == 0 ? null : events,
            sheet.ChangedAt
        );
    }

    public Source Of(Core.Season.SeasonBook book, string text)
    {
        Reader.Told(book.UpdatedAt);
        return new Source(0, $"season/{book.Season.Id}", Words.Season(book.Season.Id), text, book.Version, null, book.UpdatedAt);
    }

    public Source Of(EntityKey key, string title, string text, long version)
    {
        Reader.NoteEntity(key, version);
        return new Source(0, key.Ref, title, text, version, null, Context.Now);
    }

    public CompetitionItem? CompetitionOf(string? season) => Directory.Competition(Directory.Season(season)?.Competition);
}
