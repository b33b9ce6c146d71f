using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Season;

namespace LeagueGrid.Answers.Planning;

/// <summary>The seasons that a question is about, by competition, year, teams and conversation.</summary>
public sealed class SeasonScope(Inquiry inquiry)
{
    private IReadOnlyList<SeasonItem>? _named;

    /// <summary>A season, cup or year is named.</summary>
    public bool IsNamed =>
        inquiry.Asked.Competitions.Any()
        || !inquiry.Asked.Time.IsEmpty
        || inquiry.Asked.HasAny("time.last-season", "time.this-season");

    /// <summary>Every season that the words allow, newest last; all of them where nothing is said.</summary>
    public IReadOnlyList<SeasonItem> Allowed() => _named ??= Find();

    /// <summary>The one season meant, where a table or a list of a season is asked for.</summary>
    public SeasonItem? Current()
    {
        var allowed = Allowed();
        if (allowed.Count <= 1)
            return allowed.Count == 0 ? null : allowed[0];
        var begun = allowed.Where(season => Span(season).From <= inquiry.Today).ToList();
        var played = begun.Count > 0 ? begun : allowed;
        var leagues = played.Where(season => inquiry.CompetitionOf(season.Id)?.Type == "league").ToList();
        return (leagues.Count > 0 && !inquiry.Asked.Competitions.Any() ? leagues : played)[^1];
    }

    /// <summary>The first and last day of a season, by its definition or its fixtures.</summary>
    public (DateOnly From, DateOnly To) Span(SeasonItem season)
    {
        if (season is { StartsOn: { } from, EndsOn: { } to })
            return (from, to);
        if (YearsOf(season) is { } years)
            return (
                season.StartsOn ?? new DateOnly(years.First, years.Last > years.First ? 7 : 1, 1),
                season.EndsOn ?? new DateOnly(years.Last, years.Last > years.First ? 6 : 12, 28)
            );
        var days = inquiry.Directory.FixturesOfSeason(season.Id).Select(id => inquiry.Directory.Fixture(id)!.Date).ToList();
        return days.Count == 0 ? (inquiry.Today, inquiry.Today) : (days.Min(), days.Max());
    }

    /// <summary>Every edition of the competitions named, whoever took part.</summary>
    public IReadOnlyList<SeasonItem> Editions()
    {
        var time = inquiry.Asked.Time;
        return
        [
            .. ByCompetition()
                .Where(season =>
                    Span(season) is var (from, to)
                    && (time.To is null || from <= time.To)
                    && (time.From is null || to >= time.From)
                )
                .OrderBy(season => Span(season).From),
        ];
    }

    private bool IsOfLeague(SeasonItem season) => inquiry.CompetitionOf(season.Id)?.Type == "league";

    // The newest of each competition that is over.
    private List<SeasonItem> NewestOver(IEnumerable<SeasonItem> seasons) =>
        [
            .. seasons
                .GroupBy(season => season.Competition, StringComparer.Ordinal)
                .Select(editions =>
                    editions.Where(season => Span(season).To < inquiry.Today).MaxBy(season => Span(season).To)
                    // Two seasons in a day, played faster than life.
                    ?? InOrder(editions.Where(season => Span(season).From <= inquiry.Today)).SkipLast(1).LastOrDefault()
                )
                .OfType<SeasonItem>(),
        ];

    private IReadOnlyList<SeasonItem> Find()
    {
        var asked = inquiry.Asked;
        IReadOnlyList<SeasonItem> seasons = ByCompetition();
        var time = asked.Time;
        if (time.Seasons.Count > 0)
        {
            seasons = Keep(seasons, season => time.Seasons.Any(years => Fits(season, years)));
        }
        else if (time.Years.Count > 0)
        {
            seasons = Keep(seasons, season => time.Years.Any(year => FitsYear(season, year) || IsPostponed(season, year)));
        }
        else if (asked.Has("time.last-season"))
        {
            seasons = NewestOver(seasons);
        }
        // Those who defend a title won it the season before.
        else if (asked.Has("time.holders") && NewestOver(seasons.Where(IsOfLeague)) is { Count: > 0 } won)
        {
            seasons = won;
        }
        else if (asked.Has("time.this-season") && time.IsEmpty)
        {
            seasons = OnNow(seasons);
        }
        else if (time.From is not null || time.To is not null)
        {
            seasons =
            [
                .. seasons.Where(season =>
                    Span(season) is var (from, to)
                    && (time.To is null || from <= time.To)
                    && (time.From is null || to >= time.From)
                ),
            ];
        }
        else if (Edge(asked) is { } first)
        {
            seasons =
            [
                .. seasons
                    .Where(season => first || Span(season).From <= inquiry.Today)
                    .GroupBy(season => season.Competition, StringComparer.Ordinal)
                    .Select(editions =>
                        first ? editions.MinBy(season => Span(season).From)! : editions.MaxBy(season => Span(season).From)!
                    ),
            ];
        }
        var teams = inquiry.Roles.Select(role => Inquiry.Ids(role.Team)).Where(ids => ids.Count > 0).ToList();
        if (seasons.Count > 1 && teams.Count > 0)
        {
            var having = teams
                .Select(ids =>
                    ids.SelectMany(inquiry.Directory.FixturesOfTeam)
                        .Select(id => inquiry.Directory.Fixture(id)!.Season)
                        .ToHashSet(StringComparer.Ordinal)
                )
                .ToList();
            var all = seasons.Where(season => having.TrueForAll(set => set.Contains(season.Id))).ToList();
            if (all.Count > 0)
                seasons = all;
        }
        return [.. seasons.OrderBy(season => Span(season).From).ThenBy(season => season.Id, StringComparer.Ordinal)];
    }

    // Of each competition the season that is being played; between two seasons the one that was played last.
    private List<SeasonItem> OnNow(IReadOnlyList<SeasonItem> seasons) =>
        [
            .. seasons
                .Where(season => Span(season).From <= inquiry.Today)
                .GroupBy(season => season.Competition, StringComparer.Ordinal)
                .Select(editions => InOrder(editions).Last()),
        ];

    private IEnumerable<SeasonItem> InOrder(IEnumerable<SeasonItem> editions) =>
        editions
            .OrderBy(season => Span(season).From)
            .ThenBy(season => Span(season).To)
            .ThenBy(season => season.Id, StringComparer.Ordinal);

    // "the very first women's World Cup", but neither "his first World Cup" nor "the first World Cup goal"; null where no end
    // of the row of editions is named.
    private static bool? Edge(TypedQuestion asked)
    {
        foreach (var cup in asked.Competitions)
        {
            if (
                asked.Concepts.Any(concept => concept.First == cup.End && concept.Kind is "metric" or "fact" or "card" or "stage")
            )
                continue;
            var at = cup.First - 1;
            while (at > 0 && Cues.BeforeCup.Has(asked.Tokens[at]))
                at--;
            if (at >= 0 && Cues.ThisEdition.Has(asked.Tokens[at]))
                return false;
            if (at < 0 || !Cues.FirstOrLatest.Has(asked.Tokens[at]))
                continue;
            var before = at > 0 ? asked.Tokens[at - 1].Text : "";
            if (Cues.TheVery.Has(before))
                return asked.Tokens[at].Text != "latest";
        }
        return null;
    }

    private static IReadOnlyList<SeasonItem> Keep(IReadOnlyList<SeasonItem> seasons, Func<SeasonItem, bool> fits) =>
        [.. seasons.Where(fits)];

    private List<SeasonItem> ByCompetition()
    {
        var asked = inquiry.Asked;
        var named = asked.Competitions.ToList();
        if (named.Count > 0)
        {
            var ids = named
                .SelectMany(mention => mention.Options.Where(o => o.Kind == "competition" && o.Score >= mention.Best.Score - 0.1))
                .SelectMany(option => option.Ids)
                .ToHashSet(StringComparer.Ordinal);
            return
            [
                .. ids.SelectMany(inquiry.Directory.SeasonsOfCompetition).Select(inquiry.Directory.Season).OfType<SeasonItem>(),
            ];
        }
        var all = inquiry.Directory.Seasons.Where(season => Gender(season));
        if (asked.Time.IsEmpty && inquiry.Before is { Seasons.Count: > 0 } turn && (!asked.Teams.Any() || StaysIn(turn)))
        {
            var spoken = turn.Seasons.Select(inquiry.Directory.Season).OfType<SeasonItem>().ToList();
            // "And this season?": another season of the same competition.
            return asked.HasAny("time.this-season", "time.last-season", "time.holders")
                ?
                [
                    .. spoken
                        .Select(season => season.Competition)
                        .Distinct(StringComparer.Ordinal)
                        .SelectMany(inquiry.Directory.SeasonsOfCompetition)
                        .Select(inquiry.Directory.Season)
                        .OfType<SeasonItem>(),
                ]
                : spoken;
        }
        // "in Russia": the great tournament there, and nothing else that was played in that year.
        if (asked.AtTournament)
        {
            var great = all.Where(season =>
                    inquiry.CompetitionOf(season.Id) is { } cup && NameLexicon.IsGreatTournament(cup.Name)
                )
                .ToList();
            if (great.Count > 0)
                return great;
        }
        // "the league", "en championnat": the domestic kind.
        if (asked.HasWord("league", "championnat"))
        {
            var leagues = all.Where(season => inquiry.CompetitionOf(season.Id)?.Type == "league").ToList();
            if (leagues.Count > 0)
                return leagues;
        }
        return [.. all];
    }

    // Who has spoken of one season asks of the teams in it, until he names another time.
    private bool StaysIn(ConversationTurn turn) =>
        turn.Seasons is [var season]
        && !inquiry.Asked.HasKind("time.")
        && inquiry.Asked.Teams.All(team =>
            Inquiry
                .Ids(team)
                .SelectMany(inquiry.Directory.FixturesOfTeam)
                .Any(id => inquiry.Directory.Fixture(id)!.Season == season)
        );

    private bool Gender(SeasonItem season)
    {
        var name = inquiry.CompetitionOf(season.Id)?.Name ?? "";
        var womens = name.Contains("women", StringComparison.OrdinalIgnoreCase);
        return !inquiry.Asked.Women
            || womens
            || !inquiry.Directory.Competitions.Any(c => c.Name.Contains("women", StringComparison.OrdinalIgnoreCase));
    }

    // By its name, whatever its days: a season may be broken off, or put off, within a year.
    private static bool Fits(SeasonItem season, SeasonYears years) => YearsNamed(season) == years || YearsOf(season) == years;

    // "Euro 2020", which was played a year later: only where the cup is named.
    private bool IsPostponed(SeasonItem season, int year) =>
        inquiry.Asked.Competitions.Any()
        && YearsOf(season) is { } own
        && Hosts.IsPostponed(inquiry.CompetitionOf(season.Id)?.Name ?? "", year, own.First);

    private static bool FitsYear(SeasonItem season, int year)
    {
        if (YearsOf(season) is { } own)
            return own.First == year || own.Last == year;
        return season is { StartsOn: { } from, EndsOn: { } to } && (from.Year == year || to.Year == year);
    }

    /// <summary>The years of a season, from its days or its name.</summary>
    public static SeasonYears? YearsOf(SeasonItem season)
    {
        return season is { StartsOn: { } from, EndsOn: { } to } ? new SeasonYears(from.Year, to.Year) : YearsNamed(season);
    }

    private static SeasonYears? YearsNamed(SeasonItem season)
    {
        foreach (var token in Tokenizer.Tokenize(season.Name))
        {
            if (
                !token.IsNumber
                || token.Text.Length < 4
                || !int.TryParse(token.Text.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var first)
            )
                continue;
            var rest = token.Text.AsSpan(4).TrimStart("-/ ");
            if (rest.Length == 0)
                return new SeasonYears(first, first);
            if (int.TryParse(rest, System.Globalization.CultureInfo.InvariantCulture, out var last))
                return new SeasonYears(first, last < 100 ? ((first / 100) * 100) + last : last);
        }
        return null;
    }

    /// <summary>A year beside a league means the season that ends in it; a year that is a season's own name comes first.</summary>
    public SeasonItem? EndingIn()
    {
        if (inquiry.Asked.Time.Years is not [var year])
            return Current();
        var allowed = Allowed();
        return allowed.LastOrDefault(season => YearsOf(season) is { } own && own.Last == year)
            ?? (allowed.Count == 0 ? null : allowed[^1]);
    }

    public async ValueTask<SeasonBook?> BookAsync(SeasonItem season, Aspects aspects, CancellationToken cancel) =>
        await inquiry.Reader.SeasonAsync(season.Id, aspects, cancel);
}
