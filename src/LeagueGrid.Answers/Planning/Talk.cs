using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>A question beside the one that it may lean on, both with their words typed.</summary>
internal sealed class Talk(QuestionContext context, QuestionReader questions, LeagueDirectory directory)
{
    private const int FewWords = 4;
    private TypedQuestion? _now;
    private TypedQuestion? _then;

    public QuestionContext Context => context;
    public QuestionReader Questions => questions;
    public LeagueDirectory Directory => directory;

    /// <summary>What is asked now.</summary>
    public TypedQuestion Now => _now ??= Read(context.Question);

    /// <summary>What was asked before, as it was understood.</summary>
    public TypedQuestion Then => _then ??= Read(Before.Understood ?? Before.Question);

    public ConversationTurn Before => context.Turns[^1];

    /// <summary>The match that was spoken of.</summary>
    public Fixture? Match => directory.Fixture(Before.Match);

    /// <summary>The language of the talk: a few words alone do not tell it.</summary>
    public bool French => Now.Lang == "fr" || Now.Tokens.Count <= FewWords && Before.Lang == "fr";

    /// <summary>The one season that was spoken of.</summary>
    public SeasonItem? Season =>
        Match is { } match ? directory.Season(match.Season)
        : Before.Seasons is [var season] ? directory.Season(season)
        : null;

    /// <summary>That season as a question names it: its competition and its years.</summary>
    public string? Edition =>
        Season is { } season && directory.Competition(season.Competition) is { } cup && SeasonScope.YearsOf(season) is { } years
            ? $"{cup.Name} {FollowUps.Written(years)}"
            : null;

    /// <summary>What was counted was of many matches, though it had all been done in one of them.</summary>
    public bool CountedOverSeason =>
        Then.Has("ask.count")
        && Then.Players.Any()
        && !Then.Teams.Any()
        && !Then.HasKind("stage.")
        && !Then.Has("ref.match")
        && (context.Turns.Count < 2 || context.Turns[^2].Match is null);

    public TypedQuestion Read(string text) => questions.Read(text, directory, context.Now);

    /// <summary>The same talk, with the match that was spoken of left behind.</summary>
    public Talk Leaving(string question, string? understood = null) =>
        new(
            context with
            {
                Question = question,
                Turns =
                [
                    .. context.Turns.SkipLast(1),
                    Before with
                    {
                        Match = null,
                        Understood = understood ?? Before.Understood,
                        Seasons = Season is { } season ? [season.Id] : Before.Seasons,
                    },
                ],
            },
            questions,
            directory
        );

    /// <summary>The same talk, as it was when the question before was asked.</summary>
    public Talk? Earlier() =>
        context.Turns.Count < 2 ? null : new(context with { Turns = [.. context.Turns.SkipLast(1)] }, questions, directory);

    /// <summary>The one man spoken of.</summary>
    public PlayerItem? Person => Persons() is [var only] ? only : null;

    /// <summary>How many people were spoken of.</summary>
    public int People => Persons().Count;

    // Several sources may each have an id for one player or team: who has the same name was spoken of once.
    private List<PlayerItem> Persons() =>
        [
            .. Before
                .People.Select(directory.Player)
                .OfType<PlayerItem>()
                .DistinctBy(player => player.FullName ?? player.Name, StringComparer.Ordinal),
        ];

    /// <summary>The one team spoken of: that which was told of, that which was asked of, that of the man who was told of.</summary>
    public TeamItem? Team =>
        ToldTeams() is [var told] && (!Then.Teams.Any() || NamedTeams().Count > 0) ? told
        : NamedTeams() is [var named] ? directory.Team(named)
        // "How far behind Liverpool were Arsenal?"
        : NamedTeams() is [_, var behind] && Then.Has("op.difference") ? directory.Team(behind)
        : NamedTeams().Count == 0 && Person?.Team is { } own ? directory.Team(own)
        : null;

    // Those against whom it was are left out.
    private List<string> NamedTeams() =>
        [
            .. Then
                .Teams.Where(team => !FollowUps.IsAgainst(Then, team))
                .Select(team => team.Best.Ids[0])
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The teams that were told of or named.</summary>
    public List<TeamItem> ToldTeams() =>
        [
            .. Before
                .Entities.Where(entity => entity.Kind == "team")
                .Select(entity => directory.Team(entity.Id))
                .OfType<TeamItem>()
                .DistinctBy(team => team.Name, StringComparer.Ordinal),
        ];

    /// <summary>Words of a question put together anew, without some of them.</summary>
    public static string Join(TypedQuestion question, Func<int, bool> keeps) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, question.Tokens.Count)
                .Where(i => keeps(i) && question.Tokens[i].Original is not "n't")
                .Select(i => Written(question.Tokens, i))
        );

    // "when's", "who's" are two words; "didn't" holds its second.
    private static string Written(IReadOnlyList<QuestionToken> tokens, int at) =>
        tokens[at].Original is "'s" ? tokens[at].Text
        : tokens[at].Possessive && !(at + 1 < tokens.Count && tokens[at + 1].Original is "'s") ? tokens[at].Original + "'s"
        : tokens[at].Original;
}
