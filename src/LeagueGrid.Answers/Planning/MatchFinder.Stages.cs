using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning;

/// <summary>Stages, groups and rounds that the words name.</summary>
public sealed partial class MatchFinder
{
    private List<Fixture> ByStage(List<Fixture> list)
    {
        if (StageRange.Of(inquiry.Asked) is { } range)
        {
            var knockout = inquiry.Asked.Has("stage.knockout");
            return
            [
                .. list.Where(fixture =>
                    Stages.Of(fixture.Round) is var played && range.Holds(played) && (!knockout || Stages.IsKnockout(played))
                ),
            ];
        }
        if (ByEntry(list) is { } entered)
            return entered;
        var leftOut = StagesLeftOut();
        if (leftOut.Count > 0)
        {
            list =
            [
                .. list.Where(f => Stages.Of(f.Round) is not { } played || !leftOut.Contains(played, StringComparer.Ordinal)),
            ];
            Heed(leftOut);
        }
        var stages = StagesNamed().Except(leftOut, StringComparer.Ordinal).ToList();
        // "Portugal v Spain, World Cup 2018, final score": of two that met, and not in the final.
        if (
            stages is ["final"]
            && Pair is not null
            && inquiry.Asked.Find("stage.final") is { } last
            && inquiry.Asked.Concepts.Any(c => c.Name == "fact.score" && c.First == last.First)
            && !list.Exists(f => Stages.Of(f.Round) == "final")
        )
            stages = [];
        // Who wins a cup for his team does so in its final.
        if (stages.Count == 0 && inquiry.Asked.Has("op.won-for"))
            stages = ["final"];
        if (stages.Count > 0)
        {
            var fits = list.Where(f =>
                    stages.Exists(stage =>
                        stage == "knockout" ? Stages.IsKnockout(Stages.Of(f.Round)) : Stages.Of(f.Round) == stage
                    )
                )
                .ToList();
            if (
                stages.Contains("final", StringComparer.Ordinal)
                && fits.Count > 1
                && fits.Exists(f => Stages.Of(f.Round) == "final")
            )
                fits =
                [
                    .. fits.Where(f =>
                        Stages.Of(f.Round) == "final" || stages.Exists(s => s is not "final" && Stages.Of(f.Round) == s)
                    ),
                ];
            if (fits.Count > 0)
            {
                list = fits;
                Heed(stages);
            }
            // A cup decided in a last group has its decider, but no final.
            else if (
                stages.Contains("final", StringComparer.Ordinal)
                && list.Where(f => Stages.Of(f.Round) == "final-round").ToList() is { Count: > 0 } round
            )
            {
                list = [.. round.Where(f => f.Date == round.Max(other => other.Date))];
                Heed(stages);
            }
            else if (stages.Contains("final", StringComparer.Ordinal))
            {
                list = LastOfEach(list);
                Heed(stages);
            }
            else if (list.Exists(f => f.Round is not null && Stages.Of(f.Round) != "matchday"))
            {
                list = [.. list.Where(f => f.Round is null)];
                Heed(stages);
            }
        }
        if (Group() is { } group)
            list = Narrow(
                list,
                f => string.Equals(Stages.Group(f.Round), group, StringComparison.OrdinalIgnoreCase),
                strict: false
            );
        // Without its number it is but a noun.
        if (inquiry.Asked.Matchday is null)
            Heed(["matchday"]);
        if (inquiry.Asked.Matchday is { } number && list.Exists(f => Stages.Of(f.Round) == "matchday"))
        {
            Heed(["matchday"]);
            list =
            [
                .. list.Where(f =>
                    Stages.Of(f.Round) == "matchday"
                    && Stages.Number(f.Round) is { } n
                    && (inquiry.Asked.UpToMatchday ? n <= number : n == number)
                ),
            ];
        }
        if (inquiry.Asked.Has("stage.replay"))
            list = Narrow(list, f => f.Round?.Contains("replay", StringComparison.OrdinalIgnoreCase) == true, strict: false);
        return list;
    }

    // "apart from the semi-final", "not counting the final"
    private List<string> StagesLeftOut()
    {
        var asked = inquiry.Asked;
        using var _ = asked.LookAside();
        return
        [
            .. asked
                .Concepts.Where(c => c.Kind == "stage" && c.Name is not "stage.matchday" && FollowsExcept(asked, c.First))
                .Select(c => c.Name["stage.".Length..])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool FollowsExcept(TypedQuestion asked, int at)
    {
        at = asked.WithArticles(at);
        return at > 0 && (Cues.Except.Has(asked.Tokens[at - 1]) || asked.Concepts.Any(c => c.Name == "op.else" && c.End == at));
    }

    private List<string> StagesNamed()
    {
        using var _ = inquiry.Asked.LookAside();
        return [.. inquiry.Asked.Values("stage").Where(stage => stage is not "matchday" and not "replay")];
    }

    private void Heed(IEnumerable<string> stages) => inquiry.Asked.Heed(stages.Select(stage => "stage." + stage));

    // "the second half of the season", "on the opening weekend": of each league season by itself.
    private List<Fixture> ByPartOfSeason(List<Fixture> list)
    {
        var asked = inquiry.Asked;
        var aside = asked.LookAside();
        var (first, second) = (asked.Has("half-of-season.first"), asked.Has("half-of-season.second"));
        var (opening, closing) = (asked.Has("time.first-day"), asked.Has("time.last-day") && Slate is null);
        aside.Dispose();
        // Of a team that is named, it is its own first or last match.
        var day = (opening || closing) && Pair is null && !inquiry.Roles.Any(role => role.Role != TeamRole.Host);
        if (first == second && !day)
            return list;
        var byCalendar = asked.HasWord(Cues.ByCalendar);
        var kept = new List<Fixture>();
        foreach (var season in list.GroupBy(fixture => fixture.Season, StringComparer.Ordinal))
        {
            var all = inquiry.Directory.FixturesOfSeason(season.Key).Select(id => inquiry.Directory.Fixture(id)!).ToList();
            var league = inquiry.CompetitionOf(season.Key)?.Type == "league";
            if (day)
                kept.AddRange(OnDay(season, all, closing, league));
            else if (league)
                kept.AddRange(season.Where(fixture => IsInFirstHalf(fixture, all, byCalendar) == first));
        }
        asked.Heed(day ? ["time.first-day", "time.last-day"] : ["half-of-season.first", "half-of-season.second"]);
        return kept;
    }

    private static IEnumerable<Fixture> OnDay(IEnumerable<Fixture> season, List<Fixture> all, bool last, bool league)
    {
        var rounds = all.Select(fixture => Stages.Number(fixture.Round)).ToList();
        if (all.Count > 0 && rounds.TrueForAll(number => number is not null) && Stages.Of(all[0].Round) == "matchday")
            return season.Where(fixture => Stages.Number(fixture.Round) == (last ? rounds.Max() : rounds.Min()));
        // A league's first day is that on which its teams play their first match, over a weekend or more.
        if (league)
        {
            var ordered = (last ? all.OrderByDescending(fixture => fixture.Date) : all.OrderBy(fixture => fixture.Date)).ToList();
            var ends = ordered
                .SelectMany(fixture => new[] { (Team: fixture.Home, fixture.Id), (Team: fixture.Away, fixture.Id) })
                .DistinctBy(one => one.Team, StringComparer.Ordinal)
                .GroupBy(one => one.Id, StringComparer.Ordinal)
                .Where(group => group.Count() == 2)
                .Select(group => group.Key)
                .ToHashSet(StringComparer.Ordinal);
            return season.Where(fixture => ends.Contains(fixture.Id));
        }
        var day = last ? all.Max(fixture => fixture.Date) : all.Min(fixture => fixture.Date);
        return season.Where(fixture => fixture.Date == day);
    }

    private static bool IsInFirstHalf(Fixture fixture, List<Fixture> all, bool byCalendar)
    {
        var (from, to) = (all.Min(one => one.Date), all.Max(one => one.Date));
        if (byCalendar && from.Year < to.Year)
            return fixture.Date.Year == from.Year;
        var rounds = all.Max(one => Stages.Of(one.Round) == "matchday" ? Stages.Number(one.Round) : null);
        return Stages.Number(fixture.Round) is { } number && rounds is { } last
            ? number * 2 <= last
            : Nth(fixture, all) * 2 <= all.Count(one => one.Home == fixture.Home || one.Away == fixture.Home);
    }

    // The how manieth match of its home team.
    private static int Nth(Fixture fixture, List<Fixture> all) =>
        all.Count(one =>
            (one.Home == fixture.Home || one.Away == fixture.Home)
            && (one.Date < fixture.Date || one.Date == fixture.Date && string.CompareOrdinal(one.Id, fixture.Id) <= 0)
        );

    /// <summary>The letter or number after "group".</summary>
    public string? Group()
    {
        if (inquiry.Asked.Find("group.letter") is not { } group || group.End >= inquiry.Asked.Tokens.Count)
            return null;
        var text = inquiry.Asked.Tokens[group.End].Text;
        return text.Length == 1 ? text.ToUpperInvariant() : null;
    }

    // Sources without rounds: the last match of a tournament is its final.
    private List<Fixture> LastOfEach(List<Fixture> list)
    {
        var finals = new List<Fixture>();
        foreach (var season in list.Select(f => f.Season).Distinct(StringComparer.Ordinal))
        {
            if (inquiry.CompetitionOf(season)?.Type == "league")
                continue;
            var all = inquiry.Directory.FixturesOfSeason(season).Select(id => inquiry.Directory.Fixture(id)!).ToList();
            if (
                all.Exists(f => Stages.Of(f.Round) is not null)
                || inquiry.CompetitionOf(season) is { } c
                    && (c.Name.Contains("qualif", StringComparison.OrdinalIgnoreCase) || c.Name == "Friendly")
            )
                continue;
            var last = all.MaxBy(f => f.Date)!.Date;
            finals.AddRange(list.Where(f => f.Season == season && f.Date == last));
        }
        return finals;
    }
}
