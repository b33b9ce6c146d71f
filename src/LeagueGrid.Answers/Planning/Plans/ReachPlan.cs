using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;
using LeagueGrid.Core.Names;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>Whether a team reached a stage of a cup, and which teams went no further than its groups.</summary>
public static class ReachPlan
{
    public static Plan Plan { get; } =
        new("reach", Fit, ["fact.reached", "fact.qualified", "fact.eliminated", "stage.", "metric.matches"], RunAsync)
        {
            Granted = ["group.letter"],
        };

    private static readonly string[] Stageable =
    [
        "round-of-32",
        "round-of-16",
        "quarter-final",
        "semi-final",
        "final",
        "knockout",
    ];

    private static double Fit(Inquiry q)
    {
        var asked = q.Asked;
        if (
            MetricOf.Of(asked) is not (null or "matches")
            || asked.Players.Any()
            || asked.HasAny("ask.count", "ask.when", "ask.how")
        )
            return 0;
        if (q.Roles.Count == 0)
            return
                asked.Has("fact.eliminated")
                && asked.HasAny("ask.team", "ask.who", "op.list")
                && (asked.Has("stage.group") || q.Matches.Group() is not null)
                ? 2.9
                : 0;
        return
            q.Roles is [(_, TeamRole.Acting)]
            && asked.IsYesNo
            && asked.HasAny("fact.reached", "fact.qualified")
            && Stage(q) is not null
            ? 2.9
            : 0;
    }

    private static string? Stage(Inquiry q) =>
        q.Asked.Values("stage").Distinct(StringComparer.Ordinal).ToList() is [var only]
        && Stageable.Contains(only, StringComparer.Ordinal)
            ? only
        // "Did they get out of their group?"
        : q.Asked.Has("fact.qualified") && q.Asked.HasWord(Cues.GroupNoun) ? "knockout"
        : null;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        var seasons = q.Seasons.Allowed().Where(season => q.CompetitionOf(season.Id)?.Type != "league").ToList();
        var one =
            seasons is [var only] ? only
            : q.Asked.Time.IsEmpty && q.Seasons.Current() is { } current && seasons.Contains(current) ? current
            : null;
        if (
            one is null
            || await q.Reader.SeasonAsync(one.Id, Aspects.Score | Aspects.Status | Aspects.Info | Aspects.Shootout, cancel)
                is not { } book
        )
            return null;
        var sheets = book.Counting(q.Directory.Links).OrderBy(sheet => sheet.Date).ToList();
        var knockout = sheets.Where(sheet => Stages.IsKnockout(Stages.Of(sheet.Round))).ToList();
        if (knockout.Count == 0)
            return null;
        var finding = new Finding($"reach|{one.Id}|{Stage(q)}");
        finding.Seasons.Add(one.Id);
        return q.Roles.Count == 0
            ? InGroups(q, finding, finding.Cite(q.Of(book, q.Words.Season(one.Id))), sheets, knockout)
            : Reached(q, finding, sheets);
    }

    private static Finding? InGroups(Inquiry q, Finding finding, int cite, List<MatchSheet> sheets, List<MatchSheet> knockout)
    {
        var w = q.Words;
        var on = knockout.SelectMany(sheet => new[] { sheet.Home, sheet.Away }).ToHashSet(StringComparer.Ordinal);
        var groups = sheets.Where(sheet => Stages.Of(sheet.Round) == "group").ToList();
        if (groups.Count == 0 || groups.Exists(sheet => !sheet.IsDecided))
            return null;
        var asked = q.Matches.Group();
        var gone = groups
            .Where(sheet => asked is null || string.Equals(Stages.Group(sheet.Round), asked, StringComparison.OrdinalIgnoreCase))
            .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
            .Distinct(StringComparer.Ordinal)
            .Where(team => !on.Contains(team))
            .ToList();
        foreach (var team in gone)
            finding.Entities.Add(new EntityKey("team", team));
        return gone.Count == 0
            ? null
            : finding.Say(
                w.In(
                    $"{gone.Count} went out in the group stage: {w.List(gone.Select(w.Team).Order(StringComparer.Ordinal))}.",
                    $"{gone.Count} équipes éliminées en phase de groupes : {w.List(gone.Select(w.Team).Order(StringComparer.Ordinal))}."
                ),
                cite
            );
    }

    private static Finding? Reached(Inquiry q, Finding finding, List<MatchSheet> sheets)
    {
        var (w, words, stage) = (q.Words, new DeedWords(q), Stage(q)!);
        var ids = Inquiry.Ids(q.Roles[0].Team);
        var own = sheets.Where(sheet => ids.Contains(sheet.Home) || ids.Contains(sheet.Away)).ToList();
        if (own.Count == 0)
            return null;
        var there = own.Where(sheet =>
                stage == "knockout" ? Stages.IsKnockout(Stages.Of(sheet.Round)) : Stages.Of(sheet.Round) == stage
            )
            .ToList();
        // "Did they get past the last 16?": whoever only came there did not.
        if (GetsPast(q.Asked))
            there = there.FindAll(sheet => Deciding.Won(sheet, ids, loser: null));
        DeedPlan.Remember(finding, there.Count > 0 ? there : [own[^1]], []);
        if (there.Count > 0)
            return finding.Say(
                $"{w.In("Yes: ", "Oui : ")}{string.Join("; ", there.Select(words.MatchOn))}.",
                [.. there.Select(sheet => finding.Cite(q.Of(sheet, words.Match(sheet))))]
            );
        // Whoever has a match of that stage yet to come has not failed to reach it.
        return own.Exists(sheet => !sheet.IsDecided)
            ? null
            : finding.Say(
                w.In(
                    $"No, {w.Team(own.Select(sheet => ids.Contains(sheet.Home) ? sheet.Home : sheet.Away).First())}'s last match was {words.MatchOn(own[^1])}, {own[^1].Round}.",
                    $"Non, le dernier match a été {words.MatchOn(own[^1])} ({own[^1].Round})."
                ),
                finding.Cite(q.Of(own[^1], words.Match(own[^1])))
            );
    }

    // "past the last 16", "through the quarter-finals", "passé les huitièmes"
    private static bool GetsPast(TypedQuestion asked)
    {
        if (asked.Concepts.FirstOrDefault(c => c.Kind == "stage") is not { Name: not null } stage)
            return false;
        var at = asked.WithArticles(stage.First);
        return at > 0 && Cues.GettingPast.Has(asked.Tokens[at - 1]);
    }
}
