using LeagueGrid.Answers.Language;
using LeagueGrid.Answers.Planning.Plans;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>
/// Teams that a question names by what they were ("who coached the champions in 1990", "how far did the hosts go"): the same
/// question with their names in it.
/// </summary>
public static class DescribedTeams
{
    // What tells who they were asks nothing further of them.
    private static readonly string[] Leading =
    [
        "desc.",
        "ask.who",
        "ask.team",
        "ask.when",
        "ask.where",
        "ask.how",
        "fact.champion",
        "fact.runner-up",
        "fact.host",
        "fact.who-won",
        "fact.finalists",
        "fact.table",
        "metric.titles",
        "stage.",
        "time.",
        "rel.since",
        "rel.until",
        "op.list",
        "ref.",
        "role.player",
        "fact.dates",
        "number.",
        "month.",
    ];

    /// <summary>The question with the team's name in place of its description; null where nobody is described, or nobody is known.
    /// It leans on the conversation still where it is of the match just told.</summary>
    public static async ValueTask<(string Question, bool Leans)?> NamedAsync(Inquiry q, CancellationToken cancel)
    {
        if (await ToldFinal.NamedAsync(q, cancel) is { } whole)
            return (whole, false);
        if (await CoachOfChampionsAsync(q, cancel) is { } coach)
            return (coach, false);
        if (await PlacedTeams.NamedAsync(q, cancel) is { } placed)
            return (placed, false);
        if (await CoachNames.WithTeamAsync(q, cancel) is { } led)
            return (led, false);
        if (await SidesByResult.NamedAsync(q, cancel) is { } side)
            return side;
        if (
            q.Asked.Concepts.FirstOrDefault(concept =>
                concept.Kind == "desc"
                && concept.Name is not ("desc.losers" or "desc.first" or "desc.last")
                && Describes(q.Asked, concept)
                // "the reigning champions Germany" have their name.
                && !q.Asked.Teams.Any(team => team.First == concept.End)
            )
                is not { Name: not null } described
            || !AsksFurther(q, described)
        )
            return null;
        var ofMatch = q.Matches.LeansOnMatch && Cues.WinnersOfAMatch.Has(q.Asked.Tokens[described.End - 1]);
        if (
            (
                ofMatch ? await WinnerOfBeforeAsync(q, cancel)
                : Season(q) is { } season ? await TeamAsync(q, season, described.Name, cancel)
                : null
            )
            is not { } team
        )
            return null;
        return (q.Asked.Naming(described.First, described.End, q.Directory.Team(team)!.Name), ofMatch);
    }

    // "Who scored for the winners?", after an answer about a match: for those who won it.
    private static async ValueTask<string?> WinnerOfBeforeAsync(Inquiry q, CancellationToken cancel) =>
        await q.Reader.MatchAsync(q.Before!.Match!, Aspects.Score | Aspects.Status | Aspects.Shootout, cancel)
            is { IsDecided: true } sheet
        && Deciding.Winner(sheet) is { } side
            ? side == Side.Home
                ? sheet.Home
                : sheet.Away
            : null;

    // "Which coach won the 1974 World Cup?": he of the team that won it.
    private static async ValueTask<string?> CoachOfChampionsAsync(Inquiry q, CancellationToken cancel) =>
        q.Roles.Count == 0
        && q.Asked.HasAny("fact.coach", "fact.captain")
        && q.Asked.HasAny("fact.champion", "metric.titles", "metric.wins")
        && !q.Asked.HasKind("desc.")
        && !q.Asked.HasAny("op.most", "ask.count", "op.twice", "op.more-than-once")
        && Season(q) is { } season
        && await TeamAsync(q, season, "desc.champions", cancel) is { } team
            ? $"Who {(q.Asked.Has("fact.coach") ? "coached" : "captained")} {q.Directory.Team(team)!.Name} at the {season.Name}?"
            : null;

    private static bool Describes(TypedQuestion asked, Concept concept) =>
        asked.Tokens[concept.First].Text != "winning"
        || (concept.End < asked.Tokens.Count && Cues.TheirPeople.Has(asked.Tokens[concept.End].Text));

    // "How did the champions sign off on the final day?" asks of a match.
    private static bool AsksFurther(Inquiry q, Concept described) =>
        q.Asked.HasAny("time.last-day", "time.first-day") && q.Asked.HasAny("ask.how", "fact.score", "ask.who", "ask.opponent")
        // "Who are the champions playing tonight?"
        || q.Asked.HasAny("time.today", "time.next", "time.tomorrow", "time.after-today")
            && (q.Asked.HasWord(Cues.Playing) || q.Asked.HasWord(Cues.FacingNext))
        // "Their winning margin over the runners-up": of the table, and of no match of the two.
        || !(
            described.Name == "desc.runners-up"
            && q.Asked.Has("op.difference")
            && MetricOf.Of(q.Asked) is null or "wins" or "points"
        )
            && q.Asked.Concepts.Any(concept =>
                (concept.First >= described.End || concept.End <= described.First)
                && !Array.Exists(Leading, one => concept.Name.StartsWith(one, StringComparison.Ordinal))
            );

    internal static SeasonItem? Season(Inquiry q)
    {
        var seasons = q.Seasons.Allowed().Where(season => !HonoursPlan.IsQualifying(q, season)).ToList();
        return seasons.Count == 1 ? seasons[0]
            : q.Asked.Time.Years is [var year]
                ? seasons.Where(season => SeasonScope.YearsOf(season)?.Last == year).ToList() is [var only] ? only
                    : null
            : null;
    }

    private static async ValueTask<string?> TeamAsync(Inquiry q, SeasonItem season, string described, CancellationToken cancel)
    {
        if (described == "desc.hosts")
            return await HostAsync(q, season, cancel);
        // They won the edition before.
        if (described == "desc.holders")
            return EditionBefore(q, season) is { } earlier ? await TeamAsync(q, earlier, "desc.champions", cancel) : null;
        if (
            await q.Reader.SeasonAsync(season.Id, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
            is not { } book
        )
            return null;
        var second = described == "desc.runners-up";
        if (q.CompetitionOf(season.Id)?.Type == "league")
            return Standing.Of(q, book) is { IsComplete: true, Lines: { Count: > 1 } lines } ? lines[second ? 1 : 0].Team : null;
        return
            HonoursPlan.Final(book.Counting(q.Directory.Links), "final") is { IsDecided: true, Winner: var winner } final
            && (winner ?? ByScore(final)) is { } side
            ? side == Side.Home != second
                ? final.Home
                : final.Away
            : await RankedAsync(q, season, second ? 1 : 0, cancel);
    }

    private static SeasonItem? EditionBefore(Inquiry q, SeasonItem season) =>
        q
            .Directory.Seasons.Where(other =>
                other.Competition == season.Competition
                && SeasonScope.YearsOf(other) is { } years
                && SeasonScope.YearsOf(season) is { } own
                && years.Last < own.Last
            )
            .MaxBy(other => SeasonScope.YearsOf(other)!.Value.Last);

    private static Side? ByScore(MatchSheet final) =>
        final.Score.Home > final.Score.Away ? Side.Home
        : final.Score.Away > final.Score.Home ? Side.Away
        : null;

    private static async ValueTask<string?> RankedAsync(Inquiry q, SeasonItem season, int place, CancellationToken cancel) =>
        await HonoursPlan.DocumentAsync(q, season, "history", q.Words.Season(season.Id), cancel) is { } history
        && HonoursPlan.Ranking(history.Passage.Text) is { } ranking
        && ranking.Count > place
        && q.Names.Named(ranking[place], "team") is [var team, ..]
            ? team.Ids[0]
            : null;

    /// <summary>The team of the country that the document of a tournament names as its place.</summary>
    public static async ValueTask<string?> HostAsync(Inquiry q, SeasonItem season, CancellationToken cancel)
    {
        var teams = q
            .Directory.FixturesOfSeason(season.Id)
            .Select(id => q.Directory.Fixture(id)!)
            .SelectMany(fixture => new[] { fixture.Home, fixture.Away })
            .Distinct(StringComparer.Ordinal);
        if (await HonoursPlan.DocumentAsync(q, season, "history", q.Words.Season(season.Id), cancel) is not { } history)
            return SeasonScope.YearsOf(season) is { } years && q.CompetitionOf(season.Id)?.Type == "international"
                ? teams.FirstOrDefault(team => Hosts.Hosted(q.Directory.Team(team)?.Name ?? "", years.Last))
                : null;
        var sentence = history.Passage.Text.Split('\n')[0].Split('.')[0];
        return teams
            .Where(team => q.Directory.Team(team) is { } item && Names(sentence, item.Name))
            .MaxBy(team => q.Directory.Team(team)!.Name.Length);
    }

    private static bool Names(string sentence, string team)
    {
        var country = team.EndsWith(" women", StringComparison.OrdinalIgnoreCase) ? team[..^6] : team;
        return sentence.Contains(" in " + country, StringComparison.Ordinal)
            || sentence.Contains(" and " + country, StringComparison.Ordinal);
    }
}
