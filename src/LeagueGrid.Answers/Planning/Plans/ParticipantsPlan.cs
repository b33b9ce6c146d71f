using LeagueGrid.Answers.Language;
using LeagueGrid.Core.Matches;

namespace LeagueGrid.Answers.Planning.Plans;

/// <summary>How many teams took part in a season or cup whose matches are all known, and which.</summary>
internal static class ParticipantsPlan
{
    // Of fewer a part of the cup may be all that is known.
    private const int Fewest = 4;
    private const int ListUpTo = 48;

    public static Plan Plan { get; } =
        new("participants", Fit, ["fact.participants", "fact.took-part", "fact.score", "op.different", "op.total"], RunAsync);

    private static double Fit(Inquiry q) =>
        q.Asked.Has("fact.participants")
        && q.Asked.Concepts.All(concept =>
            concept.Kind is "ask" or "ref" or "time"
            // "au Mondial", "in the tournament from …": a word before a name that is no span of days
            || concept.Name is "rel.until" or "rel.since"
            || concept.Name is "fact.participants" or "fact.score" or "op.different" or "op.total" or "op.list"
        )
        && (q.Asked.Has("ask.count") || q.Asked.HasWord(Cues.CountWord) || q.Asked.HasAny("ask.team", "op.list"))
        && q.Roles.Count == 0
        && !q.Asked.Players.Any()
        && !q.Asked.NamesNumber
            ? 3.2
            : 0;

    private static async ValueTask<Finding?> RunAsync(Inquiry q, CancellationToken cancel)
    {
        if (
            q.Seasons.Current() is not { } season
            || await q.Seasons.BookAsync(season, Aspects.Score | Aspects.Status | Aspects.Info, cancel) is not { } book
        )
            return null;
        var sheets = book.Counting(q.Directory.Links).ToList();
        var teams = sheets
            .SelectMany(sheet => new[] { sheet.Home, sheet.Away })
            .Distinct(StringComparer.Ordinal)
            .Where(q.IsMeant)
            .ToList();
        var whole =
            q.CompetitionOf(season.Id)?.Type == "league"
                ? sheets.Count >= teams.Count
                : sheets.Count >= teams.Count - 1 && HonoursPlan.Final(sheets, "final") is not null;
        if (teams.Count < Fewest || !whole)
            return null;
        var (w, label) = (q.Words, q.Words.Season(season.Id));
        var finding = new Finding($"participants|{season.Id}|{teams.Count}") { Value = teams.Count };
        finding.Seasons.Add(season.Id);
        var names = teams.Select(w.Team).Order(StringComparer.Ordinal).ToList();
        var list = names.Count <= ListUpTo ? w.In(": ", " : ") + w.List(names) : "";
        return finding.Say(
            $"{w.Count(teams.Count, "team", "teams", "équipe", "équipes")} ({label}){list}.",
            finding.Cite(q.Of(book, $"{label}: {teams.Count}{list}"))
        );
    }
}
