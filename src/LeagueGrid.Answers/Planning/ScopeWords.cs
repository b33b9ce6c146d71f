using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Says in words which matches an answer counted.</summary>
public static class ScopeWords
{
    /// <summary>Only what was heeded is said of sides and opponents: a scope that was not counted by may not be claimed.</summary>
    public static string Of(Inquiry q, IReadOnlyList<MatchSheet> sheets)
    {
        using var _ = q.Asked.LookAside();
        var w = q.Words;
        var seasons = sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).ToList();
        var parts = new List<string>();
        if (q.Matches.Slate is { } slate && sheets.Count > 0 && sheets.All(sheet => slate.Holds(sheet.Id)))
            return slate.Label(w) + Against(q);
        if (q.Asked is { UpToMatchday: false, Matchday: { } round } && sheets.All(sheet => Stages.Number(sheet.Round) == round))
            parts.Add(
                w.In(
                    $"in round {round}",
                    $"lors de la {w.Ordinal(round)} journée".Replace("1er ", "1re ", StringComparison.Ordinal)
                )
            );
        if (q.Asked is { UpToMatchday: true, Matchday: { } upTo } && sheets.All(sheet => Stages.Number(sheet.Round) <= upTo))
            parts.Add(
                w.In($"up to round {upTo}", $"jusqu'à la {w.Ordinal(upTo)} journée")
                    .Replace("1er ", "1re ", StringComparison.Ordinal)
            );
        if (seasons.Count == 1)
        {
            parts.Add(
                w.In(
                    (parts.Count > 0 ? "of " : "in ") + w.TheSeason(seasons[0]),
                    (parts.Count > 0 ? "de " : "en ") + w.Season(seasons[0])
                )
            );
        }
        else if (seasons.Count > 1)
        {
            var firstYear = sheets.Min(sheet => sheet.Date).Year;
            var lastYear = sheets.Max(sheet => sheet.Date).Year;
            var competitions = seasons.Select(id => q.CompetitionOf(id)?.Name).Distinct(StringComparer.Ordinal).ToList();
            var years = firstYear == lastYear ? $"{firstYear}" : $"{firstYear}-{lastYear}";
            parts.Add(
                competitions is [{ } one]
                    ? w.In($"in the {one} ({years})", $"en {one} ({years})")
                    : w.In($"in the data ({years})", $"dans les données ({years})")
            );
        }
        var asked = q.Asked;
        if (Stage(q, sheets) is { } stage)
            parts.Add($"({stage})");
        if (q.HomeOnly && asked.Heeded.Contains("side.home"))
            parts.Add(w.In("at home", "à domicile"));
        if (q.AwayOnly && asked.Heeded.Contains("side.away"))
            parts.Add(w.In("away from home", "à l'extérieur"));
        // "in December": of whatever season, the month that was counted.
        if (asked.HasKind("month.") && sheets.Count > 0 && sheets.All(sheet => IsSameMonth(sheet.Date, sheets[0].Date)))
            parts.Add(w.In($"({w.Month(sheets[0].Date)})", $"({w.Month(sheets[0].Date)})"));
        if (
            asked.Heeded.Contains("half-of-season.first")
            && asked.Has("half-of-season.first") != asked.Has("half-of-season.second")
        )
            parts.Add(
                asked.Has("half-of-season.first")
                    ? w.In("(first half of the season)", "(première moitié de la saison)")
                    : w.In("(second half of the season)", "(deuxième moitié de la saison)")
            );
        if (asked.Time is { UpTo: false, From: { } first, To: { } end } && (end.Month, end.Year) != (first.Month, first.Year))
            parts.Add(w.In($"({w.Day(first)} to {w.Day(end)})", $"(du {w.Day(first)} au {w.Day(end)})"));
        if (asked.Time is { UpTo: false, From: { } since, To: null })
            parts.Add(w.In($"(from {w.Day(since)} on)", $"(à partir du {w.Day(since)})"));
        if (asked.Time.UpTo && asked.Time.To is { } day)
            parts.Add(w.In("up to " + w.Day(day), "au " + w.Day(day)));
        return string.Join(' ', parts) + Against(q);
    }

    private static string Against(Inquiry q) =>
        string.Concat(
            q.Roles.Where(role => role.Role == TeamRole.Opponent)
                .Select(role => role.Team.Best.Ids[0])
                .Select(team => q.Words.In(" against " + q.Team(team), " contre " + q.Words.TheTeam(team)))
        );

    private static bool IsSameMonth(DateOnly one, DateOnly two) => one.Year == two.Year && one.Month == two.Month;

    private static readonly Dictionary<string, (string English, string French)> Names = new(StringComparer.Ordinal)
    {
        ["round-of-32"] = ("round of 32", "seizièmes de finale"),
        ["round-of-16"] = ("round of 16", "huitièmes de finale"),
        ["quarter-final"] = ("quarter-finals", "quarts de finale"),
        ["semi-final"] = ("semi-finals", "demi-finales"),
        ["third-place"] = ("match for third place", "match pour la troisième place"),
        ["final"] = ("final", "finale"),
    };

    // Where only the matches of a stage that is named were counted.
    private static string? Stage(Inquiry q, IReadOnlyList<MatchSheet> sheets)
    {
        var w = q.Words;
        if (sheets.Count == 0)
            return null;
        if (
            q.Matches.Group() is { } letter
            && sheets.All(sheet => string.Equals(Stages.Group(sheet.Round), letter, StringComparison.OrdinalIgnoreCase))
        )
            return w.In($"Group {letter}", $"groupe {letter}");
        if (!q.Asked.HasKind("stage."))
            return null;
        var stages = sheets.Select(sheet => Stages.Of(sheet.Round)).Distinct(StringComparer.Ordinal).ToList();
        if (stages is [{ } only] && q.Asked.Has("stage." + only) && Names.TryGetValue(only, out var name))
            return w.In(name.English, name.French);
        if (q.Asked.Has("stage.group") && sheets.All(sheet => Stages.Of(sheet.Round) is "group" or "second-group"))
            return w.In("group stage", "phase de groupes");
        return q.Asked.Has("stage.knockout") && sheets.All(sheet => Stages.IsKnockout(Stages.Of(sheet.Round)))
            ? w.In("knockout stage", "phase à élimination directe")
            : null;
    }
}
