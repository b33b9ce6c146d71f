using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Finds the matches that a question means. Cost follows the fixtures of the teams named, not the size of the league.</summary>
public sealed partial class MatchFinder(Inquiry inquiry)
{
    private const int ReadOneByOne = 64;
    private List<Fixture>? _fixtures;
    private IReadOnlyList<string> _heeded = [];

    /// <summary>The question names a match or stage, or leans on one spoken of before.</summary>
    public bool IsMatchQuestion =>
        Pair is not null
        || Live is not null
        || inquiry.Context.Moment.Match is not null
        || inquiry.Asked.HasAny("stage.final", "stage.third-place", "op.won-for")
        || inquiry.Roles.Any(role => role.Role == TeamRole.Host)
        || LeansOnMatch
        || IsLone
        || IsExit
        || StageEntry.Of(inquiry.Asked) is not null;

    // Where the league knows of one match, it is that which "What was the score?" asks of.
    private bool IsLone =>
        !inquiry.Seasons.IsNamed && inquiry.Asked.Teams.All(IsInLone) && inquiry.Directory.Fixtures.Take(2).Count() == 1;

    private bool IsInLone(Mention team) =>
        inquiry.Directory.Fixtures.FirstOrDefault() is { } only
        && Inquiry.Ids(team) is var ids
        && (ids.Contains(only.Home) || ids.Contains(only.Away));

    /// <summary>"it", "that game", or no name at all after an answer about a match.</summary>
    public bool LeansOnMatch =>
        inquiry.Before?.Match is not null
        && !inquiry.Asked.Teams.Any(team => team.Kind != MentionKind.Demonym && !InMatchBefore(team))
        && !inquiry.Asked.Competitions.Any()
        && !inquiry.Asked.Concepts.Any(concept => concept.Name == "ref.season")
        && !IsOfSeason(inquiry.Asked)
        && inquiry.Asked.Time is { Seasons.Count: 0, Years.Count: 0, HasDays: false };

    // "Who came second in the scoring charts?", "Whom do Villarreal play on the last day?": of the season, and no match in it.
    private static bool IsOfSeason(TypedQuestion asked)
    {
        using var _ = asked.LookAside();
        return asked.Has("fact.top-scorer") && asked.HasWord(Cues.ScoringChart)
            || asked.HasAny("time.last-day", "time.first-day") && asked.Teams.Count() == 1 && asked.HasWord(Cues.Playing);
    }

    private bool InMatchBefore(Mention team) =>
        inquiry.Before?.Match is { } id
        && inquiry.Directory.Fixture(id) is { } fixture
        && Inquiry.Ids(team) is var ids
        && (ids.Contains(fixture.Home) || ids.Contains(fixture.Away));

    /// <summary>Ids of the two teams that are named.</summary>
    public (IReadOnlySet<string> One, IReadOnlySet<string> Two)? Pair
    {
        get
        {
            if (IsComparison)
                return null;
            if (inquiry.Roles.FirstOrDefault(role => role.Team.Other is not null).Team is { } derby)
                return (Inquiry.Ids(derby), derby.Other!.Ids.ToHashSet(StringComparer.Ordinal));
            var teams = inquiry.Roles.Select(role => Inquiry.Ids(role.Team)).Where(ids => ids.Count > 0).ToList();
            var distinct = new List<IReadOnlySet<string>>();
            foreach (var ids in teams)
                if (!distinct.Exists(other => other.Overlaps(ids)))
                    distinct.Add(ids);
            if (
                distinct.Count == 1
                && OfNamedPlayer() is { Count: > 0 } own
                && !own.Overlaps(distinct[0])
                && (
                    inquiry.Roles.All(role => role.Role is TeamRole.Opponent or TeamRole.Host)
                    // "Matić broke Palace hearts at Selhurst"
                    || inquiry.Roles.Any(role => role.Role == TeamRole.Host)
                )
            )
                return (own, distinct[0]);
            return distinct.Count >= 2 ? (distinct[0], distinct[1]) : null;
        }
    }

    // "Mané at the Etihad": his team's match there.
    private HashSet<string> OfNamedPlayer() =>
        inquiry.Asked.Players.Where(mention => mention.Best.Kind == "player").ToList() is [var only]
            ?
            [
                .. only
                    .Options.Where(option => option.Kind == "player" && option.Score >= only.Best.Score - 0.04)
                    .SelectMany(option => option.Ids)
                    .Select(id => inquiry.Directory.Player(id)?.Team)
                    .OfType<string>(),
            ]
            : [];

    /// <summary>The fixtures that fit the words, oldest first.</summary>
    public IReadOnlyList<Fixture> Fixtures()
    {
        if (_fixtures is null)
        {
            var before = inquiry.Asked.Heeded.ToHashSet(StringComparer.Ordinal);
            inquiry.Asked.StartHeeding();
            _fixtures = FindFixtures();
            _heeded = [.. inquiry.Asked.Heeded];
            inquiry.Asked.Heed(before);
        }
        inquiry.Asked.Heed(_heeded);
        return _fixtures;
    }

    private List<Fixture> FindFixtures()
    {
        var directory = inquiry.Directory;
        if (inquiry.Context.Moment.Match is { } moment && Pair is null && directory.Fixture(moment) is { } asked)
            return [asked];
        if (Live is not null)
            return [Live];
        if (LeansOnMatch && directory.Fixture(inquiry.Before!.Match) is { } before)
            return [inquiry.Asked.Has("ref.return") ? ReturnOf(before) ?? before : before];
        IEnumerable<Fixture> found;
        var seasons = inquiry.Seasons.Allowed();
        var inSeasons = seasons.Select(season => season.Id).ToHashSet(StringComparer.Ordinal);
        if (Pair is var (one, two))
        {
            found = one.SelectMany(directory.FixturesOfTeam)
                .Distinct(StringComparer.Ordinal)
                .Select(id => directory.Fixture(id)!)
                .Where(f => two.Contains(f.Home) || two.Contains(f.Away));
        }
        else if (inquiry.Roles.Count > 0 && !inquiry.AsksOfWhole)
        {
            var ids = IsComparison
                ? inquiry.Roles.SelectMany(role => Inquiry.Ids(role.Team)).ToHashSet(StringComparer.Ordinal)
                : Inquiry.Ids(inquiry.Roles[0].Team);
            found = ids.SelectMany(directory.FixturesOfTeam)
                .Distinct(StringComparer.Ordinal)
                .Select(id => directory.Fixture(id)!);
        }
        else if (OfPlayers(inSeasons) is { Count: > 0 } theirs)
        {
            found = theirs.SelectMany(directory.FixturesOfSeason).Select(id => directory.Fixture(id)!);
        }
        else if (Slate is { } slate && inquiry.Roles.Count == 0 && !inquiry.Asked.Players.Any())
        {
            found = slate.Fixtures;
        }
        else
        {
            var wanted =
                inquiry.Seasons.IsNamed
                || inquiry.Asked.Has("time.ever")
                || inquiry.Directory.Competitions.All(c => c.Type == "international")
                    ? seasons
                : inquiry.Seasons.Current() is { } current ? [current]
                : [];
            found = wanted.SelectMany(season => directory.FixturesOfSeason(season.Id)).Select(id => directory.Fixture(id)!);
        }
        var list = found.ToList();
        if (inquiry.Seasons.IsNamed || inquiry.Before is { Seasons.Count: > 0 })
            list = Narrow(
                list,
                fixture => inSeasons.Contains(fixture.Season),
                strict: inquiry.Seasons.IsNamed && !IsOfTheirDay(list, inSeasons)
            );
        list = ByTime(list);
        list = ByWeekday(list);
        list = ByHost(list);
        list = ByUntoldRound(list);
        list = ByStage(list);
        list = ByPartOfSeason(list);
        list = ByExit(list);
        list = ByLeg(list);
        list = OfSlate(list);
        return [.. list.OrderBy(f => f.Date).ThenBy(f => f.Kickoff).ThenBy(f => f.Id, StringComparer.Ordinal)];
    }

    // The seasons in which the teams of the players named have played.
    // A nation goes by another name, a player joins another club: of a cup that is named, every edition counts.
    private List<string> OfPlayers(HashSet<string> inSeasons) =>
        inquiry.Asked.Competitions.Any() && inquiry.Asked.Players.Any() && inSeasons.Count > 0
            ? [.. inSeasons]
            :
            [
                .. inquiry
                    .Asked.Players.SelectMany(mention => mention.Options)
                    .Where(option => option.Kind == "player")
                    .SelectMany(option => option.Ids)
                    .Select(id => inquiry.Directory.Player(id)?.Team)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(inquiry.Directory.FixturesOfTeam)
                    .Select(id => inquiry.Directory.Fixture(id)!.Season)
                    .Distinct(StringComparer.Ordinal)
                    .Where(season => inSeasons.Count == 0 || inSeasons.Contains(season)),
            ];

    // A month.
    private const int LongestDay = 31;

    // "When France played Bulgaria in November 1993 to go to the World Cup": two teams and their day name the match, whatever
    // the competition was.
    private bool IsOfTheirDay(List<Fixture> list, HashSet<string> inSeasons) =>
        Pair is not null
        && inquiry.Asked.Time is { From: { } from, To: { } to, UpTo: false } time
        && to.DayNumber - from.DayNumber <= LongestDay
        && list.Exists(fixture => time.Fits(fixture.Date))
        && !list.Exists(fixture => inSeasons.Contains(fixture.Season));

    private static List<Fixture> Narrow(List<Fixture> list, Func<Fixture, bool> fits, bool strict)
    {
        var kept = list.Where(fits).ToList();
        return kept.Count > 0 || strict ? kept : list;
    }

    private List<Fixture> ByHost(List<Fixture> list)
    {
        foreach (var (team, role) in inquiry.Roles)
        {
            if (role != TeamRole.Host)
                continue;
            var ids = Inquiry.Ids(team);
            list = Narrow(list, f => ids.Contains(f.Home), strict: team.Kind == MentionKind.Ground);
        }
        if (
            inquiry.Roles.FirstOrDefault(role => role.Role == TeamRole.Acting).Team is { } acting
            && Pair is not null
            && inquiry.Roles.All(role => role.Role != TeamRole.Host)
        )
        {
            var ids = Inquiry.Ids(acting);
            if (inquiry.Asked.Has("side.home"))
                list = Narrow(list, f => ids.Contains(f.Home), strict: false);
            else if (inquiry.Asked.Has("side.away"))
                list = Narrow(list, f => ids.Contains(f.Away), strict: false);
        }
        return list;
    }

    /// <summary>The sheets of the fixtures that fit, each match once, narrowed by what the question says of them.</summary>
    public async ValueTask<IReadOnlyList<MatchSheet>> FindAsync(Aspects aspects, CancellationToken cancel)
    {
        var sheets = await SheetsAsync(Fixtures(), inquiry.Asked.Places.Count > 0 ? aspects | Aspects.Info : aspects, cancel);
        return ByScore(sheets);
    }

    /// <summary>Reads fixtures: one by one where they are few, else by the books of their seasons.</summary>
    public async ValueTask<List<MatchSheet>> SheetsAsync(
        IReadOnlyList<Fixture> fixtures,
        Aspects aspects,
        CancellationToken cancel
    )
    {
        var sheets = new List<MatchSheet>();
        var places = inquiry.Asked.Places;
        if (places.Count > 0)
            aspects |= Aspects.Info;
        if (fixtures.Count <= ReadOneByOne)
        {
            foreach (var fixture in fixtures)
                if (await inquiry.Reader.MatchAsync(fixture.Id, aspects, cancel) is { } sheet)
                    sheets.Add(sheet);
        }
        else
        {
            foreach (var season in fixtures.GroupBy(f => f.Season, StringComparer.Ordinal))
            {
                var book = await inquiry.Reader.SeasonAsync(season.Key, aspects, cancel);
                if (book is null)
                    continue;
                foreach (var fixture in season)
                    if (book.Sheets.TryGetValue(fixture.Id, out var sheet))
                        sheets.Add(sheet);
            }
        }
        if (places.Count > 0 && sheets.Exists(sheet => IsAt(sheet, places)))
            sheets = There(sheets);
        var once = Merged.Once(sheets, aspects, inquiry);
        // Which source speaks of a match is decided by all that each of them counts.
        if (once.Count < sheets.Count)
            inquiry.Reader.Widen(Aspects.Counts, Aspects.Statistics);
        return once;
    }

    /// <summary>All matches of the seasons in scope, each once.</summary>
    public async ValueTask<List<MatchSheet>> OfSeasonsAsync(
        IEnumerable<Core.Feed.SeasonItem> seasons,
        Aspects aspects,
        CancellationToken cancel
    )
    {
        var sheets = new List<MatchSheet>();
        foreach (var season in seasons)
            if (await inquiry.Reader.SeasonAsync(season.Id, aspects, cancel) is { } book)
                sheets.AddRange(book.Sheets.Values);
        return Merged.Once(sheets, aspects, inquiry);
    }
}
