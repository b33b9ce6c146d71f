using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>"Which teams beat both Barcelona and Real Madrid?", "Who lost to both?": who did it to each of the two.</summary>
internal static class BothBeatenPlan
{
    public static Plan Plan { get; } =
        new("both-beaten", Fit, ["fact.beat", "fact.lost-to", "metric.wins", "metric.losses", "op.both"], RunAsync);

    private static double Fit(Inquiry q) =>
        q.Roles.Count == 2
        && q.Asked.Has("op.both")
        && q.Asked.HasAny("ask.team", "ask.who", "op.list")
        && q.Asked.Concepts.FirstOrDefault(c => c.Name is "fact.beat" or "fact.lost-to") is { Name: not null } verb
        && q.Roles.All(role => role.Team.First >= verb.End)
        && !q.Asked.HasAny("metric.goals", "ask.count")
        && q.Asked.Concepts.FirstOrDefault(c => c.Name == "op.both").First >= verb.First
            ? 3.2
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var lost = q.Asked.Has("fact.lost-to");
        var seasons = q.Seasons.Allowed().Select(season => season.Id).ToHashSet(StringComparer.Ordinal);
        var beaten = new List<List<MatchSheet>>();
        foreach (var (team, _) in q.Roles)
        {
            var ids = Inquiry.Ids(team);
            var fixtures = ids.SelectMany(q.Directory.FixturesOfTeam)
                .Distinct(StringComparer.Ordinal)
                .Select(id => q.Directory.Fixture(id)!)
                .Where(fixture => seasons.Contains(fixture.Season) && q.Asked.Time.Fits(fixture.Date))
                .ToList();
            var sheets = await q.Matches.SheetsAsync(
                fixtures,
                Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout,
                cancel
            );
            beaten.Add([
                .. sheets
                    .Where(sheet => sheet.IsDecided && (lost ? Deciding.Won(sheet, ids, null) : Deciding.Won(sheet, null, ids)))
                    .OrderBy(sheet => sheet.Date),
            ]);
        }
        if (beaten.TrueForAll(list => list.Count == 0))
            return null;
        string Key(MatchSheet sheet, int of) => q.Names.KeyOfTeam(Other(sheet, Inquiry.Ids(q.Roles[of].Team)));
        var both = beaten[0]
            .Select(sheet => Key(sheet, 0))
            .Intersect(beaten[1].Select(sheet => Key(sheet, 1)), StringComparer.Ordinal)
            .ToList();
        var (w, words) = (q.Words, new DeedWords(q));
        var finding = new Finding($"both-beaten|{lost}|{string.Join(',', both)}");
        finding.Seasons.AddRange(
            beaten.SelectMany(list => list).Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).TakeLast(4)
        );
        if (both.Count == 0)
            return finding.Say(
                w.In("Nobody did.", "Aucune."),
                [.. beaten.SelectMany(list => list).TakeLast(20).Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
        foreach (var key in both)
        {
            var theirs = beaten[0]
                .FindAll(sheet => Key(sheet, 0) == key)
                .Concat(beaten[1].FindAll(sheet => Key(sheet, 1) == key))
                .ToList();
            var team = Other(theirs[0], Inquiry.Ids(q.Roles[0].Team));
            finding.Entities.Add(new("team", team));
            finding.Say(
                $"{w.StartTeam(team)}{w.In(": ", " : ")}{string.Join("; ", theirs.Select(words.MatchOn))}.",
                [.. theirs.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
        }
        return finding;
    }

    private static string Other(MatchSheet sheet, IReadOnlySet<string> ids) => ids.Contains(sheet.Home) ? sheet.Away : sheet.Home;
}
