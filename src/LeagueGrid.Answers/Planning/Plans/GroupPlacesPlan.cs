using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>The same place of every group of a cup: who won their groups, who came second, who finished bottom.</summary>
internal static class GroupPlacesPlan
{
    public static Plan Plan { get; } =
        new(
            "group-places",
            Fit,
            [
                "fact.top-of-table",
                "fact.who-won",
                "fact.runner-up",
                "fact.bottom",
                "fact.third",
                "fact.table",
                "fact.score",
                "metric.wins",
                "op.rank",
                "op.list",
                "op.last",
                "stage.group",
                "group.",
                "fact.qualified",
                "fact.reached",
                "fact.eliminated",
            ],
            RunAsync
        )
        {
            Granted = ["stage.group", "group.letter"],
        };

    private static double Fit(Inquiry q) =>
        q.Roles.Count == 0
        && !q.Asked.Players.Any()
        && (
            q.Asked.HasWord(Cues.GroupNoun)
            // "Which of the third-placed teams went through?"
            || q.Asked.HasAny("fact.qualified", "fact.eliminated")
                && q.Asked.HasWord(Cues.PlacedInAGroup)
                && q.Asked.Has("ask.team")
        )
        && q.Matches.Group() is null
        && Place(q) is not null
        && MetricOf.Of(q.Asked) is null or "wins"
        && !q.Asked.HasAny("ask.count", "op.most", "op.fewest", "op.all-of-them", "qual.never", "stage.knockout")
        && (q.Asked.HasAny("ask.team", "ask.who", "op.list", "ask.each", "fact.who-won") || q.Asked.HasWord(Cues.WinnersNoun))
            ? 3.3
            : 0;

    // 1 for the first, 2 and 3, and 0 for the last.
    private static int? Place(Inquiry q) =>
        q.Asked.Has("fact.bottom") ? 0
        : q.Asked.Has("fact.runner-up") ? 2
        : q.Asked.Has("fact.third") ? 3
        : q
            .Asked.Ordinals.Where(ordinal => ordinal.Value is >= 1 and <= 4)
            .Select(ordinal => (int?)ordinal.Value)
            .FirstOrDefault()
            is { } named
            ? named
        : q.Asked.Has("op.last") ? 0
        : q.Asked.HasAny("fact.top-of-table", "fact.who-won", "metric.wins") || q.Asked.HasWord(Cues.WinnersNoun) ? 1
        : null;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (
            q.Seasons.Current() is not { } season
            || await q.Seasons.BookAsync(season, Aspects.Score | Aspects.Status | Aspects.Info, cancel) is not { } book
            || Standing.Groups(q, book) is not { Count: > 1 } groups
        )
            return null;
        var place = Place(q)!.Value;
        var (w, label) = (q.Words, q.Words.Season(season.Id));
        var those = groups
            .Where(group => group.Lines.Count >= Math.Max(place, 1))
            .Select(group => (group.Group, Line: place == 0 ? group.Lines[^1] : group.Lines[place - 1]))
            .ToList();
        // "Which third-placed teams still went through?"
        if (q.Asked.HasAny("fact.qualified", "fact.reached", "fact.eliminated"))
        {
            var on = book
                .Sheets.Values.Where(sheet => Stages.IsKnockout(Stages.Of(sheet.Round)))
                .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
                .ToHashSet(StringComparer.Ordinal);
            if (on.Count == 0)
                return null;
            var gone = q.Asked.Has("fact.eliminated");
            those = those.FindAll(one => on.Contains(one.Line.Team) != gone);
            if (those.Count == 0)
                return null;
        }
        var finding = new Finding($"group-places|{season.Id}|{place}|{string.Join(',', those.Select(one => one.Line.Team))}");
        finding.Seasons.Add(season.Id);
        finding.Entities.AddRange(those.Take(4).Select(one => new Core.Names.EntityKey("team", one.Line.Team)));
        var told = string.Join(
            ", ",
            those.Select(one => $"{w.In("Group", "groupe")} {one.Group} {w.Team(one.Line.Team)} ({one.Line.Points})")
        );
        var which = place switch
        {
            0 => w.In("Bottom", "Derniers"),
            1 => w.In("Group winners", "Premiers"),
            _ => w.Ordinal(place),
        };
        return finding.Say(
            $"{which} ({label}, {w.In("points", "points")}){w.In(": ", " : ")}{told}.",
            finding.Cite(q.Of(book, told))
        );
    }
}
