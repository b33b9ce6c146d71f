using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>A team's first and last match of a season, played or not.</summary>
public static partial class FormPlan
{
    // "Whom do they play on the last day, and when?", "How did the champions sign off?"
    private static bool AsksForEdge(Inquiry q) =>
        (q.Asked.HasAny("time.last-day", "time.first-day") || TurnsSeason(q.Asked))
        && q.Roles is [(_, TeamRole.Acting or TeamRole.Opponent)]
        && q.Matches.Pair is null
        && !q.Asked.Players.Any()
        && !q.Asked.Concepts.Any(concept => concept.Kind == "metric" && concept.Name != "metric.matches")
        && (!q.Asked.Has("op.rank") || TurnsSeason(q.Asked))
        && !q.Asked.HasAny("metric.points", "fact.table", "fact.champion", "fact.relegated", "ask.count", "op.difference")
        && !q.Asked.HasKind("stage.final")
        && (
            q.Asked.HasAny("ask.opponent", "side.opponent", "ask.how", "ask.when", "fact.score")
            || TurnsSeason(q.Asked)
            || q.Asked.HasAny("ask.who", "ask.team") && q.Asked.HasWord(Cues.Meeting)
        )
        && q.Seasons.Current() is { } season
        && q.CompetitionOf(season.Id)?.Type == "league";

    // "Against whom do they finish the season?", "Contre qui a-t-elle terminé sa saison ?"
    private static bool EndsSeasonAgainst(TypedQuestion asked) => TurnsSeason(asked, Cues.ClosingSeason);

    // "Who do they start the 2025-26 season against?"
    private static bool BeginsSeasonAgainst(TypedQuestion asked) => TurnsSeason(asked, Cues.OpeningSeason);

    // How many words of the season's name and the team's may stand between.
    private const int FarthestSeason = 5;

    private static bool TurnsSeason(TypedQuestion asked) => EndsSeasonAgainst(asked) || BeginsSeasonAgainst(asked);

    private static bool TurnsSeason(TypedQuestion asked, CueWords verb) =>
        AsksForOpponent(asked)
        && Enumerable
            .Range(0, asked.Tokens.Count)
            .Any(i =>
                verb.Has(asked.Tokens[i])
                && Enumerable
                    .Range(i + 1, FarthestSeason)
                    .Any(at => at < asked.Tokens.Count && Cues.SeasonsNoun.Has(asked.Tokens[at]))
            );

    // "Who … against?", "What fixture …", "Which opponents …"
    private static bool AsksForOpponent(TypedQuestion asked) =>
        asked.HasAny("ask.opponent", "side.opponent")
        || asked.HasAny("ask.who", "ask.team") && Cues.AgainstWhom.Has(asked.Tokens[^1])
        || asked.Has("ask.match") && asked.HasWord(Cues.FixtureNoun);

    // Everybody meets everybody at home and away.
    private static int Matches(Inquiry q, string season) =>
        2
        * (
            q.Directory.FixturesOfSeason(season)
                .Select(id => q.Directory.Fixture(id)!)
                .SelectMany(fixture => new[] { fixture.Home, fixture.Away })
                .Distinct(StringComparer.Ordinal)
                .Count() - 1
        );

    private static async ValueTask<Finding?> EdgeAsync(Inquiry q, IReadOnlySet<string> ids, CancellationToken cancel)
    {
        var season = q.Seasons.Current()!;
        var fixtures = q
            .Directory.FixturesOfSeason(season.Id)
            .Select(id => q.Directory.Fixture(id)!)
            .Where(fixture => ids.Contains(fixture.Home) || ids.Contains(fixture.Away))
            .OrderBy(fixture => fixture.Date)
            .ToList();
        if (fixtures.Count == 0)
            return null;
        var last = q.Asked.Has("time.last-day") || EndsSeasonAgainst(q.Asked);
        // The fixtures come as the season goes: its last one is not known yet.
        if (last && fixtures.Count < Matches(q, season.Id) && season.EndsOn > q.Today)
            return Unknowns.Plain(q, "next");
        var sheets = await q.Matches.SheetsAsync(
            [last ? fixtures[^1] : fixtures[0]],
            Aspects.Score | Aspects.Status | Aspects.Info,
            cancel
        );
        if (sheets is not [var only])
            return null;
        if (only.Status != MatchStatus.Scheduled)
            return List(q, [only], ids);
        var words = new DeedWords(q);
        var finding = new Finding("fixture|" + only.Id) { Match = only.Id };
        finding.Seasons.Add(season.Id);
        var pair = $"{words.Pair(only)} ({q.Words.Day(only.Date)})";
        return finding.Say(q.Words.In($"Still to be played: {pair}.", $"À venir : {pair}."), finding.Cite(q.Of(only, pair)));
    }
}
