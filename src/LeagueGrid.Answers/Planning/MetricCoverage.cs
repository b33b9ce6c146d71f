using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning;

/// <summary>Whether the sources tell a metric at all: where they do not, none means "not known" and never zero.</summary>
public sealed class MetricCoverage(Inquiry inquiry)
{
    // Of so many an archive may lack a few, and still tells.
    private const int ManyMatches = 8;

    public async ValueTask<bool> KnowsAsync(string metric, IReadOnlyList<MatchSheet> sheets, CancellationToken cancel)
    {
        if (sheets.Count == 0)
            return false;
        switch (metric)
        {
            case "goals" or "own-goals" or "penalty-goals" or "hat-tricks" or "braces":
                // A goalless match tells nothing of whether scorers are told.
                var scored = sheets
                    .Where(sheet => sheet.Score is not { Home: 0, Away: 0 } && sheet.Status is not MatchStatus.Awarded)
                    .ToList();
                var told = scored.Count(sheet => sheet.GoalsKnown || sheet.Goals.Count > 0);
                return scored.Count > ManyMatches ? told * 2 >= scored.Count : told == scored.Count;
            case "yellow-cards" or "red-cards" or "second-yellows" or "cards":
                return sheets.Any(sheet => sheet.Cards.Count > 0 || Deeds.ToldByEvents(sheet))
                    || await InSeasonAsync(sheets, Aspects.Cards, sheet => sheet.Cards.Count > 0, cancel);
            case "substitutions":
                return sheets.Any(sheet => sheet.Substitutions.Count > 0 || sheet.HomeLineup is not null)
                    || await InSeasonAsync(sheets, Aspects.Substitutions, sheet => sheet.Substitutions.Count > 0, cancel);
            case "assists":
                return await InSeasonAsync(
                    sheets,
                    Aspects.Goals,
                    sheet => sheet.Goals.Any(goal => goal.Assist is not null),
                    cancel
                );
            case "penalties-missed":
                return sheets.Any(sheet => sheet.Incidents.Any(one => one.Type == "penalty-missed"))
                    || await InSeasonAsync(
                        sheets,
                        Aspects.Incidents,
                        sheet => sheet.Incidents.Any(one => one.Type == "penalty-missed"),
                        cancel
                    );
            case "woodwork":
                return sheets.Any(sheet =>
                    sheet.HomeTally.ByType.ContainsKey("shot") || sheet.AwayTally.ByType.ContainsKey("shot")
                );
            case "injuries" or "var":
                var type = metric == "var" ? "var" : "injury";
                return sheets.Any(sheet => sheet.Incidents.Any(one => one.Type == type));
            default:
                return false;
        }
    }

    private async ValueTask<bool> InSeasonAsync(
        IReadOnlyList<MatchSheet> sheets,
        Aspects aspects,
        Func<MatchSheet, bool> told,
        CancellationToken cancel
    )
    {
        if (sheets.Any(told))
            return true;
        foreach (var season in sheets.Select(sheet => sheet.Season).Distinct(StringComparer.Ordinal).Take(4))
            if (await inquiry.Reader.SeasonAsync(season, aspects, cancel) is { } book && book.Sheets.Values.Any(told))
                return true;
        return false;
    }
}
