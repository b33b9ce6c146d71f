using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Where one team is named and nothing else, the match that it is playing is meant, if it is playing one.</summary>
public static class LiveMatch
{
    // A team's newest fixtures, among which one is live if any is.
    private const int Looked = 3;

    // What is asked of a season or a career, whatever is being played.
    private static readonly string[] BeyondAMatch =
    [
        "op.most",
        "op.fewest",
        "op.streak",
        "op.average",
        "op.share",
        "op.rank",
        "op.total",
        "fact.form",
        "fact.fixtures",
        "fact.h2h",
        "fact.table",
        "fact.top-of-table",
        "fact.squad",
        "fact.record",
        "time.previous",
        "time.next",
        "time.before-today",
        "time.after-today",
        "time.ever",
        "time.last-n",
        "time.first-n",
        "metric.points",
        "fact.top-scorer",
        "ask.when",
        "op.whole",
    ];

    private static readonly string[] OfAMatch =
    [
        "fact.score",
        "fact.clock",
        "fact.leading",
        "fact.lineup",
        "fact.bench",
        "fact.on-pitch",
        "fact.formation",
        "fact.men",
        "fact.referee",
        "fact.timeline",
        "fact.level",
        "ask.since",
        "fact.who-won",
        "rel.came-on",
        "rel.went-off",
    ];

    /// <summary>The fixture being played by the one team that is named; null where the words reach beyond a match.</summary>
    public static async ValueTask<Fixture?> FindAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (await OfStageAsync(q, cancel) is { } ofStage)
            return ofStage;
        if (
            q.Roles.Count > 1
            || q.Roles.Count == 0
                && !AsksOfPlayerNow(q)
                && (asked.Mentions.Count > 0 || !Deciding.IsPresent(asked) || q.Before is not null)
            || q.Seasons.IsNamed
            || q.Matches.Pair is not null
            || q.Matches.LeansOnMatch
            || asked.Matchday is not null
            || asked.Players.Any(player => player.Best.Kind == "player") && !AsksOfPlayerNow(q)
            || asked.HasKind("stage.")
            || asked.HasAny(BeyondAMatch) && !asked.Has("fact.clock") && !IsOfAMinute(asked)
            || asked.HasWord(Cues.EverOrSeason)
            || !IsOfNow(q)
        )
            return null;
        var metric = Plans.MetricOf.Of(asked);
        if (metric is "unbeaten" or "winless")
            return null;
        if (
            metric is null
                ? !asked.HasAny(OfAMatch)
                : metric is "matches" && !asked.HasAny(OfAMatch)
                    || asked.Has("ask.count")
                        && metric is "goals" or "wins" or "losses" or "draws"
                        && !(AsksOfPlayerNow(q) && asked.HasAny("time.today", "ref.match"))
        )
            return null;
        if (AsksOfPlayerNow(q))
            return await OfPlayerAsync(q, cancel);
        return q.Roles.Count == 0 ? await OnlyAsync(q, cancel) : await OfTeamAsync(q, q.Roles[0].Team, cancel);
    }

    // "the England semi", "the quarter-final", while it is being played.
    private static async ValueTask<Fixture?> OfStageAsync(Inquiry q, CancellationToken cancel)
    {
        var asked = q.Asked;
        if (
            asked.Values("stage").Distinct(StringComparer.Ordinal).ToList() is not [var stage]
            || q.Roles.Count > 1
            || q.Matches.LeansOnMatch
            || !asked.Time.IsEmpty
            || asked.HasAny(BeyondAMatch)
            || asked.HasWord(Cues.EverOrSeason)
            || !(asked.HasAny(OfAMatch) || asked.HasKind("metric.") || asked.HasKind("op.") || asked.NamesScore)
        )
            return null;
        var ids = q.Roles is [(var team, _)] ? Inquiry.Ids(team) : null;
        Fixture? live = null;
        foreach (var fixture in q.Directory.Fixtures.Where(fixture => fixture.Date == q.Today).Take(MostToday))
        {
            if (
                Stages.Of(fixture.Round) != stage
                || ids is not null && !ids.Contains(fixture.Home) && !ids.Contains(fixture.Away)
                || await q.Reader.MatchAsync(fixture.Id, Aspects.Status, cancel) is not { Status: MatchStatus.Live }
            )
                continue;
            if (live is not null)
                return null;
            live = fixture;
        }
        return live;
    }

    // "In which minute was their first red?"
    private static bool IsOfAMinute(TypedQuestion asked) =>
        asked.Has("ask.when")
        && (
            asked.HasWord(Cues.Minute)
            || Plans.MetricOf.Of(asked) is "goals" or "red-cards" && !asked.HasAny("op.last", "op.first")
        )
        && Array.TrueForAll(
            BeyondAMatch,
            one => one is "ask.when" || one is "time.first-n" or "time.last-n" && !asked.NamesNumber || !asked.Has(one)
        );

    // Neither what was last night nor, where nobody is named, all that is played today.
    private static bool IsOfNow(Inquiry q) =>
        q.Matches.Slate switch
        {
            null => true,
            { Time: SlateTime.Today } today => q.Roles.Count > 0 || AsksOfPlayerNow(q) || today.Fixtures.Count <= 1,
            { Time: SlateTime.InPlay } => true,
            { } other => !other.LiesAhead && other.From <= q.Today && other.To >= q.Today && q.Roles.Count > 0,
        };

    // "Zidane, booked or anything so far tonight?": of the match that his team is playing.
    private static bool AsksOfPlayerNow(Inquiry q) =>
        q.Roles.Count == 0
        && q.Asked.Mentions is [{ Best.Kind: "player" }]
        && (
            q.Asked.HasAny("time.today", "time.now", "ref.match", "fact.on-pitch")
            // "Why did he have to come off?", while his team plays.
            || q.Asked.HasAny("rel.went-off", "rel.came-on", "rel.replaced-by")
                && q.Asked.HasAny("ask.why", "ask.who")
                && q.Asked.Time.IsEmpty
            // "Did he start or come off the bench?"
            || q.Asked.IsYesNo && q.Asked.HasAny("fact.bench", "fact.lineup", "metric.starts") && q.Asked.Time.IsEmpty
            || q.Asked.HasWord("yet", "already", "deja")
            || q.Asked.Tokens[0].Text is "any" or "anything"
        );

    private static async ValueTask<Fixture?> OfPlayerAsync(Inquiry q, CancellationToken cancel)
    {
        var teams = q
            .Asked.Mentions[0]
            .Options.Where(option => option.Kind == "player")
            .SelectMany(option => option.Ids)
            .Select(id => q.Directory.Player(id)?.Team)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return await PlayedByAsync(q, teams, cancel);
    }

    // "Has anyone scored yet?", while one match is on.
    private static async ValueTask<Fixture?> OnlyAsync(Inquiry q, CancellationToken cancel)
    {
        if (AskedAbout(q) is { } asked)
            return asked;
        Fixture? live = null;
        foreach (var fixture in q.Directory.Fixtures.Where(fixture => fixture.Date == q.Today).Take(MostToday))
        {
            if (await q.Reader.MatchAsync(fixture.Id, Aspects.Status, cancel) is not { Status: MatchStatus.Live })
                continue;
            if (live is not null)
                return null;
            live = fixture;
        }
        return live;
    }

    // A question about a moment of a match is asked of that match.
    private static Fixture? AskedAbout(Inquiry q) => q.Context.Moment.Match is { } match ? q.Directory.Fixture(match) : null;

    // On a day with more matches than this, no one of them is meant unnamed.
    private const int MostToday = 12;

    private static ValueTask<Fixture?> OfTeamAsync(Inquiry q, Language.Mention team, CancellationToken cancel) =>
        PlayedByAsync(q, Inquiry.Ids(team), cancel);

    /// <summary>The fixture that any of these teams is playing.</summary>
    public static ValueTask<Fixture?> PlayingAsync(Inquiry q, IReadOnlySet<string> teams, CancellationToken cancel) =>
        PlayedByAsync(q, teams, cancel);

    private static async ValueTask<Fixture?> PlayedByAsync(Inquiry q, IReadOnlySet<string> ids, CancellationToken cancel)
    {
        if (AskedAbout(q) is { } asked && (ids.Contains(asked.Home) || ids.Contains(asked.Away)))
            return asked;
        var newest = ids.SelectMany(q.Directory.FixturesOfTeam)
            .Select(id => q.Directory.Fixture(id)!)
            .Where(fixture => fixture.Date <= q.Today && (fixture.Kickoff is not { } at || at <= q.Context.Now))
            .OrderByDescending(fixture => fixture.Date)
            .ThenByDescending(fixture => fixture.Kickoff)
            .Take(Looked);
        foreach (var fixture in newest)
            if (await q.Reader.MatchAsync(fixture.Id, Aspects.Status, cancel) is { Status: MatchStatus.Live })
                return fixture;
        return null;
    }
}
