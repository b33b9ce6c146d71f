using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Feed;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Whether a team took part in an edition of a cup, and in which ones it did.</summary>
public static class TakingPartPlan
{
    public static Plan Plan { get; } =
        new(
            "taking-part",
            Fit,
            ["fact.qualified", "fact.participants", "metric.matches", "metric.titles", "ask.when", "op.list", "time."],
            RunAsync
        );

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            q.Roles is not [(_, TeamRole.Acting or TeamRole.Pair)]
            || !asked.Competitions.Any()
            || MetricOf.Of(asked) is not (null or "matches" or "titles")
            || asked.HasKind("stage.")
            || asked.Concepts.Any(concept =>
                concept.Kind is not ("ref" or "time" or "ask" or "op")
                && concept.Name is not ("fact.qualified" or "fact.participants" or "metric.matches" or "metric.titles")
            )
            || asked.Players.Any()
        )
            return 0;
        if (CountsEditions(asked))
            return 3;
        // "Have Wales ever been at a World Cup?"
        if (
            asked.IsYesNo
            && asked.Time.IsEmpty
            && asked.Has("time.ever")
            && asked.HasWord(Cues.TookPart)
            && MetricOf.Of(asked) is null
        )
            return 3;
        if (asked.HasAny("ask.who", "ask.count", "ask.opponent", "ask.match", "ask.why", "ask.how", "ask.how-far", "ask.where"))
            return 0;
        if (asked.IsYesNo && asked.Time.Years.Count == 1)
            return asked.HasWord(Cues.TakingPart) || asked.HasAny("fact.qualified", "fact.participants") || IsAt(q) ? 3.1 : 0;
        return asked.HasWord(Cues.AskingPlural) && asked.Time.IsEmpty && asked.HasWord(Cues.TakingPart) ? 2.4 : 0;
    }

    // "How many World Cups has Mexico played in?"
    private static bool CountsEditions(TypedQuestion asked) =>
        asked.Find("ask.count") is { } count
        && asked.HasWord(Cues.TookPart)
        && (
            asked.Competitions.Any(cup => cup.First <= count.End + 1 && cup.End > count.End)
            || count.End < asked.Tokens.Count && Cues.EditionsCounted.Has(asked.Tokens[count.End])
        )
        && !asked.Has("metric.matches")
        && asked.Time.Years.Count != 1
        && !asked.HasWord(Cues.GamesOfCup);

    // "Was Italy at the 2018 World Cup?"
    private static bool IsAt(Inquiry q) =>
        q.Asked.Tokens[0].Text is "was" or "were" && q.Asked.HasWord("at", "in") && q.Asked.Concepts.Count == 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var (w, asked) = (q.Words, q.Asked);
        var ids = Inquiry.Ids(q.Roles[0].Team);
        var team = q.Roles[0].Team.Best.Ids[0];
        var finding = new Finding("taking-part|" + team);
        finding.Entities.Add(new("team", team));
        var (told, cites) = (new List<(SeasonItem Season, int Matches)>(), new List<int>());
        foreach (var season in Editions(q))
        {
            if (await q.Reader.SeasonAsync(season.Id, Aspects.Status | Aspects.Info, cancel) is not { Sheets.Count: > 0 } book)
                continue;
            var played = book.Counting(q.Directory.Links).Count(sheet => ids.Contains(sheet.Home) || ids.Contains(sheet.Away));
            told.Add((season, played));
            cites.Add(finding.Cite(q.Of(book, $"{w.Team(team)}: {played}")));
        }
        // An edition that came in several sources counts once.
        var editions = told.GroupBy(one => SeasonScope.YearsOf(one.Season))
            .Select(group => group.MaxBy(one => one.Matches))
            .ToList();
        if (editions.Count == 0)
            return null;
        if (!asked.IsYesNo)
        {
            var list = w.List(editions.Where(one => one.Matches > 0).Select(one => w.Season(one.Season.Id)));
            if (CountsEditions(asked))
                return finding.Say(
                    $"{w.StartTeam(team)}{w.In(": ", " : ")}{editions.Count(one => one.Matches > 0)}{(list.Length > 0 ? $" ({list})" : "")}.",
                    cites
                );
            return list.Length == 0 ? null : finding.Say($"{w.StartTeam(team)}{w.In(": ", " : ")}{list}.", cites);
        }
        if (asked.Has("time.ever"))
        {
            var there = editions.Where(one => one.Matches > 0).Select(one => w.Season(one.Season.Id)).ToList();
            return finding.Say(
                there.Count > 0
                    ? $"{w.In("Yes: ", "Oui : ")}{w.List(there)}."
                    : w.In(
                        $"No, {w.Team(team)} took part in none that is known here.",
                        $"Non, {w.TheTeam(team)} n'a participé à aucune édition connue ici."
                    ),
                cites
            );
        }
        if (editions is not [var (edition, matches)])
            return null;
        finding.Seasons.Add(edition.Id);
        var name = w.Season(edition.Id);
        return matches > 0
            ? finding.Say(
                w.In(
                    $"Yes: {w.Team(team)} played {w.Count(matches, "match", "matches", "match", "matchs")} ({name}).",
                    $"Oui : {w.TheTeam(team)}, {w.Count(matches, "match", "matches", "match", "matchs")} ({name})."
                ),
                cites
            )
            : finding.Say(
                w.In($"No, {w.Team(team)} did not take part ({name}).", $"Non, {w.TheTeam(team)} n'y était pas ({name})."),
                cites
            );
    }

    private static IEnumerable<SeasonItem> Editions(Inquiry q) =>
        q
            .Seasons.Editions()
            .Where(season =>
                !HonoursPlan.IsQualifying(q, season)
                && q.CompetitionOf(season.Id)?.Type != "league"
                && (
                    q.Asked.Time.Years is not [var year]
                    || SeasonScope.YearsOf(season) is var (first, last) && year >= first && year <= last
                )
            );
}
